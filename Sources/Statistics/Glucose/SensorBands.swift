import Model

/// What a sensor's values were in each part of a long time: their median, the half around it and nine in ten.
///
/// A part is so many whole days that ``mostParts`` of them are enough, so that no column of a chart has to join two
/// parts: percentiles of a part are counted from its values and never from other percentiles (D).
package struct SensorBands: Sendable {
  /// The values of some days together.
  package struct Part: Sendable {
    /// The days.
    package let days: ClosedRange<Day>
    /// How many values with a number.
    package let n: Int
    /// Median, quartiles, 5th and 95th percentile, as far as there are enough values.
    package let spread: ValueSpread
  }

  /// The parts in order of time, those without values too.
  package let parts: [Part]
  /// How many days a whole part has.
  package let length: Int
  /// How many values they are made of.
  package let n: Int

  /// From so many days on bands say more than a line (D).
  package static let leastDays = 30
  /// Not more parts than a chart of 80 columns can show (D).
  static let mostParts = 62

  /// Sorts values in order of time, each slot of the sensor once, into parts of the days; the last part ends with them.
  package init(_ slots: SensorSlots, days: ClosedRange<Day>, _ number: (Glucose) -> Double?) {
    let length = Self.length(of: days.count)
    let count = (days.count + length - 1) / length
    let first = days.upperBound.number - count * length + 1
    var values: [[Double]] = Array(repeating: [], count: count)
    for reading in slots.readings {
      let place = (reading.at.day.number - first) / length
      guard days.contains(reading.at.day), values.indices.contains(place) else { continue }
      if let value = number(reading.value) { values[place].append(value) }
    }
    self.length = length
    n = values.reduce(0) { $0 + $1.count }
    parts = values.enumerated().map { place, values in
      let start = max(days.lowerBound.number, first + place * length)
      let end = first + (place + 1) * length - 1
      return Part(
        days: Day(number: start)...Day(number: end), n: values.count,
        spread: ValueSpread(values, isDense: true))
    }
  }

  /// How many days a part of so many days has: a day, two, three, then weeks and twice as many.
  static func length(of days: Int) -> Int {
    let lengths = [1, 2, 3] + (0..<12).map { 7 << $0 }
    return lengths.first { (days + $0 - 1) / $0 <= mostParts } ?? days
  }
}
