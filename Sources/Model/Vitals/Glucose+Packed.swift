/// A value in eight bytes, for the very many that a sensor leaves behind.
///
/// From the lowest bit: the digits in 32 bits, how many of them stand behind the point in 2, number, LO or HI in 2,
/// the unit in 1, the meal in 3 (0 where it was not noted), the source in 2.
extension Glucose {
  /// Takes out the value that was packed; the bits must be those that `pack` gave.
  package init(packed: UInt64) {
    let value: Value =
      switch packed >> 34 & 3 {
      case 0: .number(ExactDecimal(checked: Int64(packed & 0xFFFF_FFFF), scale: Int(packed >> 32 & 3)))
      case 1: .low
      default: .high
      }
    self.init(
      checked: value, unit: Self.unit(packed: packed),
      meal: Self.meals[Int(packed >> 37 & 7)], source: Self.sources[Int(packed >> 40 & 3)])
  }

  /// The unit of a value that was packed.
  package static func unit(packed: UInt64) -> GlucoseUnit { packed >> 36 & 1 == 1 ? .mmol : .mgdl }

  /// Packs a number; nil where it is outside the hard limits of its unit or has more than three decimal places.
  package static func pack(mantissa: Int64, scale: Int, unit: GlucoseUnit) -> UInt64? {
    guard (0...3).contains(scale), (0...1_000_000).contains(mantissa) else { return nil }
    let thousandths = mantissa * thousandthsOfUnit[scale]
    guard hardThousandths(unit).contains(thousandths) else { return nil }
    return UInt64(mantissa) | UInt64(scale) << 32 | code(unit)
  }

  /// Packs LO or HI; nil for a number.
  package static func pack(_ value: Value, unit: GlucoseUnit) -> UInt64? {
    switch value {
    case .number: nil
    case .low: 1 << 34 | code(unit)
    case .high: 2 << 34 | code(unit)
    }
  }

  /// The bits that say how a value stands to eating and what took it.
  package static func pack(meal: Meal?, source: Source) -> UInt64 {
    UInt64(meals.firstIndex(of: meal) ?? 0) << 37 | UInt64(sources.firstIndex(of: source) ?? 0) << 40
  }

  private static func code(_ unit: GlucoseUnit) -> UInt64 { unit == .mmol ? 1 << 36 : 0 }
  /// What each of the eight and of the four codes stands for.
  private static let meals: [Meal?] = [nil, .fasting, .before, .after, .bedtime, nil, nil, nil]
  private static let sources: [Source] = [.fingerStick, .cgm, .laboratory, .fingerStick]
  private static let thousandthsOfUnit: [Int64] = [1000, 100, 10, 1]
}
