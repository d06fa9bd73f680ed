import Model

/// A sensor's values as a line goes through them: unbroken as long as the sensor was heard, with nothing across a silence.
///
/// Each slot of the sensor's interval counts once. HI and LO have no number; the line breaks there, and they are named by
/// themselves.
package struct SensorCurve: Sendable {
  /// The values of each unbroken stretch, in order of time; each has at least one.
  package let stretches: [[Reading<Glucose>]]
  /// The values that were HI or LO, in order of time.
  package let extremes: [Reading<Glucose>]
  /// The longest pause that the line crosses, in minutes: two of the sensor's intervals, so that one lost value is no gap
  /// (D).
  package let longestPause: Int
  /// How many values count.
  package let n: Int

  /// Follows the sensor's values among readings in order of time; nil where there is none.
  package init?(_ readings: [Reading<Glucose>]) {
    guard let slots = SensorSlots(readings) else { return nil }
    self.init(slots)
  }

  /// Follows values of which each slot is there once.
  package init(_ slots: SensorSlots) {
    longestPause = 2 * slots.interval
    n = slots.readings.count
    let pause = Int64(longestPause) * 60_000
    var (stretches, extremes): ([[Reading<Glucose>]], [Reading<Glucose>]) = ([], [])
    var isBroken = true
    for reading in slots.readings {
      guard case .number = reading.value.value else {
        extremes.append(reading)
        isBroken = true
        continue
      }
      let last = stretches.last?.last?.at.instantMilliseconds
      let isSilent = last.map { reading.at.instantMilliseconds - $0 > pause } ?? true
      if isBroken || isSilent { stretches.append([]) }
      stretches[stretches.count - 1].append(reading)
      isBroken = false
    }
    self.stretches = stretches
    self.extremes = extremes
  }
}
