/// The slopes between all pairs of points with different x, in rising order, without holding them where they are many.
///
/// Of up to ``mostHeld`` points all slopes are made and sorted. Of more, the slope at a place is found by halving the
/// range of numbers until one is left, and counting in n log n how many slopes lie at or below the middle: those pairs
/// that stand the wrong way round once the middle's line is taken off (Cole and others 1989). Both give the same slope,
/// the second to the rounding of y - slope x.
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

  init(_ points: [(x: Double, y: Double)], mostHeld: Int = mostHeld) {
    self.points = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    count = Self.pairs(points.count) - Self.ties(self.points.map(\.x))
    same = Self.equalPoints(self.points)
    extremes = Self.extremes(self.points) ?? 0...0
    held = points.count <= mostHeld ? Self.slopes(self.points) : nil
  }

  /// The slope at a place, 0 for the smallest.
  subscript(place: Int) -> Double {
    if let held { return held[place] }
    // Among whole numbers in the order of their doubles, halving ends after 64 steps at the very double.
    var (low, high) = (Self.key(extremes.lowerBound), Self.key(extremes.upperBound))
    while low < high {
      let middle = (low >> 1) + (high >> 1) + (low & high & 1)
      if atOrBelow(Self.number(middle)) > place { high = middle } else { low = middle + 1 }
    }
    return isNothing(Self.number(low)) ? 0 : Self.number(low)
  }

  /// The median, nil where there is no slope.
  var median: Double? { Percentile.of(count: count, 50) { self[$0] } }

  /// How many equal pairs there are among sorted numbers.
  static func ties(_ sorted: [Double]) -> Int { tieGroups(sorted).reduce(0) { $0 + pairs($1) } }

  /// How many are equal to each other, of every number that is there more than once.
  static func tieGroups(_ sorted: [Double]) -> [Int] {
    var (groups, run) = ([Int](), 1)
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      if left == right {
        run += 1
      } else {
        if run > 1 { groups.append(run) }
        run = 1
      }
    }
    return run > 1 ? groups + [run] : groups
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

  /// Whether a slope moves y over all x by no more than y is rounded: taking its line off can not tell it from 0.
  private func isNothing(_ slope: Double) -> Bool {
    guard let first = points.first, let last = points.last else { return true }
    let size = points.reduce(0) { max($0, abs($1.y)) }
    return abs(slope) * (last.x - first.x) <= 4 * size.ulp
  }

  private func atOrBelow(_ slope: Double) -> Int {
    Inversions.count(points.map { $0.y - slope * $0.x }, countsEqual: true) - same
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

  /// Doubles as whole numbers in the same order.
  private static func key(_ number: Double) -> Int64 {
    let bits = Int64(bitPattern: number.bitPattern)
    return bits < 0 ? Int64.min - bits - 1 : bits
  }

  private static func number(_ key: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: key < 0 ? Int64.min - key - 1 : key))
  }
}
