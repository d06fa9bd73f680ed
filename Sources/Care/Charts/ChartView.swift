import Model
import Report

/// The ways in which readings of a kind can be looked at; the names are those of `vitals chart --view`.
package enum ChartView: String, Sendable, CaseIterable {
  /// Every reading at its time.
  case trend
  /// By the time of day.
  case day
  /// Mornings against evenings.
  case halves = "morning-evening"
  /// A mark for each day.
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
    case .halves: "morning and evening"
    case .calendar: "calendar"
    case .distribution: "distribution"
    case .scatter: "systolic by diastolic"
    case .weeks: "week over week"
    case .compare: "compared with before"
    }
  }

  /// The views that a topic has.
  package static func views(of topic: ChartTopic) -> [ChartView] {
    switch topic.kind {
    case BloodPressure.kind: allCases
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
