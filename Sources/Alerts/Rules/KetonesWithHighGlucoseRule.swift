import Model
import Statistics

extension AlertRule {
  /// Glucose above 250 mg/dL, and ketones of 1.6 mmol/L or more at about the same time.
  static let highGlucoseWithKetones = AlertRule(
    id: "high-glucose-with-ketones",
    words:
      "A glucose above 250 mg/dL (13.9 mmol/L), or HI, and blood ketones of 1.6 mmol/L or more at most 4 hours apart.",
    citations: [
      .glucoseConsensus, .ketoneRanges, .ketoneConsensus, .choice("at most 4 hours apart belong together"),
    ],
    kinds: [Glucose.kind, Ketones.kind], supersedes: ["glucose-level-2-high", "high-ketones"],
    joins: hours * 60,
    fires: [
      Example("300 mg/dL", "ketones 1.6", minutesApart: 15),
      Example("ketones 2.0", "HI mmol/L", minutesApart: 239),
    ],
    doesNotFire: [
      Example("300 mg/dL", "ketones 1.5", minutesApart: 15),
      Example("250 mg/dL", "ketones 2.0", minutesApart: 15),
      Example("300 mg/dL", "ketones 2.0", minutesApart: 241),
    ],
    check: .reading { context in
      guard let pair = HighWithKetones(context, hours: hours) else { return nil }
      let number = context.emergencyNumber
      let isHelp = !(pair.ketones.value < .tenths(30))
      let limit = pair.glucose.unit == .mgdl ? "250 mg/dL" : "13.9 mmol/L"
      return Finding(
        severity: .severe,
        headline: "\(pair.glucose.headlineText), above \(limit), with ketones \(pair.ketones.value) mmol/L",
        limit: "\(limit) and 1.6 mmol/L",
        whatToDo: [
          isHelp ? Wording.ketoneHelp(number) : Wording.ketonesWithHigh, Wording.ketoneEmergency(number),
        ],
        arithmetic: [
          pair.glucose.bandText, "ketones \(pair.ketones.value) mmol/L are at or above 1.6 mmol/L",
        ],
        entries: pair.entries)
    })

  private static let hours = 4
}

/// The later one of a very high glucose and of high ketones, with the other one before it.
private struct HighWithKetones {
  let glucose: Glucose
  let ketones: Ketones
  let entries: [ULID]

  init?(_ context: AlertContext, hours: Int) {
    if let glucose = context.measurement(Glucose.self) {
      guard GlucoseBand(glucose) == .veryHigh, let entry = context.entry else { return nil }
      let found = context.earlier(Ketones.self, within: hours * 60).first { !($0.value.value < .tenths(16)) }
      guard let found else { return nil }
      (self.glucose, ketones, entries) = (glucose, found.value, [found.entry.id, entry.id])
    } else if let ketones = context.measurement(Ketones.self), !(ketones.value < .tenths(16)),
      let entry = context.entry
    {
      let found = context.earlier(Glucose.self, within: hours * 60).first {
        GlucoseBand($0.value) == .veryHigh
      }
      guard let found else { return nil }
      (glucose, self.ketones, entries) = (found.value, ketones, [found.entry.id, entry.id])
    } else {
      return nil
    }
  }
}
