import Model

extension ImportFormat {
  /// The backup of Diaguard: lines that say first what they are.
  static let diaguard = ImportFormat(
    id: "diaguard", title: "Diaguard backup",
    signs: "a first line \"meta\" with a number, then lines of entries",
    DiaguardTable.self)
}

/// The backup's lines: an entry with its time, and behind it what was measured then.
private struct DiaguardTable: FormatTable {
  private let sheet: Sheet
  /// The entry to which a line belongs, by the number of the line.
  private let entries: [Int: CSVTable.Record]

  init?(_ table: CSVTable) {
    guard let first = table.records.first, first.cell(0) == "meta", WrittenTime.digits(first.cell(1)) != nil
    else { return nil }
    var entry: CSVTable.Record?
    var entries: [Int: CSVTable.Record] = [:]
    var rows: [CSVTable.Record] = []
    for record in table.records {
      switch record.cell(0) {
      case "entry": entry = record
      case "measurement", "foodEaten", "entryTag": break
      default: if record.fault == nil { continue }
      }
      entries[record.line] = entry
      rows.append(record)
    }
    let widest = rows.map(\.cells.count).max() ?? 0
    sheet = Sheet(
      table: table, header: ["line"] + Array(repeating: "value", count: max(widest, 2) - 1),
      rows: rows.map { $0.fault == nil ? $0.padded(to: widest) : $0 }[...])
    self.entries = entries
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let source = options.source ?? .fingerStick
    let reader = SheetReader(
      sheet: sheet, format: .diaguard, options: options, time: writtenTime,
      readings: { row throws(Refusal) in try readings(row, source) })
    return try reader.result(decisions: [
      "units are those of the backup: mg/dL, mmHg, kg, g, % whatever the app showed",
      "insulin is kept as bolus, correction and basal; food, activity and tags become notes",
    ])
  }
}

extension DiaguardTable {
  private func writtenTime(_ row: CSVTable.Record) throws(Refusal) -> SheetReader.RowTime {
    guard let entry = entries[row.line] else {
      throw Refusal(
        line: row.line, column: nil, field: nil, found: row.cell(0),
        expected: "an entry is expected before it")
    }
    return try sheet.time(entry, 1)
  }

  private func readings(_ row: CSVTable.Record, _ source: Glucose.Source) throws(Refusal) -> RowOutcome {
    var contents = RowContents()
    switch row.cell(0) {
    case "entry":
      contents.remark(sheet.cell(row, 2)?.text)
      return contents.outcome(orElse: "an entry without a note; what was measured stands behind it")
    case "foodEaten":
      let weight = sheet.cell(row, 2).map { ", \($0.text) g" } ?? ""
      contents.remark(sheet.cell(row, 1).map { "ate \($0.text)\(weight)" })
    case "entryTag": contents.remark(sheet.cell(row, 1).map { "tag: \($0.text)" })
    default: try add(row, source, to: &contents)
    }
    return contents.outcome(orElse: "nothing was entered")
  }

  private func add(
    _ row: CSVTable.Record, _ source: Glucose.Source, to contents: inout RowContents
  ) throws(Refusal) {
    guard let value = sheet.cell(row, 2) else {
      // What is not a number is refused: taking the next cell instead would shift all values behind it.
      guard row.cell(1) == "insulin" else {
        throw Refusal(line: row.line, column: 3, field: nil, found: "", expected: "a value is expected")
      }
      return try insulin(row, to: &contents)
    }
    switch row.cell(1) {
    case "bloodsugar": contents.add(try VitalCells.glucose(rounded(value), unit: .mgdl, source: source))
    case "pressure":
      contents.add(
        try VitalCells.pressure(
          systolic: rounded(value), diastolic: sheet.cell(row, 3).map(rounded), pulse: nil))
    case "pulse":
      contents.add(try VitalCells.pressure(systolic: nil, diastolic: nil, pulse: rounded(value)))
    case "insulin": try insulin(row, to: &contents)
    case "meal": contents.add(try TakenCells.carbohydrates(value))
    case "activity":
      if !TakenCells.isZero(value) { contents.remark("activity: \(rounded(value).text) minutes") }
    case "hba1c": contents.add(try number(value, HbA1c.kind, "%"))
    case "weight": contents.add(try number(value, Weight.kind, "kg"))
    case "oxygen_saturation": contents.add(try number(rounded(value), OxygenSaturation.kind, nil))
    default: contents.remark("\(row.cell(1)): \(value.text)")
    }
  }

  private func insulin(_ row: CSVTable.Record, to contents: inout RowContents) throws(Refusal) {
    contents.add(try TakenCells.insulin(sheet.cell(row, 2), .rapid))
    contents.add(try TakenCells.insulin(sheet.cell(row, 3), .rapid))
    contents.add(try TakenCells.insulin(sheet.cell(row, 4), .long))
  }

  private func number(_ cell: Cell, _ kind: Kind, _ unit: String?) throws(Refusal) -> (any Measurement)? {
    guard let quantity = kind.quantities.first else { return nil }
    return try NumberCells.measurement(cell, kind, quantity, unit: unit)
  }

  /// The number without the point behind which nothing stands: every number of the backup has one.
  private func rounded(_ cell: Cell) -> Cell {
    guard cell.text.hasSuffix(".0") else { return cell }
    return Cell(line: cell.line, column: cell.column, name: cell.name, text: String(cell.text.dropLast(2)))
  }
}
