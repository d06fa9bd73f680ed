import Model

extension ImportFormat {
  /// The blood pressures of Medisana's VitaDock: rows without a head, the units in the cells.
  static let vitaDock = ImportFormat(
    id: "vitadock", title: "Medisana VitaDock CSV",
    signs: "no head, and rows such as 16.12.2026 - 14:33; 135 mmHg; 83 mmHg; 83 bpm", VitaDockTable.self)
}

/// Time, systolic, diastolic, pulse; what the cells behind them say is not known.
private struct VitaDockTable: FormatTable {
  private let sheet: Sheet

  init?(_ table: CSVTable) {
    guard let first = table.records.first, WrittenTime(first.cell(0))?.clock != nil,
      [1, 2].allSatisfy({ first.cell($0).lowercased().hasSuffix("mmhg") }),
      first.cell(3).lowercased().hasSuffix("bpm")
    else { return nil }
    let more = Array(repeating: "", count: max(0, first.cells.count - 4))
    sheet = Sheet(
      table: table, header: ["time", "systolic", "diastolic", "pulse"] + more, rows: table.records[...])
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: sheet, format: .vitaDock, options: options,
      time: { row throws(Refusal) in try sheet.time(row, 0) },
      readings: { row throws(Refusal) in
        let pressure = try VitalCells.pressure(
          systolic: sheet.cell(row, 1), diastolic: sheet.cell(row, 2), pulse: sheet.cell(row, 3))
        guard let pressure else { return .nothing(why: "the row holds no value") }
        return .readings([Reading(measurement: pressure)])
      })
    return try reader.result(decisions: ["units stand in the cells; cells behind the pulse are not read"])
  }
}
