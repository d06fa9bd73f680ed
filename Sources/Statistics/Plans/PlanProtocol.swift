import Model

/// A way of measuring that a plan can follow: what is measured when, on how many days, and by which rule it is averaged.
package struct PlanProtocol: Sendable, Identifiable {
  /// The name on the command line and in the journal.
  package let id: String
  /// Its name for people.
  package let title: String
  /// What it asks for, in words.
  package let words: String
  /// The kind that is measured.
  package let measure: Kind.ID
  /// The least and the most days.
  package let days: ClosedRange<Int>
  /// How many days it has unless the person says otherwise.
  package let usualDays: Int
  /// When it asks for readings on each day.
  package let occasions: [PlanOccasion]
  /// The rule that blood pressures are averaged by; nil where the readings of each occasion stand by themselves.
  package let rule: AveragingRule?
  /// Where it comes from.
  package let citations: [Citation]

  /// The id of plans that the person puts together.
  package static let customID = "custom"

  /// Every protocol, in the order in which people see them.
  package static let all: [PlanProtocol] =
    AveragingRule.protocols.compactMap(PlanProtocol.init) + [glucoseProfile]

  /// The protocol with a name; nil where this version does not know it, or the person put the plan together.
  package static func named(_ id: String) -> PlanProtocol? { all.first { $0.id == id } }

  /// The protocol of an averaging rule; nil where its series have no length.
  package init?(_ rule: AveragingRule) {
    guard let days = rule.days else { return nil }
    id = rule.id
    title = rule.title
    words = rule.words
    measure = BloodPressure.kind.id
    self.days = days
    usualDays = days.upperBound
    let names = rule.isOfMornings ? [PlanOccasion.morning] : [PlanOccasion.morning, PlanOccasion.evening]
    occasions = names.map { PlanOccasion(checked: $0, readings: rule.perSession) }
    self.rule = rule
    citations = rule.citations
  }

  private init(
    id: String, title: String, words: String, measure: Kind.ID, days: ClosedRange<Int>, usualDays: Int,
    occasions: [PlanOccasion], citations: [Citation]
  ) {
    (self.id, self.title, self.words, self.measure) = (id, title, words, measure)
    (self.days, self.usualDays, self.occasions) = (days, usualDays, occasions)
    (rule, self.citations) = (nil, citations)
  }
}

extension PlanProtocol {
  /// Seven points of a day: before and after each of three meals, and at bedtime (R); the clock times are a choice (D).
  package static let glucoseProfile = PlanProtocol(
    id: "glucose-profile", title: "Daily glucose profile",
    words:
      "before each of 3 meals, 1 to 2 hours after each, and at bedtime, each reading with its meal",
    measure: Glucose.kind.id, days: 1...14, usualDays: 3,
    occasions: [
      point("before breakfast", 4 * 60, 10 * 60 + 29, .fasting),
      point("after breakfast", 5 * 60, 11 * 60 + 59, .after),
      point("before lunch", 10 * 60 + 30, 15 * 60 + 59, .before),
      point("after lunch", 12 * 60, 17 * 60 + 29, .after),
      point("before dinner", 16 * 60, 21 * 60 + 59, .before),
      point("after dinner", 17 * 60 + 30, 2 * 60 + 59, .after),
      point("at bedtime", 19 * 60, 3 * 60 + 59, .bedtime),
    ],
    citations: [.sevenPoints, .afterMeals, .profileWindows])

  private static func point(_ name: String, _ from: Int, _ through: Int, _ meal: Glucose.Meal) -> PlanOccasion
  {
    PlanOccasion(
      checked: name, readings: 1,
      window: TimeSpan(
        from: TimeOfDay(minutes: from) ?? .midnight, through: TimeOfDay(minutes: through) ?? .midnight),
      meal: meal)
  }
}
