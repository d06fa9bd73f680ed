import Model

/// The five bands of the 2019 consensus, by whole mg/dL [G1, V].
///
/// 70 and 180 (3.9 and 10.0 mmol/L) are in range. Values are put into bands in whole mg/dL, because 10.0 mmol/L is
/// 180.18 unrounded and would be misfiled as high.
public enum GlucoseBand: String, Sendable, CaseIterable, Comparable {
  /// Below 54 mg/dL (3.0 mmol/L): level 2 low. LO of a meter counts here.
  case veryLow = "very_low"
  /// 54 to 69 mg/dL (3.0 to 3.8 mmol/L): level 1 low.
  case low
  /// 70 to 180 mg/dL (3.9 to 10.0 mmol/L).
  case inRange = "in_range"
  /// 181 to 250 mg/dL (10.1 to 13.9 mmol/L): level 1 high.
  case high
  /// Above 250 mg/dL (13.9 mmol/L): level 2 high. HI of a meter counts here.
  case veryHigh = "very_high"

  /// The band of a value.
  public init(_ glucose: Glucose) {
    switch glucose.value {
    case .low: self = .veryLow
    case .high: self = .veryHigh
    case .number: self = glucose.wholeMgdl.map(Self.init(wholeMgdl:)) ?? .veryHigh
    }
  }

  /// The band of a number of whole mg/dL.
  public init(wholeMgdl value: Int) {
    self =
      switch value {
      case ..<54: .veryLow
      case 54...69: .low
      case 70...180: .inRange
      case 181...250: .high
      default: .veryHigh
      }
  }

  /// The ending of its keys: `lt54`, `54_69`, `70_180`, `181_250`, `gt250`.
  public var key: String {
    switch self {
    case .veryLow: "lt54"
    case .low: "54_69"
    case .inRange: "70_180"
    case .high: "181_250"
    case .veryHigh: "gt250"
    }
  }

  /// Its limits for people, in a unit.
  public func limits(in unit: GlucoseUnit) -> String {
    switch (self, unit) {
    case (.veryLow, .mgdl): "below 54 mg/dL"
    case (.veryLow, .mmol): "below 3.0 mmol/L"
    case (.low, .mgdl): "54 to 69 mg/dL"
    case (.low, .mmol): "3.0 to 3.8 mmol/L"
    case (.inRange, .mgdl): "70 to 180 mg/dL"
    case (.inRange, .mmol): "3.9 to 10.0 mmol/L"
    case (.high, .mgdl): "181 to 250 mg/dL"
    case (.high, .mmol): "10.1 to 13.9 mmol/L"
    case (.veryHigh, .mgdl): "above 250 mg/dL"
    case (.veryHigh, .mmol): "above 13.9 mmol/L"
    }
  }

  /// Orders from the lowest glucose to the highest.
  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }

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
