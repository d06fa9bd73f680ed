/// How often a reminder comes back.
package enum Recurrence: Sendable, Equatable {
  /// Once, on its first day.
  case once
  /// Every so many days, 1 to 999.
  case days(Int)
  /// Every so many weeks, 1 to 999, on some weekdays; on that of the first day where none is named.
  ///
  /// Weeks begin on Monday, whatever the calendars of this device show.
  case weeks(Int, on: Weekdays = .none)
  /// Every so many months on the day of the first, or the month's last day where it is shorter.
  case months(Int)
  /// Every so many years on the date of the first; 29 February becomes 28 in other years.
  case years(Int)

  /// Reads `once`, `daily`, `weekly`, `monthly`, `yearly`, `2d`, `1w`, `3m`, `1y`, `mon,thu`, `2w:mon,thu`; nil for
  /// anything else.
  package init?(_ text: String) {
    let lower = text.lowercased()
    switch lower {
    case "once": self = .once
    case "daily", "day": self = .days(1)
    case "weekly", "week": self = .weeks(1)
    case "monthly", "month": self = .months(1)
    case "yearly", "year", "annually": self = .years(1)
    default:
      if let days = Weekdays(lower) {
        self = .weeks(1, on: days)
      } else if let colon = lower.firstIndex(of: ":") {
        guard case .weeks(let count, _)? = Recurrence(String(lower[..<colon])),
          let days = Weekdays(lower[lower.index(after: colon)...])
        else { return nil }
        self = .weeks(count, on: days)
      } else {
        self.init(counted: lower)
      }
    }
  }

  private init?(counted lower: String) {
    guard let unit = lower.last, lower.utf8.count <= 4, let count = Day.digits(lower.dropLast()), count >= 1
    else { return nil }
    switch unit {
    case "d": self = .days(count)
    case "w": self = .weeks(count)
    case "m": self = .months(count)
    case "y": self = .years(count)
    default: return nil
    }
  }

  /// The form that the journal keeps: `once`, `1d`, `2w`, `2w:mon,thu`, `3m`, `1y`.
  package var code: String {
    switch self {
    case .once: "once"
    case .days(let count): "\(count)d"
    case .weeks(let count, let days): days.isEmpty ? "\(count)w" : "\(count)w:\(days.code)"
    case .months(let count): "\(count)m"
    case .years(let count): "\(count)y"
    }
  }

  /// The recurrence in words.
  package var text: String {
    switch self {
    case .once: "once"
    case .days(let count): Self.every(count, "day", "daily")
    case .weeks(let count, let days):
      days.isEmpty
        ? Self.every(count, "week", "weekly") : "\(Self.every(count, "week", "weekly")) on \(days.text)"
    case .months(let count): Self.every(count, "month", "monthly")
    case .years(let count): Self.every(count, "year", "yearly")
    }
  }

  /// About how many days lie between two of its days; nil for once.
  var nominalDays: Int? {
    switch self {
    case .once: nil
    case .days(let count): max(count, 1)
    case .weeks(let count, let days): max(count, 1) * 7 / max(days.numbers.count, 1)
    case .months(let count): max(count, 1) * 30
    case .years(let count): max(count, 1) * 365
    }
  }

  private static func every(_ count: Int, _ unit: String, _ single: String) -> String {
    count == 1 ? single : "every \(count) \(unit)s"
  }
}
