import Model
import Statistics

/// Blood pressure by the time of day: medians and quartiles of each three hours, by the rule for finger-sticks (D).
package struct PressureProfileFacts: ChartFacts {
  /// The profile of the systolic pressure.
  package let systolic: DayProfile
  /// The profile of the diastolic pressure.
  package let diastolic: DayProfile
  private let series: ChartSeries
  private let timed: [Reading<ChartValue>]
  private let left: ChartSeries.LeftOut

  /// Makes the profile of a series.
  package init(_ series: ChartSeries) {
    self.series = series
    timed = series.values.filter(\.at.hasTime)
    systolic = DayProfile(series.values, minutes: 180, isDense: false) { $0.number }
    left = series.leftOut.adding(withoutTime: systolic.withoutTime)
    diastolic = DayProfile(series.values, minutes: 180, isDense: false) { $0.lower }
  }

  /// What the profile is made of and what the parts of the day show, or what is missing.
  package var sentence: String {
    guard !systolic.isEmpty else {
      return
        "A profile needs \(DayProfile.leastForMedian) readings in one of the three-hour parts of the day. "
        + ([timed.isEmpty ? "There are none." : "So far: \(Coverage(timed).text).", left.sentence])
        .compactMap(\.self).joined(separator: " ")
    }
    let parts = zip(systolic.parts, diastolic.parts).compactMap { upper, lower -> String? in
      guard let high = upper.median, let low = lower.median else { return nil }
      return "\(systolic.span(upper)) \(PressureMean.text(high, low, beside: series.limit)) (\(upper.n))"
    }
    return [
      "Median (from \(DayProfile.leastForMedian) readings on) and quartiles (from \(DayProfile.leastForQuartiles) "
        + "on) of each three hours, of \(Coverage(timed).text), type 7.",
      "Medians: \(parts.joined(separator: ", ")).", left.sentence,
    ].compactMap(\.self).joined(separator: " ")
  }

  /// Each part of the day under its beginning.
  package var figures: [Figure] {
    [
      Figure("n", timed.count), Figure("systolic_parts", systolic.figures),
      Figure("diastolic_parts", diastolic.figures),
    ] + left.figures
  }
}
