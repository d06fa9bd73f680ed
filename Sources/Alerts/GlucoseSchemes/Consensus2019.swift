import Statistics

extension GlucoseScheme {
  /// The consensus of 2019: 70 to 180 mg/dL (3.9 to 10.0 mmol/L) [G1, V]; its bands stand in `GlucoseBand`.
  public static let consensus2019 = GlucoseScheme(
    id: GlucoseBands.id, title: GlucoseBands.title, low: GlucosePair(70, 39), high: GlucosePair(180, 100),
    citations: [.glucoseConsensus])
}
