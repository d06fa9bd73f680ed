import Model
import Statistics

extension GlucoseScheme {
  /// Pregnancy: 63 to 140 mg/dL (3.5 to 7.8 mmol/L) [G2, V, for sensors]; with known diabetes 70 to 95 (here 94, as
  /// others say below 95) fasting [K47, V2], below 140 one hour and below 120 two hours after a meal [G7b, V].
  ///
  /// A journal notes only that it was one to two hours after a meal, so a value between the two goals is told both.
  package static let pregnancy = GlucoseScheme(
    id: "pregnancy", title: "consensus for pregnancy", low: GlucosePair(63, 35),
    high: GlucosePair(140, 78),
    goals: [
      Goal(
        meal: .fasting, low: .low, high: GlucosePair(94, 52), title: ada,
        citations: [.glucosePregnancyGoals, .glucosePregnancyUpper]),
      Goal(
        meal: .after, low: nil, high: GlucosePair(139, 77), later: GlucosePair(119, 66), title: ada,
        citations: [.glucosePregnancyUpper, .glucosePregnancyGoals]),
    ],
    citations: [.glucosePregnancy])

  private static let ada = "ADA for pregnancy"
}
