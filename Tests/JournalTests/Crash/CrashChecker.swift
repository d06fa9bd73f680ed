import Model

@testable import Journal

/// Holds what a crash has left against what had been promised before it.
struct CrashChecker {
  /// What counted before the action that the power cut met, and what should count after it.
  let before: [ULID: Entry]
  let after: [ULID: Entry]
  /// Whether the action had returned, so that what it says must be so; else it may be there or not.
  let isAcknowledged: Bool
  /// The lines that were acknowledged, and the files they lie in.
  let revisions: [Revision]
  let files: [String: [UInt8]]
  /// The drafts that may be found.
  let drafts: Set<String?>
  /// The names that the devices have chosen to write under.
  let writers: [String: String]
  /// What the power cut met; its device goes on after it.
  let action: CrashAction

  /// What is not as it must be after a crash; empty where all is well.
  func violations(after crash: SimulatedDisk) -> [String] {
    let system = SimulatedFileSystem(crash)
    do {
      let store = CrashWorld.store("laptop", system, seed: 1000)
      let ledger = try store.load(.everything)
      var violations = contents(of: ledger) + promises(in: ledger, crash)
      violations += try scopes(of: ledger, store)
      violations += state(system) + (try backups(store))
      return violations + (try nextReading(ledger, crash, system))
    } catch {
      return ["I4: \(error)"]
    }
  }

  /// I1 and I2: what was acknowledged is there once, with its values; what was not is there wholly or not at all.
  private func contents(of ledger: Ledger) -> [String] {
    var found: [ULID: Entry] = [:]
    for entry in ledger.entries where found.updateValue(entry, forKey: entry.id) != nil {
      return ["I1: \(entry.id) counts twice"]
    }
    if !ledger.conflicts.isEmpty { return ["I2: a conflict that nobody has made"] }
    if isAcknowledged {
      return found == after ? [] : ["I1: \(describe(found)) instead of \(describe(after))"]
    }
    if action.isWhole {
      let isSound = found == before || found == after
      return isSound ? [] : ["I2: \(describe(found)), neither \(describe(before)) nor \(describe(after))"]
    }
    return Set(found.keys).union(before.keys).union(after.keys).compactMap { id in
      found[id] == before[id] || found[id] == after[id] ? nil : "I2: \(id) is neither as before nor as after"
    }
  }

  /// I1 for every earlier state of an entry, and for every byte that was acknowledged.
  private func promises(in ledger: Ledger, _ crash: SimulatedDisk) -> [String] {
    var violations: [String] = []
    for revision in revisions {
      let copies = ledger.revisions(of: revision.id).filter { $0.origin == revision.origin }
      if copies.count != 1 || copies[0].entry != revision.entry
        || copies[0].enteredInError != revision.enteredInError
      {
        violations.append("I1: \(revision.origin) is there \(copies.count) times")
      }
    }
    let left = crash.files
    for (path, bytes) in files where left[path]?.starts(with: bytes) != true {
      violations.append("I1: \(path) has lost bytes")
    }
    return violations
  }

  /// I2 for who reads only recent months: the same as who reads all.
  private func scopes(of ledger: Ledger, _ store: JournalStore) throws -> [String] {
    try action.recently.compactMap { text in
      guard let day = Day(text) else { return "no day" }
      let recent = try store.load(.since(day)).entries
      let expected = ledger.entries.filter { $0.at.day >= day }
      return recent.elementsEqual(expected) ? nil : "I2: since \(text) reads otherwise"
    }
  }

  /// The device's own files: whole or not there.
  private func state(_ system: SimulatedFileSystem) -> [String] {
    var violations: [String] = []
    for (device, name) in writers {
      let kept = try? WriterName(folder: CrashWorld.folder(device), system: system).kept()
      if let kept, kept != name { violations.append("I2: the writer is called \(kept)") }
    }
    let draft = CrashWorld.drafts(system).load()
    if !drafts.contains(draft) { violations.append("I1: the draft is \(draft ?? "gone")") }
    return violations
  }

  /// What is called a backup is whole, and one is there once it was said to be made.
  private func backups(_ store: JournalStore) throws -> [String] {
    let found = try store.backups(in: store.backupFolder)
    let damaged = try found.flatMap { try store.checkBackup($0.path)?.problems ?? ["\($0.path) is none"] }
    let isMissing = isAcknowledged && action == .backUp && found.count != 1
    return damaged.map { "I2: \($0)" } + (isMissing ? ["I1: there are \(found.count) backups"] : [])
  }

  /// I4: the next program can write, which changes no byte of before, and another power cut takes nothing away.
  private func nextReading(
    _ ledger: Ledger, _ crash: SimulatedDisk, _ system: SimulatedFileSystem
  ) throws -> [String] {
    let now = try Samples.now(100)
    let store = CrashWorld.store(action.device, system, seed: 2000)
    let entry = Entry(id: store.newID(now: now), at: now, content: try Samples.pressure(199, 99))
    _ = try store.add([entry], now: now)
    let worst = CrashStates.worst(of: system.disk)
    let next = try CrashWorld.store("laptop", SimulatedFileSystem(worst), seed: 3000).load(.everything)
    var violations: [String] = []
    let wanted = (Array(ledger.entries) + [entry]).sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    if !next.entries.elementsEqual(wanted) { violations.append("I4: the next reading did not come on top") }
    if ledger.revisions.contains(where: { !next.revisions(of: $0.id).map(\.origin).contains($0.origin) }) {
      violations.append("I4: the next reading has cost a line")
    }
    let nowFiles = worst.files
    for (path, bytes) in crash.files where path.hasSuffix(".jsonl") {
      if nowFiles[path]?.starts(with: bytes) != true { violations.append("I4: \(path) was changed") }
    }
    return violations
  }

  private func describe(_ entries: [ULID: Entry]) -> String {
    let shown = entries.values.map { entry in
      "\(entry.at.day) \((entry.content as? BloodPressure)?.systolic ?? 0)"
    }
    return "[\(shown.sorted().joined(separator: ", "))]"
  }
}
