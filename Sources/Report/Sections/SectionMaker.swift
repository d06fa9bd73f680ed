import Model
import Statistics

/// Makes the section of each kind.
enum SectionMaker {
  /// The section of a kind; nil for kinds that have no numbers, unless they were asked for.
  static func section(for kind: Kind, _ context: SummaryContext, isAsked: Bool) -> SummarySection? {
    made(kind, context) ?? (isAsked ? .empty(kind, context) : nil)
  }

  private static func made(_ kind: Kind, _ context: SummaryContext) -> SummarySection? {
    switch kind {
    case BloodPressure.kind: PressureSection.make(context)
    case Glucose.kind: GlucoseSection.make(context)
    case Weight.kind: WeightSection.make(context)
    case Pulse.kind: values(Pulse.self, "/min", context) { Double($0.value) }
    case OxygenSaturation.kind: values(OxygenSaturation.self, "%", context) { Double($0.value) }
    case Temperature.kind: temperature(context)
    case Ketones.kind: values(Ketones.self, "mmol/L", places: 1, context) { $0.value.double }
    case LaboratoryValue.kind: LaboratorySection.make(context)
    case HbA1c.kind: values(HbA1c.self, "%", places: 1, context) { $0.percent }
    default: count(kind, context)
    }
  }

  private static func temperature(_ context: SummaryContext) -> SummarySection? {
    let unit = context.entries.readings(of: Temperature.self).last?.value.unit ?? .celsius
    return values(Temperature.self, "°\(unit.rawValue)", places: 1, context) { temperature in
      if temperature.unit == unit { return temperature.value.double }
      return unit == .celsius ? temperature.celsius : temperature.celsius * 1.8 + 32
    }
  }

  private static func values<M: Measurement>(
    _ type: M.Type, _ unit: String, places: Int = 0, _ context: SummaryContext,
    _ number: @escaping @Sendable (M) -> Double
  ) -> SummarySection? {
    let readings = context.entries.readings(of: type)
    guard let summary = ValueSummary(readings, unit: unit, number) else { return nil }
    let numbers = summary.numbers
    let quantity = PatternQuantity<M>(
      title: "", unit: unit, places: max(places, 1), leastDifference: 0, number: number)
    let patterns = Patterns(readings: readings, context: context, quantities: [quantity])
    let mean = numbers.mean.text(places: max(places, 1))
    let text = "\(mean) \(unit) from \(summary.coverage.text), \(ValueSummary<M>.rule)"
    return SummarySection(
      kind: M.kind,
      lines: [
        SummaryLine("latest", context.latest(summary.last)),
        SummaryLine(context.period.title, text),
        SummaryLine(
          "range", "\(numbers.min.text(places: places)) to \(numbers.max.text(places: places)) \(unit)"),
      ] + patterns.lines,
      figures: summary.figures + patterns.figures,
      sentence: "\(context.measuredText(summary.coverage)) Average \(text).", n: summary.coverage.n)
  }

  /// What has no number is counted.
  private static func count(_ kind: Kind, _ context: SummaryContext) -> SummarySection? {
    let days = context.entries.filter { $0.kind == kind }.map(\.at.day)
    guard !days.isEmpty else { return nil }
    let text = "\(days.count) on \(Set(days).count) \(Set(days).count == 1 ? "day" : "days")"
    return SummarySection(
      kind: kind, lines: [SummaryLine(context.period.title, text)],
      figures: [Figure("n", days.count), Figure("days", Set(days).count)], sentence: "\(text).", n: days.count
    )
  }
}
