/// Where values lie together, as far as there are enough of them: the middle, the half around it, nearly all.
package struct ValueSpread: Sendable, Equatable {
  /// The median; nil of fewer than ``DayProfile/leastForMedian`` values.
  package let median: Double?
  /// The 25th and the 75th percentile; nil of fewer than ``DayProfile/leastForQuartiles`` values.
  package let quartiles: ClosedRange<Double>?
  /// The 5th and the 95th percentile; nil of fewer than ``DayProfile/leastForOuter`` values, or of single readings.
  package let outer: ClosedRange<Double>?

  /// Finds the percentiles, of type 7.
  ///
  /// - Parameter isDense: Whether they come from a sensor, so that the outer percentiles mean something.
  init(_ values: [Double], isDense: Bool) {
    let (n, summary) = (values.count, Summary(values))
    median = n < DayProfile.leastForMedian ? nil : summary?.median
    quartiles =
      n < DayProfile.leastForQuartiles ? nil : summary.map { $0.percentile(25)...$0.percentile(75) }
    outer =
      !isDense || n < DayProfile.leastForOuter ? nil : summary.map { $0.percentile(5)...$0.percentile(95) }
  }
}
