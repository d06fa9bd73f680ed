import Model
import Statistics

extension AlertRule {
  /// A weight well above the lowest one of the days before.
  static let weightGain = AlertRule(
    id: "weight-gain",
    words:
      "A weight more than \(kilograms.text(places: 0)) kg above the lowest one of the \(days) days before it.",
    citations: [.heartFailureWeight], kinds: [Weight.kind], joins: days * 24 * 60,
    fires: [
      Example("w 80.4 kg", "w 81.1 kg", "w 82.5 kg", minutesApart: 1440),
      Example("w 177.0 lb", "w 181.5 lb", minutesApart: 1440),
    ],
    doesNotFire: [
      Example("w 80.0 kg", "w 82.0 kg", minutesApart: 4320),
      Example("w 80.0 kg", "w 83.0 kg", minutesApart: 4321),
      Example("w 83.0 kg", "w 80.0 kg", minutesApart: 1440),
    ],
    check: .reading { context in
      guard let entry = context.entry, let weight = context.measurement(Weight.self) else { return nil }
      let earlier = context.earlier(Weight.self, within: days * 24 * 60)
      guard let lowest = earlier.min(by: { $0.value.kilograms < $1.value.kilograms }) else { return nil }
      let gain = weight.kilograms - lowest.value.kilograms
      // 82.4 - 80.4 is 2.0000000000000142 in binary; a thousandth of a gram is no gain.
      guard gain > kilograms + 1e-9 else { return nil }
      let hours = entry.at.minutes(since: lowest.entry.at) / 60
      return AlertHit(
        severity: .high, urgency: .today,
        headline:
          "Weight gain: \(weight.sentence), \(gain.text(places: 1)) kg more than \(hours) hours before",
        limit: "\(kilograms.text(places: 0)) kg in \(days) days",
        whatToDo: [Wording.weightHelp(context.emergencyNumber), Wording.weightGain],
        arithmetic: [
          "\(weight.sentence) - \(lowest.value.sentence) on \(lowest.entry.at.day) = \(gain.text(places: 2)) kg, "
            + "more than \(kilograms.text(places: 0)) kg"
        ])
    })

  private static let days = 3
  private static let kilograms = 2.0
}
