import Journal
import Model

/// The spans of time that a chart can show.
package enum ChartPeriod: Int, Sendable, CaseIterable {
  case threeHours
  case sixHours
  case twelveHours
  case day
  case week
  case month
  case quarter
  case year
  case all

  /// How many days it has; 0 for all, 1 for a part of a day.
  package var days: Int {
    switch self {
    case .threeHours, .sixHours, .twelveHours, .day: 1
    case .week: 7
    case .month: 30
    case .quarter: 90
    case .year: 365
    case .all: 0
    }
  }

  /// How many hours it has where it is a day or a part of one; nil for days.
  package var hours: Int? {
    switch self {
    case .threeHours: 3
    case .sixHours: 6
    case .twelveHours: 12
    case .day: 24
    default: nil
    }
  }

  /// The period for people.
  package var title: String {
    switch self {
    case .year: "last year"
    case .all: "all"
    default: hours.map { "\($0) hours" } ?? "last \(days) days"
    }
  }

  /// The days up to a last one; for `all` those of the readings.
  package func days(_ readings: Entries, last: Day, now: Moment) -> ClosedRange<Day> {
    guard self != .all else {
      return (readings.first?.at.day ?? now.day)...max(now.day, readings.last?.at.day ?? now.day)
    }
    return last.adding(days: 1 - days)...last
  }
}
