import Model

/// Numbers as phones and databases store them, in binary floating point or converted, made what the device showed.
enum MeasuredNumber {
  /// A whole number, rounded half away from zero; nil where there is none.
  static func whole(_ number: Double?) -> Int? {
    guard let number, number.isFinite, number.magnitude < 1e6 else { return nil }
    return Int(number.rounded(.toNearestOrAwayFromZero))
  }

  /// A number with so many places at most, and without zeros at its end.
  static func decimal(_ number: Double?, places: Int) -> ExactDecimal? {
    guard let number, var found = ExactDecimal(rounding: number, places: places) else { return nil }
    while found.scale > 0, found.mantissa % 10 == 0,
      let shorter = ExactDecimal(mantissa: found.mantissa / 10, scale: found.scale - 1)
    {
      found = shorter
    }
    return found
  }

  /// A glucose value as its device showed it: of a number in mmol/L that is whole mg/dL converted, those mg/dL.
  ///
  /// Converting with 18.01559 (Tidepool, Nightscout) or 18.01558 (HealthKit) leaves a whole number within 0.01 of it; a
  /// meter in mmol/L shows one decimal.
  static func glucose(_ number: Double, _ unit: GlucoseUnit) -> (ExactDecimal, GlucoseUnit)? {
    if unit == .mgdl {
      return decimal(number, places: (number - number.rounded()).magnitude < 0.01 ? 0 : 1).map { ($0, .mgdl) }
    }
    let tenths = number * 10
    if (tenths - tenths.rounded()).magnitude < 0.001 { return decimal(number, places: 1).map { ($0, .mmol) } }
    let hundredths = number * 100
    if (hundredths - hundredths.rounded()).magnitude < 0.001 {
      return decimal(number, places: 2).map { ($0, .mmol) }
    }
    let mass = number * 18.01559
    if (mass - mass.rounded()).magnitude < 0.02 {
      return decimal(mass.rounded(), places: 0).map { ($0, .mgdl) }
    }
    return decimal(number, places: 1).map { ($0, .mmol) }
  }
}
