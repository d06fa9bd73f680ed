import Model
import Testing

@testable import Journal

/// Every glucose value that a meter can show, entered in words, corrected in words, and read from the disk again.
struct UnitRoundTripTests {
  private static let values =
    (20...600).map { "\($0) mg/dL" } + (10...333).map { "\($0 / 10).\($0 % 10) mmol/L" }

  /// How many of them lie in one journal; an edit reads all of it.
  private static let share = 32

  @Test func enteredAndCorrected() throws {
    for first in stride(from: 0, to: Self.values.count, by: Self.share) {
      try enterAndCorrect(Array(Self.values[first...].prefix(Self.share)))
    }
    #expect(Self.values.count == 905)
  }

  private func enterAndCorrect(_ values: [String]) throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let now = try Samples.now()
    let context = EntryContext(now: now, zone: .fixed(offsetMinutes: 60))
    let drafts = try values.map { try LogLine.read($0, context: context) }
    _ = try store.add(drafts.map { $0.entry(id: store.newID(now: now)) }, now: now)
    #expect(try texts(scratch) == values)
    for entry in try scratch.ledger().entries {
      let line = try #require(LogLine.text(for: entry)) + " note after lunch"
      let draft = try LogLine.read(line, context: context, correcting: entry)
      _ = try store.replace(draft.entry(id: entry.id), now: now)
    }
    #expect(try texts(scratch) == values)
    #expect(try scratch.ledger().entries.allSatisfy { $0.note == "after lunch" })
  }

  private func texts(_ scratch: ScratchHome) throws -> [String] {
    try scratch.ledger().entries.compactMap { ($0.content as? Glucose)?.limitText }
  }
}
