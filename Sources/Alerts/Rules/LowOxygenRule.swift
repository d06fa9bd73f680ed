import Model
import Statistics

extension AlertRule {
  /// Oxygen saturation below the usual range.
  static let lowOxygen = AlertRule.bands(
    .oxygen, .below, id: "low-oxygen", name: "Low oxygen saturation", subject: "An oxygen saturation",
    citations: [.oximeterLimits, .oximeterDiary, .oximeterSigns, .oximeterDoubt],
    supersedes: ["oxygen-falling"],
    fires: [
      Example("spo2 92"), Example("spo2 93"), Example("spo2 94"), Example("spo2 91", "spo2 96"),
      Example("spo2 88", later: 2 * Fade.day),
    ],
    doesNotFire: [Example("spo2 95"), Example("spo2 99")],
    value: { context in
      context.measurement(OxygenSaturation.self).map { BandValue($0.value, BandScheme.oxygen.scales[0].unit) }
    })

  /// Oxygen saturation well below one's own.
  static let fallingOxygen = AlertRule(
    id: "oxygen-falling",
    words:
      "An oxygen saturation of \(fallenTo) % or less, and \(fall) points or more below the median of the last 30 days, at "
      + "least \(fewest) readings.",
    citations: [
      .choice("\(fall) points below one's own median of 30 days, and \(fallenTo) % or less"), .oximeterDoubt,
    ],
    kinds: [OxygenSaturation.kind],
    fires: [
      Example(Array(repeating: "spo2 99", count: 5) + ["spo2 95"], minutesApart: Fade.day),
      Example(Array(repeating: "spo2 99", count: 5) + ["spo2 95", "spo2 98"], minutesApart: 600),
    ],
    doesNotFire: [
      Example(Array(repeating: "spo2 98", count: 5) + ["spo2 95"], minutesApart: Fade.day),
      Example(Array(repeating: "spo2 99", count: 4) + ["spo2 95"], minutesApart: Fade.day),
      Example(Array(repeating: "spo2 100", count: 5) + ["spo2 96"], minutesApart: Fade.day),
      Example(Array(repeating: "spo2 99", count: 5) + ["spo2 93"], minutesApart: Fade.day),
    ],
    check: .reading { context in
      guard let value = context.measurement(OxygenSaturation.self)?.value, value <= fallenTo,
        let entry = context.entry
      else { return nil }
      let (before, after) = context.history.oxygen.around(entry, now: context.now)
      let recent = before.filter { entry.at.minutes(since: $0.at) <= 30 * Fade.day }
      guard recent.count >= fewest, let usual = Percentile.median(recent.map { Double($0.value.value) }),
        usual - Double(value) >= Double(fall)
      else { return nil }
      let next = after.first
      // A newer value that is as low speaks for itself.
      if let next, next.at.minutes(since: entry.at) <= Fade.day, next.value.value <= fallenTo,
        usual - Double(next.value.value) >= Double(fall)
      {
        return nil
      }
      let own = "usually \(usual.text(places: 0)) %"
      let was = "Oxygen saturation was below your usual: \(value) % \(context.when(entry.at)), \(own)"
      let later = next.map { "; \($0.value.value) % \(context.when($0.at))" } ?? ""
      return AlertHit(
        severity: .high, urgency: next == nil ? .today : .visit,
        headline: next == nil ? "Oxygen saturation below your usual: \(value) %, \(own)" : was + later,
        tense: next == nil ? .present : .past,
        limit: "\(fall) points below your usual",
        whatToDo: next == nil
          ? [Wording.oxygenFallen, Wording.breathless(context.emergencyNumber), Wording.oximeterDoubt]
          : [Wording.tellAtVisit],
        arithmetic: [
          "\(value) % is \((usual - Double(value)).text(places: 0)) below the median \(usual.text(places: 0)) % of "
            + "\(recent.count) readings in 30 days"
        ],
        fades: next == nil ? .unanswered(was) : [])
    })

  private static let fallenTo = 95
  private static let fall = 4
  private static let fewest = 5
}
