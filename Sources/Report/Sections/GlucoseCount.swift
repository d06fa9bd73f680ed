import Alerts
import Model
import Statistics

/// How many glucose values lie in the range that held on their day.
struct GlucoseCount {
  /// How many of how many.
  let share: Share
  /// Whether the range was that of the consensus on all days.
  let isConsensus: Bool
  private let limits: String

  /// Nil where this version knows no range.
  init?(_ readings: [Reading<Glucose>], _ summary: GlucoseSummary, _ context: SummaryContext) {
    let days = context.period.days
    guard let limits = LimitText.glucose(context.course, days, summary.unit, now: context.now.day) else {
      return nil
    }
    self.limits = limits
    var ranges = context.course.steps(days, GlucoseLimits.init)
    isConsensus = ranges.steps.allSatisfy { $0.value == GlucoseLimits.consensus }
    // The bands of the consensus are counted already, once for each different value.
    guard !isConsensus else {
      share = summary.share(.inRange)
      return
    }
    let within = readings.count { reading in
      ranges.value(on: reading.at.day)?.position(of: reading.value) == .within
    }
    share = Share(within, of: readings.count)
  }

  /// `48 of 53 readings within 3.9 to 10.0 mmol/L (2019 consensus)`.
  var line: String { "\(share.text("reading")) within \(limits)" }

  /// The count under its key.
  var figures: [Figure] {
    let figures = [Figure("count", share.count), Figure("of", share.of), Figure("percent", share.percent)]
    return [Figure("within_own_limits", figures.compactMap(\.self) + [Figure("limits", limits)])]
  }
}
