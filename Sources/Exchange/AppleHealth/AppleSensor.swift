/// Whether glucose values come from a sensor: Apple Health itself does not say.
enum AppleSensor {
  /// Names of apps that hand on a sensor's values.
  ///
  /// Told apart by them alone, never shown: the name may be a person's.
  static func isNamed(_ source: String) -> Bool {
    let lower = source.lowercased()
    return names.contains { lower.contains($0) }
  }

  /// Whether times, in seconds, are as close together as only a sensor measures: half of the steps at most 16 minutes,
  /// among 24 values at least.
  static func isClose(_ times: [Int]) -> Bool {
    guard times.count >= 24 else { return false }
    let sorted = times.sorted()
    let steps = zip(sorted.dropFirst(), sorted).map { $0 - $1 }.sorted()
    return steps[steps.count / 2] <= 16 * 60
  }

  private static let names = [
    "dexcom", "libre", "lingo", "stelo", "eversense", "guardian", "xdrip", "loop", "cgm",
  ]
}
