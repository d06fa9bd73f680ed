import Model

extension BandScheme {
  /// Body temperature in °C: 38.0 or more is fever [H7, V2]; below 35 is recalled [R].
  public static let temperature = BandScheme(
    id: "nhs-temperature", kind: Temperature.kind, bands: bands { ExactDecimal.tenths($0) })

  /// The same classes in °F, so that a value is held against limits in the unit of its entry.
  public static let temperatureFahrenheit = BandScheme(
    id: "nhs-temperature", kind: Temperature.kind, bands: bands { ExactDecimal.tenths($0 * 9 / 5 + 320) })

  private static func bands(_ limit: (_ tenthsOfCelsius: Int64) -> ExactDecimal) -> [Band] {
    [
      Band("lt35", "below 35 °C", .high, .below, limits: "below 35.0 °C (95.0 °F)", [.coldBody]),
      Band(
        "between", "below the range that the NHS calls fever", .good, .within, from: limit(350),
        limits: "35.0 to 37.9 °C (95.0 to 100.3 °F)", [.fever, .coldBody]),
      Band(
        "fever_ge38", "in the range that the NHS calls fever", .notice, .above, from: limit(380),
        limits: "38.0 °C (100.4 °F) or more", [.fever]),
    ]
  }
}

extension Temperature {
  /// Whether the temperature is at or above so many tenths of a degree Celsius, in the unit of its entry.
  func isAtLeast(tenthsOfCelsius tenths: Int64) -> Bool {
    !(value < ExactDecimal.tenths(unit == .celsius ? tenths : tenths * 9 / 5 + 320))
  }
}
