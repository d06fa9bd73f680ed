import Model

/// The five bands of the 2019 consensus on time in range, in whole mg/dL: the limits belong to the middle band.
///
/// Battelino et al., Diabetes Care 2019; the ADA/EASD consensus of 2021 has the same bounds: below 54, 54 to 69,
/// 70 to 180, 181 to 250, above 250.
public enum GlucoseBand: String, Sendable, CaseIterable, Comparable {
  /// Below 54 mg/dL (3.0 mmol/L).
  case veryLow = "very_low"
  /// 54 to 69 mg/dL (3.0 to 3.8 mmol/L).
  case low
  /// 70 to 180 mg/dL (3.9 to 10.0 mmol/L).
  case inRange = "in_range"
  /// 181 to 250 mg/dL (10.1 to 13.9 mmol/L).
  case high
  /// Above 250 mg/dL (13.9 mmol/L).
  case veryHigh = "very_high"

  /// The band of a value: by whole mg/dL; HI is above all bands, LO below.
  public init(_ glucose: Glucose) {
    switch glucose.value {
    case .high: self = .veryHigh
    case .low: self = .veryLow
    case .number: self.init(mgdl: glucose.wholeMgdl ?? Int.max)
    }
  }

  /// The band of a value in whole mg/dL.
  public init(mgdl: Int) {
    switch mgdl {
    case ..<54: self = .veryLow
    case 54..<70: self = .low
    case 70...180: self = .inRange
    case 181...250: self = .high
    default: self = .veryHigh
    }
  }

  /// Orders from low to high.
  public static func < (left: Self, right: Self) -> Bool { left.place < right.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
