import Alerts
import Model
import Statistics

/// Which blood pressures are at or above the limit that held on their day.
struct PressureCount {
  private let bounds: DaySteps<PressureBounds?>
  private let last: Day?
  /// How many of how many.
  let share: Share
  private let limits: String

  /// Nil where this version knows no limit.
  init?(_ readings: [Reading<BloodPressure>], _ context: SummaryContext) {
    let days = context.period.days
    guard let limits = LimitText.pressure(context.course, days, now: context.now.day) else { return nil }
    self.limits = limits
    var bounds = context.course.steps(days, PressureBounds.init)
    let above = readings.filter { reading in
      bounds.value(on: reading.at.day).map { reading.value.reaches($0.limit) } == true
    }
    self.bounds = bounds
    last = above.last?.at.day
    share = Share(above.count, of: readings.count)
  }

  /// `26 of 64 readings at or above 135/85 (ESC 2024, home)`.
  var line: String { "\(share.text("reading")) at or above \(limits)" }

  /// A sentence such as `26 readings at or above 135/85 (ESC 2024, home), the latest on 2026-11-17`.
  var sentence: String {
    guard let last else { return "No reading at or above \(limits)." }
    let count = "\(share.count) \(share.count == 1 ? "reading" : "readings")"
    return "\(count) at or above \(limits)\(bounds.steps.count > 1 ? ";" : ",") the latest on \(last)."
  }

  /// The count, and the limits under the days from which on they held.
  var figures: [Figure] {
    guard let now = bounds.steps.last?.value else { return [] }
    let known = bounds.steps.compactMap { step in
      step.value.map { Figure("\(step.from)", Self.figures($0) + [Figure("source", $0.source)]) }
    }
    let counts = [Figure("count", share.count), Figure("percent", share.percent)].compactMap(\.self)
    return [Figure("at_or_above", Self.figures(now) + counts + [Figure("limits", known)])]
  }

  private static func figures(_ bounds: PressureBounds) -> [Figure] {
    [Figure("systolic", bounds.systolic), Figure("diastolic", bounds.diastolic)]
  }
}
