import Model

extension AlertRule {
  /// Breathing far faster than usual.
  static let fastBreathing = AlertRule.bands(
    .breathing, .above, id: "fast-breathing", name: "Fast breathing", subject: "A breathing rate at rest",
    citations: [.earlyWarning, .choice("a single red score asks for a call the same day")],
    fires: [Example("resp 25"), Example("resp 32"), Example("resp 28", "resp 16")],
    doesNotFire: [Example("resp 24"), Example("resp 8")], value: rate)

  /// Breathing far slower than usual.
  static let slowBreathing = AlertRule.bands(
    .breathing, .below, id: "slow-breathing", name: "Slow breathing", subject: "A breathing rate at rest",
    citations: [.earlyWarning, .choice("a single red score asks for a call the same day")],
    fires: [Example("resp 8"), Example("resp 6")], doesNotFire: [Example("resp 9"), Example("resp 25")],
    value: rate)

  @Sendable private static func rate(_ context: ReadingContext) -> BandValue? {
    context.measurement(RespiratoryRate.self).map { BandValue($0.value, BandScheme.breathing.scales[0].unit) }
  }
}
