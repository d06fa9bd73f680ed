import Exchange
import Model
import Testing

@Suite("Export, and back")
struct ExportTests {
  private static func number(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? ExactDecimal(0) }

  private static func laboratory(_ test: String, _ value: String, _ unit: LaboratoryUnit) throws
    -> LaboratoryValue
  {
    try LaboratoryValue(#require(LaboratoryTest.named(test)), number(value), unit: unit)
  }

  /// At least two measurements of every kind, with everything that can be set.
  private static func measurements() throws -> [any Measurement] {
    [
      try BloodPressure(systolic: 128, diastolic: 82),
      try BloodPressure(
        systolic: 188, diastolic: 102, pulse: 64, cuff: (.arm, .left), posture: .sitting, irregular: true),
      try BloodPressure(systolic: 99, diastolic: 61, cuff: (.wrist, .right), posture: .lying),
      try Glucose(.number(number("5.60")), unit: .mmol, meal: .fasting),
      try Glucose(.number(number("104")), unit: .mgdl, meal: .after, source: .cgm),
      try Glucose(.high, unit: .mgdl, source: .laboratory), try Glucose(.low, unit: .mmol, meal: .bedtime),
      try Pulse(61), try Weight(number("81.40"), unit: .kilogram), try Weight(number("181"), unit: .pound),
      try OxygenSaturation(97), try Temperature(number("36.8"), unit: .celsius),
      try Temperature(number("98.4"), unit: .fahrenheit), try HbA1c(number("6.8"), unit: .percent),
      try HbA1c(number("51"), unit: .mmolPerMol), try Ketones(number("0.4")), try Ketones(number("0")),
      try laboratory("ldl-cholesterol", "2.90", .mmolPerLitre), try laboratory("egfr", "90", .mLPerMinute),
      try RespiratoryRate(16), try Waist(number("94.5"), unit: .centimetre),
      try Waist(number("37"), unit: .inch), try MedicationTaken("ramipril 5 mg", isSkipped: true),
      try MedicationTaken("ramipril 5 mg"), try MedicationTaken("=cmd|' /C calc'!A0"),
      try Note("slept badly"),
      try Note("12"), try Note(" two\nlines, \"quoted\"; and a\ttab "), try Note("'=not a formula"),
      try Note("null"),
      try Note("\u{301}mark"), try Note("-"),
    ]
  }

  private static let notes: [String?] = [
    nil, "plain", "=1+1", "+49 170", "-5", "@home", "'quoted'", "''", "a,b;c", "two\r\nlines", " edges ",
    "\"", "é 🙂",
    "\u{FE0F}", "\t", "-",
  ]

  private static let moments = [
    "2026-10-21T07:30+02:00", "2026-10-25T02:30:15+01:00", "2026-10-25T02:30:15.250+02:00",
    "2026-01-05T23:59-03:30",
    "1950-06-01T00:00+00:00",
  ]

  private static func entries() throws -> [Entry] {
    var entries: [Entry] = []
    for measurement in try measurements() {
      for note in notes {
        let index = entries.count
        entries.append(
          Entry(
            id: Fixture.id(index), at: Fixture.moment(moments[index % moments.count]), content: measurement,
            note: note,
            tags: index % 3 == 0 ? ["doctor", "a-b"] : []))
      }
    }
    return entries
  }

  @Test("Every kind that can be logged is in the round trip")
  func complete() throws {
    #expect(Set(try Self.measurements().map(\.kind)) == Set(Kind.measurements))
  }

  @Test("What is exported is imported exactly as it was")
  func roundTrip() throws {
    let entries = try Self.entries()
    let result = try Fixture.read(CSVExport.text(entries: entries))
    #expect(result.formatID == "vitals")
    #expect(result.refused.map(\.description) == [])
    #expect(result.ignored == [])
    #expect(result.rows.count == entries.count)
    for (entry, row) in zip(entries, result.rows) {
      #expect(
        entry
          == Entry(
            id: row.id ?? .init(milliseconds: 0, random: (0, 0)), at: row.at, content: row.measurement,
            note: row.note, tags: row.tags))
    }
  }

  @Test("The file read as plain CSV is restored too")
  func asPlain() throws {
    var options = Fixture.options
    options.format = "csv"
    let text = CSVExport.text(entries: try Self.entries())
    #expect(try Fixture.read(text, options).rows.count == Self.entries().count)
  }

  @Test("An export imported where it came from brings nothing, also after an edit and a deletion")
  func importedTwice() throws {
    var entries = try Self.entries()
    let result = try Fixture.read(CSVExport.text(entries: entries))
    #expect(ImportPlan(result: result, existing: entries).toStore.isEmpty)
    entries[0].content = try BloodPressure(systolic: 131, diastolic: 82)
    entries[1].at = Fixture.moment("2026-10-20T08:00+02:00")
    #expect(ImportPlan(result: result, existing: entries).toStore.isEmpty)
    #expect(ImportPlan(result: result, existing: Array(entries.dropFirst(2))).toStore.count == 2)
    #expect(ImportPlan(result: result, existing: []).toStore.count == entries.count)
  }

  @Test("No cell begins like a formula")
  func formulas() throws {
    let table = try CSVTable(bytes: Array(CSVExport.text(entries: try Self.entries()).utf8))
    let risky: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]
    for record in table.records {
      #expect(record.cells.allSatisfy { $0.unicodeScalars.first.map { !risky.contains($0) } ?? true })
    }
  }

  @Test("A spreadsheet's way with dates and times does no harm")
  func resaved() throws {
    let text =
      "date;time;offset;kind;systolic;diastolic;pulse;value;unit;note;id\r\n21.10.2026;07:30:00;"
      + "UTC+02:00;blood-pressure;128;82;;;;;\r\n"
      + "21.10.2026;07:31;'+02:00;glucose;;;;5.6;mmol/L;'=x;\r\n"
    #expect(
      Fixture.summary(try Fixture.read(text)) == [
        "2 2026-10-21T07:30:00+02:00 128/82", "3 2026-10-21T07:31+02:00 glucose 5.6 mmol/L \"=x\"",
      ])
  }

  @Test(
    "A row that says nothing that can be is refused",
    arguments: [
      ("2026-10-21,07:30,UTC+02:00,blood-pressure,128,,", 4),
      ("2026-10-21,07:30,UTC+02:00,blood-pressure,321,82,", 5),
      ("2026-10-21,07:30,UTC+02:00,reminder,,,", 4), ("2026-10-21,07:30,UTC+02:00,,128,82,", 4),
      ("2026-10-21,07:30,,blood-pressure,128,82,", 3), ("2026-10-21,,UTC+02:00,blood-pressure,128,82,", 2),
      ("2027-10-21,07:30,UTC+02:00,blood-pressure,128,82,", 1),
      ("2026-10-21,07:30,UTC+02:00,blood-pressure,128,82,x", 7),
      ("2026-10-21,07:30,UTC+02:00,blood-pressure,abc,82,", 5),
    ])
  func refusals(row: String, column: Int) throws {
    let result = try Fixture.read("date,time,offset,kind,systolic,diastolic,id\n\(row)\n")
    #expect(result.rows.isEmpty)
    #expect(result.refused.map(\.column) == [column])
  }

  @Test("What is no measurement is not in the CSV, and can be named")
  func leftOut() throws {
    let seen = Entry(
      id: Fixture.id(1), at: Fixture.now, content: Acknowledgement(of: Fixture.id(2), rule: "crisis"))
    let pulse = Entry(id: Fixture.id(3), at: Fixture.now, content: try Pulse(61))
    #expect(CSVExport.leftOut(of: [seen, pulse]) == [seen])
    #expect(CSVExport.text(entries: [seen, pulse]).split(separator: "\r\n").count == 2)
    #expect(
      CSVExport.text(entries: []).hasPrefix("date,time,offset,kind,systolic,diastolic,pulse,value,unit"))
  }

  @Test("One JSON object a line with the journal's keys")
  func json() throws {
    let reading = Entry(
      id: Fixture.id(1), at: Fixture.moment("2026-10-21T07:30+02:00"),
      content: try BloodPressure(systolic: 128, diastolic: 82, cuff: (.arm, .left), irregular: true),
      note: "a \"b\"\\\n\u{1}é", tags: ["home", "x"])
    let high = Entry(id: Fixture.id(2), at: Fixture.now, content: try Glucose(.high, unit: .mgdl))
    let exact = Entry(
      id: Fixture.id(3), at: Fixture.now, content: try Glucose(.number(Self.number("5.60")), unit: .mmol))
    #expect(
      JSONExport.lines(entries: [reading, high, exact]) == """
        {"id":"\(Fixture.id(1))","kind":"blood-pressure","at":"2026-10-21T07:30+02:00",\
        "systolic":128,"diastolic":82,"arm":"left","irregular":true,"note":"a \\"b\\"\\\\\\n\\u0001é","tags":["home","x"]}
        {"id":"\(Fixture.id(2))","kind":"glucose","at":"2026-11-21T12:00+01:00","value":"HI","unit":"mg/dL"}
        {"id":"\(Fixture.id(3))","kind":"glucose","at":"2026-11-21T12:00+01:00","value":5.60,"unit":"mmol/L"}

        """)
  }
}
