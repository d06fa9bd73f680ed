import Model
import Report
import Statistics
import Testing

struct PlanResultTests {
  private static func progress(
    _ rows: [(at: String, line: String)], _ rule: String = "esh-2023", days: Int = 7, now: String,
    measure: String = "blood-pressure", every: Recurrence? = nil
  ) throws -> PlanProgress {
    let plan = try Plan(
      "the week", rule: rule, measure: measure, first: #require(Day("2026-11-14")), days: days,
      occasions: rule == "glucose-profile" ? PlanProtocol.glucoseProfile.occasions : [], every: every)
    return PlanProgress(
      id: ULID(milliseconds: 1, random: (0, 0)), plan: plan, readings: try Making.entries(rows),
      now: try Making.moment(now))
  }

  /// Two readings in the morning and in the evening; 160/100 on day 1 and 134/84 after it.
  private static func rows(_ days: ClosedRange<Int>) -> [(at: String, line: String)] {
    days.flatMap { day in
      ["07:00", "07:02", "20:00", "20:02"].map { ("2026-11-\(day)T\($0)", day == 14 ? "160/100" : "134/84") }
    }
  }

  private static func text(_ progress: PlanProgress, _ now: String) throws -> PlanText {
    PlanText(progress, now: try Making.moment(now), clock: .hours24)
  }

  private static func result(_ progress: PlanProgress, _ now: String, targets: Targets = .untouched) throws
    -> PlanResult
  {
    PlanResult(progress, targets: targets, now: try Making.moment(now))
  }

  @Test func aCompleteWeekHasAMeanWithItsClass() throws {
    let now = "2026-11-21T09:00"
    let progress = try Self.progress(Self.rows(14...20), now: now, every: .months(3))
    let result = try Self.result(progress, now)
    #expect(
      result.headline
        == "134.0/84.0 mmHg from 24 readings, elevated (ESC 2024, home)")
    #expect(result.lines.first { $0.label == "left out" }?.text == "4: day 1 (2026-11-14)")
    let text = try Self.text(progress, now)
    #expect(text.status == "complete: 24 readings (12 needed)")
    #expect(text.missed == nil && text.outlook == nil && text.next == "Next plan: Sun 14 Feb.")
    #expect(result.figures.contains(Figure("enough", .flag(true))))
  }

  /// A plan is measured at home, whatever else the person has set.
  @Test func theClassIsThatOfHome() throws {
    let now = "2026-11-21T09:00"
    let rows = Self.rows(15...20).map { ($0.at, "136/86") }
    let progress = try Self.progress(rows, now: now)
    var office = Targets.untouched
    office.setting = .office
    #expect(
      try Self.result(progress, now, targets: office).headline.contains("hypertension (ESC 2024, home)"))
  }

  @Test func onTheWayTheMeanHasNoClass() throws {
    let now = "2026-11-16T09:00"
    let progress = try Self.progress(Self.rows(14...15) + [("2026-11-16T07:00", "134/84")], now: now)
    let text = try Self.text(progress, now)
    #expect(text.status == "day 3 of 7, 5 readings (12 needed)")
    #expect(
      progress.tasks.map(text.task) == [
        "morning: 2 readings, 1 done (04:00 to 11:59)", "evening: 2 readings, 0 done (17:00 to 03:59)",
      ])
    #expect(text.outlook == "7 more readings are needed. The 10 sessions to come can bring 19.")
    let result = try Self.result(progress, now)
    #expect(result.headline == "not enough: 5 readings (12 needed)")
    #expect(result.lines.allSatisfy { $0.label != "its category" })
    #expect(result.lines.contains { $0.text.contains("from 5 readings") })
  }

  @Test func whatIsMissedIsNamedAndWhatCanBeDone() throws {
    let now = "2026-11-20T12:30"
    let rows = Self.rows(14...15) + [("2026-11-16T07:00", "134/84")]
    let progress = try Self.progress(rows, now: now)
    let text = try Self.text(progress, now)
    #expect(
      text.missed
        == "missed: Mon 16 Nov morning (1 of 2), Mon 16 Nov evening (0 of 2), Tue 17 Nov morning (0 of 2), "
        + "Tue 17 Nov evening (0 of 2), Wed 18 Nov morning (0 of 2), Wed 18 Nov evening (0 of 2), "
        + "yesterday morning (0 of 2), yesterday evening (0 of 2); late: today morning (0 of 2)")
    #expect(
      text.outlook?.hasPrefix("7 more readings are needed, and the days left are too few for that.")
        == true)
    let over = try Self.progress(rows, now: "2026-11-22T09:00")
    let later = try Self.text(over, "2026-11-22T09:00")
    #expect(later.status == "over, not enough: 5 readings (12 needed)")
    #expect(later.outlook?.contains("log it now with its time") == true)
  }

  @Test func aGlucoseProfileTellsEachPoint() throws {
    let now = "2026-11-16T09:00"
    let rows = [
      ("2026-11-14T06:45", "5.6 mmol/L fasting"), ("2026-11-14T09:10", "8.2 mmol/L after"),
      ("2026-11-15T06:45", "6.0 mmol/L before"), ("2026-11-15T09:00", "hi mmol/L after"),
      ("2026-11-15T12:40", "6.1 mmol/L"), ("2026-11-15T22:40", "7.0 mmol/L bedtime"),
    ]
    let progress = try Self.progress(rows, "glucose-profile", days: 2, now: now, measure: "glucose")
    let result = try Self.result(progress, now)
    func line(_ label: String) -> String? { result.lines.first { $0.label == label }?.text }
    #expect(line("before breakfast") == "5.8 mmol/L from 2 readings on 2 days, 5.6 to 6.0")
    #expect(line("after breakfast") == "8.2 mmol/L from 2 readings on 2 days, 1 HI")
    #expect(
      line("before lunch") == "not measured" && line("at bedtime") == "7.0 mmol/L from 1 reading on 1 day")
    #expect(line("in range")?.hasPrefix("4 of 5 readings") == true)
    #expect(result.headline == "not enough: 5 readings (14 needed)")
    let text = try Self.text(progress, now)
    #expect(
      text.outside?.hasPrefix("1 reading on these days is left out: at another time, or without") == true)
  }

  @Test func aPlanToComeAndOneThatWasStopped() throws {
    let before = try Self.progress([], now: "2026-11-13T09:00")
    #expect(try Self.text(before, "2026-11-13T09:00").status == "begins tomorrow, 7 days")
    let none = try Self.progress([], "moon-phases", now: "2026-11-15T09:00")
    #expect(try Self.result(none, "2026-11-15T09:00").lines.isEmpty == false)
  }
}
