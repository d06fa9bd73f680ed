import Model

/// A table of Health Connect whose every row is a reading.
struct HealthConnectTable: Sendable {
  /// Its name.
  let name: String
  /// The columns of the values, behind those that every record has.
  let columns: [String]
  /// Makes a measurement of the cells of the columns.
  let measurement: @Sendable (DatabaseRow, ImportOptions) throws(RecordProblem) -> any Measurement

  /// The place of the first value in a row.
  static let first = HealthConnectRow.columns.count

  /// The tables, with the units that the platform stores: mmHg, mmol/L, grams, percent, °C.
  static let all: [HealthConnectTable] = [
    HealthConnectTable(
      name: "blood_pressure_record_table",
      columns: ["systolic", "diastolic", "measurement_location", "body_position"], measurement: pressure),
    HealthConnectTable(
      name: "blood_glucose_record_table", columns: ["level", "specimen_source", "relation_to_meal"],
      measurement: glucose),
    HealthConnectTable(name: "weight_record_table", columns: ["weight"]) { row, _ throws(RecordProblem) in
      try number(row, "weight") { value throws(FieldProblem) in
        try Weight(decimal(value / 1000, 3), unit: .kilogram)
      }
    },
    HealthConnectTable(name: "body_temperature_record_table", columns: ["temperature"]) {
      row, _ throws(RecordProblem) in
      try number(row, "temperature") { value throws(FieldProblem) in
        try Temperature(decimal(value, 2), unit: .celsius)
      }
    },
    HealthConnectTable(name: "resting_heart_rate_record_table", columns: ["beats_per_minute"]) {
      row, _ throws(RecordProblem) in
      try number(row, "beats_per_minute") { value throws(FieldProblem) in try Pulse(whole(value)) }
    },
  ]

  /// What a watch measures by itself too, so that which of the rows are readings is known at the end.
  static let oxygen = HealthConnectTable(
    name: "oxygen_saturation_record_table", columns: ["percentage"]
  ) { row, _ throws(RecordProblem) in
    try number(row, "percentage") { value throws(FieldProblem) in try OxygenSaturation(whole(value)) }
  }
}

extension HealthConnectTable {
  private static func pressure(_ row: DatabaseRow, _: ImportOptions) throws(RecordProblem) -> any Measurement
  {
    guard let systolic = MeasuredNumber.whole(row.number(first)),
      let diastolic = MeasuredNumber.whole(row.number(first + 1))
    else { throw RecordProblem("systolic", found: row.text(first) ?? "", "two numbers in mmHg are expected") }
    // 1 left wrist, 2 right wrist, 3 left upper arm, 4 right upper arm.
    let cuff: (site: BloodPressure.Site, side: Side)? =
      switch row.whole(first + 2) {
      case 1: (.wrist, .left)
      case 2: (.wrist, .right)
      case 3: (.arm, .left)
      case 4: (.arm, .right)
      default: nil
      }
    // 1 standing, 2 sitting, 3 lying; 4, reclining, is none that is kept.
    let posture = [1: Posture.standing, 2: .sitting, 3: .lying][row.whole(first + 3) ?? 0]
    return try RecordProblem.checked("systolic", "\(systolic)/\(diastolic)") { () throws(FieldProblem) in
      try BloodPressure(systolic: systolic, diastolic: diastolic, cuff: cuff, posture: posture)
    }
  }

  private static func glucose(
    _ row: DatabaseRow, _ options: ImportOptions
  ) throws(RecordProblem) -> any Measurement {
    guard let level = row.number(first), let (value, unit) = MeasuredNumber.glucose(level, .mmol) else {
      throw RecordProblem("level", found: row.text(first) ?? "", "a number in mmol/L is expected")
    }
    // 1 interstitial fluid: a sensor. 3 and 4 are plasma and serum: a laboratory.
    let source = [1: Glucose.Source.cgm, 3: .laboratory, 4: .laboratory][row.whole(first + 1) ?? 0]
    // 1 general, 2 fasting, 3 before, 4 after a meal.
    let meal: Glucose.Meal? = [2: .fasting, 3: .before, 4: .after][row.whole(first + 2) ?? 0]
    return try RecordProblem.checked("level", "\(level)") { () throws(FieldProblem) in
      try Glucose(.number(value), unit: unit, meal: meal, source: source ?? options.source ?? .fingerStick)
    }
  }

  private static func number(
    _ row: DatabaseRow, _ key: String, _ make: (Double) throws(FieldProblem) -> any Measurement
  ) throws(RecordProblem) -> any Measurement {
    guard let value = row.number(first) else {
      throw RecordProblem(key, found: row.text(first) ?? "", "a number is expected")
    }
    return try RecordProblem.checked(key, "\(value)") { () throws(FieldProblem) in try make(value) }
  }

  private static func decimal(_ value: Double, _ places: Int) throws(FieldProblem) -> ExactDecimal {
    guard let decimal = MeasuredNumber.decimal(value, places: places) else {
      throw FieldProblem("value", "a number is expected")
    }
    return decimal
  }

  private static func whole(_ value: Double) throws(FieldProblem) -> Int {
    guard let whole = MeasuredNumber.whole(value) else { throw FieldProblem("value", "a number is expected") }
    return whole
  }
}
