import Model

/// Spans that end today, as people type them: `90d`, `12w`, `6m`, `2y`.
package enum DaySpan {
  /// The first day of the span; nil where the text is none.
  package static func first(_ text: String, today: Day) -> Day? {
    switch Recurrence(text) {
    case .days(let count): today.adding(days: 1 - count)
    case .weeks(let count, let days) where days.isEmpty: today.adding(days: 1 - count * 7)
    case .months(let count): today.adding(months: -count).adding(days: 1)
    case .years(let count): today.adding(months: -count * 12).adding(days: 1)
    default: nil
    }
  }
}
