// ln and a power with a fraction are not in the standard library; nothing else of the C library is used here.
import Glibc
import Model

/// The low and the high blood glucose index after Kovatchev [G14, V].
///
/// f(BG) = 1.509 x ((ln BG)^1.084 - 5.381) with BG in mg/dL; risk = 10 f^2, counted as low where f < 0 and as high
/// where f > 0. Made for finger-sticks; a sensor's low index is underestimated.
package enum GlucoseRisk {
  /// The symmetrised value of a glucose in mg/dL; nil at or below 1, where the logarithm has no such power.
  package static func transformed(mgdl: Double) -> Double? {
    guard mgdl.isFinite, mgdl > 1 else { return nil }
    return 1.509 * (pow(log(mgdl), 1.084) - 5.381)
  }

  /// Both indexes of values in mg/dL; nil where there are none.
  package static func indexes(mgdl values: [Counted]) -> (low: Double, high: Double)? {
    let numbers = values.compactMap { number in
      transformed(mgdl: number.value).map { Counted($0, number.count) }
    }
    let count = numbers.reduce(0) { $0 + $1.count }
    guard count > 0 else { return nil }
    return (
      risk(of: numbers.filter { $0.value < 0 }) / Double(count),
      risk(of: numbers.filter { $0.value > 0 }) / Double(count)
    )
  }

  /// What LO and HI stand for where the least they can do is asked for, in mg/dL; nil for a number.
  ///
  /// LO is below the limit of the meter, so that its risk is at least that of the limit (D); HI is above.
  static func limit(of glucose: Glucose) -> Double? {
    GlucosePair(beyondScale: glucose).map { Double($0.mgdl) }
  }

  private static func risk(of numbers: [Counted]) -> Double {
    numbers.reduce(0) { $0 + 10 * $1.value * $1.value * Double($1.count) }
  }
}
