import Model
import Statistics

extension AlertRule {
  /// A temperature in the range of fever.
  static let highTemperature = AlertRule.bands(
    .temperature, .above, id: "high-temperature", name: "High temperature", subject: "A temperature",
    remark: "; in pregnancy a call the same day is asked for from 38.5 °C (101.3 °F) on",
    inPregnancy: .temperatureInPregnancy,
    citations: [
      .fever, .highFever, .feverInPregnancy,
      .choice("a call the same day from 39.0 °C, help now from 41.0 °C"),
    ],
    fires: [
      Example("temp 38.0 C"), Example("temp 100.4 F"), Example("temp 39.0 C"), Example("temp 105.8 F"),
      Example("temp 39.2 C", "temp 36.8 C", minutesApart: 300), Example("temp 38.4 C", later: 2 * Fade.day),
      Example("temp 38.5 C", targets: .inPregnancy),
    ],
    doesNotFire: [Example("temp 37.9 C"), Example("temp 100.3 F"), Example("temp 34.9 C")],
    value: temperature)

  /// A temperature that is too low.
  static let lowTemperature = AlertRule.bands(
    .temperature, .below, id: "low-temperature", name: "Low temperature", subject: "A temperature",
    citations: [.coldBody],
    fires: [Example("temp 34.9 C"), Example("temp 94.9 F")],
    doesNotFire: [Example("temp 35.0 C"), Example("temp 95.0 F"), Example("temp 38.5 C")],
    value: temperature)

  /// Fever that lasts three days.
  static let feverForDays = AlertRule(
    id: "fever-for-days", name: "fever for days",
    words:
      "Temperatures of 38.0 °C (100.4 °F) or more over 72 hours or longer, at most 36 hours from one to the next, none below "
      + "between them.",
    citations: [.fever, .highFever, .choice("readings at most 36 hours apart are one fever")],
    kinds: [Temperature.kind], supersedes: ["high-temperature"],
    fires: [
      Example(Array(repeating: "temp 38.3 C", count: 4), minutesApart: Fade.day),
      Example("temp 100.6 F", "temp 38.2 C", "temp 38.0 C", minutesApart: 36 * 60),
      Example(Array(repeating: "temp 38.3 C", count: 4) + ["temp 37.0 C"], minutesApart: Fade.day),
    ],
    doesNotFire: [
      Example("temp 38.3 C", "temp 38.3 C", "temp 38.3 C", minutesApart: Fade.day),
      Example("temp 38.3 C", "temp 37.9 C", "temp 38.3 C", "temp 38.3 C", minutesApart: Fade.day),
      Example("temp 38.3 C", "temp 38.3 C", "temp 38.3 C", minutesApart: 37 * 60),
      // What asks for help now is told by itself.
      Example(Array(repeating: "temp 38.3 C", count: 4) + ["temp 41.0 C"], minutesApart: Fade.day),
    ],
    check: .reading { context in
      guard let entry = context.entry, let own = context.measurement(Temperature.self), own.isFever,
        BandScheme.temperature.urgency(of: own) < .now
      else { return nil }
      let (before, after) = context.history.temperatures.around(entry, now: context.now)
      var first = entry.at
      var count = 1
      for reading in before.reversed() {
        guard reading.value.isFever, first.minutes(since: reading.at) <= oneFever else { break }
        (first, count) = (reading.at, count + 1)
      }
      let hours = entry.at.minutes(since: first) / 60
      guard hours >= threeDays else { return nil }
      let next = after.first { $0.at.minutes(since: entry.at) <= oneFever }
      // The newest reading of a fever speaks.
      if let next, next.value.isFever { return nil }
      let span = first.day == entry.at.day ? "" : " to \(entry.at.day.words(from: context.now.day))"
      let past =
        "Fever was there from \(first.day.words(from: context.now.day))\(span), for \(PastWords.long(hours * 60)): "
        + "\(own.valueText) \(own.unitText) \(context.when(entry.at))"
        + (next.map { "; \($0.value.valueText) \($0.value.unitText) \(context.when($0.at))" } ?? "")
      return AlertHit(
        severity: .high, urgency: next == nil ? .today : .visit,
        headline: next == nil
          ? "Fever since \(first.day.words(from: context.now.day)): \(own.valueText) \(own.unitText)" : past,
        tense: next == nil ? .present : .past,
        limit: "72 hours",
        whatToDo: next == nil
          ? [
            context.isInPregnancy ? Wording.feverInPregnancy : Wording.feverForDays,
            Wording.feverHelp(context.emergencyNumber),
          ] : [Wording.tellAtVisit],
        arithmetic: [
          "\(count) readings of fever over \(entry.at.hasTime && first.hasTime ? "\(hours) hours" : PastWords.long(hours * 60)), the first \(PastWords.day(first.day, from: context.now))"
        ],
        fades: next == nil ? .unanswered(past) : [])
    })

  /// Readings of one fever are at most so many minutes apart.
  private static let oneFever = 36 * 60
  private static let threeDays = 72

  @Sendable private static func temperature(_ context: ReadingContext) -> BandValue? {
    context.measurement(Temperature.self).map { BandValue($0) }
  }
}

extension Temperature {
  /// Whether it lies in the range of fever, in the unit of its entry.
  fileprivate var isFever: Bool {
    BandScheme.temperature.classification(of: value, scale: scale)?.position == .above
  }
}

extension BandScheme {
  /// How soon a temperature by itself asks for something.
  func urgency(of temperature: Temperature) -> Urgency {
    reached(by: temperature.value, scale: temperature.scale, of: steps(.above))?.urgency ?? .note
  }
}
