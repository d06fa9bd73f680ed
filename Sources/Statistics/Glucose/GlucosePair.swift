import Model

/// A limit of glucose in both units, as its source prints them; a value is held against the one of its own unit.
///
/// Converted limits would misfile: 7.8 mmol/L is 140.5 mg/dL, and counts as 140.
package struct GlucosePair: Sendable, Equatable {
  /// In whole mg/dL.
  package let mgdl: Int
  /// In tenths of mmol/L.
  package let tenths: Int

  /// Makes a pair, such as 72 mg/dL and 40 tenths of mmol/L.
  package init(_ mgdl: Int, _ tenths: Int) {
    self.mgdl = mgdl
    self.tenths = tenths
  }

  /// The number in a unit, without it: `4.0`.
  package func number(in unit: GlucoseUnit) -> String {
    unit == .mgdl ? String(mgdl) : "\(tenths / 10).\(tenths % 10)"
  }

  /// The limit in a unit: `4.0 mmol/L`.
  package func text(in unit: GlucoseUnit) -> String { "\(number(in: unit)) \(unit.rawValue)" }

  /// The limit in both units, one of them first: `4.0 mmol/L (72 mg/dL)`.
  package func text(first unit: GlucoseUnit) -> String {
    "\(text(in: unit)) (\(text(in: unit.other)))"
  }

  /// Whether a value lies below it; LO does, HI does not.
  package func isAbove(_ glucose: Glucose) -> Bool {
    switch glucose.value {
    case .low: true
    case .high: false
    case .number(let number):
      glucose.unit == .mgdl ? (glucose.wholeMgdl ?? 0) < mgdl : number < exactTenths
    }
  }

  /// Whether a value lies above it; HI does, LO does not.
  package func isBelow(_ glucose: Glucose) -> Bool {
    switch glucose.value {
    case .low: false
    case .high: true
    case .number(let number):
      glucose.unit == .mgdl ? (glucose.wholeMgdl ?? 0) > mgdl : number > exactTenths
    }
  }

  private var exactTenths: ExactDecimal {
    ExactDecimal(mantissa: Int64(tenths), scale: 1) ?? ExactDecimal(0)
  }
}

// The limits of the 2019 consensus [G1, V]. Each stands here once; bands, alerts and sentences are made from them.
extension GlucosePair {
  /// The lowest value above level 2 low.
  package static let veryLow = GlucosePair(54, 30)
  /// The lowest value in range.
  package static let low = GlucosePair(70, 39)
  /// The highest value in range.
  package static let high = GlucosePair(180, 100)
  /// The highest value below level 2 high.
  package static let veryHigh = GlucosePair(250, 139)

  /// LO of a meter is below it [M1-M3, V].
  package static let meterLow = GlucosePair(20, 11)
  /// HI of a meter is above it [M1-M3, V].
  package static let meterHigh = GlucosePair(600, 333)
  /// LO of a sensor is below it [K26, V].
  package static let sensorLow = GlucosePair(40, 22)
  /// HI of a sensor is above it: 400 for one maker [K26, V], 500 for another (R); the lower one is safe.
  package static let sensorHigh = GlucosePair(400, 222)

  /// The end of the scale that LO or HI lies beyond; nil for a number.
  package init?(beyondScale glucose: Glucose) {
    let isSensor = glucose.source == .cgm
    switch glucose.value {
    case .low: self = isSensor ? .sensorLow : .meterLow
    case .high: self = isSensor ? .sensorHigh : .meterHigh
    case .number: return nil
    }
  }

  /// The next value that meters show below it.
  var before: GlucosePair { GlucosePair(mgdl - 1, tenths - 1) }
  /// The next value that meters show above it.
  var after: GlucosePair { GlucosePair(mgdl + 1, tenths + 1) }
}
