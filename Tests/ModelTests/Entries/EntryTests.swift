import Model
import Testing

@Suite struct EntryTests {
  private func entry(
    _ systolic: Int, id: UInt64 = 1, at: String = "2026-11-21T07:30+01:00", note: String? = nil,
    tags: [String] = []
  ) throws -> Entry {
    Entry(
      id: ULID(milliseconds: id, random: (0, 0)), at: try Clock.moment(at),
      content: try BloodPressure(systolic: systolic, diastolic: 82), note: note, tags: tags)
  }

  @Test func equalityIsOfEverything() throws {
    let base = try entry(128)
    #expect(base == (try entry(128)))
    #expect(base != (try entry(129)))
    #expect(base != (try entry(128, id: 2)))
    #expect(base != (try entry(128, at: "2026-11-21T07:31+01:00")))
    #expect(base != (try entry(128, note: "x")))
    #expect(base != (try entry(128, tags: ["x"])))
    var imported = base
    imported.batch = base.id
    #expect(imported != base)
  }

  @Test func aSecondCopySaysTheSame() throws {
    let base = try entry(128)
    #expect(base.says(theSameAs: try entry(128, id: 2, at: "2026-11-21T06:30Z", tags: ["x"])))
    #expect(!base.says(theSameAs: try entry(129)))
    #expect(!base.says(theSameAs: try entry(128, note: "x")))
    #expect(!base.says(theSameAs: try entry(128, at: "2026-11-21T07:31+01:00")))
    var weight = base
    weight.content = try Pulse(64)
    #expect(!base.says(theSameAs: weight))
    #expect(weight.measurement?.kind == Pulse.kind)
  }
}

@Suite struct EntryContextTests {
  private func entry(_ content: any Content, _ at: String, imported: Bool = false) throws -> Entry {
    let id = ULID(milliseconds: 1, random: (0, 0))
    return Entry(id: id, at: try Clock.moment(at), content: content, batch: imported ? id : nil)
  }

  private func context(_ history: Entry...) throws -> EntryContext {
    EntryContext(now: try Clock.morning(), zone: Clock.europe, history: history)
  }

  @Test func nothingIsKnownWithoutHistory() throws {
    let known = try context()
    #expect(known.glucoseUnit == nil && known.weightUnit == nil && known.temperatureUnit == nil)
    #expect(known.lastWeight == nil)
  }

  @Test func theUnitLastGivenIsTheHabit() throws {
    let mmol = try Glucose(.number(try decimal("5.6")), unit: .mmol)
    let mgdl = try Glucose(.number(try decimal("101")), unit: .mgdl)
    let older = "2026-11-01T07:00+01:00"
    let newer = "2026-11-02T07:00+01:00"
    #expect(try context(entry(mmol, older), entry(mgdl, newer)).glucoseUnit == .mgdl)
    #expect(try context(entry(mgdl, newer), entry(mmol, older)).glucoseUnit == .mgdl, "in any order")
    #expect(try context(entry(mmol, older), entry(mgdl, newer, imported: true)).glucoseUnit == .mmol)
    #expect(try context(entry(mgdl, newer, imported: true)).glucoseUnit == nil, "an import chooses none")
    #expect(try context(entry(mmol, older), entry(mgdl, "2026-11-21T08:01+01:00")).glucoseUnit == .mmol)
  }

  @Test func otherUnitsAndTheLastWeight() throws {
    let kilograms = try Weight(try decimal("81.4"), unit: .kilogram)
    let pounds = try Weight(try decimal("180"), unit: .pound)
    let known = try context(
      entry(try Temperature(try decimal("98.4"), unit: .fahrenheit), "2026-11-01T07:00+01:00"),
      entry(kilograms, "2026-11-02T07:00+01:00"), entry(pounds, "2026-11-03T07:00+01:00", imported: true))
    #expect(known.temperatureUnit == .fahrenheit)
    #expect(known.weightUnit == .kilogram)
    #expect(known.lastWeight?.weight == pounds, "an import is a weight all the same")
    #expect(known.glucoseUnit == nil)
  }
}
