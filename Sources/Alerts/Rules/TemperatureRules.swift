import Model

extension AlertRule {
  /// A temperature in the range of fever.
  static let highTemperature = AlertRule.bands(
    .temperature, .above, id: "high-temperature", name: "High temperature", subject: "A temperature",
    citations: [.fever, .highFever],
    fires: [Example("temp 38.0 C"), Example("temp 100.4 F"), Example("temp 39.0 C")],
    doesNotFire: [Example("temp 37.9 C"), Example("temp 100.3 F"), Example("temp 34.9 C")],
    value: temperature)

  /// A temperature that is too low.
  static let lowTemperature = AlertRule.bands(
    .temperature, .below, id: "low-temperature", name: "Low temperature", subject: "A temperature",
    citations: [.coldBody],
    fires: [Example("temp 34.9 C"), Example("temp 94.9 F")],
    doesNotFire: [Example("temp 35.0 C"), Example("temp 95.0 F"), Example("temp 38.5 C")],
    value: temperature)

  @Sendable private static func temperature(_ context: ReadingContext) -> BandValue? {
    context.measurement(Temperature.self).map { ($0.value, $0.scale) }
  }
}
