import Model
import Statistics

/// Week after week: the mean of each, and how it differs from the week before.
package struct WeekFacts: ChartFacts {
  /// One week.
  package struct Week: Sendable {
    /// Its days; the first and the last week are cut short where the span is.
    package let days: ClosedRange<Day>
    /// The mean of its readings; nil where there are none.
    package let mean: ChartMean?
    /// The mean in words; a dash where there is none.
    package let text: String
    /// How it differs from the week before, in words; nil unless both have readings.
    package let change: String?
  }

  /// The weeks, the oldest first.
  package let weeks: [Week]
  private let series: ChartSeries
  private let start: WeekStart

  /// Divides a series into weeks.
  package init(_ series: ChartSeries, start: WeekStart) {
    self.series = series
    self.start = start
    let first = start.firstDay(of: series.days.lowerBound)
    let grouped = Dictionary(grouping: series.values) { ($0.at.day.number - first.number) / 7 }
    var before: ChartMean?
    weeks = start.weeks(of: series.days).enumerated().map { index, days in
      let mean = series.mean(grouped[index] ?? [])
      defer { before = mean }
      let change = mean.flatMap { mean in before.map { series.difference(mean, minus: $0) } }
      return Week(days: days, mean: mean, text: mean.map(series.text) ?? "-", change: change)
    }
  }

  /// How many weeks have readings, and the latest against the one before.
  package var sentence: String {
    let measured = weeks.filter { $0.mean != nil }
    guard let last = measured.last, let mean = last.mean else {
      return "No \(series.topic.title) in these weeks."
    }
    let count =
      "\(weeks.count) \(weeks.count == 1 ? "week" : "weeks") from \(start.title), "
      + "\(measured.count) with readings."
    let change =
      last.change.map { "\($0)\(series.unit.spaced) compared with the week before" }
      ?? "nothing measured in the week before"
    let latest = "\(span(last.days)): \(series.words(mean)), \(change)."
    return [count, latest, "All readings of a week averaged.", series.countingText, series.leftOut.sentence]
      .compactMap(\.self).joined(separator: " ")
  }

  /// Each week under its first day.
  package var figures: [Figure] {
    [
      Figure("n", series.values.count), Figure("week_start", start.rawValue),
      Figure("weeks", weeks.map { Figure("\($0.days.lowerBound)", $0.mean?.figures ?? [Figure("n", 0)]) }),
    ] + series.leftOut.figures
  }

  /// The days of a week for people.
  package func span(_ days: ClosedRange<Day>) -> String { days.shortText(from: series.today) }
}

extension WeekStart {
  /// The weekday's name.
  fileprivate var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
