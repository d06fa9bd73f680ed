import Model

/// Readings taken one after the other, each at most ten minutes after the one before it [D]; one of a day alone is by
/// itself.
package struct Session: Sendable, Equatable {
  /// Its readings in order of time; at least one.
  package let readings: [Reading<BloodPressure>]
  /// Their mean.
  package let mean: PressureMean
  /// When it began.
  package let at: Moment

  /// The longest pause within a session, in minutes [D].
  package static let longestPause = 10

  /// Divides readings, in order of time, into sessions.
  package static func group(_ readings: [Reading<BloodPressure>], pause: Int = longestPause) -> [Session] {
    var groups: [[Reading<BloodPressure>]] = []
    // One of a day alone stands at the beginning of its day and divides no session that goes past midnight.
    var open: Int?
    for reading in readings {
      if let open, let last = groups[open].last, isOne(from: last.at, to: reading.at, pause: pause) {
        groups[open].append(reading)
      } else {
        groups.append([reading])
        if reading.at.hasTime { open = groups.count - 1 }
      }
    }
    return groups.compactMap(Session.init)
  }

  private init?(_ readings: [Reading<BloodPressure>]) {
    guard let first = readings.first, let mean = PressureMean(readings) else { return nil }
    self.readings = readings
    self.mean = mean
    at = first.at
  }

  /// Whether a reading is of the same session as the one before it.
  static func isOne(from earlier: Moment, to later: Moment, pause: Int = longestPause) -> Bool {
    earlier.hasTime && later.hasTime
      && later.instantMilliseconds - earlier.instantMilliseconds <= Int64(pause) * 60_000
  }
}
