import Model

/// The five bands of the 2019 consensus, by whole mg/dL [G1, V]; the limits between them stand in `GlucosePair`.
///
/// Values are put into bands in whole mg/dL: unrounded, the upper limit of the range in mmol/L would be misfiled as
/// high.
package enum GlucoseBand: String, Sendable, CaseIterable, Comparable {
  /// Level 2 low. LO of a meter counts here.
  case veryLow = "very_low"
  /// Level 1 low.
  case low
  /// In range.
  case inRange = "in_range"
  /// Level 1 high.
  case high
  /// Level 2 high. HI of a meter counts here.
  case veryHigh = "very_high"

  /// The band of a value.
  package init(_ glucose: Glucose) {
    switch glucose.value {
    case .low: self = .veryLow
    case .high: self = .veryHigh
    case .number: self = glucose.wholeMgdl.map(Self.init(wholeMgdl:)) ?? .veryHigh
    }
  }

  /// The band of a number of whole mg/dL.
  package init(wholeMgdl value: Int) {
    self =
      switch value {
      case ..<GlucosePair.veryLow.mgdl: .veryLow
      case ..<GlucosePair.low.mgdl: .low
      case ...GlucosePair.high.mgdl: .inRange
      case ...GlucosePair.veryHigh.mgdl: .high
      default: .veryHigh
      }
  }

  /// The ending of its keys: `lt54`, `54_69`, `70_180`, `181_250`, `gt250`.
  package var key: String {
    switch self {
    case .veryLow: "lt\(GlucosePair.veryLow.mgdl)"
    case .low: "\(GlucosePair.veryLow.mgdl)_\(GlucosePair.low.before.mgdl)"
    case .inRange: "\(GlucosePair.low.mgdl)_\(GlucosePair.high.mgdl)"
    case .high: "\(GlucosePair.high.after.mgdl)_\(GlucosePair.veryHigh.mgdl)"
    case .veryHigh: "gt\(GlucosePair.veryHigh.mgdl)"
    }
  }

  /// Its limits for people, in a unit: `54 to 69 mg/dL`.
  package func limits(in unit: GlucoseUnit) -> String {
    switch self {
    case .veryLow: "below \(GlucosePair.veryLow.text(in: unit))"
    case .low: "\(GlucosePair.veryLow.number(in: unit)) to \(GlucosePair.low.before.text(in: unit))"
    case .inRange: "\(GlucosePair.low.number(in: unit)) to \(GlucosePair.high.text(in: unit))"
    case .high: "\(GlucosePair.high.after.number(in: unit)) to \(GlucosePair.veryHigh.text(in: unit))"
    case .veryHigh: "above \(GlucosePair.veryHigh.text(in: unit))"
    }
  }

  /// Orders from the lowest glucose to the highest.
  package static func < (left: Self, right: Self) -> Bool { left.order < right.order }

  /// Its place among the bands, 0 for the lowest.
  var order: Int {
    switch self {
    case .veryLow: 0
    case .low: 1
    case .inRange: 2
    case .high: 3
    case .veryHigh: 4
    }
  }
}
