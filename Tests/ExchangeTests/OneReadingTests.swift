import Exchange
import Model
import Testing

@Suite("One reading is one reading, whichever way it came")
struct OneReadingTests {
  private func rows(_ text: String, _ change: (inout ImportOptions) -> Void = { _ in }) throws -> ImportResult
  {
    var options = Fixture.options
    change(&options)
    return try Fixture.read(text, options)
  }

  private func entry(
    _ number: Int, _ at: String, _ content: any Measurement, note: String? = nil, isImported: Bool = false
  ) -> Entry {
    Entry(
      id: Fixture.id(number), at: Fixture.moment(at), content: content, note: note,
      batch: isImported ? Fixture.id(900) : nil)
  }

  private func pressure(
    _ pulse: Int? = nil, arm: Side? = nil, posture: Posture? = nil
  ) throws -> BloodPressure {
    try BloodPressure(
      systolic: 128, diastolic: 82, pulse: pulse, cuff: arm.map { (.arm, $0) }, posture: posture)
  }

  private let seconds = "Timestamp,Sys,Dia,Pulse,Notes\n"

  @Test("What a file has twice to the second counts once, and its remarks are kept")
  func twiceToTheSecond() throws {
    let row = "2026-10-21 07:30:15,128,82,64,"
    let plan = ImportPlan(result: try rows("\(seconds)\(row)tea\n\(row)\n\(row)late\n"), known: [])
    #expect(plan.toStore.map(\.note) == ["tea; late"])
    #expect(plan.repeated.map(\.line) == [3, 4])
    #expect(plan.alike == 0)
  }

  @Test("What a file has twice to the minute are two, and so are other numbers at one second")
  func twiceToTheMinute() throws {
    let row = "2026-10-21 07:30,128,82,64,\n"
    let plan = ImportPlan(result: try rows("\(seconds)\(row)\(row)"), known: [])
    #expect(plan.toStore.count == 2)
    #expect(plan.alike == 1)
    let other = try rows("\(seconds)2026-10-21 07:30:15,128,82,64,\n2026-10-21 07:30:15,129,82,64,\n")
    #expect(ImportPlan(result: other, known: []).toStore.count == 2)
  }

  @Test("The richer detail joins what is there, whichever of the two has it")
  func details() throws {
    let typed = entry(1, "2026-10-21T07:30+02:00", try pressure(arm: .left, posture: .sitting), note: "tea")
    let plan = ImportPlan(
      result: try rows("\(seconds)2026-10-21 07:30:40,128,82,64,calm\n"), known: [KnownReading(typed)])
    #expect(plan.toStore.isEmpty)
    let joined = try #require(plan.joined.first)
    let both = try pressure(64, arm: .left, posture: .sitting)
    #expect(joined.after.content.says(theSameAs: both))
    #expect(joined.after.note == "tea; calm")
    #expect(joined.after.at == typed.at)
    #expect(!joined.correctsSource)
    let again = ImportPlan(
      result: try rows("\(seconds)2026-10-21 07:30:40,128,82,64,calm\n"), known: [KnownReading(joined.after)])
    #expect(again.isEmpty)
    #expect(again.alreadyThere.count == 1)
  }

  @Test("Details that contradict each other are two readings")
  func contradiction() throws {
    let there = entry(1, "2026-10-21T07:30+02:00", try pressure(70))
    let plan = ImportPlan(
      result: try rows("\(seconds)2026-10-21 07:30,128,82,64,\n"), known: [KnownReading(there)])
    #expect(plan.toStore.count == 1)
  }

  @Test("A detail that a person has taken out, and a number that was corrected, do not come back")
  func corrected() throws {
    let known = KnownReading(
      entry(1, "2026-10-21T07:30+02:00", try pressure()),
      earlier: [entry(1, "2026-10-21T07:30+02:00", try pressure(64))])
    #expect(ImportPlan(result: try rows("\(seconds)2026-10-21 07:30,128,82,64,\n"), known: [known]).isEmpty)
    let retyped = KnownReading(
      entry(1, "2026-10-21T07:30+02:00", try BloodPressure(systolic: 129, diastolic: 82)),
      earlier: [entry(1, "2026-10-21T07:30+02:00", try pressure(64))])
    #expect(ImportPlan(result: try rows("\(seconds)2026-10-21 07:30,128,82,64,\n"), known: [retyped]).isEmpty)
    let mistyped = KnownReading(
      entry(1, "2026-10-21T07:30+02:00", try pressure()),
      earlier: [entry(1, "2026-10-21T07:30+02:00", try BloodPressure(systolic: 218, diastolic: 82))])
    let plan = ImportPlan(result: try rows("\(seconds)2026-10-21 07:30,128,82,64,\n"), known: [mistyped])
    #expect(plan.joined.count == 1)
  }

  @Test(
    "A value within the rounding of its units is the same",
    arguments: [
      ("Glucose (mmol/L)", "5.6", "101", GlucoseUnit.mgdl, true),
      ("Glucose (mmol/L)", "5.6", "102", .mgdl, false), ("Glucose (mg/dL)", "101", "5.6", .mmol, true),
      ("Glucose (mg/dL)", "102", "5.6", .mmol, false), ("Glucose (mmol/L)", "5.60", "5.6", .mmol, true),
      ("Glucose (mmol/L)", "6", "6.4", .mmol, false), ("Glucose (mmol/L)", "6", "108", .mgdl, true),
      ("Glucose (mmol/L)", "6", "115", .mgdl, false), ("Glucose (mmol/L)", "5.62", "5.6", .mmol, true),
    ])
  func rounding(column: String, written: String, there: String, unit: GlucoseUnit, isSame: Bool) throws {
    let glucose = try Glucose(.number(try #require(ExactDecimal(there))), unit: unit)
    let plan = ImportPlan(
      result: try rows("Timestamp,\(column)\n2026-10-21 07:30,\(written)\n"),
      known: [KnownReading(entry(1, "2026-10-21T07:30+02:00", glucose))])
    #expect(plan.toStore.isEmpty == isSame)
    #expect(plan.joined.isEmpty)
  }

  @Test("A source that is said later corrects what came without one, and doubles nothing")
  func source() throws {
    let file = "Timestamp,Glucose (mg/dL)\n2026-10-21 07:30,101\n2026-10-21 07:35,104\n"
    let first = ImportPlan(result: try rows(file), known: [])
    let stored = first.toStore.enumerated().map { index, row in
      Entry(id: Fixture.id(index), at: row.at, content: row.measurement, batch: Fixture.id(900))
    }
    let plan = ImportPlan(result: try rows(file) { $0.source = .cgm }, known: Fixture.known(stored))
    #expect(plan.toStore.isEmpty)
    #expect(plan.joined.map(\.correctsSource) == [true, true])
    #expect(plan.joined.allSatisfy { ($0.after.content as? Glucose)?.source == .cgm })
    // And the plain file again, which knows no source, takes nothing back.
    let again = ImportPlan(
      result: try rows(file), known: plan.joined.map { KnownReading($0.after, earlier: [$0.before]) })
    #expect(again.isEmpty)
  }

  @Test("A finger-stick that was typed is no sensor value, though both show the same number")
  func fingerStick() throws {
    let typed = entry(1, "2026-10-21T07:30+02:00", try Glucose(.number(ExactDecimal(101)), unit: .mgdl))
    let plan = ImportPlan(
      result: try rows("Timestamp,Glucose (mg/dL)\n2026-10-21 07:30,101\n") { $0.source = .cgm },
      known: [KnownReading(typed)])
    #expect(plan.toStore.count == 1)
  }

  @Test("What was deleted stays deleted, beside a twin that is there, until it is wanted back")
  func deleted() throws {
    let there = entry(1, "2026-10-21T07:30+02:00", try pressure(64))
    let gone = entry(2, "2026-10-21T07:30+02:00", try pressure(64))
    let known = [KnownReading(gone, isDeleted: true), KnownReading(there)]
    let row = "2026-10-21 07:30,128,82,64,\n"
    let plan = ImportPlan(result: try rows("\(seconds)\(row)\(row)\(row)"), known: known)
    #expect(plan.alreadyThere.map(\.entry.id) == [there.id])
    #expect(plan.deleted.map(\.entry.id) == [gone.id])
    #expect(plan.toStore.count == 1)
    let back = ImportPlan(result: try rows("\(seconds)\(row)\(row)"), known: known, bringsBack: true)
    #expect(back.joined.map(\.after) == [gone])
  }

  @Test("The same file without a zone is known on a machine of another zone, and the zone is told")
  func otherZone() throws {
    let file = "\(seconds)2026-10-21 07:30,128,82,64,\n2026-10-21 07:30:15,129,82,64,\n"
    let first = ImportPlan(result: try rows(file), known: [])
    let plan = ImportPlan(
      result: try rows(file) { $0.zone = .fixed(offsetMinutes: -300) },
      known: Fixture.known(Fixture.stored(first.toStore)))
    #expect(plan.isEmpty)
    #expect(plan.alreadyThere.map(\.isOfOtherZone) == [true, true])
    // A file that names its zone tells of other instants.
    let zoned = try rows("\(seconds)2026-10-21T07:30-05:00,128,82,64,\n")
    #expect(ImportPlan(result: zoned, known: Fixture.known(Fixture.stored(first.toStore))).toStore.count == 1)
  }
}
