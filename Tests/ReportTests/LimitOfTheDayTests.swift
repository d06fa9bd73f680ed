import Alerts
import Model
import Report
import Statistics
import Testing

/// Every figure of a chart counts a reading by the limit that held on its day, and says which that is.
@Suite struct LimitOfTheDayTests {
  /// 135/85 of the guideline until 19 November, then 130/80 of one's own.
  private func earlier() throws -> [(until: Day, targets: Targets)] {
    [(try #require(Day("2026-11-19")), .untouched)]
  }

  private var own: Targets {
    var targets = Targets.untouched
    (targets.systolic, targets.diastolic) = (130, 80)
    return targets
  }

  private static let rows: [(at: String, line: String)] = [
    ("2026-11-17T07:00", "132/82"), ("2026-11-18T07:00", "134/84"), ("2026-11-18T20:00", "135/84"),
    ("2026-11-19T07:00", "130/79"), ("2026-11-20T07:00", "129/79"), ("2026-11-20T20:00", "129/80"),
  ]
  private static let words =
    "the limit of their day: 135/85 (ESC 2024, home), from 19 Nov on 130/80 (your own limit)"

  private func page(earlier: [(until: Day, targets: Targets)]) throws -> SummaryPage {
    let now = try Making.moment("2026-11-21T12:00")
    return SummaryPage(
      entries: try Making.entries(Self.rows), targets: own, earlier: earlier,
      period: .last(days: 7, now: now),
      now: now, kinds: [BloodPressure.kind])
  }

  @Test func summariesCountByTheLimitOfTheDay() throws {
    let section = try #require(try page(earlier: earlier()).sections.first)
    #expect(section.line("at or above") == "3 of 6 readings at or above \(Self.words)")
    #expect(section.sentence.contains("3 readings at or above \(Self.words); the latest on 2026-11-20."))
    let numbers = Dictionary(uniqueKeysWithValues: section.figures.numbers.map { ($0.key, $0.value) })
    #expect(numbers["at_or_above.count"] == 3 && numbers["at_or_above.systolic"] == 130)
    #expect(numbers["at_or_above.limits.2026-11-15.systolic"] == 135)
    #expect(numbers["at_or_above.limits.2026-11-19.systolic"] == 130)
  }

  /// One limit is told as one, and it is the person's own.
  @Test func oneLimitIsToldAsOne() throws {
    let section = try #require(try page(earlier: []).sections.first)
    #expect(section.line("at or above") == "5 of 6 readings at or above 130/80 (your own limit)")
    #expect(
      section.sentence.contains("5 readings at or above 130/80 (your own limit), the latest on 2026-11-20."))
  }

  @Test func pairsAndCategoriesToo() throws {
    let readings = try Making.entries(Self.rows).readings(of: BloodPressure.self)
    let course = TargetsCourse(own, earlier: try earlier())
    let last = try #require(Day("2026-11-21"))
    let days = last.adding(days: -6)...last
    let pairs = PairFacts(readings, course, days, now: last, future: 0)
    #expect(
      pairs.sentence.contains("at or above \(Self.words): 0 by both numbers, 2 by the systolic alone, 1 by"))
    // The guideline did not change, so that there is one set of categories.
    let classes = DistributionFacts(readings, course, days, now: last, future: 0)
    #expect(classes.groups.count == 1)
    let other = TargetsCourse(
      Targets(scheme: "aha-2025", setting: .home), earlier: [(try #require(Day("2026-11-19")), .untouched)])
    let both = DistributionFacts(readings, other, days, now: last, future: 0)
    #expect(both.groups.map(\.id) == ["classes_before_1", "classes"])
    #expect(both.groups.map { $0.rows.first?.share.of } == [3, 3])
    #expect(both.groups[1].title == "share of readings, AHA/ACC 2025 (home), from 19 Nov on")
    let unknown = DistributionFacts(
      readings, TargetsCourse(Targets(scheme: "xyz", setting: .home)), days, now: last, future: 0)
    #expect(unknown.groups.isEmpty && unknown.sentence.contains("does not know the guideline \"xyz\""))
  }

  /// Glucose is counted by one's own range beside that of the consensus.
  @Test func glucoseIsCountedByTheRangeOfTheDay() throws {
    var targets = Targets.untouched
    targets.glucoseHigh = Glucose(limitText: "8.0 mmol/L")
    let rows = ["2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"].map { ("\($0)T07:00", "9.0 mmol/L") }
    let now = try Making.moment("2026-11-21T12:00")
    func section(_ earlier: [(until: Day, targets: Targets)]) throws -> SummarySection {
      let page = SummaryPage(
        entries: try Making.entries(rows), targets: targets, earlier: earlier,
        period: .last(days: 7, now: now),
        now: now, kinds: [Glucose.kind])
      return try #require(page.sections.first)
    }
    let all = try section([])
    #expect(all.sentence.contains("0 of 4 readings within 3.9 to 8.0 mmol/L (your own limits)."))
    #expect(
      all.line("in range")?.hasPrefix("4 of 4 readings within 3.9 to 10.0 mmol/L (2019 consensus)") == true)
    #expect(all.line("in your range") == "0 of 4 readings within 3.9 to 8.0 mmol/L (your own limits)")
    let changed = try section(earlier())
    #expect(
      changed.sentence.contains(
        "2 of 4 readings within the limit of their day: 3.9 to 10.0 mmol/L (2019 consensus), from 19 Nov on 3.9 to 8.0 "
          + "mmol/L (your own limits)."))
  }

  private func sensor() throws -> [Reading<Glucose>] {
    let start = try Making.moment("2026-11-19T00:00")
    return try (0..<192).map { index in
      Reading(
        id: ULID(milliseconds: 0, random: (0, UInt64(index))),
        at: try #require(start.adding(minutes: 15 * index)),
        value: try Glucose(.number(ExactDecimal(index % 96 < 6 ? 60 : 150)), unit: .mgdl, source: .cgm))
    }
  }

  @Test func daysOfASensorToo() throws {
    var targets = Targets.untouched
    targets.glucoseHigh = Glucose(limitText: "140 mg/dL")
    let course = TargetsCourse(targets, earlier: [(try #require(Day("2026-11-20")), .untouched)])
    let last = try #require(Day("2026-11-20"))
    let facts = DayByDayFacts(
      try sensor(), unit: .mgdl, last.adding(days: -1)...last, course, today: last.adding(days: 1), future: 0)
    #expect(facts.days.rows.map(\.within.count) == [90, 0])
    #expect(facts.sentence.contains("yesterday 0 % of 96, Thu 19 Nov 93.8 % of 96."), "\(facts.sentence)")
    #expect(facts.sentence.contains("from 20 Nov on 70 to 140 mg/dL (your own limits)"))
    let sensor = try #require(
      SensorFacts(
        try sensor(), unit: .mgdl, days: last.adding(days: -1)...last, course, today: last, clock: .hours24))
    #expect(sensor.shares?.within.count == 90 && sensor.shares?.n == 192)
    #expect(sensor.sentence.contains("46.9 % within, 6.3 % below, 46.9 % above"), "\(sensor.sentence)")
  }

  /// A day's share is one of the readings of which something is said.
  @Test func daysAreToldByTheirShares() throws {
    let days = [(0, 2), (1, 2), (3, 4), (4, 4), (1, 3)].map {
      CalendarFacts.Day(beyond: Share($0.0, of: $0.1), n: $0.1)
    }
    #expect(days.map(\.part) == [.nothing, .part, .most, .everything, .part])
    let facts = CalendarFacts(
      .pressure, of: 7, days: days, limits: "at or above 135/85 (ESC 2024, home)", future: 1)
    #expect(
      facts.sentence
        == "5 of 7 days measured, 15 readings. 9 of 15 readings at or above 135/85 (ESC 2024, home). Days by their share: "
        + "none 1, up to half 2, more than half 1, all 1. Left out: 1 dated in the future.")
    #expect(CalendarFacts.Day(beyond: Share(0, of: 0), n: 2).part == nil)
    let weights = CalendarFacts(
      .pressure, of: 7, days: [.init(beyond: Share(0, of: 0), n: 2)], limits: nil, future: 0)
    #expect(weights.sentence == "1 of 7 days measured, 2 readings.")
  }
}
