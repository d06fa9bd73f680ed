/// The median of all pairwise slopes: a trend that one odd reading can not bend [T1, V].
///
/// It goes by the real times, so days without a reading do no harm.
public enum TheilSen {
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
}
