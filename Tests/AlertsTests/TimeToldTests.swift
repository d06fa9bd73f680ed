import Model
import Testing

@testable import Alerts

/// When something was is told once, beside what it was.
struct TimeToldTests {
  private func headline(_ readings: [(Int, String)], _ rule: String, targets: Targets = .untouched) throws
    -> Alert
  {
    try #require(
      try DangerSeries(readings.map { (ago: $0.0, line: $0.1) }, targets: targets).alerts(rule).first)
  }

  /// Now it is 20:00 on Sat 21 Nov.
  @Test(arguments: [
    (
      [(6, "188/104"), (0, "144/92")], "severe-blood-pressure",
      "Severe blood pressure: 188/104 mmHg at 19:54. Second reading, 6 minutes later: 144/92"
    ),
    (
      [(1206, "188/104"), (1198, "144/92")], "severe-blood-pressure",
      "Severe blood pressure: 188/104 mmHg yesterday at 23:54. Second reading, 8 minutes later: 144/92"
    ),
    (
      [(42, "184/100"), (30, "186/101")], "severe-blood-pressure",
      "Severe blood pressure: 186/101 mmHg at 19:30. 2 readings"
    ),
    (
      [(42, "188/100"), (30, "186/101")], "severe-blood-pressure",
      "Severe blood pressure: 186/101 mmHg at 19:30. 2 readings, highest 188/100"
    ),
    (
      [(5, "188/104"), (5, "188/104")], "severe-blood-pressure",
      "Severe blood pressure: 188/104 mmHg at 19:55. Second reading, in the same minute: 188/104"
    ),
    (
      [(130, "480 mg/dL"), (10, "470 mg/dL")], "glucose-level-2-high",
      "Very high glucose: 480 mg/dL (above 250) at 17:50; 470 mg/dL at 19:50"
    ),
    (
      [(30, "61 mg/dL"), (10, "64 mg/dL")], "glucose-level-1-low",
      "Low glucose: 61 mg/dL (below 70) at 19:30; 64 mg/dL at 19:50"
    ),
    (
      [(60, "temp 41.2 C"), (10, "temp 39.2 C")], "high-temperature",
      "High temperature: 39.2 °C (39.0 or more) at 19:50, after 41.2 °C at 19:00"
    ),
    (
      [(300, "ketones 2.2"), (10, "ketones 1.7")], "high-ketones",
      "High ketones: 1.7 mmol/L (1.6 or more) at 19:50, after 2.2 mmol/L at 15:00"
    ),
  ])
  func ofSeveralEachWithItsTime(readings: [(Int, String)], rule: String, headline: String) throws {
    let alert = try self.headline(readings, rule)
    #expect(alert.headline == headline && alert.tense == .told)
  }

  /// Of one alone whoever shows it says when.
  @Test(arguments: [
    ("188/104", "severe-blood-pressure"), ("480 mg/dL", "glucose-level-2-high"),
    ("61 mg/dL", "glucose-level-1-low"),
    ("temp 39.2 C", "high-temperature"), ("88/54", "low-blood-pressure"), ("ketones 1.7", "high-ketones"),
  ])
  func ofOneAlone(line: String, rule: String) throws {
    let alert = try headline([(10, line)], rule)
    #expect(alert.tense == .present && !alert.headline.contains(" at 19:"))
    #expect(alert.brief != nil)
  }

  /// What is the same on its first and on its last day is said once.
  @Test func theSameOnBothDays() throws {
    let mornings = (1...4).map { (days($0) + 780, "212 mg/dL fasting") }
    let course = try headline(mornings, "fasting-high-mornings").course ?? ""
    #expect(!course.contains("now it is 4 days"), "\(course)")
  }

  /// Severe days are told once, also weeks later.
  @Test(arguments: [0, 3, 8, 14, 20], [("185/95", 5), ("190/104", 3), ("182/100", 2)])
  func severeDaysAreToldOnce(ago: Int, found: (line: String, count: Int)) throws {
    let series = try DangerSeries((0..<found.count).map { (ago: days(ago + $0) + 60, line: found.line) })
    #expect(series.alerts.map(\.rule) == ["severe-blood-pressure"], "\(series.alerts.map(\.headline))")
  }

  /// What asks to measure again first does not say "Call today" over it.
  @Test(arguments: [
    (10, "Measure again at 21:50"), (119, "Measure again at 20:01"), (120, "Measure again now"),
    (400, "Measure again now"),
  ])
  func slightlyHighKetones(ago: Int, lead: String) throws {
    for line in ["ketones 0.6", "ketones 0.9", "ketones 1.5"] {
      let alert = try headline([(ago, line)], "high-ketones")
      #expect(alert.lead == lead && alert.whatToDo.first == Wording.ketonesAgain && alert.urgency == .today)
    }
    #expect(try headline([(ago, "ketones 1.6")], "high-ketones").lead == "Call today")
  }
}
