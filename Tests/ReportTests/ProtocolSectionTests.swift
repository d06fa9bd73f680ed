import Model
import Report
import Statistics
import Testing

struct ProtocolSectionTests {
  /// Seven days of two readings each morning and evening; 160/100 on day 1 and 134/84 on the others.
  private static let rows: [(at: String, line: String)] = (15...21).flatMap { day in
    ["07:00", "07:02", "20:00", "20:02"].filter { !(day == 21 && $0 > "12:00") }.map { time in
      ("2026-11-\(day)T\(time)", day == 15 ? "160/100" : "134/84")
    }
  }

  private func section(
    _ protocols: [AveragingRule], _ rows: [(at: String, line: String)] = rows
  ) throws -> SummarySection {
    let now = try Making.moment("2026-11-21T12:00")
    let page = SummaryPage(
      entries: try Making.entries(rows), targets: .untouched, period: .last(days: 30, now: now), now: now,
      kinds: [BloodPressure.kind], protocols: protocols)
    return try #require(page.sections.first)
  }

  @Test func aNamedResultWithEverythingAroundIt() throws {
    let section = try section([.esh2023])
    #expect(section.lines.first?.label == "protocol")
    #expect(section.line("protocol") == "ESH 2023, 7 days, day 1 left out: 134.0/84.0 from 22 readings")
    #expect(section.line("its category") == "elevated (ESC 2024, home)")
    #expect(section.line("complete")?.hasPrefix("yes, 2 readings in the morning") == true)
    #expect(
      section.line("its days")
        == "2026-11-15 to 2026-11-21, 26 readings on 7 days (28 in a complete protocol). Missing: 2 in the evening of "
        + "2026-11-21")
    #expect(section.line("left out") == "4: day 1 (2026-11-15)")
    #expect(section.line("severe readings in it") == nil)
    #expect(section.line("its morning") == "134.0/84.0 from 12 readings on 6 days")
    #expect(section.line("source")?.contains("ESH protocol") == true)
    #expect(section.line("last 30 days")?.hasSuffix("all readings averaged") == true)
  }

  @Test func allProtocolsStandBesideEachOther() throws {
    let section = try section(AveragingRule.protocols)
    #expect(section.lines.prefix(7).map(\.label) == AveragingRule.protocols.map(\.id))
    #expect(
      section.line("canada")
        == "Hypertension Canada, 7 days, day 1 left out: 134.0/84.0 from 22 readings, not complete: 22 readings used "
        + "(at least 24 needed)")
    #expect(section.line("aha") == "AHA, 7 days: 138.0/86.5 from 26 readings")
    #expect(section.figures.numbers.contains { $0.key == "protocols.aha.mean.n" && $0.value == 26 })
  }

  /// One protocol is the rule of the mean; the fixed keys stay what they are.
  @Test func oneProtocolIsTheRuleOfTheMean() throws {
    let figures = try section([.esh2023]).figures
    #expect(figures.contains(Figure("rule", "esh-2023")))
    let numbers = Dictionary(figures.numbers.map { ($0.key, $0.value) }) { first, _ in first }
    #expect(numbers["mean.systolic"] == 134 && numbers["mean.n"] == 22)
    #expect(numbers["protocol.mean.n"] == 22 && numbers["all_readings_mean.n"] == 26)
  }

  @Test func aSevereReadingIsNotAveragedAwayInSilence() throws {
    let section = try section([.aha], Self.rows.dropLast() + [("2026-11-21T07:02", "182/100")])
    #expect(section.line("severe readings in it") == "1 of 26 at or above 180/120")
  }

  /// 134.97 must not be told as 135.0 beside a limit of 135.
  @Test func tenthsDoNotReachTheLimitEither() throws {
    let rows = (1...30).map { ("2026-11-19T07:\($0 + 10)", $0 == 1 ? "134/80" : "135/80") }
    #expect(try section([.aha], rows).line("protocol") == "AHA, 1 of 3 days: 134.9/80.0 from 30 readings")
  }

  /// Fourteen evenings without a morning are not complete, whatever their number.
  @Test func eveningsAloneAreNotComplete() throws {
    let rows = (7...20).flatMap { day in
      ["20:00", "20:01"].map { ("2026-11-\(day < 10 ? "0" : "")\(day)T\($0)", "134/84") }
    }
    for rule in [AveragingRule.esh2023, .aha, .nice] {
      #expect(try section([rule], rows).line("complete")?.hasPrefix("not complete: ") == true)
    }
    #expect(
      try section([.esh2023], rows).line("complete")
        == "not complete: no reading in the morning (morning and evening needed). The days before were measured too, "
        + "so that no day is left out.")
  }

  /// The week lies in a longer series: readings of the days before the period are not counted, and known.
  @Test func dayOneOfAPeriodIsNotDayOneOfTheSeries() throws {
    let before = ["07:00", "07:02", "20:00", "20:02"].map { ("2026-11-14T\($0)", "134/84") }
    let now = try Making.moment("2026-11-21T21:00")
    func page(_ rows: [(at: String, line: String)]) throws -> SummarySection {
      let page = SummaryPage(
        entries: try Making.entries(rows), targets: .untouched, period: .last(days: 7, now: now), now: now,
        kinds: [BloodPressure.kind], protocols: [.esh2023])
      return try #require(page.sections.first)
    }
    let inside = try page(before + Self.rows)
    #expect(inside.line("protocol")?.hasPrefix("ESH 2023, 7 days, no day left out: ") == true)
    #expect(inside.line("protocol")?.hasSuffix(" from 26 readings") == true)
    #expect(inside.line("first day left out") == "none: the days before were measured too")
    #expect(
      inside.line("complete")?.hasSuffix(". The days before were measured too, so that no day is left out.")
        == true)
    #expect(
      try page(Self.rows).line("protocol")?.hasSuffix("day 1 left out: 134.0/84.0 from 22 readings") == true)
  }

  @Test func niceIsContentWithTwoOccasions() throws {
    let rows = (8...14).flatMap { day in
      ["10:00", "10:01", "14:00", "14:01"].map { ("2026-11-\(day < 10 ? "0" : "")\(day)T\($0)", "134/84") }
    }
    let section = try section([.nice], rows)
    #expect(section.line("complete")?.hasPrefix("yes, 2 readings twice a day, preferably") == true)
    #expect(section.line("complete")?.hasSuffix(". NICE prefers morning and evening.") == true)
    #expect(section.line("its days")?.contains("Missing") == false)
  }

  @Test func nothingLeftIsSaid() throws {
    let section = try section([.esh2023], [("2026-11-19T07:00", "134/80")])
    #expect(
      section.line("protocol")
        == "ESH 2023, 1 of 4 days, day 1 left out: no reading is left, so there is no average")
    #expect(
      section.line("complete")
        == "not complete: measured on 1 day (at least 4 needed) and 0 readings used (at least 12 needed)")
  }
}
