import Model

extension BandScheme {
  /// How often a person breathes at rest, by the single red score of NEWS2 [H3, V]; that it asks for a call is a choice [D].
  ///
  /// Only what is far from usual is marked: a count by oneself is easily a few breaths off.
  package static let breathing = BandScheme(
    id: "news2-breathing", kind: RespiratoryRate.kind, scales: [BandScale("a minute", hasTenths: false)],
    bands: [
      Band(
        "le8", "far below the usual range at rest", .high, .below, [.earlyWarning],
        alerts: [BandAlert(.high, .today, again: still, urgent)]),
      Band(
        "9_24", "not far from the usual range at rest", .good, .within, from: BandLimit(.above, 8),
        [.earlyWarning]),
      Band(
        "ge25", "far above the usual range at rest", .high, .above, from: BandLimit(.atOrAbove, 25),
        [.earlyWarning], alerts: [BandAlert(.high, .today, again: still, urgent)]),
    ])

  @Sendable private static func urgent(_ call: String?, _ limit: String) -> [String] {
    [Wording.breathless(call), Wording.breathsToday]
  }

  @Sendable private static func still(_ call: String?, _ limit: String) -> [String] {
    [Wording.breathless(call), Wording.staysToday]
  }
}
