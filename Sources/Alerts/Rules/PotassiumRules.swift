import Model
import Statistics

// Potassium by the laboratory; mEq/L and mmol/L are the same number.
extension AlertRule {
  /// Potassium above the usual range.
  static let highPotassium = potassium(
    "high-potassium", "High potassium", .above,
    [(ExactDecimal.tenths(65), .now), (.tenths(60), .today), (.tenths(55), .days)],
    [.potassiumHigh, .potassiumHighPractice],
    fires: [
      Example("potassium 6.5"), Example("potassium 6.4 mEq/L"), Example("potassium 5.5"),
      Example("potassium 6.2", "potassium 4.6", minutesApart: Fade.day),
      Example("potassium 6.6", later: 8 * Fade.day),
    ],
    doesNotFire: [Example("potassium 5.4"), Example("potassium 3.4")])

  /// Potassium below the usual range.
  static let lowPotassium = potassium(
    "low-potassium", "Low potassium", .below,
    [(ExactDecimal.tenths(25), .now), (.tenths(30), .today), (.tenths(35), .days)],
    [.potassiumLow, .potassiumLowBands],
    fires: [
      Example("potassium 2.4"), Example("potassium 2.9"), Example("potassium 3.4 mEq/L"),
      Example("potassium 2.9", later: 31 * Fade.day),
    ],
    doesNotFire: [Example("potassium 3.5"), Example("potassium 5.6")])

  private static func potassium(
    _ id: String, _ name: String, _ side: Position, _ steps: [(limit: ExactDecimal, urgency: Urgency)],
    _ citations: [Citation], fires: [Example], doesNotFire: [Example], file: String = #fileID
  ) -> AlertRule {
    let word = side == .above ? "or more" : "or less"
    let text = { (limit: ExactDecimal) in side == .above ? "\(limit) \(word)" : "below \(limit)" }
    let step = { @Sendable (value: ExactDecimal) in
      steps.first { side == .above ? !(value < $0.limit) : value < $0.limit }
    }
    return AlertRule(
      id: id, name: name.prefix(1).lowercased() + name.dropFirst(),
      words:
        "A potassium of the laboratory of \(steps.reversed().map { text($0.limit) }.joined(separator: ", ")) mmol/L.",
      citations: citations + [.laboratoryAge], kinds: [LaboratoryValue.kind],
      supersedes: side == .above ? ["rising-creatinine"] : [], fires: fires,
      doesNotFire: doesNotFire, file: file,
      check: .reading { context in
        guard let course = LaboratoryCourse(context, "potassium"), let found = step(course.last.value.value)
        else { return nil }
        let unit = course.last.value.unitText
        if side == .above, course.next == nil, let both = KidneysAndPotassium(potassium: course, context) {
          guard course.last.at >= both.rise.course.last.at else { return nil }
          return both.hit(context.emergencyNumber, other: both.rise.course.last).hit(course, context) { _ in
            false
          }
        }
        return LaboratoryHit(
          name: name,
          limit: side == .above ? "\(found.limit) \(unit) or more" : "below \(found.limit) \(unit)",
          severity: found.urgency == .now ? .severe : .high, urgency: found.urgency,
          whatToDo: potassiumWords(found.urgency, context.emergencyNumber),
          arithmetic: [
            "\(course.last.value.number) is \(side == .above ? "at or above" : "below") \(found.limit) mmol/L"
          ]
        ).hit(course, context) { step($0.last.value.value) != nil }
      })
  }

  private static func potassiumWords(_ urgency: Urgency, _ number: String?) -> [String] {
    switch urgency {
    case .now: [Wording.laboratoryNow(number)]
    case .today: [Wording.laboratoryToday, Wording.potassiumHelp(number)]
    default: [Wording.laboratoryDays, Wording.potassiumHelp(number)]
    }
  }
}
