import Statistics

extension GlucoseScheme {
  /// Pregnancy: 63 to 140 mg/dL (3.5 to 7.8 mmol/L) [G2, V, for sensors], below 95 (5.3) fasting [G7, V2].
  package static let pregnancy = GlucoseScheme(
    id: "pregnancy", title: "consensus for pregnancy", low: GlucosePair(63, 35),
    high: GlucosePair(140, 78),
    goals: [
      Goal(meal: .fasting, low: nil, high: GlucosePair(94, 52), citations: [.glucosePregnancyFasting])
    ],
    citations: [.glucosePregnancy])
}
