/// How far two means lie apart, with the uncertainty of that.
///
/// The interval is Welch's, of 95 % (R): it takes the values as independent, which daily means are nearly and single
/// readings are not. Both sides need ``least`` values (D).
package struct MeanDifference: Sendable, Equatable {
  /// The first mean.
  package let first: Double
  /// The second mean.
  package let second: Double
  /// How many values the first is of; of pairs, how many pairs.
  package let firstN: Int
  /// How many values the second is of.
  package let secondN: Int
  /// Where the difference lies with a confidence of 95 %.
  package let interval: ClosedRange<Double>

  /// The least number of values on each side (D).
  package static let least = 4

  /// The second mean less the first.
  package var difference: Double { second - first }

  /// Whether the interval leaves out 0: a difference that is more than the scatter of the values.
  package var isClear: Bool { !interval.contains(0) }

  /// Compares two groups of values; nil where one has fewer than ``least``.
  package init?(from first: [Double], to second: [Double]) {
    guard let old = Summary(first), let new = Summary(second), min(old.n, new.n) >= Self.least,
      let oldSD = old.sd, let newSD = new.sd
    else { return nil }
    let (a, b) = (oldSD * oldSD / Double(old.n), newSD * newSD / Double(new.n))
    let weights = a * a / Double(old.n - 1) + b * b / Double(new.n - 1)
    let degrees = weights > 0 ? (a + b) * (a + b) / weights : Double(old.n + new.n - 2)
    self.init(old.mean, new.mean, old.n, new.n, (a + b).squareRoot(), degrees)
  }

  /// Compares values in pairs, such as evening and morning of one day; nil of fewer than ``least``.
  package init?(pairs: [(first: Double, second: Double)]) {
    guard pairs.count >= Self.least, let first = Summary(pairs.map(\.first)),
      let second = Summary(pairs.map(\.second)), let sd = Summary(pairs.map { $0.second - $0.first })?.sd
    else { return nil }
    let n = Double(pairs.count)
    self.init(first.mean, second.mean, pairs.count, pairs.count, sd / n.squareRoot(), n - 1)
  }

  private init(
    _ first: Double, _ second: Double, _ firstN: Int, _ secondN: Int, _ error: Double, _ degrees: Double
  ) {
    self.first = first
    self.second = second
    self.firstN = firstN
    self.secondN = secondN
    let reach = StudentT.quantile975(degrees: degrees) * error
    interval = (second - first - reach)...(second - first + reach)
  }

  /// The figures under their keys.
  package var figures: [Figure] {
    [
      Figure("difference", difference), Figure("low", interval.lowerBound),
      Figure("high", interval.upperBound),
      Figure("clear", .flag(isClear)),
    ].compactMap(\.self)
  }
}
