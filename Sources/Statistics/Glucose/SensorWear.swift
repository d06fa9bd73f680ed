import Model

/// How much of a time a glucose sensor has measured: what decides whether its values may be called time in range.
///
/// The consensus asks for 14 days with more than 70 % of the data [G2, V]. Which share is there goes by the sensor's
/// usual interval, the median one and at most 15 minutes: the time that lies within an interval after a value, of all the
/// time that was asked about, else of the time from the first value to the last (D). Days that were measured in part
/// count in part: a sensor of 12.2 days has 87 % of 14 days. It is enough where that holds of the days that were asked
/// about, or of the time from the first value to the last (D): a month with a sensor is enough in a quarter without.
package struct SensorWear: Sendable, Equatable {
  /// How many values count, each slot of two sensors once.
  package let n: Int
  /// From the first day with a value to the last, both included.
  package let days: Int
  /// The share of the time that was asked about, or from the first value to the last, that has values, in percent.
  package let percent: Double
  /// The sensor's usual interval in minutes.
  package let interval: Int
  /// How many days the values cover.
  package let daysCovered: Double
  /// How many days lie between the first value and the last, in parts too.
  package let daysFromFirstToLast: Double
  /// The share of these that has values, in percent.
  package let percentFromFirstToLast: Double
  /// How many days were asked about; nil where no time was.
  package let daysAsked: Int?
  /// How many values lie in the slot of another one and do not count.
  package let doubled: Int
  /// How many values are of a day alone and do not count.
  package let withoutTime: Int
  /// Whether two sensors were worn at once.
  package let isOfTwoSensors: Bool

  /// The least number of days [G2, V].
  package static let leastDays = 14
  /// More than this share of the data has to be there, in percent [G2, V].
  package static let leastPercent = 70.0

  /// Looks at the readings of a sensor in order of time, others among them left out; nil where it gave none.
  package init?(_ readings: [Reading<Glucose>], asked: AskedTime? = nil) {
    guard let slots = SensorSlots(readings) else { return nil }
    self.init(slots, asked: asked)
  }

  /// Looks at values of which each slot is there once; nil where there is none.
  package init?(_ slots: SensorSlots, asked: AskedTime? = nil) {
    guard let first = slots.readings.first?.at, let last = slots.readings.last?.at else { return nil }
    n = slots.readings.count
    interval = slots.interval
    (doubled, isOfTwoSensors, withoutTime) = (slots.doubled, slots.isOfTwoSensors, slots.withoutTime)
    days = max(1, last.day.number - first.day.number + 1)
    let covered = slots.gaps.covered(interval: interval)
    let span = SensorGaps.minute(last) - SensorGaps.minute(first) + interval
    daysCovered = Double(covered) / 1440
    daysFromFirstToLast = Double(last.wallMinutes - first.wallMinutes + interval) / 1440
    percentFromFirstToLast = 100 * Double(covered) / Double(span)
    daysAsked = asked?.days
    // A reading a few minutes ahead of the clock does not make the share more than all.
    percent = 100 * Double(covered) / Double(max(asked?.minutes ?? 0, span))
  }

  /// Whether the consensus finds it enough for time in range and for an ambulatory profile.
  package var isEnough: Bool { isEnoughOfAsked || isEnoughFromFirstToLast }

  private var isEnoughOfAsked: Bool {
    daysAsked.map { $0 >= Self.leastDays && percent > Self.leastPercent } ?? false
  }

  private var isEnoughFromFirstToLast: Bool {
    daysFromFirstToLast >= Double(Self.leastDays) && percentFromFirstToLast > Self.leastPercent
  }

  /// What it rests on, in words: `14 days with 87 % of the sensor's data`.
  package var text: String {
    let worn = "\(Self.days(daysFromFirstToLast)) with \(Self.percent(percentFromFirstToLast)) %"
    let data = "of the sensor's data"
    let two =
      isOfTwoSensors ? ", two sensors at once: the first value of every \(interval) minutes counts" : ""
    let rest = withoutTime > 0 ? "\(two), \(withoutTime) without a time of day left out" : two
    guard let daysAsked else { return "\(worn) \(data)\(rest)" }
    let asked = "\(Self.days(Double(daysAsked))) with \(Self.percent(percent)) % \(data)"
    return isEnough && !isEnoughOfAsked ? "\(asked), \(worn) from first to last\(rest)" : "\(asked)\(rest)"
  }

  /// `12.2 days`, `1 day`.
  private static func days(_ days: Double) -> String {
    let tenths = max(0.1, days).text(places: 1)
    let text = tenths.hasSuffix(".0") ? String(tenths.dropLast(2)) : tenths
    return "\(text) \(text == "1" ? "day" : "days")"
  }

  /// In whole percent, unless that would say all, none or the other side of what is needed.
  private static func percent(_ percent: Double) -> String {
    if percent < 1 { return max(percent, 0.1).text(places: 1) }
    if percent > 99, percent < 100 { return min(percent, 99.9).text(places: 1) }
    let isNear = percent.rounded() == leastPercent && percent != leastPercent
    return percent.text(places: isNear ? 1 : 0)
  }
}
