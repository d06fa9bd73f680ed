/// A line of small bars, one cell each, on a fixed range.
package enum Sparkline {
  /// How several values in one bucket become one.
  package enum Summary: Hashable, Sendable {
    /// Their mean.
    case mean
    /// The highest.
    case highest
    /// The lowest.
    case lowest
  }

  /// One cell a value, from `low` at the lowest level to `high` at the highest; nil is a gap.
  ///
  /// The range is that of the quantity and not of the data, so that two lines can be compared. A value beyond it
  /// shows as the level at that end; a value that is not a number is a gap.
  package static func text(
    _ values: [Double?], low: Double, high: Double, glyphs: Glyphs = .unicode
  ) -> String {
    String(values.map { level($0, low: low, high: high).map { glyphs.sparks[$0] } ?? glyphs.gap })
  }

  /// Values at places from 0 to 1 put into `count` equal buckets; a bucket without a value is nil.
  package static func buckets(
    _ values: [(position: Double, value: Double)], count: Int, summary: Summary = .mean
  ) -> [Double?] {
    let count = min(max(0, count), 10_000)
    guard count > 0 else { return [] }
    var sorted: [[Double]] = Array(repeating: [], count: count)
    for (position, value) in values where value.isFinite && position >= 0 && position <= 1 {
      sorted[min(Int(position * Double(count)), count - 1)].append(value)
    }
    return sorted.map { summary.of($0) }
  }
}

extension Sparkline {
  /// Both glyph sets have eight levels; the tests hold them to it.
  static let levels = 8

  private static func level(_ value: Double?, low: Double, high: Double) -> Int? {
    guard let value, value.isFinite else { return nil }
    guard high > low, (high - low).isFinite else { return levels / 2 }
    let share = min(max((value - low) / (high - low), 0), 1)
    return min(Int(share * Double(levels)), levels - 1)
  }
}

extension Sparkline.Summary {
  fileprivate func of(_ values: [Double]) -> Double? {
    switch self {
    case .mean: values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    case .highest: values.max()
    case .lowest: values.min()
    }
  }
}
