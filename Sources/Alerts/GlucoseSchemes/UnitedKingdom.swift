import Statistics

extension GlucoseScheme {
  /// The low limit that people in the United Kingdom and Ireland are told: below 4 mmol/L (72 mg/dL) [G20, V].
  ///
  /// 3.9 is low here and in range for the consensus; the upper limit is that of the consensus [G1, V].
  public static let uk = GlucoseScheme(
    id: "uk-4.0", title: "advice in the United Kingdom", low: .ukLow,
    high: GlucosePair(180, 100), citations: [.ukLow, .glucoseConsensus])
}
