import Model
import Statistics

/// Mornings against evenings, by the windows that the person has set.
package struct HalvesFacts: ChartFacts {
  /// The readings of the mornings.
  package let morning: [Reading<ChartValue>]
  /// The readings of the evenings.
  package let evening: [Reading<ChartValue>]
  private let others: Int
  private let left: ChartSeries.LeftOut
  private let series: ChartSeries
  private let windows: DayWindows

  /// Divides the readings of a series.
  package init(_ series: ChartSeries, windows: DayWindows) {
    self.series = series
    self.windows = windows
    morning = series.values.filter { windows.morning.contains($0.at) }
    evening = series.values.filter { windows.evening.contains($0.at) }
    let withoutTime = series.values.count { !$0.at.hasTime }
    others = series.values.count - morning.count - evening.count - withoutTime
    left = series.leftOut.adding(withoutTime: withoutTime)
  }

  /// Both means, their difference, and what is in neither.
  package var sentence: String {
    [
      means, othersText, left.sentence,
      "Morning is \(windows.morning.text), evening \(windows.evening.text).", series.markingText,
    ]
    .compactMap(\.self).joined(separator: " ")
  }

  /// Both means and their difference.
  package var figures: [Figure] {
    let (early, late) = (series.mean(morning), series.mean(evening))
    let figures: [Figure?] = [
      Figure("n", series.values.count), Figure("morning_window", "\(windows.morning)"),
      Figure("evening_window", "\(windows.evening)"), early.map { Figure("morning_mean", $0.figures) },
      late.map { Figure("evening_mean", $0.figures) }, Figure("n_other_times", others),
      difference.flatMap { Figure(series.topic.isPressure ? Self.pressureKey : Self.key, $0) },
    ]
    return figures.compactMap(\.self) + left.figures
  }
}

extension HalvesFacts {
  private static let pressureKey = "morning_minus_evening_systolic"
  private static let key = "morning_minus_evening"

  private var difference: Double? {
    guard let early = series.mean(morning), let late = series.mean(evening) else { return nil }
    return early.number - late.number
  }

  private var means: String {
    switch (series.mean(morning), series.mean(evening)) {
    case (let early?, let late?):
      "Morning \(series.words(early)), evening \(series.words(late)). "
        + "Morning minus evening \(series.difference(early, minus: late))\(series.unit.spaced)."
    case (let early?, nil): "Morning \(series.words(early)). No evening to compare it with."
    case (nil, let late?): "Evening \(series.words(late)). No morning to compare it with."
    case (nil, nil): "No \(series.topic.title) in the mornings or evenings of these days."
    }
  }

  private var othersText: String? {
    others == 0 ? nil : "Left out: \(Share(others, of: series.values.count).text("reading")), at other times."
  }
}
