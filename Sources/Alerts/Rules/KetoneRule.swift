import Model

extension AlertRule {
  /// Blood ketones from the first step of their bands on.
  static let ketones = AlertRule.bands(
    .ketones, .above, id: "high-ketones", name: "High ketones", subject: "Blood ketones",
    citations: [.ketoneRanges, .ketoneConsensus, .ketonesThemselves],
    fires: [Example("ketones 0.6"), Example("ketones 1.6"), Example("ketones 3.0")],
    doesNotFire: [Example("ketones 0.5"), Example("ketones 0")],
    value: { context in context.measurement(Ketones.self).map { ($0.value, 0) } })
}
