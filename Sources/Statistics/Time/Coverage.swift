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
    var (n, days) = (0, [Day]())
    for reading in readings {
      n += 1
      // Neighbours mostly share their day, so that little is left to sort.
      let day = reading.at.day
      if day != days.last { days.append(day) }
    }
    days.sort()
    self.n = n
    self.days = zip(days, days.dropFirst()).count { $0 != $1 } + (days.isEmpty ? 0 : 1)
    first = days.first
    last = days.last
  }

  /// The coverage in words: `12 readings on 6 days`.
  public var text: String {
    "\(n) \(n == 1 ? "reading" : "readings") on \(days) \(days == 1 ? "day" : "days")"
  }
}
