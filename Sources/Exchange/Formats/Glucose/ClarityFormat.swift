import Model

extension ImportFormat {
  /// The CSV of Dexcom Clarity, in whatever language it is.
  static let clarity = ImportFormat(
    id: "clarity", title: "Dexcom Clarity CSV",
    signs: "a column whose name ends with (YYYY-MM-DDThh:mm:ss) and one with (mg/dL) or (mmol/L)",
    ClarityTable.self)
}

/// Clarity's columns, known by the mask of the time and the unit of the glucose, as their names follow the language.
///
/// The others stand in one order in every language: insulin, carbohydrates and duration behind the glucose, the
/// transmitter's time and id at the end.
private struct ClarityTable: FormatTable {
  let sheet: Sheet
  private let time: Int
  private let glucose: Int
  private let unit: GlucoseUnit

  init?(_ table: CSVTable) {
    let found = Sheet(table) { Self.time($0) != nil && Self.glucose($0) != nil }
    guard let sheet = found?.withoutNames, let time = Self.time(sheet.header),
      let glucose = Self.glucose(sheet.header),
      let unit = GlucoseUnit(word: HeadName(sheet.header[glucose]).unit)
    else { return nil }
    (self.sheet, self.time, self.glucose, self.unit) = (sheet, time, glucose, unit)
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: sheet, format: .clarity, options: options,
      time: { row throws(Refusal) in try sheet.time(row, time) }, readings: readings)
    return try reader.result(decisions: [
      "glucose is in \(unit.rawValue), as its column says",
      "values with a transmitter's time are the sensor's, values without are finger-sticks",
      "insulin and carbohydrates are kept, exercise and health become notes",
      "lines without a time (names, devices, limits of alerts) are not read",
    ])
  }
}

extension Sheet {
  /// The same with nothing to quote from the first lines where they are damaged: names stand there.
  fileprivate var withoutNames: Sheet {
    let lines = rows.prefix(40).map { row in
      CSVTable.Record(
        line: row.line, cells: row.cells, fault: row.fault, faultColumn: row.faultColumn, excerpt: "",
        endsFile: row.endsFile)
    }
    return Sheet(table: table, header: header, rows: ArraySlice(lines) + rows.dropFirst(40), blanks: blanks)
  }
}

extension ClarityTable {
  private static func time(_ header: [String]) -> Int? {
    header.firstIndex { isMask(HeadName($0).unit) }
  }

  private static func glucose(_ header: [String]) -> Int? {
    header.firstIndex { GlucoseUnit(word: HeadName($0).unit) != nil }
  }

  /// `YYYY-MM-DDThh:mm:ss` with the letters of any language seen.
  private static func isMask(_ text: String) -> Bool {
    let mask = text.lowercased()
    guard mask.hasSuffix("hh:mm:ss") else { return false }
    let date = mask.dropLast("hh:mm:ss".count).filter { $0.isLetter }
    return ["yyyy", "jjjj", "aaaa"].contains { year in
      ["dd", "tt", "jj", "gg"].contains { date == "\(year)mm\($0)t" || date == "\(year)mm\($0)" }
    }
  }

  private func readings(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    guard sheet.cell(row, time) != nil else {
      return .nothing(why: "a name, a device or the limit of an alert")
    }
    let event = HeadName.fold(row.cell(time + 1))
    if event == "alert" { return .nothing(why: "an alert") }
    var contents = RowContents()
    if let cell = sheet.cell(row, glucose) {
      let isSensor = isOfSensor(row) || Self.sensorEvents.contains(event)
      contents.add(
        try VitalCells.glucose(Self.plain(cell), unit: unit, source: isSensor ? .cgm : .fingerStick))
    }
    contents.add(try TakenCells.insulin(sheet.cell(row, glucose + 1), action(row)))
    contents.add(try TakenCells.carbohydrates(sheet.cell(row, glucose + 2)))
    if ["exercise", "health", "activity"].contains(event) { contents.remark(words(row)) }
    return contents.outcome(orElse: "an event without a value")
  }

  private func isOfSensor(_ row: CSVTable.Record) -> Bool {
    sheet.header.count >= glucose + 7 && !row.cell(sheet.header.count - 2).isEmpty
  }

  /// Exercise and health with what is said of them: `Exercise: Light, 0:30:00`.
  private func words(_ row: CSVTable.Record) -> String {
    let more = [row.cell(time + 2), row.cell(glucose + 3)].filter { !$0.isEmpty }
    return row.cell(time + 1) + (more.isEmpty ? "" : ": " + more.joined(separator: ", "))
  }

  private func action(_ row: CSVTable.Record) -> Insulin.Action? {
    ["fastacting": .rapid, "longacting": .long][HeadName.fold(row.cell(time + 2))]
  }

  /// Low and high in the words that were seen.
  private static func plain(_ cell: Cell) -> Cell {
    guard let word = words[cell.text.lowercased()] else { return cell }
    return Cell(line: cell.line, column: cell.column, name: cell.name, text: word)
  }

  private static let words = ["niedrig": "low", "hoch": "high", "basso": "low"]

  /// What a sensor's value is called where its transmitter's time was left out.
  private static let sensorEvents: Set<String> = [
    "egv", "egw", "fastingglucose", "nivelesestimadosdeglucosa",
  ]
}
