import Model
import Report
import Statistics
import Testing

struct SectionTests {
  private func section(_ rows: [(at: String, line: String)]) throws -> SummarySection {
    try #require(try Making.page(rows).sections.first)
  }

  @Test func glucose() throws {
    let section = try section([
      ("2026-11-20T07:00", "3.8 mmol/L"), ("2026-11-20T12:00", "10.0 mmol/L"),
      ("2026-11-20T19:00", "14.0 mmol/L"),
      ("2026-11-21T07:00", "5.6 mmol/L fasting"),
    ])
    #expect(section.line("latest") == "5.6 mmol/L, fasting, 2026-11-21 07:00")
    #expect(section.line("last 7 days") == "8.4 mmol/L from 4 readings on 2 days, all values averaged")
    #expect(section.line("in range") == "2 of 4 readings within 3.9 to 10.0 mmol/L (2019 consensus)")
    #expect(section.line("below range") == "1 of 4 below 3.9 mmol/L, of these 0 below 3.0 mmol/L")
    #expect(section.line("above range") == "1 of 4 above 10.0 mmol/L, of these 1 above 13.9 mmol/L")
    #expect(section.line("HI and LO") == nil && section.line("measured by") == nil)
    #expect(section.line("HbA1c, rough")?.contains("only rough") == true)
    #expect(section.sentence.hasPrefix("2 days measured, 5 without. Average 8.4 mmol/L from 4 readings"))
  }

  @Test func hiAndLoAreTold() throws {
    let section = try section([
      ("2026-11-20T07:00", "HI mg/dL"), ("2026-11-20T08:00", "LO mg/dL"), ("2026-11-20T12:00", "100 mg/dL"),
    ])
    #expect(section.line("HI and LO") == "1 HI, 1 LO: counted in ranges, left out of averages")
    #expect(section.line("last 7 days") == "100 mg/dL from 3 readings on 1 day, all but 2 HI or LO averaged")
    #expect(section.line("in range") == "1 of 3 readings within 70 to 180 mg/dL (2019 consensus)")
    let only = try self.section([("2026-11-20T07:00", "HI mmol/L")])
    #expect(only.line("last 7 days") == "not known: only HI or LO, from 1 reading on 1 day")
  }

  @Test func sensorValuesAreTold() throws {
    let section = try section([("2026-11-20T07:00", "100 mg/dL sensor"), ("2026-11-20T08:00", "110 mg/dL")])
    #expect(section.line("measured by") == "1 finger-stick, 1 sensor")
  }

  @Test(arguments: [
    ("81.4", "80.7", "-0.7 kg a week"), ("80.0", "81.4", "+1.4 kg a week"), ("80.0", "80.0", "0.0 kg a week"),
    ("80.0", "80.02", "0.0 kg a week"),
  ])
  func weight(first: String, last: String, change: String) throws {
    let page = try Making.page(
      [("2026-11-13T07:00", "w \(first) kg"), ("2026-11-20T07:00", "w \(last) kg")], days: 30)
    let section = try #require(page.sections.first)
    #expect(section.line("latest") == "\(last) kg, 2026-11-20 07:00")
    #expect(section.line("last 30 days")?.hasPrefix("\(change) from 2 readings on 2 days, ") == true)
  }

  @Test func oneWeightHasNoTrend() throws {
    let section = try section([("2026-11-20T07:00", "w 81.4 kg")])
    #expect(section.line("last 7 days") == nil && section.line("latest") != nil)
  }

  @Test(arguments: [
    ("pulse 64", "pulse 70", "67.0 /min from 2 readings on 1 day, all readings averaged", "64 to 70 /min"),
    ("spo2 97", "spo2 95", "96.0 % from 2 readings on 1 day, all readings averaged", "95 to 97 %"),
    (
      "temp 98.6 F", "temp 37.4 C", "37.2 °C from 2 readings on 1 day, all readings averaged",
      "37.0 to 37.4 °C"
    ),
    (
      "temp 37.0 C", "temp 99.0 F", "98.8 °F from 2 readings on 1 day, all readings averaged",
      "98.6 to 99.0 °F"
    ),
    (
      "ketones 0.4", "ketones 0.6", "0.5 mmol/L from 2 readings on 1 day, all readings averaged",
      "0.4 to 0.6 mmol/L"
    ),
    ("a1c 53 mmol/mol", "a1c 6.8 %", "6.9 % from 2 readings on 1 day, all readings averaged", "6.8 to 7.0 %"),
    (
      "a1c 6.8 %", "a1c 53 mmol/mol", "51.9 mmol/mol from 2 readings on 1 day, all readings averaged",
      "51 to 53 mmol/mol"
    ),
    ("resp 15", "resp 18", "16.5 /min from 2 readings on 1 day, all readings averaged", "15 to 18 /min"),
    (
      "waist 37 in", "waist 94 cm", "94.0 cm from 2 readings on 1 day, all readings averaged",
      "94.0 to 94.0 cm"
    ),
    ("128/82 60", "pulse 64", "62.0 /min from 2 readings on 1 day, all readings averaged", "60 to 64 /min"),
  ])
  func plainNumbers(first: String, second: String, mean: String, range: String) throws {
    let section = try #require(
      Making.page([("2026-11-20T07:00", first), ("2026-11-20T09:00", second)]).sections.last)
    #expect(section.line("last 7 days") == mean)
    #expect(section.line("range") == range)
  }

  @Test func whatHasNoNumberIsCounted() throws {
    let section = try section([
      ("2026-11-20T07:00", "took ramipril 5 mg"), ("2026-11-21T07:00", "took ramipril 5 mg"),
    ])
    #expect(section.line("last 7 days") == "2 on 2 days")
  }

  /// Who reads twelve hours reads them here too.
  @Test(arguments: ["5.6 mmol/L", "w 81.4 kg", "spo2 97", "temp 36.8 C"])
  func theLatestIsToldByThePersonsClock(_ line: String) throws {
    let page = try Making.page([("2026-11-20T19:05", line)], clock: .hours12)
    #expect(page.sections.first?.line("latest")?.hasSuffix(", 2026-11-20 7:05 pm") == true)
  }
}
