import Model
import Statistics

/// The section of a kind that tells one plain number: pulse, oxygen, temperature, HbA1c, ketones.
///
/// Its figures are in the unit in which its readings are shown.
enum ValueSection {
  static func make(_ kind: Kind, _ quantity: Quantity, _ context: SummaryContext) -> SummarySection? {
    let place = quantity.shownScale(in: context.entries) ?? 0
    let scale = quantity.scales[place]
    let readings = quantity.readings(in: context.entries, on: place)
    guard let summary = ValueSummary(readings, unit: scale.unit, { $0 }) else { return nil }
    let numbers = summary.numbers
    let patterns = Patterns(
      readings: readings, context: context,
      quantities: [PatternQuantity<Double>(quantity, on: place, leastPlaces: 1) { $0 }]
    ) { quantity.readings(in: $0, on: place) }
    let places = places(of: readings, scale, kind)
    let average = numbers.mean.text(places: max(places, 1))
    let text = "\(average)\(scale.unit.spaced) from \(summary.coverage.text), \(ValueSummary<Double>.rule)"
    let others = quantity.others(in: context.entries, than: place)
    let beside = beside(kind, quantity, context)
    let left = others == 0 ? nil : "\(others) in another unit"
    let ends = [numbers.min, numbers.max].map { $0.text(places: places) }
    return SummarySection(
      kind: kind,
      lines: [
        SummaryLine("latest", latest(summary.last, kind, scale, context)),
        SummaryLine(context.period.title, text),
        SummaryLine("range", "\(ends.joined(separator: " to "))\(scale.unit.spaced)"),
        SummaryLine("of these", beside?.words), SummaryLine("left out", left),
      ] + patterns.lines,
      figures: summary.figures + (beside?.figures ?? []) + patterns.figures,
      sentence: "\(context.measuredText(summary.coverage)) Average \(text)."
        + (beside.map { " Of these \($0.words)." } ?? "")
        + (left.map { " Left out: \($0)." } ?? ""), n: summary.coverage.n)
  }

  /// How many of the readings another kind told, as a blood pressure tells a pulse; nil where none did.
  private static func beside(
    _ kind: Kind, _ quantity: Quantity, _ context: SummaryContext
  ) -> (words: String, figures: [Figure])? {
    guard quantity.kinds.count > 1 else { return nil }
    let counts = quantity.counts(in: context.entries).filter { $0.n > 0 }
    let others = counts.filter { $0.kind != kind }
    guard !others.isEmpty else { return nil }
    let words = others.map { "\($0.n) measured with a \($0.kind.title)" }.joined(separator: ", ")
    return (words, [Figure("n_by_kind", counts.map { Figure($0.kind.id, $0.n) })])
  }

  /// The digits of the unit; of a kind that a person made, as many as a reading from before it was changed has.
  private static func places(
    of readings: [Reading<Double>], _ scale: Quantity.Scale, _ kind: Kind
  ) -> Int {
    guard kind.own != nil else { return scale.digits }
    let most = readings.compactMap { ExactDecimal(rounding: $0.value, places: 3)?.shortened.scale }.max() ?? 0
    return max(scale.digits, most)
  }

  /// The latest reading as it is shown; of one that another kind told, the number alone.
  private static func latest(
    _ last: Reading<Double>, _ kind: Kind, _ scale: Quantity.Scale, _ context: SummaryContext
  ) -> String {
    let day = context.entries.measurements(on: last.at.day...last.at.day)
    let entry = day.first { $0.id == last.id }
    let words =
      if let entry, entry.kind == kind, let measurement = entry.measurement { measurement.sentence } else {
        "\(last.value.text(places: scale.digits))\(scale.unit.spaced)"
      }
    return "\(words), \(last.at.day)\(last.at.timeBehind(context.clock))"
  }
}
