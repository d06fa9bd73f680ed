import Statistics

extension GlucoseScheme {
  /// The consensus of 2019 [G1, V]; its bands stand in `GlucoseBand`.
  package static let consensus2019 = GlucoseScheme(
    id: GlucoseBands.id, title: GlucoseBands.title, low: .low, high: .high, citations: [.glucoseConsensus])
}
