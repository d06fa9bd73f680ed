/// The glycemia risk index: how much of the time is low and high, the very low and very high weighing most [G12, V].
///
/// Low is 54 to 69 mg/dL and high 181 to 250 alone, so that nothing counts twice.
package struct GlycemiaRiskIndex: Sendable, Equatable {
  /// Very low + 0.8 x low, in percent of the time.
  package let low: Double
  /// Very high + 0.5 x high, in percent of the time.
  package let high: Double
  /// 3.0 x very low + 2.4 x low + 1.6 x very high + 0.8 x high, however much that is.
  package let uncapped: Double

  /// Makes the index from the percentages of the bands.
  package init(percent: (GlucoseBand) -> Double) {
    low = percent(.veryLow) + 0.8 * percent(.low)
    high = percent(.veryHigh) + 0.5 * percent(.high)
    uncapped =
      3 * percent(.veryLow) + 2.4 * percent(.low) + 1.6 * percent(.veryHigh) + 0.8 * percent(.high)
  }

  /// The index, 100 at most.
  package var value: Double { min(uncapped, 100) }

  /// Its zone, A for 0 to 20 up to E for more than 80 [G12b, V].
  package var zone: String {
    switch value {
    case ...20: "A"
    case ...40: "B"
    case ...60: "C"
    case ...80: "D"
    default: "E"
    }
  }

  /// The figures under their keys.
  var figures: [Figure?] {
    [
      Figure("gri", value), Figure("gri_uncapped", uncapped), Figure("gri_hypo_component", low),
      Figure("gri_hyper_component", high), Figure("gri_zone", zone),
    ]
  }
}
