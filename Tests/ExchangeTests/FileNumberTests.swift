import Exchange
import Model
import Testing

@Suite("What the numbers of a file are")
struct FileNumberTests {
  @Test(
    "A decimal comma without quotes is never cut: nothing is imported",
    arguments: [
      "Date,Time,Glucose (mmol/L),Note\n2026-11-02,08:00,11,3\n2026-11-03,08:00,3,9\n",
      "Date,Time,Weight (kg),Comment\n2026-11-02,08:00,81,4\n2026-11-03,08:00,80,\n",
      "Date,Time,Temperature,Device\n2026-11-02,08:00,37,4\n",
    ])
  func decimalComma(text: String) throws {
    let problem = try problem(text)
    #expect(problem.cause == .decimalComma)
    #expect(problem.line == 2)
    #expect(problem.column == 3)
    #expect(problem.found.contains("comma"))
  }

  @Test(
    "Whole numbers beside words, or beside other numbers, are no cut decimals",
    arguments: [
      "Date,Time,Glucose (mmol/L),Note\n2026-11-02,08:00,11,tea\n2026-11-03,08:00,3,9\n",
      "Date,Time,Glucose (mmol/L),Note\n2026-11-02,08:00,11.0,3\n",
      "Date,Time,Glucose (mg/dL),Note\n2026-11-02,08:00,110,3\n",
      "Date;Time;Glucose (mmol/L);Note\n2026-11-02;08:00;11;3\n",
    ])
  func noDecimalComma(text: String) throws {
    #expect(try Fixture.read(text).refused.isEmpty)
  }

  @Test("More cells than names are refused with the comma named")
  func moreCells() throws {
    let result = try Fixture.read("Date,Time,Glucose (mg/dL)\n2026-11-02,08:00,110,3\n")
    #expect(result.rows.isEmpty)
    #expect(result.refused.allSatisfy { $0.expected.contains("comma") })
  }

  @Test(
    "Digits of another program's calculation are rounded as meters show them, and that is said",
    arguments: [
      ("Glucose (mmol/L)", "6.3999999999999995", "glucose 6.4 mmol/L"),
      ("Glucose (mmol/L)", "5.55075", "glucose 5.55075 mmol/L"),
      ("Glucose (mmol/L)", "5.5507473", "glucose 5.6 mmol/L"),
      ("Glucose (mg/dL)", "99.9976941658", "glucose 100 mg/dL"),
      ("Weight (kg)", "81.400000001", "weight 81.4 kg"), ("Temperature (C)", "36.5999999", "temp 36.6 C"),
    ])
  func calculated(column: String, written: String, read: String) throws {
    let result = try Fixture.read("Timestamp,\(column)\n2026-11-02 08:00,\(written)\n")
    #expect(result.rows.map(\.measurement.logText) == [read])
    let isSaid = result.decisions.contains { $0.contains(written) && $0.contains("rounded") }
    #expect(isSaid == (LongDigits.count(written) >= 6))
  }

  @Test(
    "A bound is LO or HI, and the bound is kept as a remark",
    arguments: [
      ("<40", "LO", "<40"), ("> 400", "HI", "> 400"), ("<2.2 mmol/L", "LO", "<2.2 mmol/L"),
      ("Low", "LO", nil),
    ])
  func bounds(written: String, value: String, note: String?) throws {
    let result = try Fixture.read("Timestamp,Glucose (mg/dL)\n2026-11-02 08:00,\(written)\n")
    let row = try #require(result.rows.first)
    #expect(row.measurement.valueText == value)
    #expect(row.note == note)
  }

  @Test(
    "What a device writes where it measured nothing is no reading", arguments: ["0", "-1", "2047", "65535"])
  func noValues(written: String) throws {
    let result = try Fixture.read(
      "Timestamp,Sys,Dia,Pulse\n2026-11-02 08:00,\(written),\(written),\(written)\n")
    #expect(result.rows.isEmpty)
    #expect(result.ignored.map(\.why) == ["\(written) stands for no value"])
    let pulse = try Fixture.read("Timestamp,Sys,Dia,Pulse\n2026-11-02 08:00,128,82,\(written)\n")
    #expect(pulse.rows.map(\.measurement.logText) == ["128/82"])
  }
}

private enum LongDigits {
  static func count(_ text: String) -> Int { text.split(separator: ".").last.map(\.utf8.count) ?? 0 }
}
