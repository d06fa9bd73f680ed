import Model

extension ImportFormat {
  /// The CSV of Medtronic's CareLink, old and new, in English and German.
  static let careLink = ImportFormat(
    id: "carelink", title: "CareLink CSV",
    signs: "heads that begin with Index, Date, Time and have BG Reading or Sensor Glucose", CareLinkTable.self
  )
}

/// CareLink's tables, a head for each device; the columns are known by their names, as their order differs.
private struct CareLinkTable: FormatTable {
  fileprivate enum Role: CaseIterable {
    case date, clock, meter, calibration, sensor, bolus, carbs, marker, newTime
  }

  private let sections: SheetSections
  private let columns: [[Role: Int]]

  init?(_ table: CSVTable) {
    let sections = SheetSections(
      table, blanks: ["-------"],
      first: { HeadName.fold($0) == "index" },
      head: { names in
        guard names.count > 10 else { return false }
        let roles = Self.columns(names)
        return roles[.date] != nil && roles[.clock] != nil && (roles[.meter] != nil || roles[.sensor] != nil)
      },
      row: { row in row.cell(0).first?.isNumber == true && row.cells.count > 3 })
    guard let sections else { return nil }
    self.sections = sections
    columns = sections.names.map(Self.columns)
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let copies = copies
    let reader = SheetReader(
      sheet: sections.sheet, format: .careLink, options: options,
      time: { row throws(Refusal) in
        let columns = columns[sections.section(of: row)]
        return try sections.sheet.time(row, columns[.date], clock: columns[.clock])
      },
      readings: { row throws(Refusal) in try readings(row, isCopy: copies.contains(row.line)) })
    return try reader.result(
      decisions: [
        "units are those of the columns; of a bolus what was delivered counts",
        "one finger-stick stands in up to four rows (meter, pump, calibration, bolus) and is counted once",
        "what stands in front of the tables is not read",
      ] + clockChanges)
  }
}

extension CareLinkTable {
  private static let words: [Role: [String]] = [
    .date: ["date", "datum"], .clock: ["time", "zeit"], .meter: ["bgreading", "bzmesswert"],
    .calibration: ["sensorcalibrationbg", "bzwertfürsensorkalibrierung"],
    .sensor: ["sensorglucose", "sensorglukose"], .bolus: ["bolusvolumedelivered", "abgegebenebolusmenge"],
    .carbs: ["bwzcarbinput", "bolusexpertkheingabe"], .marker: ["eventmarker"],
    .newTime: ["newdevicetime", "neuegerätezeit"],
  ]

  fileprivate static func columns(_ names: [String]) -> [Role: Int] {
    let heads = names.map { HeadName($0).name }
    return Role.allCases.reduce(into: [:]) { columns, role in
      columns[role] = heads.firstIndex { words[role]?.contains($0) == true }
    }
  }

  private func cell(_ row: CSVTable.Record, _ role: Role) -> Cell? {
    sections.cell(row, columns[sections.section(of: row)][role])
  }

  private func readings(_ row: CSVTable.Record, isCopy: Bool) throws(Refusal) -> RowOutcome {
    var contents = RowContents()
    if let cell = cell(row, .sensor), !TakenCells.isZero(cell) { contents.add(try glucose(cell, .cgm)) }
    if !isCopy, let cell = cell(row, .meter) ?? cell(row, .calibration), !TakenCells.isZero(cell) {
      contents.add(try glucose(cell, .fingerStick))
    }
    contents.add(try TakenCells.insulin(cell(row, .bolus), .rapid))
    if let cell = cell(row, .carbs), !TakenCells.isZero(cell) {
      let unit = HeadName(cell.name).unit
      if TakenCells.areGrams(unit) {
        contents.add(try TakenCells.carbohydrates(cell))
      } else {
        contents.remark("carbohydrates: \(cell.text) \(unit)")
      }
    }
    if let cell = cell(row, .marker) { try add(marker: cell, to: &contents) }
    if isCopy, contents.isEmpty { return .nothing(why: "a copy of a finger-stick in another row") }
    return contents.outcome(orElse: "the row holds no value that is kept")
  }

  private func glucose(_ cell: Cell, _ source: Glucose.Source) throws(Refusal) -> Glucose {
    try VitalCells.glucose(cell, unit: GlucoseUnit(word: HeadName(cell.name).unit), source: source)
  }

  /// `Meal: 45.00grams`, `Insulin: 27,00`; anything else is a note.
  private func add(marker cell: Cell, to contents: inout RowContents) throws(Refusal) {
    let parts = cell.text.split(separator: ":", maxSplits: 1).map(\.trimmed)
    guard parts.count == 2 else { return contents.remark(cell.text) }
    let value = Cell(line: cell.line, column: cell.column, name: cell.name, text: parts[1])
    switch parts[0].lowercased() {
    case "meal" where parts[1].hasSuffix("grams"): contents.add(try TakenCells.carbohydrates(value))
    case "insulin": contents.add(try TakenCells.insulin(value))
    default: contents.remark(cell.text)
    }
  }
}

extension CareLinkTable {
  /// A finger-stick as it stands in a row.
  private struct Stick: Hashable {
    let date: String
    let value: String
  }

  /// The lines that say again what another row said: the same number of the meter at the same second, and a calibration
  /// with the number of a finger-stick at most 15 minutes apart.
  private var copies: Set<Int> {
    var copies: Set<Int> = []
    var sticks: [Stick: [Int64]] = [:]
    for row in sections.sheet.rows {
      guard let (stick, clock) = placed(row, .meter) else { continue }
      if sticks[stick, default: []].contains(clock) { copies.insert(row.line) }
      sticks[stick, default: []].append(clock)
    }
    for row in sections.sheet.rows where cell(row, .meter) == nil {
      guard let (stick, clock) = placed(row, .calibration), let others = sticks[stick] else { continue }
      if others.contains(where: { abs($0 - clock) <= 15 * 60_000 }) { copies.insert(row.line) }
    }
    return copies
  }

  private func placed(_ row: CSVTable.Record, _ role: Role) -> (Stick, Int64)? {
    guard let value = cell(row, role), let date = cell(row, .date), let clock = cell(row, .clock),
      let time = WrittenTime(clock.text)?.clock
    else { return nil }
    return (Stick(date: date.text, value: value.text), time.milliseconds)
  }

  private var clockChanges: [String] {
    sections.sheet.rows.compactMap { row in
      cell(row, .newTime).map { "line \(row.line): the device's clock was set to \($0.text)" }
    }
  }
}
