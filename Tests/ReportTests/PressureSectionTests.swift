import Model
import Report
import Statistics
import Testing

struct PressureSectionTests {
  private func section(_ rows: [(at: String, line: String)] = Making.week, _ targets: Targets = .untouched)
    throws
    -> SummarySection
  {
    try #require(try Making.page(rows, targets: targets).sections.first)
  }

  @Test func everyFigureSaysWhatItRestsOn() throws {
    let section = try section()
    #expect(section.line("last 7 days") == "134.7/84 from 6 readings on 3 days, all readings averaged")
    #expect(section.line("category") == "elevated (ESC 2024, home)")
    #expect(section.line("morning") == "137/87 from 3 readings on 3 days (04:00 to 11:59)")
    #expect(section.line("evening") == "132/81 from 3 readings on 3 days (17:00 to 03:59)")
    #expect(section.line("morning - evening") == "5 mmHg systolic")
    #expect(section.line("at or above") == "3 of 6 readings at or above 135/85 (ESC 2024, home)")
    #expect(section.line("first day left out") == "134/83 from 4 readings on 2 days")
    #expect(section.line("range") == "131 to 140 systolic, 80 to 90 diastolic")
    #expect(section.line("pulse") == "69 a minute from 5 readings")
    #expect(section.line("mean arterial") == "101 mmHg, estimated")
    #expect(section.line("severe readings") == nil)
  }

  @Test func theSentenceIsHonest() throws {
    #expect(
      try section().sentence
        == "3 days measured, 4 without. Average 134.7/84 from 6 readings, all readings averaged. Morning 137/87 (3). "
        + "Evening 132/81 (3). 3 readings at or above 135/85 (ESC 2024, home), the latest on "
        + "2026-11-20.")
    let calm = try section([("2026-11-20T07:00", "118/70")])
    #expect(calm.sentence.hasSuffix("No reading at or above 135/85 (ESC 2024, home)."))
    #expect(calm.sentence.hasPrefix("1 day measured, 6 without."))
  }

  /// 134.67 must not be told as 135 beside a class that begins at 135.
  @Test(arguments: [
    ("esc-2024", Targets.Setting.home, "134.7/84", "elevated"), ("esc-2024", .office, "135/84", "elevated"),
    // Under AHA at home the nearest limit is 130, and 135 misleads nobody about the class told beside it.
    ("aha-2025", .home, "135/84", "stage1"),
  ])
  func roundingNeverContradictsTheClass(
    scheme: String, setting: Targets.Setting, text: String, id: String
  ) throws {
    let section = try section(Making.week, Targets(scheme: scheme, setting: setting))
    #expect(section.line("last 7 days")?.hasPrefix(text) == true)
    #expect(section.figures.contains(Figure("class", id)))
  }

  /// In pregnancy 180/120 would be dangerously late.
  @Test(arguments: [("esc-2024", "1 of 3 at or above 180/120"), ("pregnancy", "2 of 3 at or above 160/110")])
  func severeReadingsAreCounted(_ scheme: String, _ text: String) throws {
    let rows = [
      ("2026-11-20T07:00", "182/100"), ("2026-11-20T07:05", "118/70"), ("2026-11-21T07:00", "150/110"),
    ]
    let section = try section(rows, Targets(scheme: scheme, setting: .home))
    #expect(section.line("severe readings") == text)
  }

  @Test func anUnknownSchemeGivesNoClass() throws {
    let section = try section(Making.week, Targets(scheme: "mars-2031", setting: .home))
    #expect(
      section.line("category") == "none: this version does not know the guideline \"mars-2031\"")
    #expect(section.line("at or above") == nil)
    #expect(!section.figures.contains { $0.key == "class" })
    #expect(section.line("last 7 days")?.hasPrefix("135/84 from 6") == true)
  }

  @Test func figuresHaveTheirKeys() throws {
    let numbers = Dictionary(try section().figures.numbers.map { ($0.key, $0.value) }) { first, _ in first }
    #expect(numbers["n"] == 6 && numbers["days"] == 3)
    #expect(numbers["at_or_above.count"] == 3 && numbers["at_or_above.percent"] == 50)
    #expect(numbers["at_or_above.systolic"] == 135 && numbers["at_or_above.diastolic"] == 85)
    #expect(abs(try #require(numbers["all_readings_mean.systolic"]) - 808.0 / 6) < 1e-9)
  }
}
