import Model
import Statistics

extension AlertRule {
  /// Fasting glucose very high on several mornings.
  static let fastingHigh = AlertRule(
    id: "fasting-high-mornings",
    words:
      "Glucose noted as fasting above \(limit.text(first: .mgdl)) on 4 days of the last 7. The alert ends when this is so on "
      + "2 days or fewer.",
    citations: [.choice("fasting above 200 mg/dL on 4 mornings of a week; over with 2 or fewer")],
    kinds: [Glucose.kind], supersedes: ["pregnancy-fasting-high"],
    fires: [
      Example(Array(repeating: "205 mg/dL fasting", count: 4), minutesApart: 1440, clock: "07:00"),
      Example(Array(repeating: "11.2 mmol/L fasting", count: 4), minutesApart: 2880, clock: "07:00"),
    ],
    doesNotFire: [
      Example(Array(repeating: "200 mg/dL fasting", count: 4), minutesApart: 1440, clock: "07:00"),
      Example(Array(repeating: "205 mg/dL fasting", count: 3), minutesApart: 1440, clock: "07:00"),
      Example(Array(repeating: "205 mg/dL", count: 4), minutesApart: 1440, clock: "07:00"),
      Example(Array(repeating: "205 mg/dL fasting", count: 4), minutesApart: 60, clock: "07:00"),
    ],
    present: { FastingMornings($0) { limit.isBelow($0) }.present(least: 3) },
    check: .period { period, isOn in
      let found = FastingMornings(period) { limit.isBelow($0) }
      let (high, mornings) = (found.readings, found.days)
      guard mornings.count >= (isOn ? 3 : 4), let unit = high.last?.value.shownUnit else { return nil }
      let text = limit.text(in: unit)
      return AlertHit(
        severity: .high, urgency: .days,
        headline: "Fasting glucose above \(text) on \(mornings.count) of the last 7 days", limit: text,
        whatToDo: [Wording.callAboutHighs],
        arithmetic: high.map { "\($0.at.day): \($0.value.shortText) is above \(text)" },
        entries: high.map(\.id), measured: "\(mornings.count) days",
        ends: "The alert ends when this is so on 2 days or fewer.",
        was:
          "Fasting glucose was above \(text) on \(mornings.count) of 7 days (by \(period.day.shortText))",
        isReached: mornings.count >= 4, rank: Double(mornings.count))
    })

  private static let limit = GlucosePair(200, 111)
}
