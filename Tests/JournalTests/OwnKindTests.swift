import Journal
import Model
import Testing

/// Readings of kinds that a person made, with and without the definition.
@Suite struct OwnKindTests {
  private static func flow(low: Int? = nil) throws -> OwnKind {
    try OwnKind(
      code: "own-peak-flow", name: "peak flow", unit: "L/min", digits: 0, least: ExactDecimal(50),
      greatest: ExactDecimal(900), low: low.map { ExactDecimal($0) })
  }

  /// What another device wrote whose definition never came: the reading tells itself, and no line is set aside.
  @Test func aReadingIsReadWithoutItsDefinition() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let now = try Samples.now()
    let reading = try OwnReading(ExactDecimal(420), of: Self.flow())
    let written = Entry(id: store.newID(now: now), at: now, content: reading, note: "before the spray")
    _ = try store.add([written], now: now)
    let ledger = try scratch.ledger()
    #expect(ledger.problems.isEmpty && ledger.unknown.isEmpty)
    let entry = try #require(ledger.entries.first)
    #expect(entry == written && entry.kind.id == "own-peak-flow" && entry.kind.title == "peak flow")
    #expect(entry.measurement?.sentence == "420 L/min")
    #expect(ledger.revisions.allSatisfy { $0.file.hasSuffix("/2026-11.jsonl") })
  }

  /// A definition that came later, with other limits, sets nothing aside.
  @Test func aChangedDefinitionSetsNothingAside() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let now = try Samples.now()
    var own = try Self.flow()
    let definition = Entry(id: store.newID(now: now), at: now, content: own)
    let reading = Entry(
      id: store.newID(now: now), at: now, content: try OwnReading(ExactDecimal(60), of: own))
    _ = try store.add([definition, reading], now: now)
    own.least = ExactDecimal(100)
    var changed = definition
    changed.content = own
    _ = try store.replace(changed, now: now)
    let ledger = try scratch.ledger()
    #expect(ledger.problems.isEmpty && ledger.entries.count == 2)
    let kinds = Kinds(ledger.entries.compactMap { $0.content as? OwnKind })
    #expect(kinds.named("own-peak-flow")?.own?.least == ExactDecimal(100))
  }

  /// An edit on a device without the definition keeps the reading what it was.
  @Test func aRemarkIsAddedWithoutTheDefinition() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let now = try Samples.now()
    var entry = Entry(
      id: store.newID(now: now), at: now, content: try OwnReading(ExactDecimal(420), of: Self.flow()))
    _ = try store.add([entry], now: now)
    entry.note = "after the spray"
    _ = try store.replace(entry, now: now)
    #expect(try scratch.ledger().entries.first == entry)
  }
}
