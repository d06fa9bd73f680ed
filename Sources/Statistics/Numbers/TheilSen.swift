/// The median of all pairwise slopes: a trend that one odd reading can not bend [T1, V].
///
/// It goes by the real times, so days without a reading do no harm.
public enum TheilSen {
  /// A straight trend through points.
  public struct Line: Sendable, Equatable {
    /// The change of y per x.
    public let slope: Double
    /// y where x is 0.
    public let intercept: Double

    /// y at a place.
    public func value(at x: Double) -> Double { intercept + slope * x }
  }

  /// The slope in y per x, over all pairs with different x; nil where there is no such pair.
  public static func slope(_ points: [(x: Double, y: Double)]) -> Double? {
    var slopes: [Double] = []
    slopes.reserveCapacity(points.count * max(points.count - 1, 0) / 2)
    for (index, left) in points.enumerated() {
      for right in points[(index + 1)...] where right.x != left.x {
        slopes.append((right.y - left.y) / (right.x - left.x))
      }
    }
    return Percentile.median(slopes)
  }

  /// The line with that slope through median x and median y, scipy's "separate" intercept [T1, V].
  public static func line(_ points: [(x: Double, y: Double)]) -> Line? {
    guard let slope = slope(points), let x = Percentile.median(points.map(\.x)),
      let y = Percentile.median(points.map(\.y))
    else { return nil }
    return Line(slope: slope, intercept: y - slope * x)
  }
}
