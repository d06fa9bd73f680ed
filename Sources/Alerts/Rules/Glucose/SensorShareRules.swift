import Model
import Statistics

extension AlertRule {
  /// Too much time of a sensor below the range.
  static let sensorOftenLow = AlertRule(
    id: "sensor-time-low",
    words:
      "Over the last 14 days, with at least 70 % of the sensor's values, 4 % of the time or more is below "
      + "\(GlucosePair.low.text(first: .mgdl)), or 1 % or more below \(GlucosePair.veryLow.text(first: .mgdl)); in pregnancy "
      + "below \(GlucoseScheme.pregnancy.low.text(first: .mgdl)), for older adults with several illnesses 1 % below "
      + "\(GlucosePair.low.text(in: .mgdl)). The alert ends when it is below four fifths of that.",
    citations: [.glucoseConsensus, .sensorTimes, .sensorTimesPregnancy, .sensorTimesOlder, .ends],
    kinds: [Glucose.kind], absorbs: Absorption(rules: ["glucose-level-1-low"], namesNone: true),
    fires: [
      Example(twoWeeks(low: 60, of: 5), minutesApart: 15),
      Example(twoWeeks(low: 50, of: 2), minutesApart: 15),
    ],
    doesNotFire: [
      Example(twoWeeks(low: 60, of: 3), minutesApart: 15),
      Example(Array(twoWeeks(low: 60, of: 5).prefix(900)), minutesApart: 15),
    ],
    present: { period in
      guard let time = SensorTime(period) else { return .tooFew }
      let goals = SensorGoals(period.targets)
      return .value(time.part(time.percent(goals.low), "below", goals.lowLimit))
    },
    check: .period { period, isOn in
      guard let time = SensorTime(period) else { return nil }
      let goals = SensorGoals(period.targets)
      let factor = isOn ? SensorGoals.goesOn : 1
      let (low, veryLow) = (time.percent(goals.low), time.percent(\.veryLow))
      let isVery = veryLow >= 1 * factor
      guard isVery || low >= goals.lowPercent * factor else { return nil }
      let parts = [
        time.part(low, "below", goals.lowLimit, "under \(goals.lowPercent.text(places: 0)) %"),
        time.part(veryLow, "below", .veryLow, "under 1 %"),
      ]
      return time.hit(
        parts, period, severity: .high, isVery ? .days : .visit,
        isVery ? [Wording.callAboutLows] : [Wording.tellOfLows], limit: goals.lowLimit,
        isReached: veryLow >= 1 || low >= goals.lowPercent)
    })

  /// Too much time of a sensor above the range.
  static let sensorOftenHigh = AlertRule(
    id: "sensor-time-high",
    words:
      "Over the last 14 days, with at least 70 % of the sensor's values, more than 25 % of the time is above "
      + "\(GlucosePair.high.text(first: .mgdl)), or more than 5 % above \(GlucosePair.veryHigh.text(first: .mgdl)); in "
      + "pregnancy more than 25 % above \(GlucoseScheme.pregnancy.high.text(first: .mgdl)), for older adults with several "
      + "illnesses 50 % and 10 %. The alert ends when it is at four fifths of that or below.",
    citations: [
      .glucoseConsensus, .sensorTimes, .sensorTimesPregnancy, .sensorTimesOlder, .sensorTimesOlderHigh, .ends,
    ],
    kinds: [Glucose.kind],
    fires: [
      Example(twoWeeks(low: 200, of: 26), minutesApart: 15),
      Example(twoWeeks(low: 260, of: 6), minutesApart: 15),
    ],
    doesNotFire: [Example(twoWeeks(low: 200, of: 24), minutesApart: 15)],
    present: { period in
      guard let time = SensorTime(period) else { return .tooFew }
      let goals = SensorGoals(period.targets)
      return .value(time.part(time.percent(goals.high), "above", goals.highLimit))
    },
    check: .period { period, isOn in
      guard let time = SensorTime(period) else { return nil }
      let goals = SensorGoals(period.targets)
      let factor = isOn ? SensorGoals.goesOn : 1
      let (high, veryHigh) = (time.percent(goals.high), time.percent(\.veryHigh))
      let isVery = goals.veryHighPercent.map { veryHigh > $0 * factor } == true
      guard isVery || high > goals.highPercent * factor else { return nil }
      let parts = [
        time.part(high, "above", goals.highLimit, "at most \(goals.highPercent.text(places: 0)) %"),
        goals.veryHighPercent.map {
          time.part(veryHigh, "above", .veryHigh, "at most \($0.text(places: 0)) %")
        },
      ]
      return time.hit(
        parts.compactMap(\.self), period, severity: .notice, .visit, [Wording.showTheTeam],
        limit: goals.highLimit,
        isReached: high > goals.highPercent || goals.veryHighPercent.map { veryHigh > $0 } == true)
    })

  /// Two weeks of a sensor of 15 minutes with so many of each hundred values at another glucose than 110.
  private static func twoWeeks(low other: Int, of hundred: Int) -> [String] {
    (0..<1344).map { $0 % 100 < hundred ? "\(other) mg/dL sensor" : "110 mg/dL sensor" }
  }
}

extension Citation {
  fileprivate static let ends = Citation.choice(
    "over below four fifths of the limit; at least 70 % of the values of 14 days")
}

/// The goals for a sensor's share of time.
private struct SensorGoals {
  var lowLimit = GlucosePair.low
  var lowPercent = 4.0
  var highLimit = GlucosePair.high
  var highPercent = 25.0
  /// Nil where only the range counts.
  var veryHighPercent: Double? = 5.0
  var low: KeyPath<SensorDay, Int> & Sendable = \.low
  var high: KeyPath<SensorDay, Int> & Sendable = \.high

  /// So much of a goal keeps an alert standing, so that it does not flicker [D].
  static let goesOn = 0.8

  init(_ targets: Targets) {
    let scheme = GlucoseScheme.chosen(targets)
    switch scheme?.id {
    case GlucoseScheme.pregnancy.id:
      (lowLimit, highLimit, veryHighPercent) = (
        GlucoseScheme.pregnancy.low, GlucoseScheme.pregnancy.high, nil
      )
      (low, high) = (\.pregnancyLow, \.pregnancyHigh)
    case GlucoseScheme.olderComplex.id, GlucoseScheme.olderVeryComplex.id:
      (lowPercent, highPercent, veryHighPercent) = (1, 50, 10)
    default: break
    }
  }
}

/// Two weeks of a sensor, enough of them measured.
private struct SensorTime {
  private let days: [SensorDay]
  private let minutes: Int
  private let unit: GlucoseUnit

  /// Nil where fewer than 70 % of the time has values.
  init?(_ period: AlertPeriod) {
    days = period.glucoseDays(14).compactMap(\.sensor)
    minutes = days.reduce(0) { $0 + $1.minutes }
    guard let last = days.last, minutes * 10 >= 14 * Fade.day * 7 else { return nil }
    unit = last.first.value.shownUnit
  }

  func percent(_ part: KeyPath<SensorDay, Int>) -> Double {
    100 * Double(days.reduce(0) { $0 + $1[keyPath: part] }) / Double(minutes)
  }

  /// `5.2 % below 70 mg/dL`.
  func part(_ percent: Double, _ side: String, _ limit: GlucosePair) -> String {
    "\(percent.text(places: 1)) % \(side) \(limit.text(in: unit))"
  }

  /// `5.2 % below 70 mg/dL (goal: under 4 %)`.
  func part(_ percent: Double, _ side: String, _ limit: GlucosePair, _ goal: String) -> String {
    "\(part(percent, side, limit)) (goal: \(goal))"
  }

  func hit(
    _ parts: [String], _ period: AlertPeriod, severity: Severity, _ urgency: Urgency, _ whatToDo: [String],
    limit: GlucosePair, isReached: Bool
  ) -> AlertHit {
    let share = Double(minutes) * 100 / Double(14 * Fade.day)
    return AlertHit(
      severity: severity, urgency: urgency,
      headline: "Sensor, last 14 days: \(parts.joined(separator: ", "))", limit: limit.text(in: unit),
      whatToDo: whatToDo, arithmetic: ["\(share.text(places: 0)) % of 14 days have values"] + parts,
      entries: days.suffix(1).map(\.first.id), measured: parts[0],
      ends: "The alert ends when it is clearly within its goals.",
      was: "Sensor, 14 days by \(period.day.shortText): it was \(parts.joined(separator: ", "))",
      isReached: isReached)
  }
}
