import Model
import Testing

@testable import Journal

/// What the journal asks of the disk for an import and for its undo: twice the readings, and not four times as much.
@Suite struct UndoStepsTests {
  /// The calls of an import of so many readings, of its undo, and of the import made again.
  private func calls(_ count: Int, months: Int) throws -> [Int] {
    let scratch = try ScratchHome()
    let system = FaultyFileSystem()
    let store = scratch.store("laptop", system)
    let now = try #require(Moment("2026-11-21T08:00+01:00"))
    let first = try #require(Moment("2024-01-01T07:30+01:00"))
    let batch = store.newID(now: now)
    let entries = try (0..<count).map { number in
      Entry(
        id: store.newID(now: now),
        at: try #require(first.adding(minutes: number * months * 43_200 / count)),
        content: try Pulse(60 + number % 7), batch: batch)
    }
    var calls: [Int] = []
    func counted(_ work: () throws -> Void) rethrows {
      let before = system.calls.count
      try work()
      calls.append(system.calls.count - before)
    }
    try counted { _ = try store.add(entries, now: now) }
    try counted { _ = try store.undo(now: now) }
    #expect(try scratch.ledger().entries.isEmpty)
    try counted { _ = try store.undo(.redo, now: now) }
    #expect(try scratch.ledger().entries.count == count)
    return calls
  }

  @Test(arguments: [1, 12])
  func callsGrowWithWhatIsWritten(_ months: Int) throws {
    let (once, twice) = (try calls(200, months: months), try calls(400, months: months))
    for (one, two) in zip(once, twice) { #expect(2 * two <= 5 * one, "\(once) calls, then \(twice)") }
  }
}
