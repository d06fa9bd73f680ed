import Model

/// How many readings a figure rests on, and on how many days they were taken.
public struct Coverage: Sendable, Equatable {
  /// How many readings.
  public let n: Int
  /// On how many of the patient's days.
  public let days: Int
  /// The first of these days; nil without readings.
  public let first: Day?
  /// The last of these days; nil without readings.
  public let last: Day?

  /// Counts readings and their days.
  public init<Value>(_ readings: some Sequence<Reading<Value>>) {
    var n = 0
    var days: Set<Day> = []
    for reading in readings {
      n += 1
      days.insert(reading.at.day)
    }
    self.n = n
    self.days = days.count
    first = days.min()
    last = days.max()
  }

  /// The coverage in words: `12 readings on 6 days`.
  public var text: String {
    "\(n) \(n == 1 ? "reading" : "readings") on \(days) \(days == 1 ? "day" : "days")"
  }
}
