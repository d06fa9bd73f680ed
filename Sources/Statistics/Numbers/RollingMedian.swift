import Model

/// A median that rolls over time: robust against single odd values, and not misled by ties (R).
package enum RollingMedian {
  /// The median around each point, of all points at most half the width before or after it.
  ///
  /// - Parameters:
  ///   - points: In rising order of x.
  ///   - width: How much x the window covers, such as 7 days.
  ///   - least: With fewer points in the window there is no median.
  /// - Returns: One for each point, nil where there are too few around it.
  package static func around(_ points: [(x: Double, y: Double)], width: Double, least: Int) -> [Double?] {
    var (from, to) = (0, 0)
    var window: [Double] = []
    return points.map { point in
      while to < points.count, points[to].x <= point.x + width / 2 {
        window.insert(points[to].y, at: window.partitionPoint { $0 >= points[to].y })
        to += 1
      }
      while points[from].x < point.x - width / 2 {
        window.remove(at: window.partitionPoint { $0 >= points[from].y })
        from += 1
      }
      return window.count < least ? nil : Percentile.of(sorted: window, 50)
    }
  }
}
