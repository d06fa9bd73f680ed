import Model
import Statistics

/// The section of laboratory values: the latest of each test, and the one before it.
///
/// Nothing is averaged or converted.
enum LaboratorySection {
  static func make(_ context: SummaryContext) -> SummarySection? {
    let readings = context.entries.readings(of: LaboratoryValue.self)
    guard !readings.isEmpty else { return nil }
    let tests = LaboratoryTest.all.compactMap {
      test -> (test: LaboratoryTest, values: [Reading<LaboratoryValue>])? in
      let values = readings.filter { $0.value.test == test }
      return values.isEmpty ? nil : (test, values)
    }
    let days = Set(readings.map(\.at.day)).count
    let text = "\(readings.count) on \(days) \(days == 1 ? "day" : "days")"
    return SummarySection(
      kind: LaboratoryValue.kind,
      lines: [SummaryLine(context.period.title, text)]
        + tests.map { SummaryLine($0.test.title, words($0.values)) },
      figures: [Figure("n", readings.count), Figure("days", days)]
        + tests.map { Figure($0.test.id, [Figure("n", $0.values.count)] + latest($0.values)) },
      sentence: "\(text).", n: readings.count)
  }

  /// The latest value with its day, and the one before it.
  private static func words(_ values: [Reading<LaboratoryValue>]) -> String? {
    values.suffix(2).reversed().map { reading in
      "\(reading.value.valueText) \(reading.value.unitText) on \(reading.at.day)"
    }.joined(separator: ", before ")
  }

  private static func latest(_ values: [Reading<LaboratoryValue>]) -> [Figure] {
    guard let last = values.last else { return [] }
    return [
      Figure("latest", last.value.value.double), Figure("unit", last.value.unit.rawValue),
      Figure("day", "\(last.at.day)"),
    ].compactMap(\.self)
  }
}
