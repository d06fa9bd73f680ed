/// When a next visit was agreed to be: in three months, or on a day.
package enum NextVisit: Sendable, Equatable {
  /// So many days, 1 to 999, after the visit.
  case days(Int)
  /// So many weeks after the visit.
  case weeks(Int)
  /// So many months after the visit, or the last day of a shorter month.
  case months(Int)
  /// So many years after the visit; 29 February becomes the 28th in other years.
  case years(Int)
  /// On a day.
  case day(Day)

  /// Reads `10d`, `6w`, `3m`, `1y` or `2027-03-03`; nil for anything else.
  package init?(_ text: String) {
    if let day = Day(text) {
      self = .day(day)
      return
    }
    guard let unit = text.last, text.utf8.count <= 4, let count = Day.digits(text.dropLast()), count >= 1
    else { return nil }
    switch unit {
    case "d", "D": self = .days(count)
    case "w", "W": self = .weeks(count)
    case "m", "M": self = .months(count)
    case "y", "Y": self = .years(count)
    default: return nil
    }
  }

  /// The form that the journal keeps: `10d`, `6w`, `3m`, `1y`, `2027-03-03`.
  package var code: String {
    switch self {
    case .days(let count): "\(count)d"
    case .weeks(let count): "\(count)w"
    case .months(let count): "\(count)m"
    case .years(let count): "\(count)y"
    case .day(let day): "\(day)"
    }
  }

  /// The day that is meant, counted from the day of the visit.
  package func day(after visit: Day) -> Day {
    switch self {
    case .days(let count): visit.adding(days: count)
    case .weeks(let count): visit.adding(days: count * 7)
    case .months(let count): visit.adding(months: count)
    case .years(let count): visit.adding(months: count * 12)
    case .day(let day): day
    }
  }

  /// The interval in words: `in 3 months`; the day as it is written.
  package var text: String {
    switch self {
    case .days(let count): Self.text(count, "day")
    case .weeks(let count): Self.text(count, "week")
    case .months(let count): Self.text(count, "month")
    case .years(let count): Self.text(count, "year")
    case .day(let day): "on \(day)"
    }
  }

  private static func text(_ count: Int, _ unit: String) -> String {
    "in \(count) \(unit)\(count == 1 ? "" : "s")"
  }
}
