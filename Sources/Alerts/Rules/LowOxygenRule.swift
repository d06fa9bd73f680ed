import Model

extension AlertRule {
  /// Oxygen saturation below the usual range.
  static let lowOxygen = AlertRule.bands(
    .oxygen, .below, id: "low-oxygen", name: "Low oxygen saturation", subject: "An oxygen saturation",
    citations: [.oximeterLimits, .oximeterDoubt],
    fires: [Example("spo2 92"), Example("spo2 93"), Example("spo2 94")],
    doesNotFire: [Example("spo2 95"), Example("spo2 99")],
    value: { context in context.measurement(OxygenSaturation.self).map { (ExactDecimal($0.value), 0) } })
}
