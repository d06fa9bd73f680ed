import Model
import Testing

@testable import Journal

/// Three writers who log, edit, delete, undo and exchange files in any order and any state.
///
/// Once all have everything, all three read the same, which is what a simple oracle reads out of the lines.
struct ThreeWritersTests {
  private static let chunks = 32
  private static let casesInChunk = 40

  @Test(arguments: 0..<chunks)
  func afterAllHaveEverythingAllReadTheSame(_ chunk: Int) throws {
    for number in 0..<Self.casesInChunk {
      let seed = UInt64(chunk * Self.casesInChunk + number)
      do {
        try check(seed)
      } catch {
        Issue.record("seed \(seed): \(error)")
      }
    }
  }

  /// So that the number of cases cannot quietly become small.
  @Test func thereAreEnoughCases() { #expect(Self.chunks * Self.casesInChunk >= 1024) }

  /// The exchange does produce what it is there for.
  @Test func someCasesHaveConflicts() throws {
    let counts = try (0..<60).map { seed in
      let (homes, _) = try play(UInt64(seed))
      return try homes.store(0).load(.everything).conflicts.count
    }
    #expect(counts.count { $0 > 0 } >= 5)
  }

  private func check(_ seed: UInt64) throws {
    let (homes, logged) = try play(seed)
    let oracle = try RevisionOracle((0..<3).flatMap { Array(homes.own($0).values) })
    for device in 0..<3 {
      let ledger = try homes.store(device).load(.everything)
      let what: Comment = "seed \(seed), device \(device)"
      var counted: [String: String] = [:]
      for entry in ledger.entries {
        let systolic = (entry.content as? BloodPressure)?.systolic ?? 0
        let says = RevisionOracle.Line.sentence(at: "\(entry.at)", systolic: systolic)
        #expect(counted.updateValue(says, forKey: "\(entry.id)") == nil, what)
      }
      let expected = oracle.counted
      let differing = Set(counted.keys).union(expected.keys).filter { counted[$0] != expected[$0] }
      #expect(differing.isEmpty, "\(what), \(oracle.history(of: differing))\n\(counted)")
      let conflicts = ledger.conflicts.map { ("\($0.id)", Set($0.heads.map { "\($0.origin)" })) }
      #expect(Dictionary(uniqueKeysWithValues: conflicts) == oracle.conflicts, what)
      #expect(oracle.neverDeleted.isSubset(of: counted.keys), what)
      #expect(Set(ledger.revisions.map(\.id.description)) == logged, what)
      #expect(!ledger.hasSetAside, what)
    }
  }

  /// Plays a case; gives back the homes and the ids of everything that was logged.
  private func play(_ seed: UInt64) throws -> (ThreeHomes, logged: Set<String>) {
    var homes = ThreeHomes(seed: seed)
    var generator = SeededGenerator(seed: seed)
    var logged: Set<String> = []
    for step in 0..<Int.random(in: 6...14, using: &generator) {
      let device = Int.random(in: 0..<3, using: &generator)
      let other = (device + Int.random(in: 1...2, using: &generator)) % 3
      switch Int.random(in: 0..<9, using: &generator) {
      case 0, 1: logged.insert("\(try log(homes.store(device), step, &generator).id)")
      case 2, 3: try edit(homes.store(device), step, &generator)
      case 4: try delete(homes.store(device), step, &generator)
      case 5: try undo(homes.store(device), step)
      default: try homes.bring(from: device, to: other, &generator)
      }
      homes.remember(device)
    }
    try homes.bringAll()
    return (homes, logged)
  }

  private func log(_ store: JournalStore, _ step: Int, _ generator: inout SeededGenerator) throws -> Entry {
    let now = try Samples.now(step / 2)
    let entry = Entry(
      id: store.newID(now: now), at: try time(&generator), content: try Samples.pressure(100 + step))
    _ = try store.add([entry], now: now)
    return entry
  }

  private func edit(_ store: JournalStore, _ step: Int, _ generator: inout SeededGenerator) throws {
    let entries = Array(try store.load(.everything).entries)
    guard var entry = entries.randomElement(using: &generator) else { return }
    entry.content = try Samples.pressure(100 + step)
    if Bool.random(using: &generator) { entry.at = try time(&generator) }
    // Two devices with clocks that agree to the minute.
    _ = try store.replace(entry, now: Samples.now(step / 2))
  }

  private func delete(_ store: JournalStore, _ step: Int, _ generator: inout SeededGenerator) throws {
    let entries = Array(try store.load(.everything).entries)
    guard let entry = entries.randomElement(using: &generator) else { return }
    _ = try store.delete([entry.id], now: Samples.now(step / 2))
  }

  /// Undoes, unless what it would bring back has not arrived on this device.
  private func undo(_ store: JournalStore, _ step: Int) throws {
    do {
      _ = try store.undo(now: Samples.now(step / 2))
    } catch JournalError.cannotUndo {
      return
    }
  }

  private func time(_ generator: inout SeededGenerator) throws -> Moment {
    let month = ["10", "11"].randomElement(using: &generator) ?? "11"
    return try Samples.moment("2026-\(month)-1\(Int.random(in: 0..<10, using: &generator))T07:30+01:00")
  }
}
