import Model
import Statistics

extension AlertRule {
  /// A blood pressure that falls on standing up.
  static let standingFall = AlertRule(
    id: "standing-fall", name: "fall on standing",
    words:
      "Standing, 1 to 10 minutes after a reading taken sitting or lying, the upper number is at least 20 mmHg lower or the "
      + "lower number at least 10. Such falls at most two weeks apart are one alert. A fall to below \(LowPressure.veryLow), or to "
      + "90 or less with a pulse above the upper number, belongs to the rule of low readings.",
    citations: [
      .standingNICE, .standingESC,
      .choice("1 to 10 minutes; within days where 90 or less is reached standing"),
    ],
    kinds: [BloodPressure.kind], supersedes: ["unlike-own-blood-pressure"], joins: 14 * Fade.day,
    fires: [
      Example("150/90 sitting", "118/76 standing", minutesApart: 2),
      Example("130/80 lying", "125/70 standing", minutesApart: 1),
      Example("118/76 sitting", "88/60 standing", minutesApart: 3),
      Example("150/90 sitting", "120/76 standing", "148/90 sitting", "121/77 standing", minutesApart: 10),
    ],
    doesNotFire: [
      Example("150/90 sitting", "131/81 standing", minutesApart: 2),
      Example("150/90 sitting", "118/76 standing", minutesApart: 11),
      Example("150/90 sitting", "118/76 standing", minutesApart: 0),
      Example("150/90", "118/76 standing", minutesApart: 2),
      Example("118/76 standing", "150/90 sitting", minutesApart: 2),
      Example("118/76 sitting", "88/60 110 standing", minutesApart: 3),
    ],
    check: .reading { context in
      guard let fall = StandingFall(context), !fall.isVeryLow else { return nil }
      let isLow = fall.standing.value.systolic <= LowPressure.alert
      return AlertHit(
        severity: .notice, urgency: isLow ? .days : .visit, headline: fall.headline,
        limit: "20 mmHg (upper number) or 10 (lower number)",
        whatToDo: isLow ? [Wording.standingLow] : [Wording.standingFall],
        arithmetic: [fall.arithmetic(context)], entries: [fall.before.id, fall.standing.id],
        about: fall.standing.id,
        fades: [Fade(after: 14 * Fade.day, urgency: .visit, whatToDo: [Wording.atVisit])])
    })
}

/// A reading standing, and the one before it, sitting or lying, from which it fell.
struct StandingFall {
  let before: Reading<BloodPressure>
  let standing: Reading<BloodPressure>

  /// Nil where the looked-at reading is none, or did not fall far enough.
  init?(_ context: ReadingContext) {
    guard let value = context.measurement(BloodPressure.self), value.posture == .standing,
      let entry = context.entry
    else { return nil }
    self.init(
      Reading(id: entry.id, at: entry.at, value: value), after: context.pressures(before: entry)[...])
  }

  /// The same of a reading and those before it, in order of time.
  init?(_ standing: Reading<BloodPressure>, after earlier: ArraySlice<Reading<BloodPressure>>) {
    let value = standing.value
    guard value.posture == .standing, standing.at.hasTime else { return nil }
    let near = earlier.reversed().filter(\.at.hasTime).prefix { standing.at.minutes(since: $0.at) <= 10 }
    guard
      let found = near.first(where: {
        ($0.value.posture == .sitting || $0.value.posture == .lying)
          && standing.at.minutes(since: $0.at) >= 1
      }),
      found.value.systolic - value.systolic >= 20 || found.value.diastolic - value.diastolic >= 10
    else { return nil }
    (before, self.standing) = (found, standing)
  }

  /// Whether it fell so low that help is called for, standing or not.
  var isVeryLow: Bool {
    standing.value.systolic <= LowPressure.alert && LowPressure.isVery(standing.value)
  }

  /// `122/76 sitting, 3 minutes before`.
  var origin: String {
    let minutes = PastWords.count(standing.at.minutes(since: before.at), "minute")
    return "\(before.value.valueText) \(posture), \(minutes) before"
  }

  private var posture: String { before.value.posture?.rawValue ?? "" }

  var headline: String {
    "Blood pressure fell on standing: \(before.value.valueText) \(posture), \(standing.value.valueText) mmHg standing"
  }

  func arithmetic(_ context: ReadingContext) -> String {
    let minutes = standing.at.minutes(since: before.at)
    return
      "\(standing.at.words(from: context.now, context.clock)): standing \(standing.value.valueText), "
      + "\(PastWords.count(minutes, "minute")) after \(before.value.valueText) \(posture): "
      + "\(before.value.systolic - standing.value.systolic) and \(before.value.diastolic - standing.value.diastolic) lower"
  }
}
