import Model
import Report
import Statistics

/// The ways in which readings of a kind can be looked at; the names are those of `vitals chart --view`.
package enum ChartView: String, Sendable, CaseIterable {
  /// Every reading at its time.
  case trend
  /// By the time of day.
  case day
  /// One day below the other.
  case dayByDay = "day-by-day"
  /// Mornings against evenings.
  case halves = "morning-evening"
  /// A shade for each day.
  case calendar
  /// How many readings lie in which class.
  case distribution
  /// Systolic against diastolic pressure.
  case scatter
  /// Week after week.
  case weeks
  /// These days against as many before.
  case compare

  /// The view for people.
  package var title: String {
    switch self {
    case .trend: "readings"
    case .day: "time of day"
    case .dayByDay: "day by day"
    case .halves: "morning and evening"
    case .calendar: "calendar"
    case .distribution: "distribution"
    case .scatter: "systolic by diastolic"
    case .weeks: "week over week"
    case .compare: "compared with before"
    }
  }

  /// What it shows, in a few words.
  package var help: String {
    switch self {
    case .trend: "every reading at its time; of a sensor a line, from \(SensorBands.leastDays) days on bands"
    case .day: "median and spread by the time of day"
    case .dayByDay: "a line for each day, and its share in range"
    case .halves: "mornings beside evenings"
    case .calendar: "the share of each day beyond the limits"
    case .distribution: "how many readings in which category"
    case .scatter: "which of the two numbers is high"
    case .weeks: "the average of each week"
    case .compare: "these days and as many before"
    }
  }

  /// The view that is meant by a name or a title; nil for none.
  package static func meant(by text: String) -> ChartView? {
    let words = text.lowercased().split { $0 == " " || $0 == "-" }
    return allCases.first { view in
      [view.rawValue, view.title].contains { $0.split { $0 == " " || $0 == "-" } == words }
    }
  }

  /// The views that a topic has.
  package static func views(of topic: ChartTopic) -> [ChartView] {
    switch topic.kind {
    case BloodPressure.kind: allCases.filter { $0 != .dayByDay }
    case Glucose.kind: allCases.filter { $0 != .scatter }
    default: [.trend, .halves, .calendar, .weeks, .compare]
    }
  }

  /// The first day whose readings the view of some days needs: that of the days themselves, or one before them.
  package func firstDay(of days: ClosedRange<Day>) -> Day {
    switch self {
    // A medicine is new where it was not logged for a while before.
    case .trend: days.lowerBound.adding(days: -ChartEvent.quietDays - 1)
    case .compare: days.lowerBound.adding(days: -days.count)
    default: days.lowerBound
    }
  }
}
