import Glibc
import Model

@testable import Journal

/// What a person does, as a step of a sequence that a power cut may end.
enum CrashAction: String, CaseIterable, Sendable {
  case log, logInAnotherMonth, edit, moveToALaterMonth, moveToAnEarlierMonth, delete, undo, importSeveral,
    keepDraft,
    phone
  // What is rare, or needs a mishap.
  case erase, backUp, dropDraft, logIntoALooseFile, importOntoAFullDisk, logOntoAFailingDisk,
    logOntoADeadDisk, logLockedOut

  /// What happens on good days; every sequence of these is tried.
  static let ordinary = Array(allCases[...(allCases.firstIndex(of: .phone) ?? 0)])
  /// What is rare; tried alone, after and before what is ordinary.
  static let rare = Array(allCases[ordinary.count...])

  /// The device that acts.
  var device: String { self == .phone ? "phone" : "laptop" }

  /// Whether it can do something after others; what it would do to nothing need not be tried.
  func isPossible(after others: [CrashAction]) -> Bool {
    let idle: [CrashAction] = [.keepDraft, .dropDraft, .phone, .logLockedOut, .importOntoAFullDisk]
    let isAnythingThere = others.contains { !idle.contains($0) }
    return switch self {
    case .edit, .moveToALaterMonth, .moveToAnEarlierMonth, .delete, .undo, .erase, .backUp: isAnythingThere
    default: true
    }
  }

  /// The days from on which recent readings are read after it, to be what all readings say of them.
  var recently: [String] {
    let isMove = self == .moveToALaterMonth || self == .moveToAnEarlierMonth
    return isMove ? ["2026-10-01", "2026-11-01", "2026-12-01"] : ["2026-11-01"]
  }

  /// Whether it writes one entry, which is there or not; of several each one is.
  var isWhole: Bool { ![.importSeveral, .importOntoAFullDisk, .undo].contains(self) }

  func run(_ store: JournalStore, _ now: Moment, _ world: inout CrashWorld) throws {
    switch self {
    case .log, .phone: try add(["2026-11-21T07:30+01:00"], store, now, &world)
    case .logInAnotherMonth: try add(["2026-10-05T07:30+02:00"], store, now, &world)
    case .importSeveral: try importSeveral(store, now, &world)
    case .edit: try edit(nil, store, now, &world)
    case .moveToALaterMonth: try edit("2026-12-03T07:30+01:00", store, now, &world)
    case .moveToAnEarlierMonth: try edit("2026-09-03T07:30+02:00", store, now, &world)
    case .delete:
      guard let last = world.truth.known.last else { return }
      let isThere = world.truth.entries[last.id] != nil
      try world.change([last.id: nil], undoable: isThere) { _ = try store.delete([last.id], now: now) }
    case .undo: try world.undo(store, now)
    case .keepDraft: try world.keep(draft: "128/8\(world.step) le")
    case .dropDraft: try world.keep(draft: nil)
    case .erase: try world.erase(store, now)
    case .backUp: try backUp(store, now)
    case .logIntoALooseFile: try logIntoALooseFile(store, now, &world)
    case .importOntoAFullDisk:
      world.simulated.fail([.init(call: "write", path: "2026-10.jsonl", code: ENOSPC, accepting: 400)])
      try importSeveral(store, now, &world)
    case .logOntoAFailingDisk:
      world.simulated.fail(Self.failingSyncs)
      try add(["2026-11-21T07:30+01:00"], store, now, &world)
    case .logOntoADeadDisk:
      let creations = (2...11).map {
        SimulatedFileSystem.Failure(call: "create", path: "2026-11.\($0).jsonl", code: EIO)
      }
      world.simulated.fail(Self.failingSyncs + creations)
      try add(["2026-11-21T07:30+01:00"], store, now, &world)
    case .logLockedOut: try logLockedOut(store, now, &world)
    }
    world.simulated.fail([])
  }

  private static let failingSyncs = ["fsync", "fdatasync"].map {
    SimulatedFileSystem.Failure(call: $0, path: "/2026-11.jsonl", code: EIO)
  }

  /// Logs readings whose values and minutes tell the step and the place in it.
  private func add(
    _ times: [String], batch: ULID? = nil, _ store: JournalStore, _ now: Moment, _ world: inout CrashWorld
  ) throws {
    let entries = try times.enumerated().map { index, time in
      let at = try Samples.moment(time).adding(minutes: world.step * 10 + index) ?? now
      let content = try Samples.pressure(110 + world.step * 10 + index, 60 + index)
      return Entry(id: store.newID(now: now), at: at, content: content, note: rawValue, batch: batch)
    }
    if device == "laptop" { for entry in entries { world.know(entry) } }
    try world.change(
      Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0) }), undoable: device == "laptop"
    ) { _ = try store.add(entries, now: now) }
  }

  private func importSeveral(_ store: JournalStore, _ now: Moment, _ world: inout CrashWorld) throws {
    let times = ["2026-11-09T07:30+01:00", "2026-10-09T07:30+02:00", "2026-10-10T07:30+02:00"]
    try add(times, batch: store.newID(now: now), store, now, &world)
  }

  private func edit(
    _ time: String?, _ store: JournalStore, _ now: Moment, _ world: inout CrashWorld
  ) throws {
    guard var entry = world.truth.known.last else { return }
    entry.content = try Samples.pressure(150 + world.step, 90)
    if let time { entry.at = try Samples.moment(time) }
    world.know(entry)
    try world.change([entry.id: entry]) { _ = try store.replace(entry, now: now) }
  }

  /// Makes two backups and removes the older one.
  private func backUp(_ store: JournalStore, _ now: Moment) throws {
    for minutes in 0..<2 {
      _ = try store.backUp(to: store.backupFolder, now: now.adding(minutes: minutes) ?? now)
    }
    _ = try store.keepBackups(1, in: store.backupFolder)
  }

  /// Somebody has made the file readable for all; the next line closes it again.
  private func logIntoALooseFile(_ store: JournalStore, _ now: Moment, _ world: inout CrashWorld) throws {
    for path in world.simulated.disk.files.keys where path.hasSuffix("2026-11.jsonl") {
      let file = try world.simulated.open(path, for: .appending)
      try world.simulated.fchmod(file, mode: 0o644)
      try world.simulated.close(file)
    }
    try add(["2026-11-21T07:30+01:00"], store, now, &world)
  }

  /// Another window has the lock and does not let go.
  private func logLockedOut(_ store: JournalStore, _ now: Moment, _ world: inout CrashWorld) throws {
    let folder = CrashWorld.folder("laptop")
    try Folders(system: world.simulated).make(folder.state)
    let lock = try WriterLock(folder.lock, world.simulated)
    defer { lock.release() }
    try add(["2026-11-21T07:30+01:00"], store, now, &world)
  }
}
