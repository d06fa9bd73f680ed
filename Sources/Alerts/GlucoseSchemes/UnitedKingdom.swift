import Statistics

extension GlucosePair {
  /// The low limit of the United Kingdom [G20, V].
  static let ukLow = GlucosePair(72, 40)
}

extension GlucoseScheme {
  /// The low limit that people in the United Kingdom and Ireland are told [G20, V].
  ///
  /// The lowest value that the consensus finds in range is low here; the upper limit is that of the consensus [G1, V].
  package static let uk = GlucoseScheme(
    id: "uk-4.0", title: "advice in the United Kingdom", low: .ukLow, high: .high,
    citations: [.ukLow, .glucoseConsensus])
}
