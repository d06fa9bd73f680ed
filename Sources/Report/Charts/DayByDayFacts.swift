import Alerts
import Model
import Statistics

/// Day by day: what share of each day's glucose values lies within the limits of the day.
package struct DayByDayFacts: ChartFacts {
  /// The days that have values, in order of time.
  package let days: GlucoseDays
  private let span: ClosedRange<Day>
  private let limits: String?
  private let today: Day
  private let left: ChartSeries.LeftOut
  private let undrawn: Int

  /// Counts readings of some days in order of time.
  package init(
    _ readings: [Reading<Glucose>], unit: GlucoseUnit, _ span: ClosedRange<Day>, _ course: TargetsCourse,
    today: Day, future: Int
  ) {
    days = GlucoseDays(readings, course, span)
    self.span = span
    self.today = today
    limits = LimitText.glucose(course, span, unit, now: today)
    left = ChartSeries.LeftOut(future: future)
    undrawn = readings.count { !$0.at.hasTime }
  }

  /// Each day by name where they are few; of many the span of their shares.
  package var sentence: String {
    guard !days.rows.isEmpty else { return "No glucose on these days." }
    let head =
      "\(Share(days.rows.count, of: span.count).text("day")) \(days.rows.count == 1 ? "has" : "have") values. "
      + "Within \(limits ?? "limits that are not known"): "
    return [head + shares, rule, undrawnText, left.sentence].compactMap(\.self).joined(separator: " ")
  }

  /// Each day under its date.
  package var figures: [Figure] {
    [
      Figure("n", days.rows.reduce(0) { $0 + $1.n }), Figure("days", days.rows.count),
      Figure("days_without", span.count - days.rows.count),
      Figure("by_day", days.rows.map { Figure("\($0.day)", $0.figures) }),
    ] + left.figures
  }
}

extension DayByDayFacts {
  private static let mostNamed = 14

  private var shares: String {
    guard days.rows.count > Self.mostNamed else {
      return days.rows.reversed().map(text).joined(separator: ", ") + "."
    }
    let sorted = days.rows.sorted { ($0.within.percent ?? 0, $0.day) < ($1.within.percent ?? 0, $1.day) }
    let middle = Summary(days.rows.compactMap(\.within.percent))?.median ?? 0
    let ends = [sorted.first, sorted.last].compactMap { $0.map(text) }
    return "from \(ends.joined(separator: " to ")), the middle of all days \(middle.text(places: 1)) %."
  }

  private func text(_ row: GlucoseDays.Row) -> String {
    let values = row.isSensor ? "\(row.within.tenthsText) % of \(row.n)" : row.within.text
    return "\(row.day.words(from: today)) \(values)"
  }

  /// What has no hour to stand over.
  private var undrawnText: String? {
    guard undrawn > 0 else { return nil }
    return
      "\(undrawn) \(undrawn == 1 ? "value" : "values") without a time of day \(undrawn == 1 ? "is" : "are") counted "
      + "on \(undrawn == 1 ? "its day" : "their days") and not drawn."
  }

  /// What a day's share is of.
  private var rule: String? {
    days.rows.contains { $0.isSensor }
      ? "Of a day with a sensor its values count, each of its intervals once; of others the single readings."
      : nil
  }
}
