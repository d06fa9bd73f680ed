import Alerts
import Model
import Terminal

/// How a kind of measurement is put on a chart: its number, its fixed range, its limits.
struct ChartScale {
  /// The number that is charted, of a blood pressure the systolic; nil for values without one, such as HI.
  let value: (any Measurement) -> Double?
  /// The fixed range of the upright axis; data can widen it.
  let range: ClosedRange<Double>
  /// The narrower range of the sparklines.
  let sparkRange: ClosedRange<Double>
  /// The thresholds across the chart.
  let rules: [ChartRule]
  /// The unit for the heading.
  let unit: String
  /// How many digits a mean has behind the point.
  let digits: Int

  /// The scale of a kind; nil for kinds that are words.
  static func of(_ kind: Kind, _ record: PatientRecord) -> ChartScale? {
    switch kind {
    case BloodPressure.kind: bloodPressure(record)
    case Glucose.kind: glucose(record)
    case Weight.kind: weight(record)
    case Pulse.kind: plain(40...120, 50...100, "/min", 0) { ($0 as? Pulse).map { Double($0.value) } }
    case OxygenSaturation.kind:
      plain(85...100, 90...100, "%", 0) { ($0 as? OxygenSaturation).map { Double($0.value) } }
    case Temperature.kind: plain(35...41, 36...39, "°C", 1) { ($0 as? Temperature)?.celsius }
    case HbA1c.kind: plain(4...12, 5...10, "%", 1) { ($0 as? HbA1c)?.percent }
    case Ketones.kind: plain(0...4, 0...3, "mmol/L", 1) { ($0 as? Ketones)?.value.double }
    default: nil
    }
  }

  /// The mean in words, `131/83` or `6.4`; a dash where there is none.
  func mean(_ measurements: [any Measurement]) -> String {
    let pressures = measurements.compactMap { $0 as? BloodPressure }
    if !pressures.isEmpty {
      let systolic = pressures.reduce(0) { $0 + $1.systolic }
      let diastolic = pressures.reduce(0) { $0 + $1.diastolic }
      return "\(Self.rounded(Double(systolic) / Double(pressures.count), 0))/"
        + Self.rounded(Double(diastolic) / Double(pressures.count), 0)
    }
    let values = measurements.compactMap(value)
    guard !values.isEmpty else { return "-" }
    return Self.rounded(values.reduce(0, +) / Double(values.count), digits)
  }

  /// A number with so many digits behind the point, rounded half up.
  static func rounded(_ value: Double, _ digits: Int) -> String {
    let unit = digits == 0 ? 1.0 : 10
    let whole = Int((value * unit).rounded())
    guard digits > 0 else { return String(whole) }
    let sign = whole < 0 ? "-" : ""
    return "\(sign)\(whole.magnitude / 10).\(whole.magnitude % 10)"
  }
}

extension ChartScale {
  private static func bloodPressure(_ record: PatientRecord) -> ChartScale {
    let limit = PressureBounds(record.targets)
    let rules = [limit?.systolic, limit?.diastolic].compactMap(\.self).map {
      ChartRule(value: Double($0), label: String($0))
    }
    return ChartScale(
      value: { ($0 as? BloodPressure).map { Double($0.systolic) } }, range: 60...180, sparkRange: 100...170,
      rules: rules, unit: "mmHg", digits: 0)
  }

  private static func glucose(_ record: PatientRecord) -> ChartScale {
    let unit = glucoseUnit(record)
    let own = [record.targets.glucoseLow, record.targets.glucoseHigh].compactMap { $0?.number(in: unit) }
    let limits = own.count == 2 ? own : GlucoseBands.ruleLines(unit).map(\.value)
    let labels = unit == .mmol ? limits.map { rounded($0, 1) } : limits.map { rounded($0, 0) }
    return ChartScale(
      value: { ($0 as? Glucose)?.number(in: unit) }, range: unit == .mmol ? 2...16 : 40...300,
      sparkRange: unit == .mmol ? 3...14 : 50...250,
      rules: zip(limits, labels).map { ChartRule(value: $0, label: $1) }, unit: unit.rawValue,
      digits: unit == .mmol ? 1 : 0)
  }

  /// The unit of glucose charts: the one the person uses, else the one of the last value, else mmol/L.
  static func glucoseUnit(_ record: PatientRecord) -> GlucoseUnit {
    record.context.glucoseUnit
      ?? record.readings(of: Glucose.kind).last.flatMap { ($0.content as? Glucose)?.unit } ?? .mmol
  }

  private static func weight(_ record: PatientRecord) -> ChartScale {
    let all = record.readings(of: Weight.kind).compactMap { ($0.content as? Weight)?.kilograms }
    let low = ((all.min() ?? 60) / 5).rounded(.down) * 5
    let high = max(low + 10, ((all.max() ?? 80) / 5).rounded(.up) * 5)
    return ChartScale(
      value: { ($0 as? Weight)?.kilograms }, range: low...high, sparkRange: low...high, rules: [], unit: "kg",
      digits: 1)
  }

  private static func plain(
    _ range: ClosedRange<Double>, _ spark: ClosedRange<Double>, _ unit: String, _ digits: Int,
    _ value: @escaping (any Measurement) -> Double?
  ) -> ChartScale {
    ChartScale(value: value, range: range, sparkRange: spark, rules: [], unit: unit, digits: digits)
  }
}
