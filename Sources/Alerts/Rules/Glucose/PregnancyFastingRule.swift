import Model
import Statistics

extension AlertRule {
  /// Fasting glucose above the goal of pregnancy on several mornings.
  static let pregnancyFastingHigh = AlertRule(
    id: "pregnancy-fasting-high",
    words:
      "In pregnancy: glucose noted as fasting of \(limit.text(first: .mgdl)) or more on 3 days of the last 7. The alert "
      + "ends when this is so on 1 day or none.",
    citations: [
      .glucosePregnancyUpper, .glucosePregnancyGoals,
      .choice("at or above the goal on 3 mornings of a week; over with 1 or none"),
    ],
    kinds: [Glucose.kind],
    fires: [
      Example(
        Array(repeating: "95 mg/dL fasting", count: 3), minutesApart: 1440, clock: "07:00", targets: goals),
      Example(
        Array(repeating: "5.4 mmol/L fasting", count: 3), minutesApart: 2880, clock: "07:00", targets: scheme),
    ],
    doesNotFire: [
      Example(
        Array(repeating: "94 mg/dL fasting", count: 3), minutesApart: 1440, clock: "07:00", targets: goals),
      Example(
        Array(repeating: "99 mg/dL fasting", count: 2), minutesApart: 1440, clock: "07:00", targets: goals),
      Example(Array(repeating: "99 mg/dL", count: 3), minutesApart: 1440, clock: "07:00", targets: goals),
      Example(Array(repeating: "99 mg/dL fasting", count: 3), minutesApart: 1440, clock: "07:00"),
    ],
    present: { period in
      holds(period.targets) ? FastingMornings(period) { !limit.isAbove($0) }.present(least: 2) : .other
    },
    check: .period { period, isOn in
      guard holds(period.targets) else { return nil }
      let found = FastingMornings(period) { !limit.isAbove($0) }
      let (high, mornings) = (found.readings, found.days)
      guard mornings.count >= (isOn ? 2 : 3), let unit = high.last?.value.shownUnit else { return nil }
      let text = limit.text(in: unit)
      return AlertHit(
        severity: .high, urgency: .days,
        headline: "Fasting glucose of \(text) or more on \(mornings.count) of the last 7 days, in pregnancy",
        limit: text, whatToDo: [Wording.fastingInPregnancy],
        arithmetic: high.map { "\($0.at.day): \($0.value.shortText) is at or above \(text)" },
        entries: high.map(\.id), measured: "\(mornings.count) days",
        ends: "The alert ends when this is so on 1 day or none.",
        was:
          "Fasting glucose was \(text) or more on \(mornings.count) of 7 days, in pregnancy (by "
          + "\(period.day.shortText))",
        isReached: mornings.count >= 3, rank: Double(mornings.count))
    })

  private static func holds(_ targets: Targets) -> Bool {
    targets.glucoseScheme == GlucoseScheme.pregnancy.id || targets.isPregnancy
  }

  /// The lowest value that is no longer below the goal.
  private static let limit = GlucosePair(95, 53)
  private static let scheme = Targets(scheme: "pregnancy", setting: .home)

  private static var goals: Targets {
    var targets = Targets.untouched
    targets.glucoseScheme = GlucoseScheme.pregnancy.id
    return targets
  }
}
