import Alerts
import Model
import Report

extension PatientRecord {
  /// By what the readings of a topic are counted on some days, in words: `at or above 135/85 (ESC 2024, home)`, `outside
  /// 3.9 to 10.0 mmol/L (2019 consensus)`; nil where nothing is said of them.
  package func countingText(_ topic: ChartTopic, _ days: ClosedRange<Day>) -> String? {
    switch topic.kind {
    case BloodPressure.kind:
      return LimitText.pressure(targetsCourse, days, now: now.day).map { "at or above \($0)" }
    case Glucose.kind:
      let unit = GlucoseUnit(rawValue: topic.quantity.scales[scale(of: topic.quantity)].code) ?? .mmol
      return LimitText.glucose(targetsCourse, days, unit, now: now.day).map { "outside \($0)" }
    default: break
    }
    if let own = topic.kind.own {
      let ends = [
        own.low.map { "below \(own.text($0))" }, own.high.map { "above \(own.text($0))" },
      ].compactMap(\.self)
      return ends.isEmpty
        ? nil : "\(ends.joined(separator: " or "))\(own.unit.spaced) (the limits that you set)"
    }
    let place = scale(of: topic.quantity)
    return BandScheme.all.first { $0.kind == topic.kind }?.usualText(on: place).map { "outside \($0)" }
  }
}
