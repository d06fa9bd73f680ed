import Model

extension BandScheme {
  /// Oxygen saturation by a home oximeter: 95 or more, 93 to 94, 92 or less [H4, H5, V2].
  ///
  /// People with lung disease can have a range of their own from their doctor.
  public static let oxygen = BandScheme(
    id: "nhs-oximeter", kind: OxygenSaturation.kind,
    bands: [
      Band(
        "le92", "in the range that NHS home advice treats as too low", .severe, .below,
        limits: "92 % or less",
        [.oximeterLimits]),
      Band(
        "93_94", "a little below the usual range of NHS home advice", .high, .below, from: ExactDecimal(93),
        limits: "93 to 94 %", [.oximeterLimits]),
      Band(
        "ge95", "in the usual range of NHS home advice", .good, .within, from: ExactDecimal(95),
        limits: "95 % or more", [.oximeterLimits]),
    ])
}
