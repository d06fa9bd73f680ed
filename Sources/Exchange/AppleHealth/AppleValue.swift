import Model

/// The value of a record in the unit that it names: which one that is follows the phone's settings.
struct AppleValue {
  private let record: AppleRecord

  init(_ record: AppleRecord) { self.record = record }

  /// The number, in percent for a saturation; nil where there is none, or the unit is none of its kind.
  var number: Double? {
    guard let value = Double(record.value), value.isFinite else { return nil }
    switch record.kind {
    case .systolic, .diastolic: return record.unit == "mmHg" ? value : nil
    case .heartRate, .restingHeartRate, .breathing: return record.unit == "count/min" ? value : nil
    // Written as a fraction with the sign of a percentage.
    case .oxygen: return record.unit == "%" ? (value <= 1 ? value * 100 : value) : nil
    case .glucose, .weight, .temperature, .waist: return value
    }
  }

  /// Whether the number has more than two digits behind its point: no device shows so many.
  var hasManyDigits: Bool {
    record.value.split(separator: ".").dropFirst().first.map { $0.utf8.count > 2 } ?? false
  }

  /// The measurement; `source` is what took a glucose value.
  ///
  /// - Throws: `RecordProblem` where the value or its unit cannot be.
  func measurement(source: Glucose.Source) throws(RecordProblem) -> any Measurement {
    guard let number else { throw problem("a number in \(expectedUnits) is expected") }
    return try RecordProblem.checked(record.kind.name, found) { () throws(FieldProblem) in
      switch record.kind {
      case .glucose: try glucose(number, source)
      case .weight: try weight(number)
      case .temperature:
        try Temperature(decimal(number, 2), unit: unit(["degC": .celsius, "degF": .fahrenheit]))
      case .waist: try waist(number)
      case .oxygen, .breathing, .heartRate, .restingHeartRate, .systolic, .diastolic:
        try Self.whole(record.kind, whole(number))
      }
    }
  }

  /// A measurement of a kind that has whole numbers.
  ///
  /// - Throws: `RecordProblem` where the number cannot be.
  static func measurement(of kind: AppleKind, _ number: Int) throws(RecordProblem) -> any Measurement {
    try RecordProblem.checked(kind.name, "\(number)") { () throws(FieldProblem) in try whole(kind, number) }
  }

  private static func whole(_ kind: AppleKind, _ number: Int) throws(FieldProblem) -> any Measurement {
    switch kind {
    case .oxygen: try OxygenSaturation(number)
    case .breathing: try RespiratoryRate(number)
    default: try Pulse(number)
    }
  }

  /// Why the record is no reading, with its value and unit.
  func problem(_ expected: String) -> RecordProblem {
    RecordProblem(record.kind.name, found: found, expected)
  }

  private var found: String { "\(record.value) \(record.unit)" }

  private var expectedUnits: String {
    switch record.kind {
    case .systolic, .diastolic: "mmHg"
    case .heartRate, .restingHeartRate, .breathing: "count/min"
    case .oxygen: "%"
    case .glucose: "mg/dL or mmol<...>/L"
    case .weight: "kg, lb, st or g"
    case .temperature: "degC or degF"
    case .waist: "cm, m, in or ft"
    }
  }
}

extension AppleValue {
  private func glucose(_ number: Double, _ source: Glucose.Source) throws(FieldProblem) -> Glucose {
    // The molar mass stands within: mmol<180.1558800000541>/L.
    let isMolar = record.unit.hasPrefix("mmol<") && record.unit.hasSuffix(">/L")
    guard record.unit == "mg/dL" || isMolar,
      let (value, unit) = MeasuredNumber.glucose(number, isMolar ? .mmol : .mgdl)
    else { throw wrongUnit }
    let meal: Glucose.Meal? = record.meal == 1 ? .before : record.meal == 2 ? .after : nil
    return try Glucose(.number(value), unit: unit, meal: meal, source: source)
  }

  private func weight(_ number: Double) throws(FieldProblem) -> Weight {
    switch record.unit {
    case "kg": return try Weight(decimal(number, 3), unit: .kilogram)
    case "lb": return try Weight(decimal(number, 3), unit: .pound)
    case "g": return try Weight(decimal(number / 1000, 3), unit: .kilogram)
    // A stone is 14 pounds.
    case "st": return try Weight(decimal(number * 14, 1), unit: .pound)
    default: throw wrongUnit
    }
  }

  private func waist(_ number: Double) throws(FieldProblem) -> Waist {
    switch record.unit {
    case "cm": return try Waist(decimal(number, 2), unit: .centimetre)
    case "m": return try Waist(decimal(number * 100, 1), unit: .centimetre)
    case "in": return try Waist(decimal(number, 2), unit: .inch)
    case "ft": return try Waist(decimal(number * 12, 1), unit: .inch)
    default: throw wrongUnit
    }
  }

  private func unit<Unit>(_ known: [String: Unit]) throws(FieldProblem) -> Unit {
    guard let unit = known[record.unit] else { throw wrongUnit }
    return unit
  }

  private var wrongUnit: FieldProblem { FieldProblem("unit", "the unit \(expectedUnits) is expected") }

  private func decimal(_ number: Double, _ places: Int) throws(FieldProblem) -> ExactDecimal {
    guard let decimal = MeasuredNumber.decimal(number, places: places) else {
      throw FieldProblem("value", "a number is expected")
    }
    return decimal
  }

  private func whole(_ number: Double) throws(FieldProblem) -> Int {
    guard let whole = MeasuredNumber.whole(number) else {
      throw FieldProblem("value", "a number is expected")
    }
    return whole
  }
}
