import Alerts
import Model

/// The limits by which the readings of some days are counted, in words; each reading is held against that of its day.
package enum LimitText {
  /// `135/85 (ESC 2024, home)`, or each limit with the day from which on it held; nil where this version knows none.
  package static func pressure(
    _ course: TargetsCourse, _ days: ClosedRange<Day>, now: Day, unit: String = ""
  ) -> String? {
    words(course.steps(days, PressureBounds.init), now) { "\($0.limit.text)\(unit.spaced) (\($0.source))" }
  }

  /// `3.9 to 10.0 mmol/L (2019 consensus)`, or each range with the day from which on it held; nil where this version
  /// knows none.
  package static func glucose(
    _ course: TargetsCourse, _ days: ClosedRange<Day>, _ unit: GlucoseUnit, now: Day
  ) -> String? {
    words(course.steps(days, GlucoseLimits.init), now) { "\($0.text(in: unit)) (\($0.source))" }
  }

  private static func words<Limit>(
    _ steps: DaySteps<Limit?>, _ now: Day, _ text: (Limit) -> String
  ) -> String? {
    let known = steps.steps.compactMap { step in step.value.map { (from: step.from, limit: $0) } }
    guard let first = known.first else { return nil }
    guard known.count > 1 else { return text(first.limit) }
    let later = known.dropFirst().map { "from \($0.from.shortText(from: now)) on \(text($0.limit))" }
    return "the limit of their day: \(([text(first.limit)] + later).joined(separator: ", "))"
  }
}
