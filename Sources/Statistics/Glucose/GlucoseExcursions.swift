/// The mean amplitude of glycaemic excursions (MAGE), by turning-point elimination.
///
/// The swings between peaks and troughs are those that stay when every swing of at most one SD of all values is taken
/// out, the smallest first [G16b and G17, V; algorithm as compared with iglu in docs/clinical.md]. The same turning
/// points come out of one walk that turns round only where the value has come back by more than one SD, so it takes
/// one step a value. A sensor that was silent for more than three hours begins anew (D).
package struct GlucoseExcursions: Sendable, Equatable {
  /// The SD that a swing has to exceed, in mg/dL.
  package let sd: Double
  /// The values at which the glucose turned round, in order, for each stretch without a long pause.
  package let turningPoints: [[Double]]
  /// The swings from each turning point to the next, up positive, down negative.
  package let swings: [Double]

  /// The longest pause within a stretch, in milliseconds (D).
  static let longestPause: Int64 = 180 * 60_000

  /// Finds the excursions of values in order of time, in mg/dL.
  package init(stretches: [ArraySlice<Double>], sd: Double) {
    self.sd = sd
    let turningPoints = stretches.map { Self.turningPoints($0, threshold: sd) }
    self.turningPoints = turningPoints
    swings = turningPoints.flatMap { points in zip(points.dropFirst(), points).map { $0 - $1 } }
  }

  /// The mean of the upward swings; nil of none.
  package var plus: Double? { Self.mean(swings.filter { $0 > 0 }) }
  /// The mean size of the downward swings; nil of none.
  package var minus: Double? { Self.mean(swings.filter { $0 < 0 }) }
  /// The mean size of all swings; nil of none.
  package var mean: Double? { Self.mean(swings) }
  /// The mean size of the swings in the direction of the first one, as Service defined it in 1970; nil of none.
  package var service: Double? { swings.first.flatMap { $0 > 0 ? plus : minus } }

  private static func mean(_ swings: [Double]) -> Double? {
    swings.isEmpty ? nil : swings.reduce(0) { $0 + abs($1) } / Double(swings.count)
  }

  private static func turningPoints(_ values: ArraySlice<Double>, threshold: Double) -> [Double] {
    guard var low = values.first else { return [] }
    var (high, isRising, points) = (low, Bool?.none, [Double]())
    for value in values {
      low = min(low, value)
      high = max(high, value)
      if isRising != true, value - low > threshold {
        points.append(low)
        (isRising, high) = (true, value)
      } else if isRising != false, high - value > threshold {
        points.append(high)
        (isRising, low) = (false, value)
      }
    }
    return isRising.map { points + [$0 ? high : low] } ?? []
  }
}
