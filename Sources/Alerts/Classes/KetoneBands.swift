import Model

extension BandScheme {
  /// Blood ketones in mmol/L by the NHS [G18, V2; the same in G18b, V].
  ///
  /// 3.0 itself belongs to the class below; the alert fires at 3.0 already [D].
  public static let ketones = BandScheme(
    id: "nhs-ketones", kind: Ketones.kind,
    bands: [
      Band(
        "normal", "in the range that the NHS calls normal", .good, .within, limits: "below 0.6 mmol/L",
        [.ketoneRanges, .ketoneConsensus]),
      Band(
        "slightly_high_0.6_1.5", "in the range that the NHS calls slightly high", .notice, .above,
        from: ExactDecimal.tenths(6), limits: "0.6 to 1.5 mmol/L", [.ketoneRanges, .ketoneConsensus]),
      Band(
        "at_risk_1.6_3.0", "in the range for which the NHS advises to call the diabetes team", .high, .above,
        from: ExactDecimal.tenths(16), limits: "1.6 to 3.0 mmol/L", [.ketoneRanges, .ketoneConsensus]),
      Band(
        "high_gt_3.0", "in the range for which the NHS advises emergency help", .severe, .above,
        from: ExactDecimal.tenths(30), isAbove: true, limits: "above 3.0 mmol/L",
        [.ketoneRanges, .ketoneConsensus]),
    ])
}
