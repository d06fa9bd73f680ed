import Alerts
import Care
import Model
import Report
import Statistics
import Terminal

/// The thresholds across a chart: the person's own, else those of the scheme.
enum ChartLimits {
  /// The thresholds of a topic on a scale; none where nothing is said of it.
  static func rules(_ topic: ChartTopic, on scale: Quantity.Scale, _ targets: Targets) -> [ChartRule] {
    switch topic.kind {
    case BloodPressure.kind: pressure(targets)
    case Glucose.kind: glucose(scale, targets)
    default:
      topic.kind.own.map { own in
        [own.low, own.high].compactMap(\.self).map { ChartRule(value: $0.double, label: own.text($0)) }
      } ?? []
    }
  }

  private static func pressure(_ targets: Targets) -> [ChartRule] {
    let bounds = PressureBounds(targets)
    return [bounds?.systolic, bounds?.diastolic].compactMap(\.self).map {
      ChartRule(value: Double($0), label: String($0))
    }
  }

  private static func glucose(_ scale: Quantity.Scale, _ targets: Targets) -> [ChartRule] {
    guard let unit = GlucoseUnit(rawValue: scale.code) else { return [] }
    let own = [targets.glucoseLow, targets.glucoseHigh].compactMap { $0?.number(in: unit) }
    let limits =
      own.count == 2 ? own : (GlucoseScheme.chosen(targets) ?? .consensus2019).ruleLines(unit).map(\.value)
    return limits.map { ChartRule(value: $0, label: $0.text(places: scale.digits)) }
  }
}
