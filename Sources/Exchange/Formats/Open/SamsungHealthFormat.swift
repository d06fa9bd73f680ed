import Model

extension ImportFormat {
  /// A table of Samsung Health's export, its times settled by the file itself.
  static let samsung = ImportFormat(
    id: "samsung", title: "Samsung Health CSV",
    signs: "a first line com.samsung.health..., or columns with such names", SamsungTable.self)
  /// The same, its times in UTC.
  static let samsungUTC = ImportFormat(samsungNamed: "samsung-utc", clock: .utc)
  /// The same, its times those of the patient's clock.
  static let samsungLocal = ImportFormat(samsungNamed: "samsung-local", clock: .local)

  private init(samsungNamed id: String, clock: SamsungTable.Clock) {
    self.init(
      id: id, title: "Samsung Health CSV (\(clock == .utc ? "times in UTC" : "times of the clock"))",
      signs: "asked for by its name only", recognises: { _ in false },
      read: { source, options throws(ImportProblem) in
        guard case .table(let table) = source, let found = SamsungTable(table) else {
          throw ImportProblem(
            .format, "the table is not one of Samsung Health", expected: "columns start_time and time_offset")
        }
        return try found.read(options, clock)
      })
  }
}

/// Samsung's columns, by the last part of their names.
private struct SamsungTable: FormatTable {
  /// What the column `start_time` shows: programs that read it disagree.
  fileprivate enum Clock { case utc, local }
  private enum Sort { case pressure, glucose, weight, heartRate, oxygen }

  private let sheet: Sheet
  private let columns: [String: Int]
  private let sort: Sort

  init?(_ table: CSVTable) {
    guard let sheet = Sheet(table, header: { Self.isHead($0) }) else { return nil }
    let keys = sheet.header.map(Self.key)
    columns = Dictionary(zip(keys, keys.indices)) { first, _ in first }
    let has = { (key: String) in keys.contains(key) }
    if has("systolic"), has("diastolic") {
      sort = .pressure
    } else if has("glucose") {
      sort = .glucose
    } else if has("weight") {
      sort = .weight
    } else if has("heart_rate") {
      sort = .heartRate
    } else if has("spo2") {
      sort = .oxygen
    } else {
      return nil
    }
    self.sheet = sheet
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    try read(options, try settled(options))
  }

  fileprivate func read(_ options: ImportOptions, _ clock: Clock) throws(ImportProblem) -> ImportResult {
    let unit = sort == .glucose ? try glucoseUnit(options) : .mmol
    let reader = SheetReader(
      sheet: sheet, format: .samsung, options: options,
      time: { row throws(Refusal) in try time(row, clock) },
      readings: { row throws(Refusal) in try readings(row, unit) })
    return try reader.result(decisions: [
      clock == .utc
        ? "start_time is in UTC, and time_offset says what the patient's clock showed"
        : "start_time is what the patient's clock showed, and time_offset its offset"
    ])
  }
}

extension SamsungTable {
  private static func key(_ name: String) -> String { String(name.split(separator: ".").last ?? "") }

  private static func isHead(_ header: [String]) -> Bool {
    let keys = Set(header.map(key))
    return keys.contains("start_time") && keys.contains("time_offset")
      && (keys.contains("datauuid") || header.contains { $0.hasPrefix("com.samsung.") })
  }

  private func cell(_ row: CSVTable.Record, _ key: String) -> Cell? { sheet.cell(row, columns[key]) }

  private func offset(_ row: CSVTable.Record) -> Int? {
    cell(row, "time_offset").flatMap { WrittenClock.offset($0.text.lowercased()) }
  }

  private func time(_ row: CSVTable.Record, _ clock: Clock) throws(Refusal) -> SheetReader.RowTime {
    var time = try sheet.time(row, columns["start_time"])
    guard let minutes = offset(row) else {
      throw (cell(row, "time_offset") ?? time.cell).refusal("an offset such as UTC+0200 is expected")
    }
    guard clock == .utc else {
      time.zone = .fixed(offsetMinutes: minutes)
      return time
    }
    guard case .day(let day) = time.written.date, let shown = time.written.clock else {
      throw time.cell.refusal("a time such as 2026-11-21 07:30:00.000 is expected")
    }
    var instant = WrittenTime()
    instant.instant = (Int64(day.number) * 86_400_000 + shown.milliseconds, .milliseconds)
    return SheetReader.RowTime(cell: time.cell, written: instant, zone: .fixed(offsetMinutes: minutes))
  }

  /// Settles the clock by a row whose day, which the export tells apart, fits only one of the two.
  private func settled(_ options: ImportOptions) throws(ImportProblem) -> Clock {
    var example: (cell: Cell, minutes: Int)?
    for row in sheet.rows {
      guard let start = cell(row, "start_time"), let minutes = offset(row), minutes != 0,
        let written = WrittenTime(start.text), case .day(let day) = written.date, let shown = written.clock
      else { continue }
      example = example ?? (start, minutes)
      guard let text = cell(row, "day_time")?.text, let milliseconds = Int64(text),
        milliseconds % 86_400_000 == 0
      else { continue }
      let told = Int(milliseconds / 86_400_000)
      let moved = Int64(day.number) * 86_400_000 + shown.milliseconds + Int64(minutes) * 60_000
      let ifUTC = Int((Double(moved) / 86_400_000).rounded(.down))
      if ifUTC != day.number, told == ifUTC { return .utc }
      if ifUTC != day.number, told == day.number { return .local }
    }
    guard let example else { return .local }
    let sign = example.minutes < 0 ? "behind" : "ahead of"
    throw ImportProblem(
      .format, line: example.cell.line,
      "\(example.cell.text) may be UTC or what your clock showed, \(abs(example.minutes)) minutes \(sign) UTC, "
        + "and no row of the file decides it",
      expected:
        "compare this reading with the app, and add --format samsung-local if the app shows this time, "
        + "--format samsung-utc if not")
  }

  /// Millimoles, unless the rows say otherwise.
  private func glucoseUnit(_ options: ImportOptions) throws(ImportProblem) -> GlucoseUnit {
    if let unit = options.unit { return unit }
    for row in sheet.rows where cell(row, "glucose_unit") == nil {
      guard let cell = cell(row, "glucose"), let number = try? cell.number(), number.double > 35 else {
        continue
      }
      throw ImportProblem(
        .glucoseUnit, line: row.line, "the glucose \(cell.text) has no unit, and can hardly be in mmol/L",
        expected: "add --unit mg/dL, or --unit mmol/L if it is")
    }
    return .mmol
  }

  private func readings(_ row: CSVTable.Record, _ unit: GlucoseUnit) throws(Refusal) -> RowOutcome {
    var contents = RowContents()
    switch sort {
    case .pressure:
      let cells = ["systolic", "diastolic", "pulse"].map { cell(row, $0).flatMap(entered) }
      if cells[0] == nil, cells[1] == nil { return .nothing(why: "a row of zeros") }
      contents.add(try VitalCells.pressure(systolic: cells[0], diastolic: cells[1], pulse: cells[2]))
    case .glucose: try addGlucose(row, unit, to: &contents)
    case .weight:
      guard let cell = cell(row, "weight").flatMap(entered) else { break }
      let number = try cell.number().shortened
      contents.add(try cell.checked { () throws(FieldProblem) in try Weight(number, unit: .kilogram) })
    case .heartRate:
      if cell(row, "tag_id")?.text == "21313" { return .nothing(why: "the summary of an hour") }
      contents.add(
        try VitalCells.pressure(
          systolic: nil, diastolic: nil, pulse: cell(row, "heart_rate").flatMap(entered)))
    case .oxygen:
      if cell(row, "tag_id")?.text == "31301" { return .nothing(why: "the summary of a night") }
      guard let cell = cell(row, "spo2").flatMap(entered),
        let quantity = OxygenSaturation.kind.quantities.first
      else { break }
      contents.add(try NumberCells.measurement(cell, OxygenSaturation.kind, quantity, unit: nil))
    }
    contents.remark(cell(row, "comment")?.text)
    return contents.outcome(orElse: "the row holds no value")
  }

  private func addGlucose(_ row: CSVTable.Record, _ unit: GlucoseUnit, to contents: inout RowContents)
    throws(Refusal)
  {
    guard let cell = cell(row, "glucose").flatMap(entered) else { return }
    let named = self.cell(row, "glucose_unit").flatMap { GlucoseUnit(word: $0.text) }
    let code = self.cell(row, "meal_type")?.text
    contents.add(
      try VitalCells.glucose(
        cell, unit: named ?? unit, meal: code.flatMap { Self.meals[$0] }, source: .fingerStick))
    contents.add(try TakenCells.insulin(self.cell(row, "insulin_injected")))
  }

  /// The number without a fraction of nothing; nil for what is 0.
  private func entered(_ cell: Cell) -> Cell? {
    if TakenCells.isZero(cell) || cell.text == "-1" { return nil }
    guard let number = try? cell.number() else { return cell }
    return Cell(line: cell.line, column: cell.column, name: cell.name, text: number.shortened.description)
  }

  private static let meals: [String: Glucose.Meal] = [
    "80001": .fasting, "80002": .after, "80003": .before, "80004": .after, "80005": .before, "80006": .after,
    "80007": .before, "80008": .after, "80009": .bedtime, "80010": .after, "80011": .before,
    "80013": .bedtime,
  ]
}
