// ln and a power with a fraction are not in the standard library; nothing else of the C library is used here.
import Glibc

/// The low and the high blood glucose index after Kovatchev [G14, V].
///
/// f(BG) = 1.509 x ((ln BG)^1.084 - 5.381) with BG in mg/dL; risk = 10 f^2, counted as low where f < 0 and as high
/// where f > 0. Made for finger-sticks; a sensor's low index is underestimated.
public enum GlucoseRisk {
  /// The symmetrised value of a glucose in mg/dL; nil at or below 1, where the logarithm has no such power.
  public static func transformed(mgdl: Double) -> Double? {
    guard mgdl.isFinite, mgdl > 1 else { return nil }
    return 1.509 * (pow(log(mgdl), 1.084) - 5.381)
  }

  /// Both indexes of values in mg/dL; nil where there are none.
  public static func indexes(mgdl values: [Double]) -> (low: Double, high: Double)? {
    let transformed = values.compactMap(transformed(mgdl:))
    guard !transformed.isEmpty else { return nil }
    let count = Double(transformed.count)
    let low = transformed.reduce(0) { $0 + ($1 < 0 ? 10 * $1 * $1 : 0) }
    let high = transformed.reduce(0) { $0 + ($1 > 0 ? 10 * $1 * $1 : 0) }
    return (low / count, high / count)
  }
}
