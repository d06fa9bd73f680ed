/// A line through values in time: in unbroken stretches, with nothing between them.
package struct ChartCurve: Hashable, Sendable {
  /// A value at a place.
  package struct Point: Hashable, Sendable {
    /// The place from 0 (left) to 1 (right).
    package var position: Double
    /// The value.
    package var value: Double

    /// Makes a point.
    package init(position: Double, value: Double) {
      self.position = position
      self.value = value
    }
  }

  /// The stretches, each in order of time.
  package var stretches: [[Point]]

  /// Makes a curve.
  package init(_ stretches: [[Point]] = []) { self.stretches = stretches }

  /// The lowest and the highest value of the line in each of `count` places from the left, as a chart with so many columns
  /// has them; nil where there is no line.
  package func ranges(_ count: Int) -> [ClosedRange<Double>?] {
    guard count > 0 else { return [] }
    var ranges: [ClosedRange<Double>?] = Array(repeating: nil, count: count)
    for stretch in stretches {
      var last: (x: Double, value: Double)?
      for point in stretch where point.value.isFinite && point.position.isFinite {
        let here = (x: point.position * Double(count - 1), value: point.value)
        Self.draw(from: last ?? here, to: here, into: &ranges)
        last = here
      }
    }
    return ranges
  }

  /// Takes a straight piece into each column that it crosses, as far as it lies in it.
  private static func draw(
    from start: (x: Double, value: Double), to end: (x: Double, value: Double),
    into ranges: inout [ClosedRange<Double>?]
  ) {
    let columns = (Int((start.x - 0.5).rounded(.up)), Int((end.x + 0.5).rounded(.down)))
    let (first, last) = (max(columns.0, 0), min(columns.1, ranges.count - 1))
    guard first <= last else { return }
    let slope = end.x > start.x ? (end.value - start.value) / (end.x - start.x) : 0
    for column in first...last {
      let left = min(max(Double(column) - 0.5, start.x), end.x)
      let right = min(max(Double(column) + 0.5, start.x), end.x)
      let ends = [left, right].map { start.value + slope * ($0 - start.x) }
      let values = start.x == end.x ? [start.value, end.value] : ends
      let range = (values.min() ?? end.value)...(values.max() ?? end.value)
      ranges[column] =
        ranges[column].map { min($0.lowerBound, range.lowerBound)...max($0.upperBound, range.upperBound) }
        ?? range
    }
  }
}
