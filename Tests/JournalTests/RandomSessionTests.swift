import Model
import Testing

@testable import Journal

/// Long sessions of random actions, held against a simple list that says what should be there.
struct RandomSessionTests {
  /// What should be there, and how it was before each action that can still be undone.
  private struct Oracle {
    var entries: [ULID: Entry] = [:]
    var history: [[ULID: Entry]] = []
    /// How it was before each undo that can still be taken back.
    var future: [[ULID: Entry]] = []
    var known: [ULID] = []
  }

  @Test(arguments: [1, 2] as [UInt64])
  func addingEditingDeletingUndoing(_ seed: UInt64) throws {
    let scratch = try ScratchHome()
    var store = scratch.store(seed: seed)
    var generator = SeededGenerator(seed: seed)
    var oracle = Oracle()
    for step in 0..<120 {
      if step % 17 == 0 { store = scratch.store(seed: seed &* 1000 &+ UInt64(step)) }
      try act(store, &oracle, &generator, now: Samples.now(step))
      if step % 10 == 9 || step > 110 {
        let ledger = try scratch.ledger()
        #expect(Dictionary(uniqueKeysWithValues: ledger.entries.map { ($0.id, $0) }) == oracle.entries)
        #expect(ledger.conflicts.isEmpty)
        #expect(ledger.problems.isEmpty)
      }
    }
    let last = oracle.entries
    oracle.future = []
    while let before = oracle.history.popLast() {
      #expect(try store.undo(now: Samples.now(500)) != nil)
      oracle.future.append(oracle.entries)
      oracle.entries = before
    }
    #expect(try store.undo(now: Samples.now(501)) == nil)
    #expect(try scratch.ledger().entries.isEmpty)
    for after in oracle.future.reversed() {
      #expect(try store.undo(.redo, now: Samples.now(502)) != nil)
      oracle.entries = after
    }
    #expect(oracle.entries == last)
    #expect(Dictionary(uniqueKeysWithValues: try scratch.ledger().entries.map { ($0.id, $0) }) == last)
    try scratch.validate()
  }

  private func act(
    _ store: JournalStore, _ oracle: inout Oracle, _ generator: inout SeededGenerator, now: Moment
  ) throws {
    let before = oracle.entries
    switch Int.random(in: 0..<13, using: &generator) {
    case 0...3:
      let count = [1, 1, 1, 3].randomElement(using: &generator) ?? 1
      let batch = Bool.random(using: &generator) ? store.newID(now: now) : nil
      let entries = try (0..<count).map { _ in try entry(store.newID(now: now), &generator, batch) }
      _ = try store.add(entries, now: now)
      for entry in entries { oracle.entries[entry.id] = entry }
      oracle.known += entries.map(\.id)
    case 4...6:
      guard let id = oracle.known.randomElement(using: &generator) else { return }
      let entry = try entry(id, &generator, nil)
      _ = try store.replace(entry, now: now)
      oracle.entries[id] = entry
    case 7:
      let ids = oracle.known.shuffled(using: &generator).prefix(2).filter { oracle.entries[$0] != nil }
      guard try !store.delete(Array(ids), now: now).isEmpty else { return }
      for id in ids { oracle.entries[id] = nil }
    case 8...10:
      guard let earlier = oracle.history.popLast() else { return }
      #expect(try store.undo(now: now) != nil)
      oracle.future.append(before)
      oracle.entries = earlier
      return
    default:
      let later = oracle.future.popLast()
      #expect(try (store.undo(.redo, now: now) != nil) == (later != nil))
      guard let later else { return }
      oracle.history.append(before)
      oracle.entries = later
      return
    }
    oracle.history.append(before)
    oracle.future = []
  }

  private func entry(_ id: ULID, _ generator: inout SeededGenerator, _ batch: ULID?) throws -> Entry {
    let day = try #require(Day("2026-06-15")).adding(days: Int.random(in: 0..<200, using: &generator))
    let time = try #require(TimeOfDay(minutes: Int.random(in: 0..<1440, using: &generator)))
    let at = try #require(
      Moment(day: day, time: time, offsetMinutes: [-210, 0, 60].randomElement(using: &generator) ?? 0))
    let contents = try Samples.ofEveryKind(id)
    return Entry(
      id: id, at: at, content: try #require(contents.randomElement(using: &generator)),
      note: Bool.random(using: &generator) ? "n\"\n\(day)" : nil,
      tags: Bool.random(using: &generator) ? ["a", "ü b"] : [], batch: batch)
  }

  /// Three devices that change the same readings, apart and together: they all come to read the same, nothing is
  /// counted twice, and every value that was entered is still in the history.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func threeDevices(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let scratches = try (0..<3).map { _ in try ScratchHome() }
    let stores = scratches.enumerated().map { $1.store("device\($0)", seed: seed) }
    var entered: [ULID: Set<Int>] = [:]
    for step in 0..<40 {
      let place = Int.random(in: 0..<3, using: &generator)
      let (store, now) = (stores[place], try Samples.now(step / 3))
      let ledger = try scratches[place].ledger()
      let systolic = 90 + step
      switch Int.random(in: 0..<8, using: &generator) {
      case 0...2: entered[try store.log(systolic, step / 3).id] = [systolic]
      case 3, 4:
        guard var entry = ledger.entries.randomElement(using: &generator) else { continue }
        entry.content = try Samples.pressure(systolic)
        _ = try store.replace(entry, now: now)
        entered[entry.id]?.insert(systolic)
      case 5:
        if let entry = ledger.entries.randomElement(using: &generator) {
          _ = try store.delete([entry.id], now: now)
        }
      case 6: _ = try store.undo(step % 3 == 0 ? .redo : .undo, now: now)
      default: try exchange(scratches, from: place, to: Int.random(in: 0..<3, using: &generator))
      }
    }
    for from in 0..<3 { for to in 0..<3 { try exchange(scratches, from: from, to: to) } }
    let ledgers = try scratches.map { try $0.ledger() }
    for ledger in ledgers {
      #expect(ledger.entries == ledgers[0].entries)
      #expect(ledger.conflicts.map(\.id) == ledgers[0].conflicts.map(\.id))
      #expect(Set(ledger.entries.map(\.id)).count == ledger.entries.count)
      #expect(ledger.problems.isEmpty)
      for (id, values) in entered {
        let kept = ledger.revisions(of: id).compactMap { ($0.entry?.content as? BloodPressure)?.systolic }
        #expect(values.isSubset(of: Set(kept)))
      }
    }
  }

  /// Brings one device's files to another, as a sync tool does: each file as a whole, nobody else's touched.
  private func exchange(_ scratches: [ScratchHome], from: Int, to: Int) throws {
    guard from != to else { return }
    for (name, bytes) in scratches[from].journal() where !name.contains("device\(to)") {
      let there = scratches[to].journal()[name]?.count ?? 0
      if bytes.count > there { try scratches[to].put(bytes, name) }
    }
  }
}
