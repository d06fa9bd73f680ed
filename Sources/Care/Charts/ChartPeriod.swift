import Journal
import Model

/// The spans of time that a chart can show.
package enum ChartPeriod: Int, Sendable, CaseIterable {
  case week = 7
  case month = 30
  case quarter = 90
  case year = 365
  case all = 0

  /// The period for people.
  package var title: String {
    switch self {
    case .year: "last year"
    case .all: "all"
    default: "last \(rawValue) days"
    }
  }

  /// The days up to a last one; for `all` those of the readings.
  package func days(_ readings: Entries, last: Day, now: Moment) -> ClosedRange<Day> {
    guard self != .all else {
      return (readings.first?.at.day ?? now.day)...max(now.day, readings.last?.at.day ?? now.day)
    }
    return last.adding(days: 1 - rawValue)...last
  }
}
