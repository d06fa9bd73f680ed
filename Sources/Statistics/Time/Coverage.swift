import Model

/// How many readings a figure rests on, and on how many days they were taken.
package struct Coverage: Sendable, Equatable {
  /// How many readings.
  package let n: Int
  /// On how many of the patient's days.
  package let days: Int
  /// The first of these days; nil without readings.
  package let first: Day?
  /// The last of these days; nil without readings.
  package let last: Day?

  /// Counts readings and their days.
  package init<Value>(_ readings: some Sequence<Reading<Value>>) {
    var (n, days) = (0, [Day]())
    for reading in readings {
      n += 1
      // Neighbours mostly share their day, so that little is left to sort.
      let day = reading.at.day
      if day != days.last { days.append(day) }
    }
    self.init(n: n, days: days)
  }

  /// Counts the days to which so many readings belong, each day once or more often.
  init(n: Int, days: [Day]) {
    let days = days.sorted()
    self.n = n
    self.days = zip(days, days.dropFirst()).count { $0 != $1 } + (days.isEmpty ? 0 : 1)
    first = days.first
    last = days.last
  }

  /// The coverage in words: `12 readings on 6 days`.
  package var text: String {
    "\(n) \(n == 1 ? "reading" : "readings") on \(days) \(days == 1 ? "day" : "days")"
  }
}
