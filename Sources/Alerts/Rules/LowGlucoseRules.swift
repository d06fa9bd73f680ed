import Model
import Statistics

extension AlertRule {
  /// Glucose below 54 mg/dL, or LO.
  static let veryLowGlucose = AlertRule(
    id: "glucose-level-2-low",
    words: "A glucose below 54 mg/dL (3.0 mmol/L), or LO on the meter: level 2 low of the consensus.",
    citations: [.glucoseConsensus, .lowTreatment], supersedes: ["glucose-outside-target"], flow: .lowGlucose,
    fires: [Example("53 mg/dL"), Example("2.9 mmol/L"), Example("LO mmol/L")],
    doesNotFire: [Example("54 mg/dL"), Example("3.0 mmol/L"), Example("HI mg/dL")],
    check: { low($0, .veryLow, .severe, limit: ("54 mg/dL", "3.0 mmol/L")) })

  /// Glucose of 54 to 69 mg/dL.
  static let lowGlucose = AlertRule(
    id: "glucose-level-1-low",
    words: "A glucose of 54 to 69 mg/dL (3.0 to 3.8 mmol/L): level 1 low of the consensus.",
    citations: [.glucoseConsensus, .lowTreatment], supersedes: ["glucose-outside-target"], flow: .lowGlucose,
    fires: [Example("54 mg/dL"), Example("69 mg/dL"), Example("3.0 mmol/L"), Example("3.8 mmol/L")],
    doesNotFire: [Example("53 mg/dL"), Example("70 mg/dL"), Example("3.9 mmol/L"), Example("LO mg/dL")],
    check: { low($0, .low, .high, limit: ("70 mg/dL", "3.9 mmol/L")) })

  private static func low(
    _ context: AlertContext, _ band: GlucoseBand, _ severity: Severity, limit: (mgdl: String, mmol: String)
  ) -> Finding? {
    guard let glucose = context.measurement(Glucose.self), GlucoseBand(glucose) == band else { return nil }
    let bound = glucose.unit == .mgdl ? limit.mgdl : limit.mmol
    return Finding(
      severity: severity, headline: "\(glucose.headlineText), below \(bound)", limit: bound,
      whatToDo: [
        Wording.nothingByMouth(context.emergencyNumber), Wording.fastSugar,
        Wording.repeatSugar(glucose.unit == .mgdl ? "70 mg/dL" : "3.9 mmol/L"),
      ],
      arithmetic: [glucose.bandText])
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
