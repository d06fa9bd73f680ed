import Model
import Statistics

/// A day on which glucose was measured.
struct GlucoseDay: Sendable {
  let day: Day
  /// What no sensor took.
  let sticks: [Reading<Glucose>]
  /// The mean of these in mg/dL; above every limit where the meter showed HI and no number, nil where it showed LO and no
  /// number, or nothing was measured.
  let mean: Double?
  /// What a sensor took; nil where there was none.
  let sensor: SensorDay?

  init(_ day: Day, _ readings: [Reading<Glucose>]) {
    self.day = day
    sticks = readings.filter { $0.value.source != .cgm }
    let numbers = sticks.compactMap { $0.value.number(in: .mgdl) }
    let isHigh = sticks.contains { $0.value.value == .high }
    mean = numbers.isEmpty ? (isHigh ? .infinity : nil) : numbers.reduce(0, +) / Double(numbers.count)
    sensor = SensorDay(readings)
  }
}

/// How many minutes of a day a sensor spent below and above limits.
struct SensorDay: Sendable {
  /// The first reading of it.
  let first: Reading<Glucose>
  /// Minutes with a value, each counted once, whether one sensor was worn or two.
  private(set) var minutes = 0
  private(set) var veryLow = 0
  private(set) var low = 0
  private(set) var high = 0
  private(set) var veryHigh = 0
  /// Below and above the range in pregnancy.
  private(set) var pregnancyLow = 0
  private(set) var pregnancyHigh = 0

  /// Nil without values of a sensor.
  init?(_ readings: [Reading<Glucose>]) {
    guard let slots = SensorSlots(readings), let first = slots.readings.first else { return nil }
    self.first = first
    for reading in slots.readings { count(reading.value, slots.interval) }
  }

  private mutating func count(_ glucose: Glucose, _ interval: Int) {
    minutes += interval
    switch GlucoseBand(glucose) {
    case .veryLow:
      (veryLow, low, pregnancyLow) = (veryLow + interval, low + interval, pregnancyLow + interval)
    case .low:
      low += interval
      if GlucoseScheme.pregnancy.low.isAbove(glucose) { pregnancyLow += interval }
    case .inRange: if GlucoseScheme.pregnancy.high.isBelow(glucose) { pregnancyHigh += interval }
    case .high: (high, pregnancyHigh) = (high + interval, pregnancyHigh + interval)
    case .veryHigh:
      (veryHigh, high, pregnancyHigh) = (veryHigh + interval, high + interval, pregnancyHigh + interval)
    }
  }
}
