/// Very many measurements made few, so that a chart of them is drawn as fast as one of a few.
///
/// The span is cut into many more parts than a window has columns; of each part remains what a column would show of
/// it: the highest and the lowest value and the worst state. Nothing moves by more than a part.
enum Thinning {
  static let parts = 4096

  static func part(_ position: Double) -> Int? {
    guard position >= 0, position <= 1 else { return nil }
    return Int(position * Double(parts))
  }
}

extension RangeChart {
  /// At most some thousands of marks that draw the same; few marks stay as they are.
  package static func thinned(_ marks: [Mark]) -> [Mark] {
    guard marks.count > Thinning.parts else { return marks }
    var kept: [Int: Mark] = [:]
    for mark in marks {
      guard let part = Thinning.part(mark.position) else { continue }
      kept[part] = kept[part]?.merged(with: mark) ?? mark
    }
    return kept.values.sorted { $0.position < $1.position }
  }
}

extension PointChart {
  /// At most some thousands of points that draw the same; few points stay as they are.
  package static func thinned(_ points: [Point]) -> [Point] {
    guard points.count > 2 * Thinning.parts else { return points }
    var kept: [Int: (low: Point, high: Point)] = [:]
    for point in points {
      guard let part = Thinning.part(point.position) else { continue }
      kept[part] = kept[part].map { widened($0, by: point) } ?? (point, point)
    }
    return kept.values.flatMap { [$0.low, $0.high] }.sorted { $0.position < $1.position }
  }
}
