import Model
import Statistics

/// Makes the section of each kind.
enum SectionMaker {
  /// The section of a kind; nil for kinds that have no numbers, unless they were asked for.
  static func section(for kind: Kind, _ frame: SummaryFrame, isAsked: Bool) -> SummarySection? {
    made(kind, frame) ?? (isAsked ? .empty(kind, frame) : nil)
  }

  private static func made(_ kind: Kind, _ frame: SummaryFrame) -> SummarySection? {
    switch kind {
    case BloodPressure.kind: PressureSection.make(frame)
    case Glucose.kind: GlucoseSection.make(frame)
    case Weight.kind: WeightSection.make(frame)
    case Pulse.kind: values(Pulse.self, "/min", frame) { Double($0.value) }
    case OxygenSaturation.kind: values(OxygenSaturation.self, "%", frame) { Double($0.value) }
    case Temperature.kind: temperature(frame)
    case Ketones.kind: values(Ketones.self, "mmol/L", places: 1, frame) { $0.value.double }
    case LaboratoryValue.kind: LaboratorySection.make(frame)
    case HbA1c.kind: values(HbA1c.self, "%", places: 1, frame) { $0.percent }
    default: count(kind, frame)
    }
  }

  private static func temperature(_ frame: SummaryFrame) -> SummarySection? {
    let unit = frame.entries.readings(of: Temperature.self).last?.value.unit ?? .celsius
    return values(Temperature.self, "°\(unit.rawValue)", places: 1, frame) { temperature in
      if temperature.unit == unit { return temperature.value.double }
      return unit == .celsius ? temperature.celsius : temperature.celsius * 1.8 + 32
    }
  }

  private static func values<M: Measurement>(
    _ type: M.Type, _ unit: String, places: Int = 0, _ frame: SummaryFrame,
    _ number: @escaping @Sendable (M) -> Double
  ) -> SummarySection? {
    let readings = frame.entries.readings(of: type)
    guard let summary = ValueSummary(readings, unit: unit, number) else { return nil }
    let numbers = summary.numbers
    let quantity = PatternQuantity<M>(
      title: "", unit: unit, places: max(places, 1), leastDifference: 0, number: number)
    let patterns = Patterns(readings: readings, frame: frame, quantities: [quantity])
    let mean = numbers.mean.text(places: max(places, 1))
    let text = "\(mean) \(unit) from \(summary.coverage.text), \(ValueSummary<M>.rule)"
    return SummarySection(
      kind: M.kind,
      lines: [
        SummaryLine("latest", frame.latest(summary.last)),
        SummaryLine(frame.period.title, text),
        SummaryLine(
          "range", "\(numbers.min.text(places: places)) to \(numbers.max.text(places: places)) \(unit)"),
      ] + patterns.lines,
      figures: summary.figures + patterns.figures,
      sentence: "\(frame.measuredText(summary.coverage)) Average \(text).", n: summary.coverage.n)
  }

  /// What has no number is counted.
  private static func count(_ kind: Kind, _ frame: SummaryFrame) -> SummarySection? {
    let days = frame.entries.filter { $0.kind == kind }.map(\.at.day)
    guard !days.isEmpty else { return nil }
    let text = "\(days.count) on \(Set(days).count) \(Set(days).count == 1 ? "day" : "days")"
    return SummarySection(
      kind: kind, lines: [SummaryLine(frame.period.title, text)],
      figures: [Figure("n", days.count), Figure("days", Set(days).count)], sentence: "\(text).", n: days.count
    )
  }
}
