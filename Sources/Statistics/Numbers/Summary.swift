import Model

/// What numbers say together: n, mean, median, spread, extremes, percentiles.
///
/// The standard deviation is the sample's (divided by n - 1), as in clinical practice [A22, V].
package struct Summary: Sendable, Equatable {
  /// How many numbers.
  package let n: Int
  /// Their mean.
  package let mean: Double
  /// Standard deviation with n - 1; nil for a single number.
  package let sd: Double?
  /// The different numbers in rising order, each with how many there are up to it.
  private let steps: [Counted]

  /// Summarises numbers; nil where there are none, or one is not finite.
  package init?(_ values: some Sequence<Double>) { self.init(values.map { Counted($0, 1) }) }

  /// Summarises numbers of which each was there so often; nil where there are none, or one is not finite.
  package init?(_ numbers: [Counted]) {
    let sorted = numbers.sorted { $0.value < $1.value }
    guard !sorted.isEmpty, sorted.allSatisfy({ $0.value.isFinite && $0.count > 0 }) else { return nil }
    var n = 0
    steps = sorted.map { number in
      n += number.count
      return Counted(number.value, n)
    }
    let mean = sorted.reduce(0) { $0 + $1.value * Double($1.count) } / Double(n)
    let squares = sorted.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) * Double($1.count) }
    self.n = n
    self.mean = mean
    sd = n > 1 ? (squares / Double(n - 1)).squareRoot() : nil
  }

  /// The smallest.
  package var min: Double { steps.first?.value ?? mean }
  /// The largest.
  package var max: Double { steps.last?.value ?? mean }
  /// The median.
  package var median: Double { percentile(50) }
  /// Standard deviation divided by n; for comparison with programs that use it.
  var populationSD: Double? { sd.map { $0 * (Double(n - 1) / Double(n)).squareRoot() } }
  /// Coefficient of variation: 100 x SD / mean, in percent; nil for a single number or a mean of 0.
  package var cv: Double? { mean == 0 ? nil : sd.map { 100 * $0 / mean } }

  /// The same with the population's SD.
  var populationCV: Double? { mean == 0 ? nil : populationSD.map { 100 * $0 / mean } }

  /// A percentile, 0 to 100, of type 7.
  package func percentile(_ percent: Double) -> Double {
    Percentile.of(count: n, percent, at: number) ?? mean
  }

  /// The number at a place in rising order.
  private func number(at place: Int) -> Double {
    steps[Swift.min(steps.partitionPoint { $0.count > place }, steps.count - 1)].value
  }

  /// The figures under their keys, what a single number does not have left out.
  package var figures: [Figure] {
    [
      Figure("n", n), Figure("mean", mean), Figure("median", median), Figure("sd_sample", sd),
      Figure("sd_population", populationSD), Figure("cv_percent_sample", cv),
      Figure("cv_percent_population", populationCV), Figure("min", min), Figure("max", max),
      Figure("percentiles", percentiles),
    ].compactMap(\.self)
  }

  private var percentiles: [Figure] {
    [5.0, 10, 25, 50, 75, 90, 95].map { Figure("p\($0.text(places: 0))", .number(percentile($0))) }
  }
}
