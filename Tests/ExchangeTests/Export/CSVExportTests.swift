import Model
import Testing

@testable import Exchange

@Suite("CSV, and back")
struct CSVExportTests {
  @Test("Every kind that can be logged is in the round trip")
  func complete() throws {
    #expect(Set(try EveryReading.measurements().map(\.kind)) == Set(Kind.measurements))
  }

  @Test("What is exported is imported exactly as it was")
  func roundTrip() throws {
    let entries = try EveryReading.entries()
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
    let text = CSVExport.text(entries: try EveryReading.entries())
    #expect(try Fixture.read(text, options).rows.count == EveryReading.entries().count)
  }

  @Test("An export imported where it came from brings nothing, also after an edit and a deletion")
  func importedTwice() throws {
    var entries = try EveryReading.entries()
    let result = try Fixture.read(CSVExport.text(entries: entries))
    #expect(ImportPlan(result: result, known: Fixture.known(entries)).toStore.isEmpty)
    entries[0].content = try BloodPressure(systolic: 131, diastolic: 82)
    entries[1].at = Fixture.moment("2026-10-20T08:00+02:00")
    #expect(ImportPlan(result: result, known: Fixture.known(entries)).toStore.isEmpty)
    #expect(ImportPlan(result: result, known: Fixture.known(Array(entries.dropFirst(2)))).toStore.count == 2)
    #expect(ImportPlan(result: result, known: []).toStore.count == entries.count)
  }

  @Test("No cell begins like a formula")
  func formulas() throws {
    let table = try CSVTable(bytes: Array(CSVExport.text(entries: try EveryReading.entries()).utf8))
    let risky: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"]
    for cell in table.records.flatMap(\.cells) {
      let lines = cell.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" }
      #expect(lines.allSatisfy { $0.first.map { !risky.contains($0) } ?? true }, "\(cell)")
      #expect(cell.unicodeScalars.first != "\n" && cell.unicodeScalars.first != "\r")
    }
  }

  @Test(
    "A guarded text comes back as it was",
    arguments: [
      ("=1", "'=1"), ("a\n=1", "a\n'=1"), ("a\r\n＝1", "a\r\n'＝1"), ("a\r@", "a\r'@"), ("\n", "'\n"),
      ("\r\n-", "'\r\n'-"), ("'", "''"), ("'=", "''="), ("a\n'b", "a\n''b"), ("a\n\nb", "a\n\nb"),
      ("－5", "'－5"), ("＋", "'＋"), ("＠a", "'＠a"), ("a=", "a="), ("", ""), ("a\n'\n", "a\n''\n"),
      ("=\u{301}", "'=\u{301}"),
    ])
  func guarded(text: String, cell: String) {
    #expect(Array(FormulaGuard.guarded(text).unicodeScalars) == Array(cell.unicodeScalars))
    #expect(Array(FormulaGuard.bare(cell).unicodeScalars) == Array(text.unicodeScalars))
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
    var export = CSVExport([seen, pulse])
    _ = export.whole()
    #expect(export.leftOut.sentence == "Not in the file: alert seen (1).")
    #expect(CSVExport.text(entries: [seen, pulse]).split(separator: "\r\n").count == 2)
    #expect(
      CSVExport.text(entries: []).hasPrefix("date,time,offset,kind,systolic,diastolic,pulse,value,unit"))
  }
}
