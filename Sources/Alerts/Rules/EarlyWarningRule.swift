import Model
import Statistics

extension AlertRule {
  /// Several values of one hour that are unusual together.
  ///
  /// The newest of them speaks. What asks for help by itself asks for no less in company.
  static let earlyWarning = AlertRule(
    id: "early-warning",
    words:
      "Breathing rate, oxygen saturation, upper number of the blood pressure, pulse and temperature of one hour, of at least "
      + "two readings, with the points that UK hospitals give them (NEWS2): \(EarlyWarningScore.today) points or more; from "
      + "\(EarlyWarningScore.now) on help is needed now. What was not measured counts nothing, so there are at least as many "
      + "points as are counted. In pregnancy, for which the points were not made, it is the maternity unit that is called.",
    citations: [
      .earlyWarning, .earlyWarningSum, .earlyWarningGeneralPractice, .earlyWarningOutside,
      .choice("values at most an hour apart belong together; a call the same day for 5 or 6 points"),
      .choice("the same points in pregnancy: several values far from usual are never silent"),
    ],
    kinds: [
      RespiratoryRate.kind, OxygenSaturation.kind, BloodPressure.kind, Pulse.kind, Temperature.kind,
    ],
    supersedes: [
      "low-blood-pressure", "low-oxygen", "oxygen-falling", "fever-for-days", "high-temperature",
      "low-temperature", "fast-pulse",
      "slow-pulse", "fast-breathing", "slow-breathing", "unlike-own-blood-pressure",
    ],
    fires: [
      Example("temp 38.7 C", "94/58 126", "spo2 91", minutesApart: 10),
      Example("temp 102.6 F", "98/60 112", minutesApart: 10), Example("resp 26", "pulse 115", "spo2 95"),
      Example("temp 38.7 C", "94/58 126", "spo2 91", minutesApart: 10, later: 2 * Fade.day),
      Example("temp 39.2 C", "98/60 112", "122/76 84", minutesApart: 50),
      Example(
        "temp 38.7 C", "94/58 126", "spo2 91", minutesApart: 10,
        targets: .inPregnancy),
    ],
    doesNotFire: [
      Example("temp 38.7 C", "118/74 96", "spo2 96", minutesApart: 10),
      Example("temp 38.7 C", "94/58 126", minutesApart: 61),
      // One reading of a blood pressure is left to the rules about it.
      Example("88/52 118"),
    ],
    check: .reading { context in
      guard let entry = context.entry, let own = ValuesTogether(context), own.reaches else { return nil }
      let newer = context.next(within: 7 * Fade.day) { other in
        ValuesTogether(other).flatMap { $0.reaches ? $0 : nil }
      }
      guard newer == nil else { return nil }
      let now = own.renewed(by: context.later(within: 7 * Fade.day), context.history)
      let was = "Several values together were unusual \(context.when(entry.at)): \(own.text)"
      guard now.score >= EarlyWarningScore.today else {
        // What was not measured again is told by its own rules.
        let replaced = own.replaced(by: now)
        guard !replaced.isEmpty else { return nil }
        return AlertHit(
          severity: own.severity, urgency: .visit, headline: "\(was). Newer values: \(now.allText)",
          tense: .past,
          limit: own.limit, whatToDo: [Wording.tellAtVisit], arithmetic: own.arithmetic,
          entries: replaced, about: entry.id)
      }
      return AlertHit(
        severity: now.severity, urgency: now.urgency, headline: now.headline, limit: now.limit,
        whatToDo: now.whatToDo(context), arithmetic: now.arithmetic, entries: own.entries,
        about: entry.id, until: now.newest ?? entry.at,
        fades: now.urgency == .now
          ? .ofHelpNow(was)
          : .unanswered(was))
    })
}

/// The newest value of each parameter of the early-warning score within an hour.
struct ValuesTogether {
  /// A value with its points.
  struct Value {
    let parameter: EarlyWarningScore.Parameter
    let entry: ULID
    let at: Moment
    let points: Int
    /// As it is told beside others: `38.6 °C`, `92/55`, `pulse 124`.
    let text: String
    /// Whether it asks for help now by itself.
    let isAlarming: Bool
  }

  private var values: [EarlyWarningScore.Parameter: Value] = [:]

  /// Those up to the looked-at entry; nil where it is none of them.
  init?(_ context: ReadingContext) {
    guard let entry = context.entry else { return nil }
    let own = Value.all(of: entry, context.history)
    guard !own.isEmpty else { return nil }
    let before = context.previous(within: 60) { other in other.entry.map { Value.all(of: $0, other.history) }
    }
    for value in before.reversed().flatMap(\.self) + own { values[value.parameter] = value }
  }

  /// The same with what was measured since.
  func renewed(by later: [Entry], _ history: AlertHistory) -> ValuesTogether {
    var other = self
    for value in later.flatMap({ Value.all(of: $0, history) }) { other.values[value.parameter] = value }
    return other
  }

  /// The sum of the points: at least so many, for what was not measured counts nothing.
  var score: Int { values.values.reduce(0) { $0 + $1.points } }

  /// Whether the points of at least two readings reach the least sum that is told.
  var reaches: Bool { entries.count >= 2 && score >= EarlyWarningScore.today }

  /// How soon something is to be done: no later than any of them by itself asks for.
  var urgency: Urgency {
    score >= EarlyWarningScore.now || values.values.contains(where: \.isAlarming) ? .now : .today
  }

  var severity: Severity { urgency == .now ? .severe : .high }

  var limit: String {
    "\(score >= EarlyWarningScore.now ? EarlyWarningScore.now : EarlyWarningScore.today) points or more"
  }

  private var inOrder: [Value] {
    [.temperature, .systolic, .pulse, .oxygen, .breathing].compactMap { values[$0] }
  }

  /// The entries that they come from, in order of time.
  var entries: [ULID] {
    values.values.sorted { ($0.at, $0.entry) < ($1.at, $1.entry) }.reduce(into: []) { all, value in
      if all.last != value.entry { all.append(value.entry) }
    }
  }

  /// The entries none of whose values is the newest any more.
  func replaced(by newer: ValuesTogether) -> [ULID] { entries.filter { !newer.entries.contains($0) } }

  /// Those with points.
  var text: String { inOrder.filter { $0.points > 0 }.map(\.text).joined(separator: ", ") }

  var allText: String { inOrder.map(\.text).joined(separator: ", ") }

  var headline: String {
    "Several values together need \(urgency == .now ? "help now" : "a call today"): \(text)"
  }

  var arithmetic: [String] {
    inOrder.map {
      "\($0.parameter.rawValue) (\($0.text)): \(PastWords.count($0.points, "point"))"
    }
      + ["at least \(score) points together; what was not measured counts 0"]
  }

  /// When the newest of them was measured.
  var newest: Moment? { values.values.map(\.at).max() }

  func whatToDo(_ context: ReadingContext) -> [String] {
    let (number, isMaternity) = (context.emergencyNumber, context.isInPregnancy)
    let first =
      urgency == .now
      ? [
        isMaternity ? Wording.togetherMaternityNow(number) : Wording.togetherNow(number),
        Wording.togetherTell,
      ]
      : [isMaternity ? Wording.togetherMaternity : Wording.togetherToday, Wording.togetherHelp(number)]
    return first + ((values[.oxygen]?.points ?? 0) > 0 ? Wording.oximeterRemarks : [])
  }
}

extension ValuesTogether.Value {
  /// The values of an entry that are scored.
  static func all(of entry: Entry, _ history: AlertHistory) -> [Self] {
    // Between two of them a sensor may bring a dozen glucose values, and each cast below costs.
    guard Swift.type(of: entry.content) != Glucose.self else { return [] }
    return switch entry.content {
    case let rate as RespiratoryRate:
      [Self(.breathing, entry, ExactDecimal(rate.value), "\(rate.value) breaths a minute")]
    case let oxygen as OxygenSaturation:
      [
        Self(
          .oxygen, entry, ExactDecimal(oxygen.value), "\(oxygen.value) %",
          isAlarming: BandScheme.oxygen.urgency(.below, ExactDecimal(oxygen.value)) == .now)
      ]
    case let pulse as Pulse: [Self(.pulse, entry, ExactDecimal(pulse.value), "pulse \(pulse.value)")]
    case let temperature as Temperature:
      [
        Self(
          .temperature, entry, temperature.value, "\(temperature.valueText) \(temperature.unitText)",
          BandScheme.temperature.scales[temperature.scale],
          isAlarming: BandScheme.temperature.urgency(of: temperature) == .now)
      ]
    case let pressure as BloodPressure:
      [
        Self(
          .systolic, entry, ExactDecimal(pressure.systolic), "\(pressure.systolic)/\(pressure.diastolic)",
          isAlarming: pressure.asksForHelp(at: entry.at, history))
      ]
        + (pressure.pulse.map { [Self(.pulse, entry, ExactDecimal($0), "pulse \($0)")] } ?? [])
    default: []
    }
  }

  private init(
    _ parameter: EarlyWarningScore.Parameter, _ entry: Entry, _ number: ExactDecimal, _ text: String,
    _ scale: BandScale = BandScale("", hasTenths: true), isAlarming: Bool = false
  ) {
    (self.parameter, self.entry, self.text, self.isAlarming) = (parameter, entry.id, text, isAlarming)
    at = entry.at
    points = EarlyWarningScore.points(parameter, number, scale)
  }
}

extension BloodPressure {
  /// Whether it asks for help now by itself.
  fileprivate func asksForHelp(at moment: Moment, _ history: AlertHistory) -> Bool {
    LowPressure.isVery(self)
      && LowPressure.degree(self, UsualPressure(history.pressures, before: moment)) == .very
  }
}

extension BandScheme {
  /// How soon a number of the first scale by itself asks for something.
  func urgency(_ position: Position, _ number: ExactDecimal) -> Urgency {
    reached(by: number, scale: 0, of: steps(position))?.urgency ?? .note
  }
}

extension ReadingContext {
  /// The entries after this one, no more than so many minutes after it and not after now.
  fileprivate func later(within minutes: Int) -> [Entry] {
    guard let entry else { return [] }
    return entries[(index + 1)...].prefix { $0.at.minutes(since: entry.at) <= minutes && $0.at <= now }.map(
      \.self)
  }
}
