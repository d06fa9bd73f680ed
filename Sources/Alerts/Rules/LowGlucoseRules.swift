import Model
import Statistics

extension AlertRule {
  /// Level 2 low of the consensus.
  static let veryLowGlucose = AlertRule(
    id: "glucose-level-2-low",
    words:
      "A glucose below \(GlucosePair.veryLow.text(first: .mgdl)), or LO on the meter: level 2 low of the consensus.",
    citations: [.glucoseConsensus, .lowTreatment], kinds: [Glucose.kind],
    supersedes: ["glucose-outside-target", "unlike-own-glucose"], flow: .lowGlucose, joins: oneLow,
    fires: [
      Example("53 mg/dL"), Example("2.9 mmol/L"), Example("LO mmol/L"),
      Example("53 mg/dL", targets: scheme("uk-4.0")),
    ],
    doesNotFire: [Example("54 mg/dL"), Example("3.0 mmol/L"), Example("HI mg/dL")],
    check: .reading { context in
      guard let glucose = context.measurement(Glucose.self), GlucoseBand(glucose) == .veryLow else {
        return nil
      }
      return low("Very low glucose", glucose, .severe, .veryLow, context, arithmetic: glucose.bandText)
    })

  /// Level 1 low of the consensus, or below the low limit of the chosen scheme.
  static let lowGlucose = AlertRule(
    id: "glucose-level-1-low",
    words:
      "A glucose below \(GlucosePair.low.text(first: .mgdl)), or below \(GlucosePair.ukLow.text(first: .mmol)) if you "
      + "chose that limit, and not below \(GlucosePair.veryLow.text(first: .mgdl)).",
    citations: [.lowTreatment], kinds: [Glucose.kind],
    supersedes: ["glucose-outside-target", "unlike-own-glucose"], flow: .lowGlucose, joins: oneLow,
    fires: [
      Example("54 mg/dL"), Example("69 mg/dL"), Example("3.0 mmol/L"), Example("3.8 mmol/L"),
      Example("3.9 mmol/L", targets: scheme("uk-4.0")), Example("71 mg/dL", targets: scheme("uk-4.0")),
    ],
    doesNotFire: [
      Example("53 mg/dL"), Example("70 mg/dL"), Example("3.9 mmol/L"), Example("LO mg/dL"),
      Example("4.0 mmol/L", targets: scheme("uk-4.0")), Example("72 mg/dL", targets: scheme("uk-4.0")),
    ],
    check: .reading { context in
      let limit = context.lowGlucose
      guard let glucose = context.measurement(Glucose.self), glucose.isLow(limit),
        GlucoseBand(glucose) != .veryLow
      else { return nil }
      let text = limit.text(in: glucose.unit)
      return low(
        "Low glucose", glucose, .high, limit, context,
        arithmetic: "\(glucose.valueText) \(glucose.unitText) is below \(text)")
    })

  /// Lows at most so many minutes apart are one alert [D].
  private static let oneLow = 30

  private static func low(
    _ name: String, _ glucose: Glucose, _ severity: Severity, _ limit: GlucosePair, _ context: ReadingContext,
    arithmetic: String
  ) -> AlertHit {
    let pair = context.lowGlucose
    return AlertHit(
      severity: severity, urgency: severity == .severe ? .now : .today,
      headline: "\(name): \(glucose.headlineText("below", limit))",
      limit: limit.text(in: glucose.unit),
      whatToDo: [
        Wording.nothingByMouth(context.emergencyNumber), Wording.fastSugar,
        Wording.repeatSugar(pair.text(in: glucose.unit)),
      ],
      arithmetic: [arithmetic], citations: [pair == .ukLow ? .ukLow : .glucoseConsensus])
  }

  private static func scheme(_ id: String) -> Targets {
    var targets = Targets.untouched
    targets.glucoseScheme = id
    return targets
  }
}

extension Glucose {
  /// The value with the limit that it is beyond, in its unit, and for HI and LO what the meter means by them.
  func headlineText(_ side: String, _ limit: GlucosePair) -> String {
    switch value {
    case .number: "\(valueText) \(unitText) (\(side) \(limit.number(in: unit)))"
    case .low: "LO (below what the meter can measure)"
    case .high: "HI (above what the meter can measure)"
    }
  }

  /// How the value came into its band: what it is in whole mg/dL, and the limits.
  var bandText: String {
    let band = GlucoseBand(self)
    guard let whole = wholeMgdl else {
      return "\(valueText) counts as \(band.limits(in: unit))"
    }
    let converted = unit == .mgdl ? "" : " (\(whole) mg/dL)"
    return "\(valueText) \(unitText)\(converted) is \(band.limits(in: unit))"
  }
}
