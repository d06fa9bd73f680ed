import Model

extension BandScheme {
  /// Oxygen saturation by a home oximeter [H4, K62, V2].
  ///
  /// People with lung disease can have a range of their own from their doctor.
  package static let oxygen = BandScheme(
    id: "nhs-oximeter", kind: OxygenSaturation.kind, scales: [BandScale("%", hasTenths: false)],
    bands: [
      Band(
        "le92", "too low (NHS home advice)", .severe, .below, [.oximeterLimits],
        alerts: [
          BandAlert(
            .severe, .now,
            again: { [Wording.oxygenStill($0, $1), Wording.breathless($0)] + Wording.oximeterRemarks }
          ) {
            [Wording.breathless($0), Wording.oxygenHelp($0, $1)] + Wording.oximeterRemarks
          }
        ]),
      Band(
        "93_94", "a little low (NHS home advice)", .high, .below,
        from: BandLimit(.above, 92), [.oximeterLimits],
        alerts: [
          BandAlert(
            .high, .today,
            again: { [Wording.oxygenSoonStill($1), Wording.breathless($0)] + Wording.oximeterRemarks }
          ) {
            [Wording.oxygenSoon($1), Wording.breathless($0)] + Wording.oximeterRemarks
          }
        ]),
      Band(
        "ge95", "usual (NHS home advice)", .good, .within, from: BandLimit(.atOrAbove, 95),
        [.oximeterLimits]),
    ])
}
