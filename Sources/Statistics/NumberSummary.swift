/// The usual figures of a row of numbers: how many, their mean, their spread, their order statistics.
public struct NumberSummary: Sendable, Equatable {
  /// How many numbers there are.
  public let n: Int
  /// The arithmetic mean.
  public let mean: Double
  /// The middle number, of an even count the mean of the two in the middle.
  public let median: Double
  /// The smallest number.
  public let smallest: Double
  /// The largest number.
  public let largest: Double
  /// The sample standard deviation, with n - 1; nil for a single number.
  public let sd: Double?
  private let sorted: [Double]

  /// Makes the figures; nil where there are no numbers.
  public init?(_ values: some Sequence<Double>) {
    let values = Array(values)
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    self.sorted = sorted
    n = values.count
    mean = values.reduce(0, +) / Double(values.count)
    smallest = first
    largest = last
    let middle = mean
    sd =
      n < 2
      ? nil : (values.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / Double(values.count - 1)).squareRoot()
    median = Self.percentile(50, of: sorted)
  }

  /// The coefficient of variation in percent: 100 x SD / mean; nil for a single number or a mean of zero.
  public var cv: Double? { sd.flatMap { mean == 0 ? nil : 100 * $0 / mean } }

  /// The value below which `percent` of the numbers lie, by Hyndman and Fan's type 7 (numpy's `linear`).
  public func percentile(_ percent: Double) -> Double { Self.percentile(percent, of: sorted) }

  private static func percentile(_ percent: Double, of sorted: [Double]) -> Double {
    let place = min(max(percent, 0), 100) / 100 * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
