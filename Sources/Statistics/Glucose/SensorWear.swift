import Model

/// How much of a time a glucose sensor has measured: what decides whether its values may be called time in range.
///
/// The consensus asks for 14 days with more than 70 % of the data [G2, V]. Which share is there goes by the sensor's
/// usual interval, the median one and at most 15 minutes: the time that lies within an interval after a value, of
/// all the time from the first value to the last (D).
public struct SensorWear: Sendable, Equatable {
  /// How many values the sensor gave.
  public let n: Int
  /// From the first day with a value to the last, both included.
  public let days: Int
  /// The share of the time from the first value to the last that has values, in percent.
  public let percent: Double
  /// The sensor's usual interval in minutes.
  public let interval: Int

  /// The least number of days [G2, V].
  public static let leastDays = 14
  /// More than this share of the data has to be there, in percent [G2, V].
  public static let leastPercent = 70.0
  private static let longestInterval = 15

  /// Looks at the readings of a sensor in order of time, others among them left out; nil where it gave none.
  public init?(_ readings: [Reading<Glucose>]) {
    let instants = readings.filter { $0.value.source == .cgm }.map { $0.at.instantMilliseconds / 60_000 }
    guard let first = instants.first, let last = instants.last,
      let firstDay = readings.first(where: { $0.value.source == .cgm })?.at.day,
      let lastDay = readings.last(where: { $0.value.source == .cgm })?.at.day
    else { return nil }
    let gaps = zip(instants.dropFirst(), instants).map { Int($0 - $1) }.filter { $0 > 0 }
    let usual = Percentile.median(gaps.map(Double.init)).map { Int($0.rounded()) } ?? Self.longestInterval
    let interval = min(max(usual, 1), Self.longestInterval)
    // A value stands for one interval, and clocks are not exact: half an interval more is no gap.
    let covered = gaps.reduce(interval) { $0 + ($1 * 2 <= interval * 3 ? $1 : interval) }
    n = instants.count
    days = max(1, lastDay.number - firstDay.number + 1)
    percent = 100 * Double(covered) / Double(Int(last - first) + interval)
    self.interval = interval
  }

  /// Whether the consensus finds it enough for time in range and for an ambulatory profile.
  public var isEnough: Bool { days >= Self.leastDays && percent > Self.leastPercent }

  /// What it rests on, in words: `14 days with 92 % of the sensor's data`.
  public var text: String {
    "\(days) \(days == 1 ? "day" : "days") with \(percent.text(places: 0)) % of the sensor's data"
  }
}
