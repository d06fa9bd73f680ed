import Model
import Statistics

extension AlertRule {
  /// Very high glucose, and ketones for which the team is called, at about the same time.
  static let highGlucoseWithKetones = AlertRule(
    id: "high-glucose-with-ketones",
    words:
      "A glucose above \(GlucosePair.veryHigh.text(first: .mgdl)), or HI, and blood ketones of "
      + "\(BandScheme.ketones.text(.high, .above)) at most \(hours) hours apart.",
    citations: [
      .glucoseConsensus, .ketoneRanges, .ketoneConsensus,
      .choice("at most \(hours) hours apart belong together"),
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
      let glucose = GlucosePair.veryHigh.text(in: pair.glucose.unit)
      let (limit, scale) = (pair.step.limit, BandScale.ketones)
      return AlertHit(
        severity: .severe, urgency: pair.step.severity == .severe ? .now : .today,
        headline: "High glucose with ketones: \(pair.glucose.headlineText("above", .veryHigh)), ketones "
          + "\(pair.ketones.value) \(scale.unit) (\(scale.short(limit)))",
        limit: "\(glucose) and ketones of \(BandScheme.ketones.text(limit))",
        whatToDo: [
          pair.step.severity == .severe ? Wording.ketoneHelp(number) : Wording.ketonesWithHigh,
          Wording.ketoneEmergency(number),
        ],
        arithmetic: [
          pair.glucose.bandText, "ketones \(pair.ketones.value) \(scale.unit) are \(scale.relation(limit))",
        ],
        entries: pair.entries)
    })

  private static let hours = 4
}

/// The later one of a very high glucose and of high ketones, with the other one before it.
private struct HighWithKetones {
  let glucose: Glucose
  let ketones: Ketones
  /// The step of the ketones.
  let step: BandStep
  let entries: [ULID]

  init?(_ context: ReadingContext, hours: Int) {
    guard let entry = context.entry else { return nil }
    if let glucose = context.measurement(Glucose.self) {
      guard GlucoseBand(glucose) == .veryHigh,
        let found = context.earlier(Ketones.self, within: hours * 60).first(where: {
          Self.step($0.value) != nil
        }),
        let step = Self.step(found.value)
      else { return nil }
      (self.glucose, ketones, self.step, entries) = (glucose, found.value, step, [found.entry.id, entry.id])
    } else if let ketones = context.measurement(Ketones.self), let step = Self.step(ketones) {
      let found = context.earlier(Glucose.self, within: hours * 60).first {
        GlucoseBand($0.value) == .veryHigh
      }
      guard let found else { return nil }
      (glucose, self.ketones, self.step, entries) = (found.value, ketones, step, [found.entry.id, entry.id])
    } else {
      return nil
    }
  }

  /// The step that ketones reach, where it is one for which the team is called.
  private static func step(_ ketones: Ketones) -> BandStep? {
    BandScheme.ketones.reached(by: ketones.value, scale: 0, of: steps)
  }

  private static let steps = BandScheme.ketones.steps(.above).filter { $0.severity >= .high }
}
