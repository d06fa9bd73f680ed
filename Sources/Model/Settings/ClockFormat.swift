/// How a person reads the time of day.
package enum ClockFormat: String, Sendable, CaseIterable {
  /// 00:00 to 23:59.
  case hours24 = "24h"
  /// 12:00 am to 11:59 pm, as the log line understands it too.
  case hours12 = "12h"

  /// The columns of the longest time: `07:40`, `12:40 pm`.
  package var columns: Int { self == .hours24 ? 5 : 8 }
}

extension TimeOfDay {
  /// The time for people: `07:40`, or `7:40 am` where they read twelve hours.
  ///
  /// Midnight is 12:00 am and noon 12:00 pm, as most clocks of twelve hours say.
  package func text(_ clock: ClockFormat) -> String {
    guard clock == .hours12 else { return description }
    let hour = hour % 12 == 0 ? 12 : hour % 12
    return "\(hour):\(Day.two(minute)) \(self.hour < 12 ? "am" : "pm")"
  }
}
