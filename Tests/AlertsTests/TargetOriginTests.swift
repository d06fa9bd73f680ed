import Model
import Testing

@testable import Alerts

/// A limit that was agreed at a visit says so wherever it is a threshold.
struct TargetOriginTests {
  private func targets(_ texts: [String], with clinician: String? = "Dr Lind") throws -> Targets {
    var targets = Targets.untouched
    let day = try #require(Day("2026-12-03"))
    try targets.agree(texts, origin: TargetOrigin(visit: Making.id(9), day: day, clinician: clinician))
    return targets
  }

  /// An average is held against a target of blood pressure, and a single reading is not.
  private func enough(_ line: String) -> [String] {
    line.contains("mmol") ? [line] : Array(repeating: line, count: 12)
  }

  @Test(arguments: [
    ("142/88", ["130/80"], "Your target 130/80 mmHg, agreed with Dr Lind on 3 Dec 2026."),
    ("142/88", ["systolic 130"], "Your target 130 mmHg systolic, agreed with Dr Lind on 3 Dec 2026."),
  ])
  func anAlertSaysWhereItsLimitComesFrom(line: String, texts: [String], sentence: String) throws {
    let alert = try #require(
      try Making.alerts(enough(line), minutesApart: 720, targets: try targets(texts)).first)
    #expect(alert.explanation.contains(sentence), "\(alert.explanation)")
    #expect(!alert.headline.contains("agreed"))
  }

  /// Of glucose it is the average of days.
  @Test func anAverageOfDaysSaysIt() throws {
    let lines = Array(repeating: "9.4 mmol/L", count: 7)
    let alerts = try Making.alerts(
      lines, minutesApart: 1440, targets: try targets(["glucose 4.0-9.0 mmol/L"]))
    let alert = try #require(alerts.first { $0.rule == "glucose-often-above-range" })
    #expect(
      alert.explanation.contains("Your target 4.0 mmol/L to 9.0 mmol/L, agreed with Dr Lind on 3 Dec 2026."))
    #expect(alert.headline.hasPrefix("Average glucose of the day above your target of 9.0 mmol/L on 7 of"))
  }

  @Test func oneThatWasSetByHandDoesNot() throws {
    let alert = try #require(
      try Making.alerts(
        enough("142/88"), minutesApart: 720,
        targets: Making.targets { ($0.systolic, $0.diastolic) = (130, 80) }
      ).first)
    #expect(!alert.explanation.contains { $0.contains("agreed") })
  }

  /// One reading above one's own target is no alert.
  @Test(arguments: ["135/80", "142/88", "159/99"])
  func oneReadingIsNoAlert(line: String) throws {
    #expect(try Making.alerts([line], targets: try targets(["130/80"])).isEmpty)
  }

  /// A target judges nothing older than itself.
  @Test func aTargetOfTodayJudgesNothingOlder() throws {
    let entries = try Making.entries(Array(repeating: "132/78", count: 14), minutesApart: 720)
    let now = try Making.moment()
    let own = Making.targets { $0.systolic = 130 }
    func rules(_ until: Day?) -> [String] {
      let earlier = until.map { [(until: $0, targets: Targets.untouched)] } ?? []
      return AlertEngine.alerts(
        in: entries, days: now.day.adding(days: -14)...now.day, answers: [],
        context: AlertContext(targets: own, now: now, earlier: earlier)
      ).map(\.rule)
    }
    #expect(rules(nil).contains("blood-pressure-average-above-limit"))
    #expect(rules(now.day.adding(days: -7)).contains("blood-pressure-average-above-limit"))
    #expect(rules(now.day).isEmpty && rules(now.day.adding(days: -3)).isEmpty)
  }

  @Test func aClassSaysItToo() throws {
    let found = try #require(
      OwnLimits.classification(of: try Making.measurement("142/88"), targets: try targets(["130/80"])))
    #expect(found.limits == "below 130/80 mmHg, agreed with Dr Lind on 3 Dec 2026")
    #expect(found.words == "above your agreed target" && found.position == .above)
  }

  @Test func limitsOfTwoVisitsAreToldApart() throws {
    var targets = try targets(["130/80"])
    let day = try #require(Day("2027-03-03"))
    try targets.agree(["systolic 125"], origin: TargetOrigin(visit: Making.id(10), day: day, clinician: nil))
    #expect(
      OwnLimits.originText(targets, OwnLimits.pressureKeys)
        == "systolic agreed at the visit on 3 Mar 2027, diastolic agreed with Dr Lind on 3 Dec 2026")
    targets.diastolic = 85
    #expect(
      OwnLimits.originText(targets, OwnLimits.pressureKeys) == "systolic agreed at the visit on 3 Mar 2027")
    targets.systolic = 135
    #expect(OwnLimits.originText(targets, OwnLimits.pressureKeys) == nil)
  }

  /// An average is held against the same limit.
  @Test func anAverageSaysItToo() throws {
    let goal = try #require(PressureGoal(try targets(["130/80"])))
    #expect(goal.origin == "Your target 130/80 mmHg, agreed with Dr Lind on 3 Dec 2026.")
  }
}
