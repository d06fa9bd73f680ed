import Model

extension AlertRule {
  /// A pulse above the usual range, by itself or beside a blood pressure.
  static let fastPulse = AlertRule.bands(
    .pulse, .above, id: "fast-pulse", name: "Fast pulse", subject: "A resting pulse", remark: review,
    citations: [.restingPulse, .earlyWarning], kinds: [Pulse.kind, BloodPressure.kind],
    fires: [Example("pulse 101"), Example("pulse 131"), Example("120/80 101")],
    doesNotFire: [Example("pulse 100"), Example("120/80 100"), Example("120/80"), Example("pulse 49")],
    value: pulse)

  /// A slow pulse, by itself or beside a blood pressure.
  static let slowPulse = AlertRule.bands(
    .pulse, .below, id: "slow-pulse", name: "Slow pulse", subject: "A resting pulse", remark: review,
    citations: [.slowPulse, .earlyWarning], kinds: [Pulse.kind, BloodPressure.kind],
    fires: [Example("pulse 49"), Example("pulse 40"), Example("120/80 49")],
    doesNotFire: [Example("pulse 50"), Example("120/80 50"), Example("pulse 101")],
    value: pulse)

  private static let review = ", where hospital early-warning scores call for urgent review"

  @Sendable private static func pulse(_ context: ReadingContext) -> BandValue? {
    let pulse = context.measurement(Pulse.self)?.value ?? context.measurement(BloodPressure.self)?.pulse
    return pulse.map { BandValue($0, BandScheme.pulse.scales[0].unit) }
  }
}
