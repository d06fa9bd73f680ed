import Model
import Statistics

extension AlertRule {
  /// A low blood pressure, by its number or against the person's own usual.
  ///
  /// Low readings at most a day apart are told by the latest of them, with those of the 24 hours before: a further one is
  /// shown anew.
  static let lowPressure = AlertRule(
    id: "low-blood-pressure",
    words:
      "An upper number of \(LowPressure.alert) or less, or \(LowPressure.belowUsual) or more below your usual and below "
      + "\(LowPressure.fellLimit), if the last 3 days you measured before were still within \(LowPressure.near) of it; today "
      + "below \(LowPressure.belowUsualLimit), else within days. Your usual is the median of the 30 days before, from at least 10 readings. Where it is "
      + "\(LowPressure.lowUsual) or less, readings within \(LowPressure.near) of it raise no alert. A fall on standing belongs "
      + "to another rule.",
    citations: LowPressure.citations + [
      .lowScore, .shockSigns, .recalled("black stools as a sign of bleeding"),
      .choice(
        "act now below 80 or with a pulse above the upper number, for 3 hours; 30 below one's own usual, if it fell within days"
      ),
    ],
    kinds: [BloodPressure.kind], supersedes: ["unlike-own-blood-pressure"], flow: .lowPressure,
    fires: [
      Example("90/60"), Example("79/50"), Example("79/50", "76/50", minutesApart: 3), Example("88/54 96"),
      Example("84/52", "81/50", minutesApart: 600),
      Example(Array(repeating: "140/85", count: 10) + ["109/70"], minutesApart: 720),
      Example(Array(repeating: "152/85", count: 10) + ["118/70"], minutesApart: 720),
      Example("84/52", "118/70", minutesApart: 30), Example("84/52", later: 2 * Fade.day),
      Example("72/40", later: 4 * Fade.hour), Example("72/40", later: 2 * Fade.day),
    ],
    doesNotFire: [
      Example("91/60"), Example(Array(repeating: "139/85", count: 10) + ["110/70"], minutesApart: 720),
      // What came down over weeks is no fall.
      Example(
        Array(repeating: "150/85", count: 12) + Array(repeating: "128/80", count: 6) + ["117/70"],
        minutesApart: 720),
      Example(Array(repeating: "98/60", count: 10) + ["86/58"], minutesApart: 720),
      Example("118/76 sitting", "88/60 standing", minutesApart: 3),
    ],
    check: .reading { context in LowEpisode(context)?.hit(context) })
}

/// The latest of some low readings, with those before it and what was measured since.
private struct LowEpisode {
  /// A low reading speaks for those of so many minutes before it [D].
  static let pause = Fade.day

  let latest: Entry
  let value: BloodPressure
  let usual: Double?
  let lows: [Reading<BloodPressure>]
  /// The first reading since that is back where it should be.
  let recovered: BloodPressure?
  /// The newest reading since; nil where nothing was measured.
  let newest: BloodPressure?

  /// Nil where the looked-at reading is not low, or a later low one speaks for it.
  init?(_ context: ReadingContext) {
    guard let entry = context.entry, let value = context.measurement(BloodPressure.self), Self.isLow(context)
    else { return nil }
    let later = context.entries.indices.dropFirst(context.index + 1).prefix {
      context.entries[$0].at.minutes(since: entry.at) <= Self.pause && context.entries[$0].at <= context.now
    }
    guard !later.contains(where: { Self.isLow(context.looking(at: $0)) }) else { return nil }
    (latest, self.value) = (entry, value)
    let usual = LowPressure.usual(of: context.history.pressures, before: entry.at)
    self.usual = usual
    lows = Self.run(to: context)
    let since = context.pressures(after: entry.at)
    recovered = since.first { LowPressure.isBack($0.value, usual: usual) }?.value
    newest = since.last?.value
  }

  private static func isLow(_ context: ReadingContext) -> Bool {
    guard let entry = context.entry, let value = context.measurement(BloodPressure.self),
      value.systolic < LowPressure.fellLimit, StandingFall(context) == nil
    else { return false }
    let readings = context.history.pressures
    let usual = LowPressure.usual(of: readings, before: entry.at)
    let isAlarming = LowPressure.isAlarming(value, usual: usual)
    guard let usual, value.systolic > LowPressure.alert else { return isAlarming }
    guard isAlarming || LowPressure.isFarBelow(value, usual: usual) else { return false }
    return LowPressure.wasUsual(readings, before: entry.at.day, usual: usual)
  }

  /// Whether it is low only against the usual, and not below what asks for a call the same day.
  private var isOnlyForThem: Bool { value.systolic >= LowPressure.belowUsualLimit }

  /// The low readings up to the looked-at one.
  private static func run(to context: ReadingContext) -> [Reading<BloodPressure>] {
    var found: [Reading<BloodPressure>] = []
    for index in (0...context.index).reversed() {
      let entry = context.entries[index]
      if let latest = found.first, latest.at.minutes(since: entry.at) > pause { break }
      guard let reading = entry.reading(of: BloodPressure.self), isLow(context.looking(at: index)) else {
        continue
      }
      found.append(reading)
    }
    return found.reversed()
  }

  func hit(_ context: ReadingContext) -> AlertHit {
    let isVery = LowPressure.isVery(value)
    let number = context.emergencyNumber
    let past = pastHeadline(context)
    var hit = AlertHit(
      severity: isVery ? .severe : .high, urgency: isVery ? .now : isOnlyForThem ? .days : .today,
      headline: headline, limit: limit,
      whatToDo: whatToDo(number),
      arithmetic: lows.map { "\($0.value.valueText) mmHg, \($0.at.words(from: context.now, context.clock))" }
        + [own].compactMap(\.self),
      entries: lows.map(\.id), about: latest.id, until: latest.at)
    hit.isAwaited = newest == nil && recovered == nil && advice.isMeasuring
    if recovered == nil {
      hit.fades = fades(isVery, past)
    } else {
      (hit.urgency, hit.whatToDo) = (.visit, [Wording.atVisit])
      (hit.headline, hit.tense) = (past, .past)
    }
    return hit
  }

  /// Where it was very low nothing is taken back by time alone: it asks for less in steps [D].
  private func fades(_ isVery: Bool, _ past: String) -> [Fade] {
    let isNothing = newest == nil
    let visit = { (days: Int) in
      Fade(after: days * Fade.day, urgency: .visit, whatToDo: [Wording.atVisit], headline: past)
    }
    guard isVery else { return [visit(isOnlyForThem ? 7 : 1)] }
    return [
      Fade(
        after: Fade.nothingSince, urgency: .today,
        whatToDo: [isNothing ? Wording.lowHoursAgo : Wording.doctorToday],
        headline: isNothing ? "\(past); nothing measured since" : past),
      Fade(after: Fade.day, urgency: .days, whatToDo: [Wording.inDays], headline: past), visit(7),
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
    if isOnlyForThem { return .onlyForThem }
    let before = lows.dropLast().last { latest.at.minutes(since: $0.at) >= 1 }
    let isAgain = before.map { latest.at.minutes(since: $0.at) <= Flow.latestAgain } ?? false
    guard LowPressure.isVery(value) else { return before == nil ? .again : .still }
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
    value.systolic <= LowPressure.alert
      ? "\(LowPressure.alert) mmHg (upper number)"
      : "\(LowPressure.belowUsual) mmHg below your usual"
  }

  private var own: String? {
    usual.map { "your usual upper number is \($0.text(places: 0)): the median of the 30 days before" }
  }

  private var headline: String {
    let pulse = value.pulse.map { ", pulse \($0)" } ?? ""
    let usual =
      usual.map { usual in
        let below = Int((usual - Double(value.systolic)).rounded())
        let isFar = value.systolic > LowPressure.alert
        return isFar
          ? ", \(below) below your usual upper number (about \(usual.text(places: 0)))"
          : " (upper number usually about \(usual.text(places: 0)))"
      } ?? ""
    let more = lows.count > 1 ? "; \(lows.count) low readings" : ""
    return "Low blood pressure: \(value.valueText) mmHg\(pulse)\(usual)\(more)"
  }

  private func pastHeadline(_ context: ReadingContext) -> String {
    let since = (recovered ?? newest).map { "; \($0.valueText) since" } ?? ""
    return
      "Blood pressure was low \(PastWords.dayOrTime(latest.at, from: context.now, context.clock)): \(value.valueText) mmHg\(since)"
  }
}
