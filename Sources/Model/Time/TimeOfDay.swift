/// A time on the clock, to the minute, 00:00 to 23:59.
package struct TimeOfDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Minutes since midnight, 0 to 1439.
  package let minutes: Int

  /// Makes a time from minutes since midnight; nil outside 0 to 1439.
  package init?(minutes: Int) {
    guard (0..<1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// The time at which a day starts.
  package static let midnight = TimeOfDay(minuteOfDay: 0)

  /// Takes the minutes as they are; for callers that have them within a day by arithmetic.
  init(minuteOfDay: Int) {
    minutes = minuteOfDay
  }

  /// Reads `7:40`, `07:40` or `19:40`; nil for 24:00, for one digit of minutes and for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      let hour = Day.digits(parts[0]), let minute = Day.digits(parts[1]), hour < 24, minute < 60
    else { return nil }
    minutes = hour * 60 + minute
  }

  /// The hour, 0 to 23.
  package var hour: Int { minutes / 60 }
  /// The minute of the hour, 0 to 59.
  package var minute: Int { minutes % 60 }

  /// The time as `07:40`.
  package var description: String { "\(Day.two(hour)):\(Day.two(minute))" }

  /// Orders by time of day.
  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}
