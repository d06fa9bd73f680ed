import Model

/// The readings of one sitting: each at most ten minutes after the one before.
public enum Sitting {
  /// The longest time between two readings of one sitting, in minutes (a choice of this program).
  public static let longestGap = 10

  /// Groups readings, in the order of time, into sittings.
  public static func all(in readings: [PressureReading]) -> [[PressureReading]] {
    var sittings: [[PressureReading]] = []
    for reading in readings.sorted(by: { $0.at < $1.at }) {
      if let last = sittings.last?.last, reading.at.minutes(since: last.at) <= longestGap {
        sittings[sittings.count - 1].append(reading)
      } else {
        sittings.append([reading])
      }
    }
    return sittings
  }
}
