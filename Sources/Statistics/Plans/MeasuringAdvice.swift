import Model

/// How a kind is measured so that the values can be compared, and when it is better to wait; each with its source.
package struct MeasuringAdvice: Sendable {
  /// What people are told.
  package let words: String
  /// Where it comes from.
  package let citation: Citation

  /// What is said before a kind is measured by a plan; nothing for kinds without a source.
  package static func of(_ kind: Kind.ID) -> [MeasuringAdvice] {
    switch kind {
    case BloodPressure.kind.id: pressure
    case Glucose.kind.id: glucose
    default: []
    }
  }

  private static let pressure = [
    MeasuringAdvice(
      words: "Do not measure within 30 minutes of smoking, coffee or tea with caffeine, or exercise.",
      citation: .notBefore),
    MeasuringAdvice(
      words:
        "In the morning within an hour of rising, after using the toilet, before medicine and breakfast. In the"
        + " evening before going to bed.", citation: .wakingHours),
    MeasuringAdvice(
      words: "Rest \(SessionPlan.restMinutes) minutes first. \(SessionPlan.preparation)",
      citation: .homeProcedure),
    MeasuringAdvice(words: "Measure for a week before each visit.", citation: .beforeVisit),
    MeasuringAdvice(
      words: "If your blood pressure is under control, measure for a week every 3 months.",
      citation: .everyThreeMonths),
  ]

  private static let glucose = [
    MeasuringAdvice(
      words: "Measure 1 to 2 hours after the beginning of a meal, not sooner.", citation: .afterMeals),
    MeasuringAdvice(words: "Measure with clean, dry hands.", citation: .cleanHands),
  ]
}
