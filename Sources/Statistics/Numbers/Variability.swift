import Model

/// How much successive values differ [A22, V].
///
/// ARV was made for 24-hour recordings; on home readings take it of session means, because the two readings of a
/// session, a minute apart, water it down.
package struct Variability: Sendable, Equatable {
  /// Average real variability: the mean of the absolute successive differences.
  package let arv: Double
  /// Root of the mean of the squared successive differences.
  package let rmssd: Double
  /// Largest minus smallest.
  package let range: Double

  /// Average real variability of values at certain times: the absolute differences weighted with the time between
  /// them [A22b and A22c, V]; nil of fewer than two, or where no time passes.
  ///
  /// Values of a day alone are left out.
  static func weightedARV(_ all: [(at: Moment, value: Double)]) -> Double? {
    let points = all.filter(\.at.hasTime)
    let steps = zip(points.dropFirst(), points).map { later, earlier in
      (
        Double(later.at.instantMilliseconds - earlier.at.instantMilliseconds),
        abs(later.value - earlier.value)
      )
    }
    let time = steps.reduce(0) { $0 + $1.0 }
    return time > 0 ? steps.reduce(0) { $0 + $1.0 * $1.1 } / time : nil
  }

  /// Compares each value with the one before it; nil for fewer than two.
  package init?(_ values: [Double]) {
    guard values.count > 1, let least = values.min(), let most = values.max() else { return nil }
    let steps = zip(values.dropFirst(), values).map { $0 - $1 }
    arv = steps.reduce(0) { $0 + abs($1) } / Double(steps.count)
    rmssd = (steps.reduce(0) { $0 + $1 * $1 } / Double(steps.count)).squareRoot()
    range = most - least
  }
}
