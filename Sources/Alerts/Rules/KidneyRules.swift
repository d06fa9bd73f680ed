import Model
import Statistics

// Results of the laboratory that tell how the kidneys filter. What an earlier result said already is less urgent.
extension AlertRule {
  /// An eGFR below 30 or 15.
  static let lowEGFR = AlertRule(
    id: "low-egfr",
    words:
      "An eGFR below \(EGFRCourse.severe) or \(EGFRCourse.low) mL/min/1.73 m². It asks for less where an earlier result of the "
      + "last \(AlertHistory.rareDays) days was in the same range.",
    citations: [.egfrReferral, .egfrImmediate, .laboratoryAge], kinds: [LaboratoryValue.kind],
    fires: [
      Example("egfr 14"), Example("egfr 29"), Example("egfr 28", "egfr 27", minutesApart: 90 * Fade.day),
      Example("egfr 13", "egfr 12", minutesApart: 90 * Fade.day), Example("egfr 14", later: 8 * Fade.day),
    ],
    doesNotFire: [Example("egfr 30"), Example("egfr 62", "egfr 45", minutesApart: 200 * Fade.day)],
    check: .reading { context in
      guard let course = LaboratoryCourse(context, "egfr"), let low = EGFRCourse(course).low,
        low.urgency >= EGFRCourse(course).fall?.urgency ?? .note
      else { return nil }
      return low.hit(course, context) { EGFRCourse($0).speaks }
    })

  /// An eGFR well below that of the months before.
  static let fallingEGFR = AlertRule(
    id: "falling-egfr",
    words:
      "An eGFR that within 12 months has fallen by 25 % or more into another KDIGO category, or by 15 mL/min/1.73 m² or more to "
      + "below 90.",
    citations: [
      .egfrFall, .laboratoryAge, .choice("against the highest result of 12 months, and only below 90"),
    ],
    kinds: [LaboratoryValue.kind],
    fires: [
      Example("egfr 62", "egfr 45", minutesApart: 200 * Fade.day),
      Example("egfr 58", "egfr 43", minutesApart: 300 * Fade.day),
      Example("egfr 82", "egfr 66", minutesApart: 100 * Fade.day),
    ],
    doesNotFire: [
      Example("egfr 62", "egfr 55", minutesApart: 200 * Fade.day),
      Example("egfr 62", "egfr 45", minutesApart: 366 * Fade.day),
      Example("egfr 110", "egfr 92", minutesApart: 100 * Fade.day), Example("egfr 45"),
    ],
    check: .reading { context in
      guard let course = LaboratoryCourse(context, "egfr"), let fall = EGFRCourse(course).fall,
        fall.urgency > EGFRCourse(course).low?.urgency ?? .note
      else { return nil }
      return fall.hit(course, context) { EGFRCourse($0).speaks }
    })
}

/// What an eGFR says by itself, and beside the results before it.
private struct EGFRCourse {
  static let severe = 15
  static let low = 30
  private static let categories = [15.0, 30, 45, 60, 90]

  let course: LaboratoryCourse

  init(_ course: LaboratoryCourse) { self.course = course }

  private var value: Double { course.last.value.value.double }

  /// Whether it speaks for itself, so that what an earlier result asked for is said once.
  var speaks: Bool { low != nil || fall != nil }

  /// Below a limit, new or known.
  var low: LaboratoryHit? {
    guard value < Double(Self.low) else { return nil }
    let limit = value < Double(Self.severe) ? Self.severe : Self.low
    let known = course.earlier(within: AlertHistory.rareDays * Fade.day).last {
      $0.value.value.double < Double(limit)
    }
    let urgency: Urgency =
      switch (limit == Self.severe, known == nil) {
      case (true, true): .today
      case (true, false): .note
      case (false, true): .days
      case (false, false): .visit
      }
    let before = known.map { ["\($0.value.number) on \($0.at.day.longText) was below \(limit) too"] }
    return LaboratoryHit(
      name: "Low eGFR", limit: "below \(limit) \(course.last.value.unitText)",
      severity: known == nil ? .high : .notice, urgency: urgency,
      whatToDo: Self.words(urgency),
      arithmetic: ["\(course.last.value.number) is below \(limit)"]
        + (before ?? ["no earlier result in \(AlertHistory.rareDays) days was below \(limit)"]))
  }

  /// Well below the highest result of a year; less urgent where an earlier result said so already.
  var fall: LaboratoryHit? {
    let year = course.earlier(within: 365 * Fade.day)
    guard let highest = year.max(by: { $0.value.value < $1.value.value }),
      Self.isFall(from: highest.value.value.double, to: value)
    else { return nil }
    let known = year.contains {
      $0.at > highest.at && Self.isFall(from: highest.value.value.double, to: $0.value.value.double)
    }
    let before = highest.value.value.double
    return LaboratoryHit(
      name: "Falling eGFR", limit: "a fall of 25 % or 15 in a year", severity: known ? .notice : .high,
      urgency: known ? .visit : .days, whatToDo: Self.words(known ? .visit : .days),
      arithmetic: [
        "\(course.last.value.number), after \(highest.value.number) on \(highest.at.day.longText): "
          + "\((before - value).text(places: 0)) less (\(((before - value) / before * 100).text(places: 0)) %)"
      ],
      headline:
        "Falling eGFR: \(course.last.value.number), after \(highest.value.valueText) on \(highest.at.day.longText)"
    )
  }

  private static func isFall(from before: Double, to now: Double) -> Bool {
    let isOther = category(before) != category(now)
    return (before - now >= 15 && now < 90) || ((before - now) / before >= 0.25 && isOther)
  }

  private static func category(_ value: Double) -> Int { categories.filter { value >= $0 }.count }

  private static func words(_ urgency: Urgency) -> [String] {
    switch urgency {
    case .now, .today: [Wording.laboratoryToday]
    case .days: [Wording.laboratoryDays]
    case .visit: [Wording.tellAtVisit]
    case .note: [Wording.laboratoryKnown]
    }
  }
}
