import Model
import Statistics

/// A day on which blood pressure was measured.
struct PressureDay: Sendable {
  let day: Day
  let readings: [Reading<BloodPressure>]
  let mean: PressureMean

  /// For how many days after a day blood pressures are looked at for what was measured since.
  static let since = 31

  /// Nil without readings.
  init?(_ day: Day, _ readings: [Reading<BloodPressure>]) {
    guard let mean = PressureMean(readings) else { return nil }
    (self.day, self.readings, self.mean) = (day, readings, mean)
  }
}

extension Array {
  /// The readings of each day, the days in order.
  func byDay<V>() -> [(Day, [Reading<V>])] where Element == Reading<V> {
    var days: [(Day, [Reading<V>])] = []
    for reading in self {
      let day = reading.at.day
      // In order of time neighbours share their day; only who flies over a date line comes back to one.
      if let last = days.indices.last, days[last].0 == day {
        days[last].1.append(reading)
      } else if let place = days.lastIndex(where: { $0.0 <= day }) {
        if days[place].0 == day {
          days[place].1.append(reading)
        } else {
          days.insert((day, [reading]), at: place + 1)
        }
      } else {
        days.insert((day, [reading]), at: 0)
      }
    }
    return days
  }
}
