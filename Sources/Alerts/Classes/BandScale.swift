import Model

/// A unit in which a quantity is entered, and the limits of a band scheme on it.
package struct BandScale: Sendable {
  /// The unit for people: `mmol/L`, `a minute`.
  package let unit: String
  /// Whether its values have a digit behind the point; others are whole.
  let hasTenths: Bool
  /// A number of the first scale on this one, both in tenths.
  let fromFirst: @Sendable (Int64) -> Int64

  init(
    _ unit: String, hasTenths: Bool, fromFirst: @escaping @Sendable (Int64) -> Int64 = { $0 }
  ) {
    self.unit = unit
    self.hasTenths = hasTenths
    self.fromFirst = fromFirst
  }

  /// Whether a value of this scale counts: held against the limit in the unit of its entry, exactly.
  func counts(_ value: ExactDecimal, _ limit: BandLimit) -> Bool {
    let number = ExactDecimal.tenths(fromFirst(limit.tenths))
    return switch limit.side {
    case .above: value > number
    case .atOrAbove: !(value < number)
    case .below: value < number
    case .atOrBelow: !(value > number)
    }
  }

  /// The number of a limit, without its unit: `38.0`.
  func number(_ limit: BandLimit) -> String { text(fromFirst(limit.tenths)) }

  /// The limit without its unit: `38.0 or more`.
  func short(_ limit: BandLimit) -> String { limit.side.text(number(limit)) }

  /// A value against the limit: `at or above 38.0 °C`.
  func relation(_ limit: BandLimit) -> String { "\(limit.side.words) \(number(limit)) \(unit)" }

  /// From the first value behind one limit to the last before another one, without the unit: `1.6 to 3.0`.
  func range(from: BandLimit, before end: BandLimit) -> String {
    let step: Int64 = hasTenths ? 1 : 10
    let first = fromFirst(from.tenths) + (from.side == .above ? step : 0)
    let last = fromFirst(end.tenths) - (end.side == .above ? 0 : step)
    return "\(text(first)) to \(text(last))"
  }

  private func text(_ tenths: Int64) -> String {
    hasTenths ? ExactDecimal.tenths(tenths).description : String(tenths / 10)
  }
}

extension ExactDecimal {
  /// A number with one digit behind the point, from its tenths.
  static func tenths(_ tenths: Int64) -> ExactDecimal {
    ExactDecimal(mantissa: tenths, scale: 1) ?? ExactDecimal(0)
  }
}
