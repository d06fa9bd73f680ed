/// The day on which a person's weeks begin.
package enum WeekStart: String, Sendable, CaseIterable {
  /// Monday, as in ISO 8601.
  case monday
  /// Saturday.
  case saturday
  /// Sunday.
  case sunday

  /// The weekday, 1 for Monday to 7 for Sunday.
  package var weekday: Int {
    switch self {
    case .monday: 1
    case .saturday: 6
    case .sunday: 7
    }
  }

  /// The first day of the week that a day lies in.
  package func firstDay(of day: Day) -> Day { day.adding(days: -((day.weekday - weekday + 7) % 7)) }

  /// A span of days cut into weeks, the oldest first; the first and the last are cut short where the span is.
  package func weeks(of days: ClosedRange<Day>) -> [ClosedRange<Day>] {
    stride(from: firstDay(of: days.lowerBound), through: days.upperBound, by: 7).map { first in
      max(first, days.lowerBound)...min(first.adding(days: 6), days.upperBound)
    }
  }
}
