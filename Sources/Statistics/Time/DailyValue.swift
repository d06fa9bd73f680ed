import Model

/// All values of a day as one, so that days of much measuring do not outweigh the others (D).
package struct DailyValue: Sendable, Equatable {
  /// The day, by the patient's clock.
  package let day: Day
  /// The mean of the times of its values, in days since the first value of all, by the instants.
  ///
  /// Of what only the day is known it is the middle of the day: on an axis of days that is where the day stands.
  package let x: Double
  /// Their mean or their median.
  package let value: Double
  /// How many they are.
  package let n: Int

  /// The means of the days, in order; what has no number is left out.
  package static func means<Value>(_ readings: [Reading<Value>], _ number: (Value) -> Double?) -> [DailyValue]
  {
    days(readings, number) { values in values.reduce(0, +) / Double(values.count) }
  }

  /// The medians of the days, in order: what a sensor's values are brought to before a trend is looked for.
  package static func medians<Value>(_ readings: [Reading<Value>], _ number: (Value) -> Double?)
    -> [DailyValue]
  {
    days(readings, number) { Percentile.median($0) ?? .nan }
  }

  private static let halfDay = 43_200_000.0

  private static func days<Value>(
    _ readings: [Reading<Value>], _ number: (Value) -> Double?, _ one: ([Double]) -> Double
  ) -> [DailyValue] {
    guard let origin = readings.first?.at.instantMilliseconds else { return [] }
    var groups: [Int: (times: Double, values: [Double])] = [:]
    // Neighbours mostly share their day: the group of the last one is at hand, and few are looked up.
    var (day, group) = (readings[0].at.day.number, (times: 0.0, values: [Double]()))
    for reading in readings {
      guard let value = number(reading.value) else { continue }
      let own = reading.at.day.number
      if own != day {
        groups[day] = group
        let usual = group.values.count
        group = groups[own] ?? (0, [])
        group.values.reserveCapacity(usual)
        day = own
      }
      group.times += Double(reading.at.instantMilliseconds - origin) + (reading.at.hasTime ? 0 : Self.halfDay)
      group.values.append(value)
    }
    groups[day] = group
    return groups.filter { !$0.value.values.isEmpty }.sorted { $0.key < $1.key }.map { day, group in
      let n = group.values.count
      return DailyValue(
        day: Day(number: day), x: group.times / Double(n) / 86_400_000, value: one(group.values), n: n)
    }
  }
}
