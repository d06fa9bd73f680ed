import Model

extension BandScheme {
  /// A resting pulse of adults: 60 to 100 a minute is usual [H1, V2].
  ///
  /// Below 60 is common in trained people and not marked.
  public static let pulse = BandScheme(
    id: "resting-pulse", kind: Pulse.kind,
    bands: [
      Band(
        "lt60", "below the usual range of a resting pulse", .good, .below, limits: "below 60", [.restingPulse]
      ),
      Band(
        "60_100", "in the usual range of a resting pulse", .good, .within, from: ExactDecimal(60),
        limits: "60 to 100", [.restingPulse]),
      Band(
        "gt100", "above the usual range of a resting pulse", .notice, .above, from: ExactDecimal(100),
        isAbove: true, limits: "above 100", [.restingPulse]),
    ])
}
