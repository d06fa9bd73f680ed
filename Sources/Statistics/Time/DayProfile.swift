import Model

/// Values by the time of day at which they were taken, whatever the date.
///
/// A part of the day shows a median from 3 values on and quartiles from 5 on, as Tidepool does for finger-sticks
/// [C2, V]; percentiles are of type 7, and nothing is smoothed (D).
package struct DayProfile: Sendable, Equatable {
  /// A part of the day.
  package struct Part: Sendable, Equatable {
    /// When it begins, in minutes since midnight.
    package let from: Int
    /// How many values lie in it.
    package let n: Int
    private let spread: ValueSpread

    /// The median; nil of fewer than ``leastForMedian`` values.
    package var median: Double? { spread.median }
    /// The 25th and the 75th percentile; nil of fewer than ``leastForQuartiles`` values.
    package var quartiles: ClosedRange<Double>? { spread.quartiles }
    /// The 5th and the 95th percentile; nil of fewer than ``leastForOuter`` values, or of single readings.
    package var outer: ClosedRange<Double>? { spread.outer }

    fileprivate init(from: Int, _ values: [Double], isDense: Bool) {
      self.from = from
      n = values.count
      spread = ValueSpread(values, isDense: isDense)
    }
  }

  /// The least number of values for a median [C2, V].
  package static let leastForMedian = 3
  /// The least number of values for quartiles [C2, V].
  package static let leastForQuartiles = 5
  /// The least number of values for the outer percentiles: with fewer they are the extremes (D).
  static let leastForOuter = 20

  /// The parts from midnight on, equally long.
  package let parts: [Part]
  /// How many values are of a day alone and so of no part.
  package let withoutTime: Int
  /// How long each part is, in minutes.
  package let minutes: Int

  /// Sorts values into the parts of the day; `minutes` should divide 1440 and is held to 10 to 1440.
  ///
  /// - Parameter isDense: Whether they come from a sensor, so that the outer percentiles mean something.
  package init<Value>(
    _ readings: [Reading<Value>], minutes: Int, isDense: Bool, _ number: (Value) -> Double?
  ) {
    let minutes = min(max(minutes, 10), 1440)
    var values: [[Double]] = Array(repeating: [], count: (1439 / minutes) + 1)
    var withoutTime = 0
    for reading in readings {
      guard let value = number(reading.value) else { continue }
      if reading.at.hasTime {
        values[reading.at.time.minutes / minutes].append(value)
      } else {
        withoutTime += 1
      }
    }
    self.withoutTime = withoutTime
    self.minutes = minutes
    parts = values.enumerated().map { Part(from: $0 * minutes, $1, isDense: isDense) }
  }

  /// Whether any part has a median.
  package var isEmpty: Bool { parts.allSatisfy { $0.median == nil } }
}
