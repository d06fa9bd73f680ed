import Model

/// A sensor's values with each slot of its interval counted once.
///
/// Two sensors worn at once, or a scan between two stored values, give several values for the same 5 or 15 minutes.
/// Counted each they would be time twice over, so the first value of each slot counts and what comes less than half an
/// interval after it does not (D); of two at one instant the one with the lower id.
package struct SensorSlots: Sendable {
  /// The values that count, in order of time.
  package let readings: [Reading<Glucose>]
  /// The usual interval in minutes: the median one, at most 15; where two sensors take turns, that of each.
  package let interval: Int
  /// How many values lie in the slot of another one and do not count.
  package let doubled: Int
  /// How many of the sensor's values are of a day alone: they fill no slot.
  package let withoutTime: Int
  /// Whether two sensors were worn at once: for so long that scans do not explain it (D).
  package let isOfTwoSensors: Bool
  /// The pauses between the values that count.
  let gaps: SensorGaps

  /// The longest interval of a sensor.
  static let longestInterval = 15
  /// So many slots in a row with a second value are a second sensor (D).
  static let slotsOfTwo = 4
  /// The intervals of sensors that are worn two at once.
  private static let usualIntervals = [5, 15]

  /// Looks at the sensor's readings among others, in order of time; nil where there is none.
  package init?(_ all: [Reading<Glucose>]) {
    // A million readings are not copied where all are a sensor's.
    let isWhole = all.allSatisfy { $0.value.source == .cgm && $0.at.hasTime }
    let sensor = isWhole ? all : all.filter { $0.value.source == .cgm && $0.at.hasTime }
    withoutTime = isWhole ? 0 : all.count { $0.value.source == .cgm && !$0.at.hasTime }
    guard !sensor.isEmpty else { return nil }
    let gaps = SensorGaps(sensor)
    let usual = min(max(gaps.median ?? Self.longestInterval, 1), Self.longestInterval)
    interval = Self.intervalOfTwo(sensor, gaps) ?? usual
    guard gaps.hasShorter(than: interval) else {
      (readings, doubled, isOfTwoSensors, self.gaps) = (sensor, 0, false, gaps)
      return
    }
    let (kept, longestRun) = Self.once(sensor, interval: interval)
    readings = kept
    doubled = sensor.count - kept.count
    isOfTwoSensors = longestRun >= Self.slotsOfTwo
    self.gaps = SensorGaps(kept)
  }

  /// The interval of each of two sensors that take turns: then values two places apart lie one interval apart.
  private static func intervalOfTwo(_ sensor: [Reading<Glucose>], _ gaps: SensorGaps) -> Int? {
    guard !gaps.isRegular, sensor.count > 2 else { return nil }
    let apart = SensorGaps(sensor, places: 2)
    return apart.median.flatMap { usualIntervals.contains($0) ? $0 : nil }
  }

  /// The first value of each slot, and the most slots in a row that have more than one.
  private static func once(
    _ sensor: [Reading<Glucose>], interval: Int
  ) -> (kept: [Reading<Glucose>], longestRun: Int) {
    let half = Int64(interval) * 30_000
    var (kept, run, longest, isDoubled) = ([Reading<Glucose>](), 0, 0, false)
    for reading in sensor {
      if let last = kept.last, reading.at.instantMilliseconds - last.at.instantMilliseconds < half {
        isDoubled = true
      } else {
        run = isDoubled ? run + 1 : 0
        longest = max(longest, run)
        isDoubled = false
        kept.append(reading)
      }
    }
    return (kept, max(longest, isDoubled ? run + 1 : 0))
  }
}

/// How often each pause between two values was there, in whole minutes: of a million few differ.
struct SensorGaps: Sendable {
  /// The pauses above 0 and how often each was there.
  private(set) var counts: [Int: Int] = [:]
  private var zeros = 0
  private var usual = (minutes: 0, count: 0)

  /// Counts the pauses of values in order of time, each from the one so many places before it.
  init(_ readings: [Reading<Glucose>], places: Int = 1) {
    guard readings.count > places else { return }
    for place in places..<readings.count {
      add(Self.minute(readings[place].at) - Self.minute(readings[place - places].at))
    }
    settle()
  }

  /// Whole minutes since 1970: cut before they are subtracted, so that the pauses add up to the whole time.
  static func minute(_ moment: Moment) -> Int { Int(moment.instantMilliseconds / 60_000) }

  private mutating func add(_ minutes: Int) {
    guard minutes > 0 else {
      zeros += 1
      return
    }
    // Mostly a pause is as long as the one before: these are counted without looking them up.
    if minutes != usual.minutes {
      settle()
      usual.minutes = minutes
    }
    usual.count += 1
  }

  /// Takes in what was counted beside.
  private mutating func settle() {
    if usual.count > 0 { counts[usual.minutes, default: 0] += usual.count }
    usual.count = 0
  }

  /// The median in whole minutes; nil of none.
  var median: Int? { Summary(counts.map { Counted(Double($0), $1) }).map { Int($0.median.rounded()) } }

  /// Whether most pauses are equally long, as those of one sensor are.
  var isRegular: Bool {
    let all = counts.values.reduce(zeros, +)
    return (counts.values.max() ?? 0) * 5 >= all * 4
  }

  /// Whether any pause is shorter than half an interval.
  func hasShorter(than interval: Int) -> Bool {
    zeros > 0 || counts.keys.contains { $0 * 2 <= interval }
  }

  /// How many minutes lie within an interval after a value.
  ///
  /// A value stands for one interval, and clocks are not exact: half an interval more is no gap.
  func covered(interval: Int) -> Int {
    counts.reduce(interval) { sum, gap in
      sum + (gap.key * 2 <= interval * 3 ? gap.key : interval) * gap.value
    }
  }
}
