/// The trend of values that were measured at irregular times: the median of the slopes of all pairs.
///
/// Theil 1950, Sen 1968; on real times, so that gaps do not bend it.
public enum TheilSen {
  /// The most points that are taken as they are; of more, daily medians should be given.
  public static let mostPoints = 2000

  /// The slope a unit of `times`; nil below two different times or above `mostPoints`.
  public static func slope(times: [Double], values: [Double]) -> Double? {
    guard times.count == values.count, times.count <= mostPoints else { return nil }
    var slopes: [Double] = []
    for i in times.indices {
      for j in times.indices[(i + 1)...] where times[i] != times[j] {
        slopes.append((values[j] - values[i]) / (times[j] - times[i]))
      }
    }
    return NumberSummary(slopes)?.median
  }
}
