import Model
import Statistics

/// The bands of the 2019 consensus as classes [G1, V]; the limits stand in `GlucosePair`.
package enum GlucoseBands {
  /// The name of the scheme.
  package static let id = "consensus-2019"
  /// The name for people.
  package static let title = "2019 consensus"

  /// The class of a value, with limits in the unit of its entry.
  package static func classification(of glucose: Glucose) -> Classification {
    let band = GlucoseBand(glucose)
    return Classification(
      id: band.rawValue, words: titledWords(band), scheme: id, setting: nil,
      severity: severity(band), position: position(band), limits: band.limits(in: glucose.shownUnit),
      citations: [.glucoseConsensus])
  }

  /// The band in words: `low (level 1)`.
  package static func words(_ band: GlucoseBand) -> String {
    let (name, level) = name(band)
    return level.map { "\(name) (level \($0))" } ?? name
  }

  /// The same with whose band it is: `low (level 1, 2019 consensus)`.
  static func titledWords(_ band: GlucoseBand) -> String {
    let (name, level) = name(band)
    return "\(name) (\(level.map { "level \($0), " } ?? "")\(title))"
  }

  private static func name(_ band: GlucoseBand) -> (name: String, level: Int?) {
    switch band {
    case .veryLow: ("very low", 2)
    case .low: ("low", 1)
    case .inRange: ("in range", nil)
    case .high: ("high", 1)
    case .veryHigh: ("very high", 2)
    }
  }

  /// How much a band matters.
  package static func severity(_ band: GlucoseBand) -> Severity {
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
