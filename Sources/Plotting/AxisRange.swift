/// The numbers of an upright axis: from where to where it goes, and the round numbers beside it.
///
/// The range is fixed by what is measured, so that the same person sees the same picture each day; data beyond it widen
/// it to a round number, and nothing ever narrows it. It knows neither cells nor points.
package struct AxisRange: Sendable, Equatable {
  /// The lowest number.
  package let low: Double
  /// The highest number.
  package let high: Double

  /// Makes a range that holds all values.
  package init(_ range: ClosedRange<Double>, widenedBy values: some Sequence<Double>) {
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

  /// Where a value lies, from 0 at the top to 1 at the foot; one beyond the range lies on its edge.
  package func depth(of value: Double) -> Double {
    guard value.isFinite else { return 0 }
    return min(max((high - Self.bounded(value)) / (high - low), 0), 1)
  }

  /// The multiples of a round step of at least a size, none of them outside.
  package func roundNumbers(atLeast size: Double) -> [Double] {
    guard size > 0 else { return [] }
    let step = Self.roundStep(atLeast: size)
    let first = (low / step - 1e-9).rounded(.up)
    let count = Int(min((high / step + 1e-9).rounded(.down) - first, 1000))
    return count < 0 ? [] : (0...count).map { (first + Double($0)) * step }
  }

  /// The smallest round step (1, 2, 5, 10, 20, 25, 50, 100 and so on, and their tenths) not below a size.
  package static func roundStep(atLeast size: Double) -> Double {
    var power = 0.01
    while power * 10 < size { power *= 10 }
    let steps = power >= 10 ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10]
    return (steps.first { $0 * power >= size * 0.999 } ?? 10) * power
  }

  /// A number that can be drawn: what is none is 0.
  package static func bounded(_ value: Double) -> Double {
    value.isNaN ? 0 : min(max(value, -1e9), 1e9)
  }
}
