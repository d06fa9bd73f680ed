import Model
import Testing

@testable import Exchange

/// A reading of a day alone goes out and comes back as that, or is counted among what a form can not say.
@Suite struct DayAloneTests {
  private static let day = Moment(day: Fixture.moment("2026-11-18T07:00+01:00").day).placed(in: Fixture.paris)

  private func entries() throws -> [Entry] {
    try EveryReading.measurements().enumerated().map {
      Entry(id: Fixture.id($0 + 1), at: Self.day, content: $1)
    }
  }

  private func check(_ result: ImportResult, _ entries: [Entry]) {
    #expect(result.refused.map(\.description) == [])
    #expect(result.rows.allSatisfy { !$0.at.hasTime && $0.at == Self.day })
    let known = entries.map { KnownReading($0) }
    let plan = ImportPlan(result: result, known: known)
    #expect(plan.toStore.isEmpty && plan.joined.isEmpty, "\(plan.toStore.map(\.measurement.sentence))")
    #expect(plan.alreadyThere.count == result.rows.count)
  }

  @Test func ofEveryKindInOwnCSV() throws {
    let entries = try entries()
    let text = CSVExport.text(entries: entries)
    #expect(!text.contains("00:00") && text.contains("\r\n2026-11-18,,,blood-pressure,128,82"))
    let result = try Fixture.read(text)
    #expect(result.formatID == "vitals" && result.rows.count == entries.count)
    for (row, entry) in zip(result.rows, entries) {
      #expect(row.measurement.says(theSameAs: entry.content) && row.id == entry.id)
    }
    check(result, entries)
  }

  /// Half of a time is a mistake, and no day alone.
  @Test(arguments: [",UTC+01:00", "07:30,"]) func halfATimeIsRefused(_ cells: String) throws {
    let text = "date,time,offset,kind,value,unit\n2026-11-18,\(cells),weight,81.4,kg\n"
    let result = try Fixture.read(text)
    #expect(result.rows.isEmpty && result.refused.count == 1)
  }

  @Test func ofEveryKindInOwnJSON() throws {
    let entries = try entries()
    let text = JSONExport.lines(entries: entries)
    #expect(!text.contains("00:00") && text.contains(#""at":"2026-11-18""#))
    let result = try Importer.read(bytes: Array(text.utf8), fileName: "a.jsonl", options: Fixture.options)
    #expect(result.rows.count == entries.count)
    check(result, entries)
  }

  @Test(arguments: ["fhir", "fhir-ndjson"]) func ofEveryKindInFHIR(_ form: String) throws {
    let entries = try entries()
    let text = try FHIRFixture.text(FHIRFixture.material(entries), form)
    #expect(text.contains(#""effectiveDateTime":"2026-11-18""#) && !text.contains("2026-11-18T"))
    // An instant is never a date alone.
    #expect(!text.contains(#/"(issued|timestamp)":"[^"]{10}"/#))
    let result = try Importer.read(bytes: Array(text.utf8), fileName: "a.json", options: Fixture.options)
    #expect(result.rows.count == entries.count)
    check(result, entries)
  }

  /// Of another program's file a date is asked about, and taken as the person says.
  @Test func aDateInAnotherFHIRFileIsAskedAbout() throws {
    let text = """
      {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},\
      "effectiveDateTime":"2026-11-18","valueQuantity":{"value":81.4,"unit":"kg","system":"http://unitsofmeasure.org",\
      "code":"kg"}}

      """
    func read(_ dayTime: DayTime?) throws -> ImportResult {
      var options = Fixture.options
      options.dayTime = dayTime
      return try Importer.read(bytes: Array(text.utf8), fileName: "a.ndjson", options: options)
    }
    let refused = try read(nil)
    #expect(refused.rows.isEmpty && refused.refused.first?.expected.contains("--time day") == true)
    #expect(try read(.day).rows.map { "\($0.at)" } == ["2026-11-18"])
    let clock = try #require(TimeOfDay("07:30"))
    #expect(try read(.clock(clock)).rows.map { "\($0.at)" } == ["2026-11-18T07:30+01:00"])
  }

  @Test func openMHealthHasNoFormForIt() throws {
    let timed = Entry(
      id: Fixture.id(900), at: Fixture.now,
      content: try Weight(#require(ExactDecimal("81.4")), unit: .kilogram))
    var stream = try #require(ExportFormat.named("omh")).stream(
      FHIRFixture.material(try entries() + [timed]))
    let text = String(decoding: stream.whole(), as: UTF8.self)
    #expect(!text.contains("2026-11-18") && text.split(separator: "\n").count == 1)
    let left = try #require(stream.leftOut.sentence)
    #expect(left.contains("blood pressure without a time of day (3)"), "\(left)")
  }

  /// Two of one day are two, of the same day again none is new, and midnight is another matter.
  @Test func itIsItselfAlone() throws {
    var options = Fixture.options
    options.dayTime = .day
    let file = "Date,Sys,Dia,Pulse\n2026-11-18,128,82,64\n2026-11-18,128,82,64\n2026-11-19,131,84,66\n"
    let result = try Fixture.read(file, options)
    let first = ImportPlan(result: result, known: [])
    #expect(first.toStore.count == 3 && first.repeated.isEmpty)
    let stored = Fixture.stored(result.rows).map { entry in
      var entry = entry
      entry.at = entry.at.placed(in: .fixed(offsetMinutes: -480))
      return entry
    }
    let again = ImportPlan(result: result, known: stored.map { KnownReading($0) })
    #expect(again.toStore.isEmpty && again.alreadyThere.count == 3)
    let midnight = Entry(
      id: Fixture.id(1), at: Fixture.moment("2026-11-18T00:00+00:00"),
      content: try BloodPressure(systolic: 128, diastolic: 82, pulse: 64))
    #expect(ImportPlan(result: result, known: [KnownReading(midnight)]).toStore.count == 3)
  }

  /// Today's day has begun, in whatever zone.
  @Test func todayIsNotInTheFuture() throws {
    let text = "date,time,offset,kind,value,unit\n2026-11-21,,,weight,81.4,kg\n2026-11-22,,,weight,81.4,kg\n"
    for offset in [-720, 60, 780] {
      var options = Fixture.options
      let (day, time) = (try #require(Day("2026-11-21")), try #require(TimeOfDay("00:30")))
      options.now = try #require(Moment(day: day, time: time, offsetMinutes: offset))
      let result = try Fixture.read(text, options)
      #expect(result.rows.map { "\($0.at)" } == ["2026-11-21"] && result.refused.count == 1)
    }
  }
}
