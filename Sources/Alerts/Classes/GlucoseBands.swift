import Model
import Statistics

/// The bands of the 2019 consensus as classes [G1, V]; the bounds stand in `GlucoseBand`.
public enum GlucoseBands {
  /// The name of the scheme.
  public static let id = "consensus-2019"
  /// The name for people.
  public static let title = "the 2019 consensus"

  /// The class of a value, with limits in the unit of its entry.
  public static func classification(of glucose: Glucose) -> Classification {
    let band = GlucoseBand(glucose)
    return Classification(
      id: band.rawValue, words: "in the range that \(title) calls \(words(band))", scheme: id, setting: nil,
      severity: severity(band), position: position(band), limits: band.limits(in: glucose.unit),
      citations: [.glucoseConsensus])
  }

  /// The lines for a chart in a unit: the ends of the range.
  public static func ruleLines(_ unit: GlucoseUnit) -> [RuleLine] {
    switch unit {
    case .mgdl: [RuleLine(70, "70"), RuleLine(180, "180")]
    case .mmol: [RuleLine(3.9, "3.9"), RuleLine(10.0, "10.0")]
    }
  }

  /// The band in words: `level 1 low`.
  public static func words(_ band: GlucoseBand) -> String {
    switch band {
    case .veryLow: "level 2 low"
    case .low: "level 1 low"
    case .inRange: "in range"
    case .high: "level 1 high"
    case .veryHigh: "level 2 high"
    }
  }

  /// How much a band matters.
  public static func severity(_ band: GlucoseBand) -> Severity {
    switch band {
    case .veryLow: .severe
    case .low: .high
    case .inRange: .good
    case .high: .notice
    case .veryHigh: .high
    }
  }

  static func position(_ band: GlucoseBand) -> Position {
    band < .inRange ? .below : band > .inRange ? .above : .within
  }
}
