import Model
import Statistics

extension AlertRule {
  /// Glucose below 54 mg/dL, or LO.
  static let veryLowGlucose = AlertRule(
    id: "glucose-level-2-low",
    words: "A glucose below 54 mg/dL (3.0 mmol/L), or LO on the meter: level 2 low of the consensus.",
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
      let limit = glucose.unit == .mgdl ? "54 mg/dL" : "3.0 mmol/L"
      return low(glucose, .severe, limit, context, arithmetic: glucose.bandText)
    })

  /// Glucose below 70 mg/dL, or below the low limit of the chosen scheme.
  static let lowGlucose = AlertRule(
    id: "glucose-level-1-low",
    words:
      "A glucose below 70 mg/dL (3.9 mmol/L), or below 4.0 mmol/L (72 mg/dL) where you chose that limit, and not below "
      + "54 mg/dL (3.0 mmol/L).",
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
      let limit = context.frame.lowGlucose
      guard let glucose = context.measurement(Glucose.self), glucose.isLow(limit),
        GlucoseBand(glucose) != .veryLow
      else { return nil }
      let text = limit.text(in: glucose.unit)
      return low(
        glucose, .high, text, context, arithmetic: "\(glucose.valueText) \(glucose.unitText) is below \(text)"
      )
    })

  /// Lows at most so many minutes apart are one alert [D].
  private static let oneLow = 30

  private static func low(
    _ glucose: Glucose, _ severity: Severity, _ limit: String, _ context: AlertContext, arithmetic: String
  ) -> Finding {
    let pair = context.frame.lowGlucose
    return Finding(
      severity: severity, headline: "\(glucose.headlineText), below \(limit)", limit: limit,
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
  /// The value with its unit, and for HI and LO what the meter means by them.
  var headlineText: String {
    switch value {
    case .number: "\(valueText) \(unitText)"
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
