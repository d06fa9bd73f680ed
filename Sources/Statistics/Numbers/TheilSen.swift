/// The median of all pairwise slopes: a trend that one odd reading cannot bend [T1, V].
///
/// It goes by the real times, so days without a reading do no harm.
package enum TheilSen {
  /// A straight trend through points.
  package struct Line: Sendable, Equatable {
    /// The change of y per x.
    package let slope: Double
    /// y where x is 0, of the line through median x and median y: scipy's "separate" [T1, V].
    package let intercept: Double
    /// y where x is 0, as the median of y - slope x: scipy's "joint" [T1, V].
    package let jointIntercept: Double
    /// Where the slope lies with a confidence of 95 %, after Sen as scipy does it [T1, V]; nil of too few points.
    package let interval: ClosedRange<Double>?
    /// How many slopes the median is of.
    package let pairs: Int

    /// y at a place.
    package func value(at x: Double) -> Double { intercept + slope * x }
  }

  /// The slope in y per x, over all pairs with different x; nil where there is no such pair.
  package static func slope(_ points: [(x: Double, y: Double)]) -> Double? { PairSlopes(points).median }

  /// The line with that slope and its interval; nil where there is no pair with different x.
  package static func line(_ points: [(x: Double, y: Double)]) -> Line? {
    let slopes = PairSlopes(points)
    guard let slope = slopes.median, let x = Percentile.median(points.map(\.x)),
      let y = Percentile.median(points.map(\.y)),
      let joint = Percentile.median(points.map { $0.y - slope * $0.x })
    else { return nil }
    return Line(
      slope: slope, intercept: y - slope * x, jointIntercept: joint, interval: interval(slopes, points),
      pairs: slopes.count)
  }

  /// The slopes at the places that Sen's rule names, by the variance of Kendall's S with ties in x and in y.
  private static func interval(_ slopes: PairSlopes, _ points: [(x: Double, y: Double)]) -> ClosedRange<
    Double
  >? {
    let variance = MannKendall.variance(
      n: points.count,
      ties: [points.map(\.x), points.map(\.y)].flatMap { Ties.groups($0.sorted()) })
    guard variance > 0, points.count > 2 else { return nil }
    let (count, spread) = (Double(slopes.count), Normal.quantile975 * variance.squareRoot())
    let upper = min(Int(((count + spread) / 2).rounded(.toNearestOrEven)), slopes.count - 1)
    let lower = max(Int(((count - spread) / 2).rounded(.toNearestOrEven)) - 1, 0)
    return slopes[lower]...max(slopes[lower], slopes[upper])
  }
}
