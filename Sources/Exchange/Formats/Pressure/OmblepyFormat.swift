import Model

extension ImportFormat {
  /// What omblepy takes from an OMRON monitor.
  static let omblepy = ImportFormat(
    id: "omblepy", title: "omblepy CSV", signs: "the columns datetime, dia, sys, bpm, mov and ihb",
    OmblepyTable.self)
}

/// The diastolic value stands before the systolic one.
private struct OmblepyTable: FormatTable {
  private let sheet: Sheet

  init?(_ table: CSVTable) {
    guard let sheet = Sheet(table, header: { $0 == ["datetime", "dia", "sys", "bpm", "mov", "ihb"] }) else {
      return nil
    }
    self.sheet = sheet
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: sheet, format: .omblepy, options: options,
      time: { row throws(Refusal) in try sheet.time(row, 0) }, readings: readings)
    return try reader.result(decisions: ["units are those of the monitor: mmHg and beats a minute"])
  }

  private func readings(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    let heartbeat = IrregularHeartbeat.read(sheet.cell(row, 5))
    var contents = RowContents()
    contents.add(
      try VitalCells.pressure(
        systolic: sheet.cell(row, 2), diastolic: sheet.cell(row, 1), pulse: sheet.cell(row, 3),
        irregular: heartbeat.seen))
    if let moved = sheet.cell(row, 4), !TakenCells.isZero(moved) { contents.remark("moved while measuring") }
    contents.remark(heartbeat.remark)
    return contents.outcome(orElse: "the row holds no value")
  }
}
