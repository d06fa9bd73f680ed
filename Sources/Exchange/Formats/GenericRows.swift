import Model

/// Reads the rows of a CSV with named columns.
struct GenericRows {
  private let columns: GenericColumns
  private let options: ImportOptions
  private let units: GenericUnits

  init(_ columns: GenericColumns, _ options: ImportOptions) throws(ImportProblem) {
    self.columns = columns
    self.options = options
    units = try GenericUnits(columns, options)
  }

  func result() throws(ImportProblem) -> ImportResult {
    let time = WrittenTimeColumns(columns, options)
    let reader = SheetReader(
      sheet: columns.sheet, format: .generic, options: options, time: time.read, readings: readings)
    return try reader.result(decisions: decisions)
  }
}

extension GenericRows {
  private var source: Glucose.Source { options.source ?? .fingerStick }

  private var decisions: [String] {
    var decisions = units.decisions
    if columns.roles[.zone] != nil { decisions.append("rows name their time zone") }
    if columns.roles[.glucose] != nil {
      decisions.append(
        options.source == nil
          ? "glucose is read as finger-sticks, as the file does not say (--source cgm or laboratory)"
          : "glucose is from \(source.text), as --source says")
    }
    if !columns.unread.isEmpty {
      decisions.append("columns that are not read: \(columns.unread.joined(separator: ", "))")
    }
    return decisions
  }

  private func readings(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    func cell(_ role: ColumnRole) -> Cell? { columns.cell(row, role) }
    let heartbeat = IrregularHeartbeat.read(cell(.irregular))
    var remarks = [cell(.note)?.text, heartbeat.remark].compactMap(\.self)
    var found: [any Measurement] = []
    if let pressure = try pressure(row, irregular: heartbeat.seen) { found.append(pressure) }
    if let glucose = cell(.glucose) {
      let meal = MealWord.read(cell(.meal))
      if let remark = meal.remark { remarks.append(remark) }
      found.append(try value(glucose, unit: cell(.unit), meal: meal.meal))
    }
    if let weight = cell(.weight) { found.append(try value(weight: weight, unit: cell(.unit))) }
    for kind in Self.plain + columns.own {
      guard let cell = cell(.number(kind)), let quantity = kind.quantities.first,
        // 0 stands for an amount that was not entered.
        !(kind.isTaken && TakenCells.isZero(cell))
      else { continue }
      found.append(try NumberCells.measurement(cell, kind, quantity, unit: units.plain[kind]))
    }
    return try outcome(row, found, note: remarks.joined(separator: "; "))
  }

  private func outcome(
    _ row: CSVTable.Record, _ found: [any Measurement], note: String
  ) throws(Refusal) -> RowOutcome {
    let tags =
      columns.cell(row, .tags).map { $0.text.split { $0 == " " || $0 == "," }.map(String.init) } ?? []
    var readings = found.map { Reading(measurement: $0, tags: tags) }
    guard readings.isEmpty else {
      readings[0].note = note.isEmpty ? nil : note
      return .readings(readings)
    }
    guard let cell = columns.cell(row, .note) else {
      return .nothing(why: "the row holds no value and no note")
    }
    let text = try cell.checked { () throws(FieldProblem) in try Note(note) }
    return .readings([Reading(measurement: text, tags: tags)])
  }

  private func pressure(_ row: CSVTable.Record, irregular: Bool) throws(Refusal) -> (any Measurement)? {
    func cell(_ role: ColumnRole) -> Cell? { columns.cell(row, role) }
    guard let both = cell(.pressure), cell(.systolic) == nil, cell(.diastolic) == nil else {
      return try VitalCells.pressure(
        systolic: cell(.systolic), diastolic: cell(.diastolic), pulse: cell(.pulse), irregular: irregular)
    }
    let parts = both.text.split(separator: "/", omittingEmptySubsequences: false).map { part in
      Cell(line: both.line, column: both.column, name: both.name, text: part.trimmed)
    }
    guard (2...3).contains(parts.count) else {
      throw both.refusal("systolic/diastolic is expected, such as 128/82")
    }
    return try VitalCells.pressure(
      systolic: parts[0], diastolic: parts[1], pulse: parts.count == 3 ? parts[2] : cell(.pulse),
      irregular: irregular)
  }

  private func value(_ cell: Cell, unit: Cell?, meal: Glucose.Meal?) throws(Refusal) -> Glucose {
    let named = unit.flatMap { GlucoseUnit(word: $0.text) }
    if let unit, named == nil { throw unit.refusal("a unit is expected: mg/dL or mmol/L") }
    return try VitalCells.glucose(cell, unit: named ?? units.glucose, meal: meal, source: source)
  }

  private func value(weight cell: Cell, unit: Cell?) throws(Refusal) -> Weight {
    let (number, word) = try cell.numberAndUnit()
    let bare = word.isEmpty && columns.roles[.glucose] == nil ? unit?.text ?? "" : word
    guard let unit = bare.isEmpty ? units.weight : WeightUnit(word: bare) else {
      throw cell.refusal("a weight in kg or lb is expected")
    }
    return try cell.checked { () throws(FieldProblem) in try Weight(number, unit: unit) }
  }

  /// The kinds that are read as a plain number; of the others more is known, or they have a unit from elsewhere.
  private static let plain = ColumnRole.kinds.filter {
    ![Pulse.kind, Glucose.kind, Weight.kind].contains($0)
  }
}
