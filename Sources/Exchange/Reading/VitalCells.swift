import Model

/// Makes measurements from cells, the same way for every format.
enum VitalCells {
  /// The blood pressure or the pulse alone that some cells hold; nil where all are empty.
  ///
  /// - Throws: `Refusal` where one of the two pressures is missing, or a number cannot be.
  static func pressure(
    systolic: Cell?, diastolic: Cell?, pulse: Cell?, irregular: Bool = false
  ) throws(Refusal) -> (any Measurement)? {
    switch (systolic, diastolic) {
    case (let systolic?, let diastolic?):
      return try both(systolic, diastolic, pulse: pulse, irregular: irregular)
    case (let alone?, nil):
      throw alone.refusal("the diastolic value is missing; a blood pressure needs both numbers")
    case (nil, let alone?):
      throw alone.refusal("the systolic value is missing; a blood pressure needs both numbers")
    case (nil, nil):
      guard let pulse else { return nil }
      let beats = try pulse.whole(units: beatUnits)
      return try pulse.checked { () throws(FieldProblem) in try Pulse(beats) }
    }
  }

  /// The glucose value of a cell: a number, or HI or LO, in the unit behind it or in the given one.
  ///
  /// - Throws: `Refusal` where the cell holds neither, or the number cannot be.
  static func glucose(
    _ cell: Cell, unit: GlucoseUnit?, meal: Glucose.Meal? = nil, source: Glucose.Source
  ) throws(Refusal) -> Glucose {
    let (value, written) = try glucoseValue(cell)
    guard let unit = written ?? unit else { throw cell.refusal("a unit is expected: mg/dL or mmol/L") }
    return try cell.checked { () throws(FieldProblem) in
      try Glucose(value.rounded(in: unit), unit: unit, meal: meal, source: source)
    }
  }

  /// Whether a glucose cell names its unit itself.
  static func namesGlucoseUnit(_ cell: Cell) -> Bool {
    (try? cell.numberAndUnit()).flatMap { GlucoseUnit(word: $0.unit) } != nil
  }

  /// Ketones in mmol/L.
  static func ketones(_ cell: Cell) throws(Refusal) -> Ketones {
    let number = try cell.number(units: ["mmol/l"])
    return try cell.checked { () throws(FieldProblem) in try Ketones(number) }
  }

  static let pressureUnits: Set<String> = ["mmhg"]
  static let beatUnits: Set<String> = ["bpm", "/min", "1/min"]
}

extension VitalCells {
  private static func both(
    _ systolic: Cell, _ diastolic: Cell, pulse: Cell?, irregular: Bool
  ) throws(Refusal) -> BloodPressure {
    let high = try systolic.whole(units: pressureUnits)
    let low = try diastolic.whole(units: pressureUnits)
    let beats: Int? = if let pulse { try pulse.whole(units: beatUnits) } else { nil }
    do throws(FieldProblem) {
      return try BloodPressure(systolic: high, diastolic: low, pulse: beats, irregular: irregular)
    } catch {
      let cells = ["diastolic": diastolic, "pulse": pulse ?? systolic]
      throw (cells[error.key] ?? systolic).refusal(error.reason)
    }
  }

  private static func glucoseValue(_ cell: Cell) throws(Refusal) -> (Glucose.Value, GlucoseUnit?) {
    switch cell.text.lowercased() {
    case "hi", "high": return (.high, nil)
    case "lo", "low": return (.low, nil)
    default: break
    }
    if let bound = CensoredCell(cell) { return (bound.value, bound.unit) }
    let (number, word) = try cell.numberAndUnit()
    if word.isEmpty { return (.number(number), nil) }
    guard let unit = GlucoseUnit(word: word) else {
      throw cell.refusal("a number is expected, or HI or LO, with no other unit than mg/dL or mmol/L")
    }
    return (.number(number), unit)
  }
}
