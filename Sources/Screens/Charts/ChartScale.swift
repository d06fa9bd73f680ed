import Alerts
import Care
import Journal
import Model
import Report
import Statistics
import Terminal

/// How a kind of measurement is put on a chart: its number, its fixed range, its limits.
struct ChartScale: Sendable {
  /// The number that is charted, of a blood pressure the systolic; nil for values without one, such as HI.
  let value: @Sendable (any Measurement) -> Double?
  /// The same of all that have one.
  let numbers: @Sendable (Entries) -> [Reading<Double>]
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
    case Pulse.kind: of(Pulse.self, 40...120, 50...100, unit: "/min", digits: 0) { Double($0.value) }
    case OxygenSaturation.kind:
      of(OxygenSaturation.self, 85...100, 90...100, unit: "%", digits: 0) { Double($0.value) }
    case Temperature.kind: of(Temperature.self, 35...41, 36...39, unit: "°C") { $0.celsius }
    case HbA1c.kind: of(HbA1c.self, 4...12, 5...10, unit: "%") { $0.percent }
    case Ketones.kind: of(Ketones.self, 0...4, 0...3, unit: "mmol/L") { $0.value.double }
    default: nil
    }
  }

  /// The mean in words, `131/83` or `6.4`; a dash where there is none.
  func mean(_ entries: Entries) -> String {
    let pressures = entries.readings(of: BloodPressure.self)
    if !pressures.isEmpty {
      let systolic = pressures.reduce(0) { $0 + $1.value.systolic }
      let diastolic = pressures.reduce(0) { $0 + $1.value.diastolic }
      return "\(Self.rounded(Double(systolic) / Double(pressures.count), 0))/"
        + Self.rounded(Double(diastolic) / Double(pressures.count), 0)
    }
    let numbers = numbers(entries)
    guard !numbers.isEmpty else { return "-" }
    return Self.rounded(numbers.reduce(0) { $0 + $1.value } / Double(numbers.count), digits)
  }

  /// The numbers of the readings that have one; of a blood pressure both.
  func values(_ entries: Entries) -> [Reading<ChartValue>] {
    let pressures = entries.readings(of: BloodPressure.self)
    guard pressures.isEmpty else {
      return pressures.map { reading in
        let value = ChartValue(Double(reading.value.systolic), lower: Double(reading.value.diastolic))
        return Reading(id: reading.id, at: reading.at, value: value)
      }
    }
    return numbers(entries).map { Reading(id: $0.id, at: $0.at, value: ChartValue($0.value)) }
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
    return of(BloodPressure.self, 60...180, 100...170, rules: rules, unit: "mmHg", digits: 0) {
      Double($0.systolic)
    }
  }

  private static func glucose(_ record: PatientRecord) -> ChartScale {
    let unit = glucoseUnit(record)
    let own = [record.targets.glucoseLow, record.targets.glucoseHigh].compactMap { $0?.number(in: unit) }
    let limits =
      own.count == 2
      ? own : (GlucoseScheme.chosen(record.targets) ?? .consensus2019).ruleLines(unit).map(\.value)
    let labels = unit == .mmol ? limits.map { rounded($0, 1) } : limits.map { rounded($0, 0) }
    return of(
      Glucose.self, unit == .mmol ? 2...16 : 40...300, unit == .mmol ? 3...14 : 50...250,
      rules: zip(limits, labels).map { ChartRule(value: $0, label: $1) }, unit: unit.rawValue,
      digits: unit == .mmol ? 1 : 0
    ) { $0.number(in: unit) }
  }

  /// The unit of glucose charts: the one the person uses, else the one of the last value, else mmol/L.
  static func glucoseUnit(_ record: PatientRecord) -> GlucoseUnit {
    record.context.glucoseUnit
      ?? record.readings(of: Glucose.kind).last.flatMap { ($0.content as? Glucose)?.unit } ?? .mmol
  }

  private static func weight(_ record: PatientRecord) -> ChartScale {
    let unit = weightUnit(record)
    let all = record.readings(of: Weight.kind).readings(of: Weight.self).map { $0.value.number(in: unit) }
    let low = ((all.min() ?? 60) / 5).rounded(.down) * 5
    let high = max(low + 10, ((all.max() ?? 80) / 5).rounded(.up) * 5)
    return of(Weight.self, low...high, low...high, unit: unit.rawValue) { $0.number(in: unit) }
  }

  /// The unit of charts of weight: the one the person uses, else the one of the last value, else kg.
  static func weightUnit(_ record: PatientRecord) -> WeightUnit {
    record.context.weightUnit
      ?? record.readings(of: Weight.kind).last.flatMap { ($0.content as? Weight)?.unit } ?? .kilogram
  }

  private static func of<M: Measurement>(
    _ type: M.Type, _ range: ClosedRange<Double>, _ spark: ClosedRange<Double>, rules: [ChartRule] = [],
    unit: String, digits: Int = 1, number: @escaping @Sendable (M) -> Double?
  ) -> ChartScale {
    ChartScale(
      value: { ($0 as? M).flatMap(number) },
      numbers: { entries in
        entries.readings(of: type).compactMap { reading in
          number(reading.value).map { Reading(id: reading.id, at: reading.at, value: $0) }
        }
      },
      range: range, sparkRange: spark, rules: rules, unit: unit, digits: digits)
  }
}
