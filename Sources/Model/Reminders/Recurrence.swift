/// How often a reminder comes back.
public enum Recurrence: Sendable, Equatable {
  /// Once, on its first day.
  case once
  /// Every so many days, 1 to 999.
  case days(Int)
  /// Every so many weeks, 1 to 999.
  case weeks(Int)
  /// Every so many months on the day of the first, or the month's last day where it is shorter.
  case months(Int)
  /// Every so many years on the date of the first; 29 February becomes 28 in other years.
  case years(Int)

  /// Reads `once`, `daily`, `weekly`, `monthly`, `yearly`, `2d`, `1w`, `3m`, `1y`; nil for anything else.
  public init?(_ text: String) {
    let lower = text.lowercased()
    switch lower {
    case "once": self = .once
    case "daily", "day": self = .days(1)
    case "weekly", "week": self = .weeks(1)
    case "monthly", "month": self = .months(1)
    case "yearly", "year", "annually": self = .years(1)
    default:
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
  }

  /// The form that the journal keeps: `once`, `1d`, `2w`, `3m`, `1y`.
  public var code: String {
    switch self {
    case .once: "once"
    case .days(let count): "\(count)d"
    case .weeks(let count): "\(count)w"
    case .months(let count): "\(count)m"
    case .years(let count): "\(count)y"
    }
  }

  /// The recurrence in words.
  public var text: String {
    switch self {
    case .once: "once"
    case .days(let count): Self.every(count, "day", "daily")
    case .weeks(let count): Self.every(count, "week", "weekly")
    case .months(let count): Self.every(count, "month", "monthly")
    case .years(let count): Self.every(count, "year", "yearly")
    }
  }

  /// The day of the occurrence with a number, from 0 for the first; nil past the only one, or past the years of days.
  ///
  /// Counted from the first day each time, so that 31 January, 28 February, 31 March follow each other.
  public func day(_ index: Int, from first: Day) -> Day? {
    let day: Day
    switch step {
    case nil: return index == 0 ? first : nil
    case .days(let count): day = first.adding(days: index * count)
    case .months(let count): day = first.adding(months: index * count)
    }
    return Day.years.contains(day.date.year) ? day : nil
  }

  /// The number of the last occurrence on or before a day; nil where the first is still to come.
  public func lastIndex(onOrBefore day: Day, from first: Day) -> Int? {
    guard day >= first else { return nil }
    switch step {
    case nil: return 0
    case .days(let count): return (day.number - first.number) / count
    case .months(let count):
      let index = (day.month.ordinal - first.month.ordinal) / count
      return first.adding(months: index * count) <= day ? index : index - 1
    }
  }

  /// The two ways in which a calendar repeats, never by less than one; nil for once.
  private enum Step { case days(Int), months(Int) }

  private var step: Step? {
    switch self {
    case .once: nil
    case .days(let count): .days(max(count, 1))
    case .weeks(let count): .days(max(count, 1) * 7)
    case .months(let count): .months(max(count, 1))
    case .years(let count): .months(max(count, 1) * 12)
    }
  }

  private static func every(_ count: Int, _ unit: String, _ single: String) -> String {
    count == 1 ? single : "every \(count) \(unit)s"
  }
}
