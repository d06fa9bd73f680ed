import Model
import Testing

@testable import Exchange

/// The days that a report names for its sample and for itself.
@Suite struct ReportDatesTests {
  private func read(_ text: String, order: DateOrder = .ask) -> DocumentText? {
    DocumentReader.read(Array(text.utf8), as: .text, order: order)
  }

  private func words(_ found: FoundTime?) -> String? {
    found.map { found in
      switch found.time {
      case .day(let day): "\(day)"
      case .clock(let day, let time): "\(day) \(time)"
      case .moment(let moment): "\(moment)"
      case nil: "?"
      }
    }
  }

  @Test(arguments: [
    ("Collected: 2026-11-12 08:10", "2026-11-12 08:10"), ("Sample taken 12 November 2026", "2026-11-12"),
    ("Date of collection: 12.11.2026", "2026-11-12"), ("Sample date 13/11/2026 8:10", "2026-11-13 08:10"),
    ("Specimen drawn Nov 12, 2026 8:10 am", "2026-11-12 08:10"),
    ("Entnahme: 12.11.26 um 08:10 Uhr", "2026-11-12 08:10"),
    ("Probenentnahme 12. November 2026", "2026-11-12"), ("Prélèvement le 12/13/2026", "2026-12-13"),
    ("Collected:13/11/2026 Received:14/11/2026", "2026-11-13"), ("Fecha de toma: 13/11/2026", "2026-11-13"),
    ("City laboratory, sample of 12 November 2026", "2026-11-12"),
    ("Collected 2026-11-12T08:10+01:00", "2026-11-12T08:10+01:00"),
    ("Date of birth 01.02.1950   Collected 12.11.2026", "2026-11-12"),
  ])
  func theDayOfTheSampleIsFound(_ line: String, _ expected: String) {
    let text = read("City laboratory\n\(line)\n")
    #expect(words(text?.sampled) == expected)
    #expect(text?.sampled?.line == 2 && text?.sampled?.text == line)
  }

  @Test(arguments: [
    ("Report of 12 November 2026", "2026-11-12"), ("Befund vom 12.11.2026", "2026-11-12"),
    ("Date: 2026-11-13", "2026-11-13"), ("Received 13/11/2026 10:30", "2026-11-13 10:30"),
    ("Printed on 2026-11-13", "2026-11-13"),
  ])
  func theDayOfTheReportIsAnotherThing(_ line: String, _ expected: String) {
    let text = read(line)
    #expect(words(text?.reported) == expected && text?.sampled == nil)
    #expect(text?.day.map { "\($0)" } == String(expected.prefix(10)))
  }

  /// Neither a birthday nor an earlier report, nor a day of which nobody says what was on it.
  @Test(arguments: [
    "Date of birth: 01/02/1950", "geb. 01.02.1950", "12 November 2026", "LDL 2.9 mmol/L 2026-11-12",
    "Previous sample 2026-05-12", "Next report 2027-05-12", "Collected this morning", "Sample 12345",
    "Collected",
    "Sample 2026-02-30",
  ])
  func whatIsNoneIsNotTaken(_ line: String) {
    let text = read(line)
    #expect(text?.sampled == nil && text?.reported == nil, "\(String(describing: text?.times))")
  }

  /// What can be two days is not guessed, unless the person or another day of the report says which comes first.
  @Test func twoDaysAreNotGuessed() {
    #expect(words(read("Collected 11/10/2026")?.sampled) == "?")
    #expect(words(read("Collected 11/10/2026", order: .dmy)?.sampled) == "2026-10-11")
    #expect(words(read("Collected 11/10/2026", order: .mdy)?.sampled) == "2026-11-10")
    #expect(words(read("Collected 11/10/2026\nReported 13/10/2026")?.sampled) == "2026-10-11")
    #expect(words(read("Collected 11/10/2026\nReported 10/13/2026", order: .dmy)?.sampled) == "2026-11-10")
    #expect(words(read("Collected 11.10.2026")?.sampled) == "2026-10-11", "with dots the day comes first")
    #expect(read("Collected 2026-11-12\nCollected 2026-11-13")?.sampled == nil, "two samples")
    #expect(words(read("Collected 2026-11-12\nSample taken 2026-11-12 08:10")?.sampled) == "2026-11-12 08:10")
  }

  @Test func aReportOfFHIRSaysWhenItWasIssued() throws {
    let json = """
      {"resourceType":"DiagnosticReport","status":"final","code":{"text":"Lipids"},"issued":"2026-11-13T09:00:00Z"}
      """
    let text = try #require(DocumentReader.read(Array(json.utf8), as: .fhir))
    #expect(text.time == nil && text.reported?.time?.day.description == "2026-11-13")
  }
}
