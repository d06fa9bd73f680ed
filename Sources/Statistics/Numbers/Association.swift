/// The straight line of least squares and the correlation of ranks, beside the robust trend for who compares.
struct Association {
  private let points: [(x: Double, y: Double)]

  /// Takes points; nil of fewer than two.
  init?(_ points: [(x: Double, y: Double)]) {
    guard points.count > 1 else { return nil }
    self.points = points
  }

  /// The change of y per x of least squares; nil where all x are the same.
  var slope: Double? {
    let sums = Self.sums(points)
    return sums.xx > 0 ? sums.xy / sums.xx : nil
  }

  /// Spearman's correlation: that of the ranks, equal values sharing their mean rank; nil where one side never changes.
  var spearman: Double? {
    let ranks = zip(Self.ranks(points.map(\.x)), Self.ranks(points.map(\.y))).map { (x: $0, y: $1) }
    let sums = Self.sums(ranks)
    return sums.xx > 0 && sums.yy > 0 ? sums.xy / (sums.xx * sums.yy).squareRoot() : nil
  }

  private static func sums(_ points: [(x: Double, y: Double)]) -> (xx: Double, xy: Double, yy: Double) {
    let n = Double(points.count)
    let x = points.reduce(0) { $0 + $1.x } / n
    let y = points.reduce(0) { $0 + $1.y } / n
    return points.reduce((0, 0, 0)) { sums, point in
      let (dx, dy) = (point.x - x, point.y - y)
      return (sums.0 + dx * dx, sums.1 + dx * dy, sums.2 + dy * dy)
    }
  }

  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      let end = order[start...].firstIndex { values[$0] != values[order[start]] } ?? order.count
      for place in start..<end { ranks[order[place]] = Double(start + end - 1) / 2 }
      start = end
    }
    return ranks
  }
}
