import Model
import Statistics

extension AlertRule {
  /// A low blood pressure, by its number or against the person's own usual.
  ///
  /// Low readings that follow each other are told by the latest of them: a further one is shown anew.
  static let lowPressure = AlertRule(
    id: "low-blood-pressure",
    words:
      "An upper number of \(LowPressure.alert) or less, or \(LowPressure.belowUsual) or more below your usual: today below "
      + "\(LowPressure.belowUsualLimit), within days from there to below \(LowPressure.neverLow) if nothing as low was measured in the "
      + "30 days before it fell. Your usual is the median of the 30 days before, from at least 10 readings; if the average of the 3 "
      + "days you measured before it fell was already more than \(LowPressure.near) lower and falling no further, that average. Where the "
      + "median is \(LowPressure.lowUsual) or less, readings within \(LowPressure.near) of it raise no alert. Low readings of 24 hours are one "
      + "alert, and those at most 48 hours apart with none between that is back within \(LowPressure.near) of the usual (above 100 if "
      + "that is not known). A fall on standing belongs to another rule, unless it is one to act on now.",
    citations: LowPressure.citations + [
      .lowScore, .shockSigns, .recalled("black stools as a sign of bleeding"),
      .choice(
        "act now below 80 or with a pulse above the upper number, for 3 hours; 30 below one's own usual, if it did not come down "
          + "over weeks; after a day without a reading that is back, within days, for a week"),
    ],
    kinds: [BloodPressure.kind], supersedes: ["unlike-own-blood-pressure"], flow: .lowPressure,
    speaksFor: [
      "high-diastolic", "repeated-high-blood-pressure", "blood-pressure-rising-fast",
      "blood-pressure-average-above-limit", "morning-hypertension", "blood-pressure-often-above-limit",
      "blood-pressure-rising",
    ],
    fires: [
      Example("90/60"), Example("79/50"), Example("79/50", "76/50", minutesApart: 3), Example("88/54 96"),
      Example("84/52", "81/50", minutesApart: 600),
      Example(Array(repeating: "140/85", count: 10) + ["109/70"], minutesApart: 720),
      Example(Array(repeating: "152/85", count: 10) + ["118/70"], minutesApart: 720),
      Example(Array(repeating: "166/92", count: 10) + ["126/76"], minutesApart: 720),
      // It goes on falling.
      Example(
        Array(repeating: "142/84", count: 10) + ["126/76", "118/72", "108/64", "100/58"], minutesApart: 1440),
      Example(
        Array(repeating: "128/78", count: 10) + Array(repeating: "97/60", count: 6), minutesApart: 1440),
      Example("84/52", "118/70", minutesApart: 30), Example("84/52", later: 2 * Fade.day),
      Example("72/40", later: 4 * Fade.hour), Example("72/40", later: 2 * Fade.day),
      Example("118/76 sitting", "88/60 110 standing", minutesApart: 3),
    ],
    doesNotFire: [
      Example("91/60"), Example(Array(repeating: "139/85", count: 10) + ["110/70"], minutesApart: 720),
      // What came down over weeks is no fall.
      Example(
        Array(repeating: "150/85", count: 12) + Array(repeating: "128/80", count: 6) + ["117/70"],
        minutesApart: 720),
      Example(Array(repeating: "98/60", count: 10) + ["86/58"], minutesApart: 720),
      Example(Array(repeating: "170/92", count: 10) + ["131/76"], minutesApart: 720),
      Example("118/76 sitting", "88/60 standing", minutesApart: 3),
    ],
    check: .reading { context in LowEpisode(context)?.hit(context) })
}

/// The latest of some low readings, with those before it and what was measured since.
private struct LowEpisode {
  /// A low reading speaks for those of so many minutes before it [D].
  static let pause = Fade.day
  /// The same where none between was back [D].
  static let longestPause = 2 * Fade.day

  let latest: Reading<BloodPressure>
  let degree: LowPressure.Degree
  let usual: UsualPressure?
  let lows: [Reading<BloodPressure>]
  /// The reading sitting or lying from which it fell on standing up; nil where it did not.
  let standing: StandingFall?
  /// The first reading since that is back where it should be.
  let recovered: BloodPressure?
  /// The newest reading since; nil where nothing was measured.
  let newest: BloodPressure?

  /// Nil where the looked-at reading is not low, or a later low one speaks for it.
  init?(_ context: ReadingContext) {
    guard let entry = context.entry, let value = context.measurement(BloodPressure.self),
      value.systolic < LowPressure.neverLow
    else { return nil }
    let latest = Reading(id: entry.id, at: entry.at, value: value)
    let before = context.pressures(before: entry)
    let usual = UsualPressure(before, before: entry.at)
    guard let degree = Self.degree(latest, before[...], usual) else { return nil }
    let later = context.pressuresBehind(entry)
    guard !Self.isFollowed(latest, before, later, usual) else { return nil }
    (self.latest, self.degree, self.usual) = (latest, degree, usual)
    standing = StandingFall(latest, after: before[...])
    lows = Self.run(to: latest, before)
    recovered = later.first { LowPressure.isBack($0.value, usual) }?.value
    newest = later.last?.value
  }

  /// How low a reading is among those before it; nil where it is not, or only on standing up.
  private static func degree(
    _ reading: Reading<BloodPressure>, _ before: ArraySlice<Reading<BloodPressure>>, _ usual: UsualPressure?
  ) -> LowPressure.Degree? {
    guard reading.value.systolic < LowPressure.neverLow,
      let degree = LowPressure.degree(reading.value, usual)
    else { return nil }
    return degree < .very && StandingFall(reading, after: before) != nil ? nil : degree
  }

  /// Whether a later low reading speaks for it.
  private static func isFollowed(
    _ low: Reading<BloodPressure>, _ before: [Reading<BloodPressure>], _ later: [Reading<BloodPressure>],
    _ usual: UsualPressure?
  ) -> Bool {
    var known = before + [low]
    var isBack = false
    for reading in later {
      let minutes = reading.at.minutes(since: low.at)
      guard minutes <= (isBack ? pause : longestPause) else { return false }
      let own = reading.value.systolic < LowPressure.neverLow ? UsualPressure(known, before: reading.at) : nil
      if degree(reading, known[...], own) != nil { return true }
      isBack = isBack || LowPressure.isBack(reading.value, usual)
      known.append(reading)
    }
    return false
  }

  /// The low readings up to the looked-at one.
  private static func run(
    to latest: Reading<BloodPressure>, _ before: [Reading<BloodPressure>]
  ) -> [Reading<BloodPressure>] {
    var found = [latest]
    var isBack = false
    for place in before.indices.reversed() {
      let reading = before[place]
      guard found[found.count - 1].at.minutes(since: reading.at) <= (isBack ? pause : longestPause) else {
        break
      }
      let own = UsualPressure(before, before: reading.at)
      if degree(reading, before[..<place], own) != nil {
        found.append(reading)
        isBack = false
      } else if LowPressure.isBack(reading.value, own) {
        isBack = true
      }
    }
    return found.reversed()
  }

  func hit(_ context: ReadingContext) -> AlertHit {
    let number = context.emergencyNumber
    let past = pastHeadline(context)
    var hit = AlertHit(
      severity: degree == .very ? .severe : .high, urgency: urgency, headline: headline(context),
      limit: limit,
      whatToDo: whatToDo(number),
      arithmetic: lows.map { "\($0.value.valueText) mmHg, \($0.at.words(from: context.now, context.clock))" }
        + [own].compactMap(\.self),
      entries: lows.map(\.id), about: latest.id, until: latest.at)
    hit.tense = lows.count > 1 ? .told : .present
    hit.isAwaited = newest == nil && advice.isMeasuring
    hit.isBack = recovered != nil
    hit.brief = "low pressure \(latest.value.valueText)"
    if recovered == nil {
      hit.fades = fades(past)
    } else if standing != nil {
      (hit.urgency, hit.whatToDo, hit.headline, hit.tense) = (.days, [Wording.standingLow], past, .past)
      hit.fades = [Fade(after: 14 * Fade.day, urgency: .visit, whatToDo: [Wording.atVisit])]
    } else {
      (hit.urgency, hit.whatToDo, hit.headline, hit.tense) = (.visit, [Wording.atVisit], past, .past)
    }
    return hit
  }

  private var urgency: Urgency {
    switch degree {
    case .very: .now
    case .low: .today
    case .belowUsual: .days
    }
  }

  /// Nothing is taken back by time alone: it asks for less in steps [D].
  private func fades(_ past: String) -> [Fade] {
    let isNothing = newest == nil
    let told = isNothing ? "\(past); nothing measured since" : past
    let days = Fade(
      after: Fade.day, urgency: .days, whatToDo: [isNothing ? Wording.unansweredDays : Wording.inDays],
      headline: told)
    let visit = Fade(after: 7 * Fade.day, urgency: .visit, whatToDo: [Wording.atVisit], headline: told)
    guard degree == .very else { return [days, visit] }
    return [
      Fade(
        after: Fade.nothingSince, urgency: .today,
        whatToDo: [isNothing ? Wording.lowHoursAgo : Wording.doctorToday], headline: told),
      days, visit,
    ]
  }

  /// What a low reading asks for.
  private enum Advice {
    case onlyForThem
    case callAlone
    case veryLow
    case still
    case again

    /// Whether it begins with measuring again.
    var isMeasuring: Bool { self == .veryLow || self == .again }
  }

  private var advice: Advice {
    if degree == .belowUsual { return .onlyForThem }
    let before = lows.dropLast().last { latest.at.minutes(since: $0.at) >= 1 }
    let isAgain = before.map { latest.at.minutes(since: $0.at) <= Flow.latestAgain } ?? false
    guard degree == .very else { return before == nil ? .again : .still }
    return isAgain && before.map { LowPressure.isVery($0.value) } == true ? .callAlone : .veryLow
  }

  private func whatToDo(_ number: String?) -> [String] {
    switch advice {
    case .onlyForThem: [Wording.lowForYou, Wording.lowEmergency(number)]
    case .callAlone: [Wording.callAlone(number), Wording.doNotMeasure]
    case .veryLow: [Wording.lowEmergency(number), Wording.lowVery(number)]
    case .still: [Wording.lowEmergency(number), Wording.lowStill]
    case .again: [Wording.lowEmergency(number), Wording.lowAgain]
    }
  }

  private var limit: String {
    latest.value.systolic <= LowPressure.alert
      ? "\(LowPressure.alert) mmHg (upper number)"
      : "\(LowPressure.belowUsual) mmHg below your usual"
  }

  private var own: String? {
    usual.map { usual in
      let median =
        "your usual upper number is \(usual.median.text(places: 0)): the median of the 30 days before"
      guard usual.level < usual.median else { return median }
      return median + "; it had come down to \(usual.level.text(places: 0)) before"
    }
  }

  /// `Low blood pressure: 97/60 mmHg, pulse 84, 31 below your usual upper number (about 128)`, and of several when it was.
  private func headline(_ context: ReadingContext) -> String {
    let pulse = latest.value.pulse.map { ", pulse \($0)" } ?? ""
    let when = lows.count > 1 ? " \(context.when(latest.at))" : ""
    let name = degree == .belowUsual ? "Blood pressure far below your usual" : "Low blood pressure"
    let value = "\(name): \(latest.value.valueText) mmHg\(pulse)\(when)"
    if let standing { return "\(value), standing (\(standing.origin))" }
    return value + againstUsual + more(context)
  }

  private var againstUsual: String {
    guard let usual else { return "" }
    let about = usual.level.text(places: 0)
    guard latest.value.systolic > LowPressure.alert else { return " (upper number usually about \(about))" }
    let below = Int((usual.level - Double(latest.value.systolic)).rounded())
    return ", \(below) below your usual upper number (about \(about))"
  }

  private func more(_ context: ReadingContext) -> String {
    guard let first = lows.first, lows.count > 1 else { return "" }
    let since = PastWords.since(first.at, until: latest.at)
    return "; \(lows.count) low readings\(since)"
  }

  private func pastHeadline(_ context: ReadingContext) -> String {
    let when = PastWords.dayOrTime(latest.at, from: context.now, context.clock)
    let name = standing == nil ? "low" : "low standing"
    return "Blood pressure was \(name) \(when): \(latest.value.valueText) mmHg\(more(context))\(since)"
  }

  /// What was measured since: never as if it were better where it is not.
  private var since: String {
    if let recovered { return "; \(recovered.valueText) since" }
    guard let newest else { return "" }
    return newest.systolic <= latest.value.systolic
      ? "; still \(newest.valueText)" : "; only \(newest.valueText) since"
  }
}
