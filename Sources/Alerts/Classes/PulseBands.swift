import Model

extension BandScheme {
  /// A resting pulse of adults [H1, V2], with where it is slow [H2, V2] and where hospital scores call for review [H3, V].
  ///
  /// A pulse just below the usual range is common in trained people and not marked.
  package static let pulse = BandScheme(
    id: "resting-pulse", kind: Pulse.kind, scales: [BandScale("a minute", hasTenths: false)],
    bands: [
      Band(
        "lt60", "below the usual range at rest", .good, .below, [.restingPulse],
        alerts: [
          BandAlert(.notice, .visit, from: .limit(BandLimit(.below, 50)), visit),
          BandAlert(.high, .today, from: .limit(BandLimit(.atOrBelow, 40)), again: still, urgent),
        ]),
      Band(
        "60_100", "in the usual range at rest", .good, .within, from: BandLimit(.atOrAbove, 60),
        [.restingPulse]),
      Band(
        "gt100", "above the usual range at rest", .notice, .above, from: BandLimit(.above, 100),
        [.restingPulse],
        alerts: [
          BandAlert(.notice, .note, again),
          BandAlert(.high, .today, from: .limit(BandLimit(.atOrAbove, 131)), again: still, urgent),
        ]),
    ])

  @Sendable private static func again(_ call: String?, _ limit: String) -> [String] {
    [Wording.pulseAgain, Wording.pulseDoctor]
  }

  @Sendable private static func urgent(_ call: String?, _ limit: String) -> [String] {
    [Wording.pulseHelp(call), Wording.pulseToday]
  }

  @Sendable private static func still(_ call: String?, _ limit: String) -> [String] {
    [Wording.pulseHelp(call), Wording.staysToday]
  }

  @Sendable private static func visit(_ call: String?, _ limit: String) -> [String] {
    [Wording.pulseAgain, Wording.pulseVisit]
  }
}
