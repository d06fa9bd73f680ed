import Model
import Statistics

/// A limit of glucose in both units, as its source prints them; a value is held against the one of its own unit.
///
/// Converted limits would misfile: 7.8 mmol/L is 140.5 mg/dL, and counts as 140.
public struct GlucosePair: Sendable, Equatable {
  /// In whole mg/dL.
  public let mgdl: Int
  /// In tenths of mmol/L.
  public let tenths: Int

  /// Makes a pair, such as 72 mg/dL and 40 tenths of mmol/L.
  public init(_ mgdl: Int, _ tenths: Int) {
    self.mgdl = mgdl
    self.tenths = tenths
  }

  /// The number in a unit, without it: `4.0`.
  public func number(in unit: GlucoseUnit) -> String {
    unit == .mgdl ? String(mgdl) : ExactDecimal.tenths(Int64(tenths)).description
  }

  /// The limit in a unit: `4.0 mmol/L`.
  public func text(in unit: GlucoseUnit) -> String { "\(number(in: unit)) \(unit.rawValue)" }

  /// Whether a value lies below it; LO does, HI does not.
  func isAbove(_ glucose: Glucose) -> Bool {
    switch glucose.value {
    case .low: true
    case .high: false
    case .number(let number):
      glucose.unit == .mgdl ? (glucose.wholeMgdl ?? 0) < mgdl : number < ExactDecimal.tenths(Int64(tenths))
    }
  }

  /// Whether a value lies above it; HI does, LO does not.
  func isBelow(_ glucose: Glucose) -> Bool {
    switch glucose.value {
    case .low: false
    case .high: true
    case .number(let number):
      glucose.unit == .mgdl ? (glucose.wholeMgdl ?? 0) > mgdl : number > ExactDecimal.tenths(Int64(tenths))
    }
  }
}

extension GlucosePair {
  /// The low limit of the United Kingdom [G20, V].
  static let ukLow = GlucosePair(72, 40)
}

extension Glucose {
  /// Whether it is below a low limit; the limit of the consensus goes by its bands, in whole mg/dL.
  func isLow(_ limit: GlucosePair) -> Bool {
    GlucoseBand(self) < .inRange || (limit != GlucoseScheme.consensus2019.low && limit.isAbove(self))
  }
}
