import Model
import Statistics

/// The section of weight.
enum WeightSection {
  static func make(_ context: SummaryContext) -> SummarySection? {
    let readings = context.entries.readings(of: Weight.self)
    guard let last = readings.last, let summary = WeightSummary(readings, unit: last.value.shownUnit) else {
      return nil
    }
    let unit = summary.unit.rawValue
    let change = summary.changePerWeek.map { "\($0 >= 0.05 ? "+" : "")\($0.text(places: 1)) \(unit) a week" }
    let detail = "from \(summary.coverage.text), \(WeightSummary.rule)"
    let patterns = Patterns(readings: readings, context: context, quantities: [.weight(summary.unit)])
    return SummarySection(
      kind: Weight.kind,
      lines: [
        SummaryLine("latest", context.latest(last)),
        SummaryLine(context.period.title, change.map { "\($0) \(detail)" }),
        SummaryLine(
          "range", "\(summary.numbers.min.text(places: 1)) to \(summary.numbers.max.text(places: 1)) \(unit)"),
      ] + patterns.lines,
      figures: summary.figures + patterns.figures,
      sentence: [
        context.measuredText(summary.coverage), "Latest \(last.value.sentence).",
        change.map { "\($0) \(detail)." },
      ]
      .compactMap(\.self).joined(separator: " "),
      n: summary.coverage.n)
  }
}
