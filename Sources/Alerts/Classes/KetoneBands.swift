import Model

extension BandScale {
  /// Ketones have one unit.
  static let ketones = BandScale("mmol/L", hasTenths: true)
}

extension BandScheme {
  /// Blood ketones in mmol/L by the NHS [G18, V2; the same in G18b, V].
  ///
  /// The limit of the highest class itself belongs to the class below, and asks for help already, the safer side [D].
  package static let ketones = BandScheme(
    id: "nhs-ketones", kind: Ketones.kind, scales: [.ketones],
    bands: [
      Band(
        "normal", "normal (NHS)", .good, .within, [.ketoneRanges, .ketoneConsensus]),
      Band(
        "slightly_high_0.6_1.5", "slightly high (NHS)", .notice, .above,
        from: BandLimit(.atOrAbove, 0.6), [.ketoneRanges, .ketoneConsensus],
        alerts: [
          BandAlert(.notice, .today) { call, _ in [Wording.ketonesAgain, Wording.ketoneEmergency(call)] }
        ]),
      Band(
        "at_risk_1.6_3.0", "high enough to call the diabetes team (NHS)", .high, .above,
        from: BandLimit(.atOrAbove, 1.6), [.ketoneRanges, .ketoneConsensus],
        alerts: [
          BandAlert(.high, .today) { call, _ in
            [Wording.ketoneTeam, Wording.keepTreatment, Wording.ketoneEmergency(call)]
          }
        ]),
      Band(
        "high_gt_3.0", "high enough for emergency help (NHS)", .severe, .above,
        from: BandLimit(.above, 3.0), [.ketoneRanges, .ketoneEmergency, .ketoneConsensus],
        alerts: [BandAlert(.severe, .now, from: .bandItself) { call, _ in [Wording.ketoneHelp(call)] }]),
    ])
}
