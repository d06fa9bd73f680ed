import Glibc
import Model

@testable import Journal

/// A patient with two devices on one simulated disk: the stores, and a simple list of what should be there.
struct CrashWorld {
  static let home = "/ann/data/vitals"
  private static let folders = ["/ann", "/phone"]

  /// What the stores see: the simulated file system itself, or something that lies about it.
  let system: any FileSystem
  let simulated: SimulatedFileSystem
  private(set) var truth = Truth()
  /// What should count once the last action is through, if it gets through.
  private(set) var attempted: [ULID: Entry] = [:]
  /// The entry that is gone for good, with its lines.
  private(set) var erased: ULID?
  private(set) var stores: [String: JournalStore] = [:]
  private var seed: UInt64 = 0
  private(set) var step = 0

  /// What should be there.
  struct Truth {
    /// What counts.
    var entries: [ULID: Entry] = [:]
    /// The last state of everything that the first device has logged, deleted or not, in that order.
    var known: [Entry] = []
    /// What each action that can be undone has changed, as it was before.
    var undoable: [[ULID: Entry?]] = []
    var draft: String?
  }

  init(wrapping: (SimulatedFileSystem) -> any FileSystem = { $0 }) {
    simulated = SimulatedFileSystem(SimulatedDisk(folders: Self.folders))
    system = wrapping(simulated)
  }

  /// A store as a newly started program has it.
  static func store(_ device: String, _ system: any FileSystem, seed: UInt64) -> JournalStore {
    JournalStore(
      home: home, state: state(device), device: device, zoneName: "Europe/Paris", fileSystem: system,
      generator: SeededGenerator(seed: seed &* 2 &+ (device == "phone" ? 1 : 0)))
  }

  static func drafts(_ system: any FileSystem) -> UnsavedLines {
    UnsavedLines(state: state("laptop"), home: home, fileSystem: system)
  }

  static func folder(_ device: String) -> JournalFolder { JournalFolder(home: home, state: state(device)) }

  private static func state(_ device: String) -> String { device == "phone" ? "/phone/state" : "/ann/state" }

  /// All programs are gone, and what they knew.
  mutating func kill() {
    simulated.kill()
    stores = [:]
  }

  /// Does an action as one step; an error that says "not saved" leaves the truth as it was.
  mutating func act(_ action: CrashAction) throws {
    defer { step += 1 }
    attempted = truth.entries
    let now = try Samples.now(step)
    let device = action.device
    seed += 1
    let store = stores[device] ?? Self.store(device, system, seed: seed)
    stores[device] = store
    try action.run(store, now, &self)
  }

  /// Notes what an action is to bring about, and then does it; what it throws is taken as "not saved".
  mutating func change(_ changed: [ULID: Entry?], undoable: Bool = true, _ body: () throws -> Void) rethrows {
    let before = truth
    var old: [ULID: Entry?] = [:]
    for (id, entry) in changed {
      old.updateValue(truth.entries[id], forKey: id)
      truth.entries[id] = entry
    }
    if undoable { truth.undoable.append(old) }
    attempted = truth.entries
    do {
      try body()
    } catch JournalError.rescued {
      // Saved, only elsewhere.
    } catch is JournalError {
      truth = before
    }
  }

  mutating func know(_ entry: Entry) {
    truth.known.removeAll { $0.id == entry.id }
    truth.known.append(entry)
  }

  mutating func undo(_ store: JournalStore, _ now: Moment) throws {
    guard let last = truth.undoable.last else {
      _ = try store.undo(now: now)
      return
    }
    try change(last, undoable: false) { _ = try store.undo(now: now) }
    truth.undoable.removeLast()
  }

  /// Erases what was logged last; nothing of it is left to be undone.
  mutating func erase(_ store: JournalStore, _ now: Moment) throws {
    guard let last = truth.known.last else { return }
    erased = last.id
    try change([last.id: nil], undoable: false) { _ = try store.erase(last.id, now: now) }
    truth.known.removeLast()
    truth.undoable.removeAll { $0.keys.contains(last.id) }
  }

  mutating func keep(draft: String?) throws {
    try Self.drafts(system).keep(draft)
    truth.draft = draft
  }
}
