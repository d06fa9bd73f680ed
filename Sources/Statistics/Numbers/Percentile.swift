/// Percentiles of type 7 after Hyndman and Fan, "linear": what R, numpy and spreadsheets use [T5, V].
package enum Percentile {
  /// The percentile of values in rising order, by linear interpolation between the two nearest.
  ///
  /// `percent` is held to 0...100; nil where there are no values.
  package static func of(sorted values: [Double], _ percent: Double) -> Double? {
    of(count: values.count, percent) { values[$0] }
  }

  /// The same of values that are known by their places, 0 to `count` - 1.
  static func of(count: Int, _ percent: Double, at value: (Int) -> Double) -> Double? {
    guard count > 0, percent.isFinite else { return nil }
    let place = min(max(percent, 0), 100) / 100 * Double(count - 1)
    let below = Int(place)
    guard below + 1 < count else { return value(count - 1) }
    return value(below) + (place - Double(below)) * (value(below + 1) - value(below))
  }

  /// The median of values in any order, nil where there are none.
  package static func median(_ values: [Double]) -> Double? { of(sorted: values.sorted(), 50) }
}
