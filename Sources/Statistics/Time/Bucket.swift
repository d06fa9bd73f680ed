import Model

/// One part of a span with the summary of its readings.
public struct Bucket: Sendable, Equatable {
  /// Where it begins, in milliseconds of the patient's wall clock.
  public let wallStart: Int64
  /// Where the next begins.
  public let wallEnd: Int64
  /// How many readings lie in it.
  public let n: Int
  /// Their summary; nil where there are none.
  public let value: Double?

  /// The day on which it begins.
  public var day: Day {
    let number = wallStart / 86_400_000
    return Day(number: Int(wallStart % 86_400_000 < 0 ? number - 1 : number))
  }
}

/// How the readings of a part become one value; always said beside the chart.
public enum BucketSummary: String, Sendable, CaseIterable {
  /// The largest: what a chart of systolic pressure shows, so that a peak is never hidden.
  case max
  /// The smallest.
  case min
  /// The mean.
  case mean
  /// The median.
  case median
  /// The latest.
  case last

  /// The summary of values in order of time, nil of none.
  public func of(_ values: [Double]) -> Double? {
    switch self {
    case .max: values.max()
    case .min: values.min()
    case .mean: values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    case .median: Percentile.median(values)
    case .last: values.last
    }
  }
}
