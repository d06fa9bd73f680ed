/// The slopes between all pairs of points with different x, in rising order, without holding them where they are many.
///
/// Of up to ``mostHeld`` points all slopes are made and sorted. Of more, the slope at a place is closed in on from both
/// sides: a slope among those that are left is drawn, and counting in n log n how many lie below it says on which side
/// to go on; when few are left they are listed (Matoušek 1991). What is drawn is the same in every run.
struct PairSlopes {
  /// How many slopes there are.
  let count: Int
  private let points: [(x: Double, y: Double)]
  private let held: [Double]?
  /// Pairs of one point and its like, which are no slopes and look like one of every steepness.
  private let same: Int
  private let extremes: ClosedRange<Double>

  /// Up to so many points all slopes are held: 125,000 of them.
  static let mostHeld = 500

  init(_ points: [(x: Double, y: Double)]) {
    self.points = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    count = Self.pairs(points.count) - Ties.pairs(self.points.map(\.x))
    same = Self.equalPoints(self.points)
    extremes = Self.extremes(self.points) ?? 0...0
    held = points.count <= Self.mostHeld ? Self.slopes(self.points) : nil
  }

  /// The slope at a place, 0 for the smallest.
  subscript(place: Int) -> Double {
    if let held { return held[place] }
    var low = (slope: extremes.lowerBound - max(1, abs(extremes.lowerBound)), count: 0)
    var high = (slope: extremes.upperBound, count: count)
    var chance = Draw(seed: UInt64(place))
    while high.count - low.count > 4 * points.count {
      guard let middle = drawn(between: low.slope, and: high.slope, &chance) else {
        // Nothing lies between: what is left is one of the ends, but for the rounding of y - slope x.
        let half = low.slope / 2 + high.slope / 2
        return place < counted(half, countsEqual: true) - same ? low.slope + 0 : high.slope + 0
      }
      let upTo = counted(middle, countsEqual: true) - same
      if place >= upTo {
        low = (middle, upTo)
      } else if place >= counted(middle, countsEqual: false) {
        return middle + 0  // a minus zero is a zero
      } else {
        high = (middle, upTo)
      }
    }
    let left = listed(above: low.slope, upTo: high.slope).sorted()
    return left.indices.contains(place - low.count) ? left[place - low.count] : high.slope
  }

  /// The median, nil where there is no slope.
  var median: Double? { Percentile.of(count: count, 50) { self[$0] } }
}

extension PairSlopes {
  /// How many slopes lie below one, or at it too: as many pairs stand the wrong way round with its line taken off.
  private func counted(_ slope: Double, countsEqual: Bool) -> Int {
    Inversions.count(points.map { $0.y - slope * $0.x }, countsEqual: countsEqual)
  }

  /// The slopes of a range, of which there are few: between the orders that its two ends give, each is one exchange of
  /// neighbours in a sorting by insertion.
  private func listed(above low: Double, upTo high: Double) -> [Double] {
    var order = points.map { (at: $0.y - low * $0.x, end: $0.y - high * $0.x, x: $0.x, y: $0.y) }
    order.sort { ($0.at, $1.x) < ($1.at, $0.x) }
    var slopes: [Double] = []
    for place in order.indices.dropFirst() {
      let point = order[place]
      var free = place
      while free > 0, (point.end, order[free - 1].x) < (order[free - 1].end, point.x) {
        slopes.append((point.y - order[free - 1].y) / (point.x - order[free - 1].x))
        order[free] = order[free - 1]
        free -= 1
      }
      order[free] = point
    }
    return slopes
  }

  /// The median of some slopes that lie between two others; nil where so many draws find none.
  private func drawn(between low: Double, and high: Double, _ chance: inout Draw) -> Double? {
    var found: [Double] = []
    for _ in 0..<64 * points.count {
      let (left, right) = (points[chance.next(below: points.count)], points[chance.next(below: points.count)])
      guard left.x != right.x else { continue }
      let slope = (right.y - left.y) / (right.x - left.x)
      if slope > low, slope < high { found.append(slope) }
      if found.count == 9 { break }
    }
    return found.isEmpty ? nil : found.sorted()[found.count / 2]
  }

  /// Numbers that look like chance and are the same in every run.
  private struct Draw {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }
}

extension PairSlopes {
  private static func pairs(_ n: Int) -> Int { n * (n - 1) / 2 }

  private static func slopes(_ points: [(x: Double, y: Double)]) -> [Double] {
    var slopes: [Double] = []
    for (index, left) in points.enumerated() {
      for right in points[(index + 1)...] where right.x != left.x {
        slopes.append((right.y - left.y) / (right.x - left.x))
      }
    }
    return slopes.sorted()
  }

  private static func equalPoints(_ sorted: [(x: Double, y: Double)]) -> Int {
    var (count, run) = (0, 0)
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      run = left == right ? run + 1 : 0
      count += run
    }
    return count
  }

  /// The steepest slopes are those between neighbours in x; nil where there is no slope.
  private static func extremes(_ sorted: [(x: Double, y: Double)]) -> ClosedRange<Double>? {
    var groups: [(x: Double, low: Double, high: Double)] = []
    for point in sorted {
      if groups.last?.x == point.x {
        groups[groups.count - 1].high = point.y
      } else {
        groups.append((point.x, point.y, point.y))
      }
    }
    let steps = zip(groups, groups.dropFirst())
    let low = steps.map { ($1.low - $0.high) / ($1.x - $0.x) }.min()
    let high = steps.map { ($1.high - $0.low) / ($1.x - $0.x) }.max()
    return low.flatMap { low in high.map { low...$0 } }
  }
}
