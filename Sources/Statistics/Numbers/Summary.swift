/// What numbers say together: n, mean, median, spread, extremes, percentiles.
///
/// The standard deviation is the sample's (divided by n - 1), as in clinical practice [A22, V].
public struct Summary: Sendable, Equatable {
  /// How many numbers.
  public let n: Int
  /// Their mean.
  public let mean: Double
  /// Standard deviation with n - 1; nil for a single number.
  public let sd: Double?
  private let sorted: [Double]

  /// Summarises numbers; nil where there are none, or one is not finite.
  public init?(_ values: some Sequence<Double>) {
    let sorted = values.sorted()
    guard !sorted.isEmpty, sorted.allSatisfy(\.isFinite) else { return nil }
    let mean = sorted.reduce(0, +) / Double(sorted.count)
    self.sorted = sorted
    self.mean = mean
    n = sorted.count
    let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    sd = sorted.count > 1 ? (squares / Double(sorted.count - 1)).squareRoot() : nil
  }

  /// The smallest.
  public var min: Double { sorted.first ?? mean }
  /// The largest.
  public var max: Double { sorted.last ?? mean }
  /// The median.
  public var median: Double { percentile(50) }
  /// Standard deviation divided by n; for comparison with programs that use it.
  public var populationSD: Double? { sd.map { $0 * (Double(n - 1) / Double(n)).squareRoot() } }
  /// Coefficient of variation: 100 x SD / mean, in percent; nil for a single number or a mean of 0.
  public var cv: Double? { mean == 0 ? nil : sd.map { 100 * $0 / mean } }

  /// The same with the population's SD.
  public var populationCV: Double? { mean == 0 ? nil : populationSD.map { 100 * $0 / mean } }

  /// A percentile, 0 to 100, of type 7.
  public func percentile(_ percent: Double) -> Double { Percentile.of(sorted: sorted, percent) ?? mean }

  /// The figures under their keys, what a single number does not have left out.
  public var figures: [Figure] {
    [
      Figure("n", n), Figure("mean", mean), Figure("median", median), Figure("sd_sample", sd),
      Figure("sd_population", populationSD), Figure("cv_percent_sample", cv),
      Figure("cv_percent_population", populationCV), Figure("min", min), Figure("max", max),
    ].compactMap(\.self)
  }
}
