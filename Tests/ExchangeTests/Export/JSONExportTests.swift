import Exchange
import Model
import Testing

@Suite("JSON Lines, and back")
struct JSONExportTests {
  @Test("One JSON object a line with the journal's keys")
  func json() throws {
    let reading = Entry(
      id: Fixture.id(1), at: Fixture.moment("2026-10-21T07:30+02:00"),
      content: try BloodPressure(systolic: 128, diastolic: 82, cuff: (.arm, .left), irregular: true),
      note: "a \"b\"\\\n\u{1}é", tags: ["home", "x"])
    let high = Entry(id: Fixture.id(2), at: Fixture.now, content: try Glucose(.high, unit: .mgdl))
    let exact = Entry(
      id: Fixture.id(3), at: Fixture.now,
      content: try Glucose(.number(EveryReading.number("5.60")), unit: .mmol))
    #expect(
      JSONExport.lines(entries: [reading, high, exact]) == """
        {"id":"\(Fixture.id(1))","kind":"blood-pressure","at":"2026-10-21T07:30+02:00",\
        "systolic":128,"diastolic":82,"arm":"left","irregular":true,"note":"a \\"b\\"\\\\\\n\\u0001é","tags":["home","x"]}
        {"id":"\(Fixture.id(2))","kind":"glucose","at":"2026-11-21T12:00+01:00","value":"HI","unit":"mg/dL"}
        {"id":"\(Fixture.id(3))","kind":"glucose","at":"2026-11-21T12:00+01:00","value":5.60,"unit":"mmol/L"}

        """)
  }

  @Test("An entry that stands among other things is written as on its line")
  func object() throws {
    for entry in try EveryReading.entries() + EveryReading.entries(EveryReading.own()) {
      let line = JSONExport.lines(entries: [entry])
      #expect(JSONExport.object(entry).line + "\n" == line)
      let both = JSONExport.lines(entries: [entry], inBothUnits: true)
      #expect(both == line || both.hasPrefix(line.dropLast(2) + #","other_unit":{"value":"#), "\(both)")
    }
  }

  @Test("What is exported is imported exactly as it was")
  func roundTrip() throws {
    let entries = try EveryReading.entries() + EveryReading.entries(EveryReading.own()).map(\.renamed)
    let result = try Fixture.read(JSONExport.lines(entries: entries))
    #expect(result.formatID == "vitals-json" && result.unit == "line")
    #expect(result.refused.map(\.description) == [] && result.ignored == [])
    #expect(Fixture.stored(result.rows) == entries)
    #expect(ImportPlan(result: result, known: Fixture.known(entries)).toStore.isEmpty)
  }

  @Test(
    "A line that says nothing that can be is refused, the others are read",
    arguments: [
      (#"{"id":"x","kind":"pulse","at":"2026-10-21T07:30+02:00","value":61}"#, "line 2 (id): found \"x\""),
      (#"{"id":"ID","kind":"reminder","at":"2026-10-21T07:30+02:00"}"#, "line 2 (kind): found \"reminder\""),
      (#"{"id":"ID","kind":"pulse","at":"2026-10-21 07:30","value":61}"#, "line 2 (at): found"),
      (#"{"id":"ID","kind":"pulse","at":"2027-10-21T07:30+02:00","value":61}"#, "line 2 (at): found"),
      (#"{"id":"ID","kind":"pulse","at":"1899-10-21T07:30+02:00","value":61}"#, "line 2 (at): found"),
      (
        #"{"id":"ID","kind":"pulse","at":"2026-10-21T07:30+02:00","value":6100}"#,
        "line 2 (value): found \"6100\""
      ),
      (
        #"{"id":"ID","kind":"pulse","at":"2026-10-21T07:30+02:00","value":"61"}"#,
        "line 2 (value): found \"61\""
      ),
      (#"{"id":"ID","kind":"pulse","at":"2026-10-21T07:30+02:00","value":61"#, "line 2: found"),
      ("what", "line 2: found \"what\""),
    ])
  func refusals(line: String, refusal: String) throws {
    let good = JSONExport.lines(
      entries: [
        Entry(id: Fixture.id(1), at: Fixture.moment("2026-10-21T07:30+02:00"), content: try Pulse(60))
      ])
    let bad = line.replacing("\"ID\"", with: "\"\(Fixture.id(2))\"")
    let result = try Fixture.read("\(good)\(bad)\n\n\(good)")
    #expect(result.rows.count == 2 && result.rowsRead == 3)
    #expect(
      result.refused.count == 1 && result.refused[0].description.hasPrefix(refusal), "\(result.refused)")
  }

  @Test("A file of a journal is not imported")
  func journalFile() throws {
    let line =
      #"{"id":"\#(Fixture.id(1))","kind":"pulse","at":"2026-10-21T07:30+02:00","value":61,"seq":1,"sum":"0"}"#
    #expect(try problem(line + "\n").expected.contains("journal's folder"))
  }
}

extension Entry {
  /// The same entry with an id that no other of the samples has.
  fileprivate var renamed: Entry {
    Entry(
      id: ULID(milliseconds: id.milliseconds, random: (8, UInt64(truncatingIfNeeded: id.bits))), at: at,
      content: content, note: note, tags: tags)
  }
}
