import Model

@testable import Journal

/// A sequence of actions, the power going at every system call of the last one.
struct CrashRun: Sendable {
  let sequence: [CrashAction]
  let states: CrashStates
  /// What stands between the stores and the simulated file system.
  var wrapping: @Sendable (SimulatedFileSystem) -> any FileSystem = { $0 }

  /// What was found.
  struct Outcome {
    var sequences = 0
    var points = 0
    var states = 0
    /// The points at which there were more states than were looked at.
    var capped = 0
    var violations: [String] = []
    var calls: Set<String> = []

    mutating func add(_ other: Outcome) {
      sequences += other.sequences
      points += other.points
      states += other.states
      capped += other.capped
      violations += other.violations
      calls.formUnion(other.calls)
    }
  }

  /// Runs the sequence once and checks every state that a crash in its last action may leave, each once.
  func outcome() throws -> Outcome {
    var world = CrashWorld(wrapping: wrapping)
    for action in sequence.dropLast() { try world.act(action) }
    guard let last = sequence.last else { return Outcome() }
    var before = try Promise(world)
    let points = try world.simulated.recording { try world.act(last) }
    let after = try Promise(world)
    if let erased = world.erased { before.forget(erased) }
    var outcome = Outcome(sequences: 1, points: points.count, calls: world.simulated.calls)
    let onTheWay = checker(
      last, before, entries: world.attempted, drafts: [before.draft, after.draft], after)
    var seen: Set<[String: [UInt8]]> = []
    for point in points.dropLast() { check(point, onTheWay, &outcome, &seen) }
    seen = []
    let atTheEnd = checker(
      last, after, entries: after.entries, drafts: [after.draft], after, isAcknowledged: true)
    if let end = points.last { check(end, atTheEnd, &outcome, &seen) }
    return outcome
  }

  /// Runs the sequence with its last action killed at every system call, lets the next program write, and checks
  /// every state that a power cut may leave then.
  func outcomeAfterKills() throws -> Outcome {
    var world = CrashWorld(wrapping: wrapping)
    for action in sequence.dropLast() { try world.act(action) }
    guard let last = sequence.last else { return Outcome() }
    var before = try Promise(world)
    let points = try world.simulated.recording { try world.act(last) }
    if let erased = world.erased { before.forget(erased) }
    var outcome = Outcome(sequences: 1, points: points.count)
    for point in points {
      let system = SimulatedFileSystem(point.disk)
      let now = try Samples.now(50)
      let store = CrashWorld.store(last.device, system, seed: 4000)
      let entry = Entry(id: store.newID(now: now), at: now, content: try Samples.pressure(180))
      _ = try store.add([entry], now: now)
      try CrashWorld.drafts(system).keep("after")
      let (old, new) = (before.entries, world.attempted)
      let checker = CrashChecker(
        before: old.merging([entry.id: entry]) { $1 }, after: new.merging([entry.id: entry]) { $1 },
        isAcknowledged: false, revisions: before.revisions, files: before.files,
        drafts: ["after"], writers: [:], action: last)
      var seen: Set<[String: [UInt8]]> = []
      check(.init(call: "\(point.call), killed", disk: system.disk), checker, &outcome, &seen)
    }
    return outcome
  }

  private func checker(
    _ last: CrashAction, _ promised: Promise, entries: [ULID: Entry], drafts: Set<String?>, _ end: Promise,
    isAcknowledged: Bool = false
  ) -> CrashChecker {
    CrashChecker(
      before: promised.entries, after: entries, isAcknowledged: isAcknowledged,
      revisions: promised.revisions, files: promised.files,
      // A draft that was dropped may come back: nothing counts it, and losing one would be worse.
      drafts: last == .dropDraft ? drafts.union(["128/80 le", "128/81 le"]) : drafts,
      writers: end.writers, action: last)
  }

  private func check(
    _ point: SimulatedFileSystem.CrashPoint, _ checker: CrashChecker, _ outcome: inout Outcome,
    _ seen: inout Set<[String: [UInt8]]>
  ) {
    let found = states.states(of: point.disk)
    if found.count >= CrashStates.most { outcome.capped += 1 }
    for state in found where seen.insert(state.files).inserted {
      outcome.states += 1
      outcome.violations += checker.violations(after: state).map {
        "\(sequence.map(\.rawValue)), before \(point.call): \($0)"
      }
    }
  }
}

/// What has been promised to the person so far.
private struct Promise {
  let entries: [ULID: Entry]
  let draft: String?
  private(set) var revisions: [Revision]
  private(set) var files: [String: [UInt8]]
  let writers: [String: String]

  init(_ world: CrashWorld) throws {
    entries = world.truth.entries
    draft = world.truth.draft
    revisions = try CrashWorld.store("laptop", world.simulated, seed: 0).load(.everything).revisions
    // Bytes that the disk refused were not promised; the lines are, and lie elsewhere.
    files = CrashStates.worst(of: world.simulated.disk).files.filter { $0.key.hasSuffix(".jsonl") }
    var writers: [String: String] = [:]
    for device in ["laptop", "phone"] {
      writers[device] = try WriterName(folder: CrashWorld.folder(device), system: world.simulated).kept()
    }
    self.writers = writers
  }

  /// Takes back what was promised of the lines of an entry, and that no file loses bytes.
  mutating func forget(_ id: ULID) {
    revisions.removeAll { $0.id == id }
    files = [:]
  }
}
