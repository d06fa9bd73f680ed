/// Percentiles of type 7 after Hyndman and Fan, "linear": what R, numpy and spreadsheets use [T5, V].
public enum Percentile {
  /// The percentile of values in rising order, by linear interpolation between the two nearest.
  ///
  /// `percent` is held to 0...100; nil where there are no values.
  public static func of(sorted values: [Double], _ percent: Double) -> Double? {
    guard let first = values.first, percent.isFinite else { return nil }
    let place = min(max(percent, 0), 100) / 100 * Double(values.count - 1)
    let below = Int(place)
    guard below + 1 < values.count else { return values.last ?? first }
    return values[below] + (place - Double(below)) * (values[below + 1] - values[below])
  }

  /// The median of values in any order, nil where there are none.
  public static func median(_ values: [Double]) -> Double? { of(sorted: values.sorted(), 50) }
}
