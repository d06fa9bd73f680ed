import Model

/// How much of a time a glucose sensor has measured: what decides whether its values may be called time in range.
///
/// The consensus asks for 14 days with more than 70 % of the data [G2, V]. Which share is there goes by the sensor's
/// usual interval, the median one and at most 15 minutes: the time that lies within an interval after a value, of
/// all the time from the first value to the last (D).
package struct SensorWear: Sendable, Equatable {
  /// How many values the sensor gave.
  package let n: Int
  /// From the first day with a value to the last, both included.
  package let days: Int
  /// The share of the time from the first value to the last that has values, in percent.
  package let percent: Double
  /// The sensor's usual interval in minutes.
  package let interval: Int

  /// The least number of days [G2, V].
  package static let leastDays = 14
  /// More than this share of the data has to be there, in percent [G2, V].
  package static let leastPercent = 70.0
  private static let longestInterval = 15

  /// Looks at the readings of a sensor in order of time, others among them left out; nil where it gave none.
  package init?(_ readings: [Reading<Glucose>]) {
    var (n, gaps) = (0, Gaps())
    var (first, last) = (Moment?.none, Moment?.none)
    for reading in readings where reading.value.source == .cgm {
      n += 1
      if let last { gaps.add(Self.minute(reading.at) - Self.minute(last)) }
      if first == nil { first = reading.at }
      last = reading.at
    }
    guard let first, let last else { return nil }
    gaps.settle()
    let usual = gaps.median ?? Self.longestInterval
    let interval = min(max(usual, 1), Self.longestInterval)
    // A value stands for one interval, and clocks are not exact: half an interval more is no gap.
    let covered = gaps.counts.reduce(interval) { sum, gap in
      sum + (gap.key * 2 <= interval * 3 ? gap.key : interval) * gap.value
    }
    self.n = n
    days = max(1, last.day.number - first.day.number + 1)
    percent = 100 * Double(covered) / Double(Self.minute(last) - Self.minute(first) + interval)
    self.interval = interval
  }

  /// Whole minutes since 1970: cut before they are subtracted, so that the pauses add up to the whole time.
  private static func minute(_ moment: Moment) -> Int { Int(moment.instantMilliseconds / 60_000) }

  /// Whether the consensus finds it enough for time in range and for an ambulatory profile.
  package var isEnough: Bool { days >= Self.leastDays && percent > Self.leastPercent }

  /// What it rests on, in words: `14 days with 92 % of the sensor's data`.
  package var text: String {
    "\(days) \(days == 1 ? "day" : "days") with \(percent.text(places: 0)) % of the sensor's data"
  }
}

/// How often each pause between two values was there, in whole minutes above 0: of a million few differ.
private struct Gaps {
  private(set) var counts: [Int: Int] = [:]
  private var usual = (minutes: 0, count: 0)

  mutating func add(_ minutes: Int) {
    guard minutes > 0 else { return }
    // Mostly a pause is as long as the one before: these are counted without looking them up.
    if minutes != usual.minutes {
      settle()
      usual.minutes = minutes
    }
    usual.count += 1
  }

  /// Takes in what was counted beside.
  mutating func settle() {
    if usual.count > 0 { counts[usual.minutes, default: 0] += usual.count }
    usual.count = 0
  }

  /// The median in whole minutes; nil of none.
  var median: Int? { Summary(counts.map { Counted(Double($0), $1) }).map { Int($0.median.rounded()) } }
}
