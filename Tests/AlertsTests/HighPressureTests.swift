import Model
import Statistics
import Testing

@testable import Alerts

/// High on several days: sessions, the lower number, a rise, an average.
struct HighPressureTests {
  private static let rules = [
    "repeated-high-blood-pressure", "high-diastolic", "blood-pressure-rising-fast",
    "blood-pressure-average-above-limit", "blood-pressure-often-above-limit", "morning-hypertension",
  ]

  /// Those of these rules that stand, with their urgency.
  private func standing(_ readings: [(ago: Int, line: String)], _ targets: Targets = .untouched) throws
    -> [String]
  {
    try DangerSeries(readings, targets: targets).alerts.filter { Self.rules.contains($0.rule) }.map(\.rule)
  }

  private func twiceADay(_ morning: String, _ evening: String, days count: Int) -> [(ago: Int, line: String)]
  {
    (0..<count).flatMap { [(ago: days($0) + 60, line: evening), (ago: days($0) + 780, line: morning)] }
  }

  @Test(arguments: [("167/99", "163/95"), ("150/103", "148/101"), ("160/100", "161/90")])
  func highTwiceADayForDays(morning: String, evening: String) throws {
    let series = try DangerSeries(twiceADay(morning, evening, days: 6))
    #expect(series.urgency == .days)
    #expect(series.alerts.map(\.rule) == ["repeated-high-blood-pressure"])
    #expect(series.alerts.first?.whatToDo.first == Wording.inDays)
  }

  @Test(arguments: [
    ([(days(1), "160/90"), (60, "130/100")], true), ([(days(1), "159/99"), (60, "165/102")], false),
    ([(days(6), "165/90"), (60, "165/90")], true), ([(days(7), "165/90"), (60, "165/90")], false),
    ([(600, "165/90"), (60, "165/90")], false),
    // The average of a session counts.
    ([(days(1), "165/90"), (64, "170/95"), (60, "140/85")], false),
    ([(days(1), "165/90"), (64, "170/95"), (60, "150/85")], true),
    ([(days(2), "165/90"), (days(1), "165/90"), (60, "130/80")], true),
    (
      [
        (days(4), "165/90"), (days(3), "165/90"), (days(2), "130/80"), (days(1), "130/80"), (60, "130/80"),
      ], false
    ),
  ])
  func repeated(readings: [(Int, String)], isOn: Bool) throws {
    let found = try standing(readings.map { (ago: $0.0, line: $0.1) })
    #expect(found.contains("repeated-high-blood-pressure") == isOn, "\(found)")
  }

  @Test func itFadesWhereNothingIsMeasured() throws {
    let series = try DangerSeries([(days(9), "166/101"), (days(8), "164/99")])
    let alert = try #require(series.alerts("repeated-high-blood-pressure").first)
    #expect(
      alert.urgency == .visit && alert.whatToDo == [Wording.atVisit] && alert.headline.contains(" was high "))
  }

  /// It is told when it begins, and not with each reading after.
  @Test func itIsToldOnce() throws {
    let first = try DangerSeries([(days(1), "166/101"), (60, "164/99")])
    #expect(first.told(last: 1).map(\.rule) == ["repeated-high-blood-pressure"])
    #expect(first.told(last: 0).map(\.rule) == ["repeated-high-blood-pressure"])
    let third = try DangerSeries([(days(2), "166/101"), (days(1), "164/99"), (60, "163/98")])
    #expect(third.told(last: 2).isEmpty)
  }

  @Test(arguments: [
    ([(days(1), "161/113"), (60, "157/116")], true), ([(60, "150/110")], true), ([(60, "150/109")], false),
    ([(64, "150/113"), (60, "150/108")], true), ([(64, "150/111"), (60, "150/108")], false),
    // A severe one has its own alert.
    ([(60, "170/121")], false),
    ([(days(3), "150/112"), (days(2), "130/80"), (days(1), "130/80"), (60, "130/80")], false),
  ])
  func diastolic(readings: [(Int, String)], isOn: Bool) throws {
    let series = try DangerSeries(readings.map { (ago: $0.0, line: $0.1) })
    #expect(series.alerts("high-diastolic").map(\.urgency) == (isOn ? [.days] : []))
    if isOn { #expect(series.alerts("repeated-high-blood-pressure").isEmpty) }
  }

  /// Where the lower number is over and the upper one is not, that is told.
  @Test func whatStandsLongerIsToldItself() throws {
    let readings = [
      (days(5), "168/112"), (days(4), "166/100"), (days(3), "165/98"), (days(1), "164/99"), (60, "166/98"),
    ]
    #expect(try standing(readings.map { (ago: $0.0, line: $0.1) }) == ["repeated-high-blood-pressure"])
  }

  @Test(arguments: [
    (["126/80", "134/84", "139/88", "151/93"], true), (["127/80", "134/84", "139/88", "151/93"], false),
    (["120/80", "134/84", "149/94"], false), (["120/80", "134/84", "145/95"], true),
    (["120/80", "129/84", "155/94"], false), (["120/80", "155/94"], false),
    (["150/90", "140/84", "128/80"], false),
  ])
  func risingFast(lines: [String], isOn: Bool) throws {
    let readings = lines.enumerated().map { (ago: days(lines.count - 1 - $0.offset) + 60, line: $0.element) }
    let series = try DangerSeries(readings)
    #expect(series.alerts("blood-pressure-rising-fast").map(\.urgency) == (isOn ? [.days] : []))
  }

  @Test func aRiseToHighIsOneMatter() throws {
    let lines = ["131/82", "137/84", "147/88", "153/92", "161/98", "163/100", "167/101", "173/102"]
    let readings = lines.enumerated().map { (ago: (7 - $0.offset) * 720 + 60, line: $0.element) }
    let series = try DangerSeries(readings)
    #expect(series.urgency == .days && series.alerts.map(\.rule) == ["repeated-high-blood-pressure"])
  }

  @Test func anAverageSaysWhatItWasAndWhatEndsIt() throws {
    let readings = (0..<9).flatMap { day -> [(ago: Int, line: String)] in
      let line = day > 1 ? "141/86" : "124/78"
      return [(ago: days(day) + 60, line: line), (ago: days(day) + 780, line: line)]
    }
    let alert = try #require(
      try DangerSeries(readings).alerts.first { $0.rule == "blood-pressure-average-above-limit" })
    #expect(alert.urgency == .visit)
    #expect(
      alert.course?.contains(
        "The alert ends when the average is 2 mmHg below the limit, that is below 133/83") == true)
    #expect(alert.course?.contains("141.0/86.0 mmHg") == true)
    for line in alert.arithmetic where line.contains("at or above") { #expect(line.contains("136.1")) }
  }

  /// The numbers that an alert says are above a limit are above it.
  @Test func nothingBelowIsCalledAbove() throws {
    let goal = try #require(PressureGoal(.untouched))
    let readings = (0..<50).map { index in
      Reading(
        id: Making.id(index), at: Moment.epoch,
        value: BloodPressure(
          packed: BloodPressure.pack(systolic: index < 2 ? 134 : 135, diastolic: 80, pulse: 0) ?? 0))
    }
    let mean = try #require(PressureMean(readings))
    #expect(goal.arithmetic(mean).first == "average systolic 134.96 is below 135")
  }

  @Test func oneHighReadingIsSilence() throws {
    let readings = (1..<12).map { (ago: days($0), line: "125/79") } + [(60, "138/88")]
    #expect(try DangerSeries(readings).alerts.isEmpty)
  }

  /// What is told of today was measured today.
  @Test func aCourseTellsNothingThatWasNotMeasured() throws {
    let alone = try DangerSeries([(days(9), "166/101"), (days(8), "164/99")])
    #expect(alone.alerts.first?.course?.hasPrefix("On Fri 13 Nov it was 164/99 mmHg. The alert ends") == true)
    let yesterday = try DangerSeries([(days(3), "166/101"), (days(2), "164/99"), (days(1), "162/98")])
    #expect(
      yesterday.alerts.first?.course?.contains("it was 164/99 mmHg; yesterday it was 162/98 mmHg.") == true)
    let today = try DangerSeries([(days(2), "166/101"), (days(1), "164/99"), (60, "162/98")])
    #expect(
      today.alerts.first?.course?.hasPrefix("Yesterday it was 164/99 mmHg; now it is 162/98 mmHg.") == true)
  }
}
