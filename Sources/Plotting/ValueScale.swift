/// The upright scale of a chart: what range it shows and where a value lies in it, whatever draws it.
///
/// The range is fixed by what is measured, so that the same person sees the same picture each day; data beyond it widen
/// it to a round number, and nothing ever narrows it. It knows neither cells nor points.
package struct ValueScale: Hashable, Sendable {
  /// The lowest value.
  package let low: Double
  /// The highest value.
  package let high: Double

  /// Makes a scale.
  package init(range: ClosedRange<Double>, widenedBy values: some Sequence<Double> = []) {
    var low = Self.bounded(range.lowerBound)
    var high = Self.bounded(range.upperBound)
    if high - low < 1e-6 { (low, high) = (low - 1, high + 1) }
    let step = Self.roundStep(atLeast: (high - low) / 10)
    let values = values.filter(\.isFinite).map(Self.bounded)
    if let least = values.min(), least < low { low = (least / step).rounded(.down) * step }
    if let most = values.max(), most > high { high = (most / step).rounded(.up) * step }
    self.low = low
    self.high = high
  }

  /// The place of a value, from 0 at the foot to 1 at the top; a value beyond the range lies on its edge.
  package func position(of value: Double) -> Double {
    value.isFinite ? min(max((Self.bounded(value) - low) / (high - low), 0), 1) : 1
  }

  /// How far below the top a value lies, from 0 to 1 at the foot.
  package func depth(of value: Double) -> Double { 1 - position(of: value) }

  /// Multiples of the smallest round step that keeps them so far apart; none where they would be too many.
  package func roundNumbers(apart least: Double) -> [Double] {
    let step = Self.roundStep(atLeast: least)
    // A tenth has no exact double: without the margin the number on an edge may be missing.
    let first = (low / step - 1e-9).rounded(.up)
    let count = min((high / step + 1e-9).rounded(.down) - first, 1000)
    return count < 0 ? [] : (0...Int(count)).map { (first + Double($0)) * step }
  }
}

extension ValueScale {
  /// A number that can be drawn: what is none is 0.
  package static func bounded(_ value: Double) -> Double { value.isNaN ? 0 : min(max(value, -1e9), 1e9) }

  /// The smallest round step (1, 2, 5, 10, 20, 25, 50, 100 and so on, and their tenths) not below `size`.
  private static func roundStep(atLeast size: Double) -> Double {
    var power = 0.01
    while power * 10 < size { power *= 10 }
    let steps = power >= 10 ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10]
    return (steps.first { $0 * power >= size * 0.999 } ?? 10) * power
  }
}
