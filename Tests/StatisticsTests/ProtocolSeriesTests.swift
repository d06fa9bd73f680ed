import Model
import Statistics
import Testing

/// Where a series begins, and to which day a session around midnight belongs.
struct ProtocolSeriesTests {
  /// Two readings in the morning and two in the evening of some days of March; 160/100 on the first, 130/80 then.
  private func full(_ days: [Int]) throws -> [Reading<BloodPressure>] {
    try days.flatMap { day in
      try ["07:00", "07:01", "20:00", "20:01"].map { time in
        try Making.reading(
          "2026-03-\(day < 10 ? "0" : "")\(day)T\(time)",
          day == days.first
            ? BloodPressure(systolic: 160, diastolic: 100) : BloodPressure(systolic: 130, diastolic: 80))
      }
    }
  }

  /// Measured days, days measured before them outside, the rule; which days are left out and the title.
  @Test(arguments: [
    (Array(1...7), 0, "esh-2023", ["4 day 1 (2026-03-01)"], "ESH 2023, 7 days, day 1 left out"),
    (Array(1...10), 0, "esh-2023", ["12 before 2026-03-04"], "ESH 2023, 7 days, no day left out"),
    (Array(1...7), 3, "esh-2023", [], "ESH 2023, 7 days, no day left out"),
    (Array(1...8), 0, "esh-2023", ["4 before 2026-03-02"], "ESH 2023, 7 days, no day left out"),
    // A day without a reading ends a series: day 4 begins a new one.
    (
      [1, 2, 4, 5, 6, 7, 8, 9, 10], 0, "esh-2023", ["8 before 2026-03-04", "4 day 1 (2026-03-04)"],
      "ESH 2023, 7 days, day 1 left out"
    ),
    // Of two days that are left out one lies before.
    (
      Array(1...8), 0, "jabfm",
      ["4 before 2026-03-02", "4 day 2 (2026-03-02)", "12 the first of its session"],
      "JABFM, 7 days, day 2 left out, first of each session left out"
    ),
    (
      Array(1...9), 0, "jabfm", ["8 before 2026-03-03", "14 the first of its session"],
      "JABFM, 7 days, no day left out, first of each session left out"
    ),
    (Array(1...10), 0, "aha", ["12 before 2026-03-04"], "AHA, 7 days"),
    (Array(1...9), 5, "first-day-out", [], "first day left out, 9 days, no day left out"),
    (
      Array(1...9), 0, "first-day-out", ["4 day 1 (2026-03-01)"],
      "first day left out, 9 days, day 1 left out"
    ),
  ])
  func dayOneIsThatOfTheSeries(
    _ days: [Int], _ before: Int, _ id: String, _ dropped: [String], _ title: String
  ) throws {
    let rule = try #require((AveragingRule.protocols + [.firstDayOut]).first { $0.id == id })
    let series = ProtocolDays(try full(days), rule: rule, daysBefore: before)
    #expect(series.dropped.map { "\($0.n) \($0.why)" } == dropped)
    #expect(series.title == title)
    let isKept = title.contains("no day")
    #expect(
      series.remarks.contains("The days before were measured too, so that no day is left out.") == isKept)
  }

  /// The mean of ten days without a gap, by a plain sum over the last seven.
  @Test func theFourthOfTenDaysCounts() throws {
    let readings = try full(Array(1...10))
    let mean = try #require(ProtocolDays(readings, rule: .esh2023).mean)
    let last = readings.filter { $0.at.day.date.day > 3 }
    #expect(mean.coverage.n == 28 && last.count == 28)
    #expect(agree(mean.systolic, last.map { Double($0.value.systolic) }.reduce(0, +) / 28))
  }

  /// A series that begins on a day that is named, as a plan does, begins there.
  @Test func aPlanBeginsOnItsFirstDay() throws {
    let first = try #require(Day("2026-03-04"))
    let series = ProtocolDays(try full(Array(1...10)), rule: .esh2023, from: first)
    #expect(series.dropped.map(\.why) == ["before 2026-03-04", "day 1 (2026-03-04)"])
  }

  @Test func theDaysOfASummaryKnowThoseBefore() throws {
    let readings = try full(Array(1...3))
    let alone = try #require(PressureSummary(readings))
    let inside = try #require(PressureSummary(readings, daysBefore: 2))
    func out(_ summary: PressureSummary) -> Double? {
      summary.figures.numbers.first { $0.key == "discard_day1_mean.n" }?.value
    }
    #expect(out(alone) == 8 && out(inside) == 12)
  }

  private func night(_ minutes: [String]) throws -> [Reading<BloodPressure>] {
    try minutes.map { try Making.reading("2026-03-\($0)", BloodPressure(systolic: 130, diastolic: 80)) }
  }

  /// The evening window of the person ends before midnight, and yet both readings are of one evening.
  @Test(arguments: ["17:00-03:59", "18:00-23:59"])
  func aSessionAroundMidnightIsOfTheDayItBegan(_ evening: String) throws {
    let windows = DayWindows(
      morning: DayWindows.usual.morning, evening: try #require(TimeSpan(evening)))
    let readings = try night(
      (1...4).flatMap { ["0\($0)T07:00", "0\($0)T07:01", "0\($0)T23:58", "0\($0 + 1)T00:02"] })
    let series = ProtocolDays(readings, rule: .esh2023, windows: windows)
    #expect(series.coverage.text == "16 readings on 4 days" && series.coverage.last == Day("2026-03-04"))
    #expect(series.dropped.map { "\($0.n) \($0.why)" } == ["4 day 1 (2026-03-01)"])
    #expect(series.evening?.coverage.text == "6 readings on 3 days")
    #expect(series.gaps.isEmpty && series.isValid)
  }

  /// The same in a plan: nothing lies outside it, and its last evening is done.
  @Test func aPlanCountsASessionAroundMidnightOnce() throws {
    let span = TimeSpan("18:00-23:59")
    let plan = try PlanRequest.plan(
      days: 4,
      occasions: [
        PlanOccasion(checked: PlanOccasion.morning, readings: 2),
        PlanOccasion(
          checked: PlanOccasion.evening, readings: 2, window: span),
      ])
    let entries = try PlanRequest.pressures(
      (14...17).flatMap {
        ["11-\($0)T07:00", "11-\($0)T07:01", "11-\($0)T23:58", "11-\($0 + 1)T00:02"]
      })
    let progress = try PlanRequest.progress(plan, entries, now: "11-18T09:00")
    #expect(progress.outside == 0 && progress.sessions.allSatisfy { $0.count == 2 })
    #expect(progress.status == .over && progress.isEnough)
  }

  /// Fourteen readings of evenings alone are enough in number and no result.
  @Test func aPlanOfEveningsIsNotEnough() throws {
    let evenings = try PlanRequest.pressures(
      (14...20).flatMap { ["11-\($0)T20:00", "11-\($0)T20:01"] })
    let progress = try PlanRequest.progress(PlanRequest.plan(), evenings, now: "11-21T09:00")
    #expect(progress.counted == Share(12, of: 12) && !progress.isEnough && !progress.isReachable)
    #expect(progress.shortfalls == ["no reading in the morning (morning and evening needed)"])
  }
}
