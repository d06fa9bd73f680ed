import Model
import Statistics

extension AlertRule {
  /// A gain of weight within days, which matters to people who live with heart failure.
  ///
  /// Who never said whether they do is asked, at most once in 90 days; the others hear nothing of it.
  static let weightGain = AlertRule(
    id: "weight-gain",
    words:
      "If you live with heart failure: a weight more than \(WeightGain.quick.text(places: 0)) kg above the lowest one of the 3 "
      + "days before it, or \(WeightGain.slow.text(places: 1)) kg (5 lb) or more above that of 7 days. If Vitals does not know: "
      + "a note, at most once in 90 days. In pregnancy: more than 2 kg in 3 days, with the question whether there is sudden "
      + "swelling.",
    citations: [
      .heartFailureWeight, .heartFailureWeek, .heartFailureTeam, .heartFailureHelp, .maternitySigns,
      .maternityYear, .choice("more than 2 kg in 3 days in pregnancy too"),
    ],
    kinds: [Weight.kind],
    fires: [
      Example("w 80.4 kg", "w 81.1 kg", "w 82.5 kg", minutesApart: Fade.day, targets: heartFailure(true)),
      Example("w 177.0 lb", "w 181.5 lb", minutesApart: Fade.day, targets: heartFailure(true)),
      Example("w 80.0 kg", "w 82.3 kg", minutesApart: 7 * Fade.day, targets: heartFailure(true)),
      Example("w 80.4 kg", "w 82.5 kg", "w 80.6 kg", minutesApart: Fade.day, targets: heartFailure(true)),
      Example("w 80.4 kg", "w 82.5 kg", minutesApart: Fade.day),
      Example(
        "w 80.4 kg", "w 82.5 kg", minutesApart: Fade.day,
        targets: .inPregnancy),
    ],
    doesNotFire: [
      Example("w 80.0 kg", "w 82.0 kg", minutesApart: 3 * Fade.day, targets: heartFailure(true)),
      Example("w 80.0 kg", "w 83.0 kg", minutesApart: 8 * Fade.day, targets: heartFailure(true)),
      Example("w 83.0 kg", "w 80.0 kg", minutesApart: Fade.day, targets: heartFailure(true)),
      Example("w 80.4 kg", "w 84.5 kg", minutesApart: Fade.day, targets: heartFailure(false)),
      // The unit was mistaken.
      Example("w 81.4 lb", "w 81.3 kg", minutesApart: Fade.day, targets: heartFailure(true)),
    ],
    check: .reading { context in
      // Whom it matters to is no limit that holds from a day on.
      guard let entry = context.entry, let weight = context.measurement(Weight.self),
        context.isInPregnancy || context.context.targets.heartFailure != false
      else { return nil }
      let (before, after) = context.history.weights.around(entry, now: context.now)
      let own = Reading(id: entry.id, at: entry.at, value: weight)
      guard let gain = WeightGain(own, before) else { return nil }
      if context.isInPregnancy, context.context.targets.heartFailure != true {
        return gain.isQuick ? gain.inPregnancy(after, context) : nil
      }
      guard context.context.targets.heartFailure == true else {
        return gain.isFirst(of: 90, before) ? gain.question(context.now) : nil
      }
      let next = after.first { $0.at.day.number - entry.at.day.number <= 7 }
      // The newest weight speaks.
      if let next, WeightGain(next, before + [own]) != nil { return nil }
      return gain.hit(next, context)
    })

  private static func heartFailure(_ lives: Bool) -> Targets {
    var targets = Targets.untouched
    targets.heartFailure = lives
    return targets
  }
}

/// A weight well above the lowest one of the days before it.
private struct WeightGain {
  /// More than so many kilograms in 3 days.
  static let quick = 2.0
  /// So many kilograms or more in 7 days.
  static let slow = 2.3
  /// 5 lb, which are a little less than 2.3 kg and count the same.
  private static let fivePounds = 2.267

  let weight: Reading<Weight>
  let lowest: Reading<Weight>
  let isQuick: Bool

  /// Nil where there is none, or so much that the unit was mistaken.
  init?(_ weight: Reading<Weight>, _ before: [Reading<Weight>]) {
    func lowest(_ days: Int) -> Reading<Weight>? {
      before.filter { weight.at.day.number - $0.at.day.number <= days }
        .min { $0.value.kilograms < $1.value.kilograms }
    }
    func gain(_ other: Reading<Weight>?) -> Double {
      let kilograms = other?.value.kilograms ?? weight.value.kilograms
      let gain = weight.value.kilograms - kilograms
      return gain < kilograms / 4 ? gain : 0
    }
    let (near, far) = (lowest(3), lowest(7))
    // 82.4 - 80.4 is 2.0000000000000142 in binary; a thousandth of a gram is no gain.
    isQuick = gain(near) > Self.quick + 1e-9
    guard isQuick || gain(far) >= Self.fivePounds, let found = isQuick ? near : far else { return nil }
    (self.weight, self.lowest) = (weight, found)
  }

  /// Whether no other gain was in so many days before it.
  func isFirst(of days: Int, _ before: [Reading<Weight>]) -> Bool {
    !before.indices.contains { place in
      weight.at.minutes(since: before[place].at) <= days * Fade.day
        && WeightGain(before[place], Array(before[..<place].suffix(60))) != nil
    }
  }

  private var kilograms: Double { weight.value.kilograms - lowest.value.kilograms }

  /// The limit in the unit in which the weight is shown.
  private var limit: String {
    switch weight.value.shownUnit {
    case .kilogram:
      isQuick ? "\(Self.quick.text(places: 0)) kg in 3 days" : "\(Self.slow.text(places: 1)) kg in a week"
    case .pound: isQuick ? "4.4 lb in 3 days" : "5 lb in a week"
    }
  }

  private var arithmetic: [String] {
    [
      "\(weight.value.sentence) - \(lowest.value.sentence) on \(lowest.at.day) = "
        + "\(weight.value.shownUnit.text(kilograms: kilograms, places: 2)), "
        + (isQuick ? "more than \(limit)" : "\(limit) or more")
    ]
  }

  /// `2.6 kg`, `5.7 lb`: in the unit in which the weight is shown.
  private var gain: String { weight.value.shownUnit.text(kilograms: kilograms, places: 1) }

  private func headline(_ now: Moment, _ verb: String = "") -> String {
    "Weight gain: \(verb)\(weight.value.sentence), \(gain) more than \(PastWords.day(lowest.at.day, from: now)) (limit: \(limit))"
  }

  /// What is asked of people who did not say whether it matters to them.
  func question(_ now: Moment) -> AlertHit {
    AlertHit(
      severity: .notice, urgency: .note, headline: headline(now), limit: limit,
      whatToDo: [Wording.weightQuestion], arithmetic: arithmetic)
  }

  /// What is told in pregnancy, where a sudden gain can be swelling: the newest weight speaks, for a week.
  func inPregnancy(_ after: [Reading<Weight>], _ context: ReadingContext) -> AlertHit? {
    guard after.isEmpty else { return nil }
    return AlertHit(
      severity: .high, urgency: .days, headline: headline(context.now), limit: limit,
      whatToDo: [Wording.weightInPregnancy(context.emergencyNumber), Wording.weightMidwife],
      arithmetic: arithmetic,
      fades: [
        Fade(
          after: 7 * Fade.day, urgency: .visit, whatToDo: [Wording.tellAtVisit],
          headline: headline(context.now, "was ") + ", \(PastWords.day(weight.at.day, from: context.now))")
      ])
  }

  /// What is told to people with heart failure.
  func hit(_ next: Reading<Weight>?, _ context: ReadingContext) -> AlertHit {
    let was = headline(context.now, "was ") + ", \(PastWords.day(weight.at.day, from: context.now))"
    if let next {
      return AlertHit(
        severity: .high, urgency: .visit,
        headline: "\(was); \(next.value.sentence) \(PastWords.day(next.at.day, from: context.now))",
        tense: .past, limit: limit,
        whatToDo: [Wording.tellAtVisit], arithmetic: arithmetic)
    }
    return AlertHit(
      severity: .high, urgency: isQuick ? .today : .days, headline: headline(context.now), limit: limit,
      whatToDo: [
        isQuick ? Wording.weightGainToday : Wording.weightGainDays,
        Wording.weightHelp(context.emergencyNumber),
      ], arithmetic: arithmetic,
      fades: isQuick
        ? .unanswered(was, after: 2, [Wording.weightGainDays])
        : [
          Fade(
            after: 7 * Fade.day, urgency: .visit, whatToDo: [Wording.tellAtVisit],
            headline: "\(was); nothing measured since")
        ])
  }
}

extension WeightUnit {
  /// So many kilograms in this unit, for people: `2.6 kg`, `5.7 lb`.
  func text(kilograms: Double, places: Int) -> String {
    let number = self == .pound ? kilograms / WeightUnit.poundInKilograms : kilograms
    return "\(number.text(places: places)) \(rawValue)"
  }
}
