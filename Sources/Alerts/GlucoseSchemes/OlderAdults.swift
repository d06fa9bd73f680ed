import Statistics

// The goals of ADA 2016 for older adults [G8, V]; the table of 2024 was not readable. Lows stay those of the consensus.
extension GlucoseScheme {
  /// Older adults in good health: 90 to 130 mg/dL fasting, 90 to 150 at bedtime.
  static let olderHealthy = older(
    "older-healthy", "ADA for older adults in good health",
    fasting: (GlucosePair(90, 50), GlucosePair(130, 72)),
    bedtime: (GlucosePair(90, 50), GlucosePair(150, 83)))

  /// Older adults with several illnesses: 90 to 150 mg/dL fasting, 100 to 180 at bedtime.
  static let olderComplex = older(
    "older-complex", "ADA for older adults with complex health",
    fasting: (GlucosePair(90, 50), GlucosePair(150, 83)),
    bedtime: (GlucosePair(100, 56), GlucosePair(180, 100)))

  /// Older adults in very poor health: 100 to 180 mg/dL fasting, 110 to 200 at bedtime.
  static let olderVeryComplex = older(
    "older-very-complex", "ADA for older adults with very complex health",
    fasting: (GlucosePair(100, 56), GlucosePair(180, 100)),
    bedtime: (GlucosePair(110, 61), GlucosePair(200, 111)))

  private static func older(
    _ id: String, _ title: String, fasting: (GlucosePair, GlucosePair), bedtime: (GlucosePair, GlucosePair)
  ) -> GlucoseScheme {
    GlucoseScheme(
      id: id, title: title, low: .low, high: .high,
      goals: [
        Goal(meal: .fasting, low: fasting.0, high: fasting.1, citations: [.olderAdults]),
        Goal(meal: .bedtime, low: bedtime.0, high: bedtime.1, citations: [.olderAdults]),
      ],
      citations: [.glucoseConsensus])
  }
}
