import Model

extension ImportFormat {
  /// What a tool of Linux takes from an OMRON HEM-7322U.
  static let omronDump = ImportFormat(
    id: "omron-dump", title: "OMRON HEM-7322U dump",
    signs: "the columns User, Date, AmPm, Typ, Sys, Dia and Pulse", OmronDumpTable.self)
}

/// Readings, and among them the means that the monitor itself has made of them.
private struct OmronDumpTable: FormatTable {
  private let sheet: Sheet

  private static let head = ["user", "date", "ampm", "typ", "sys", "dia", "pulse"]

  init?(_ table: CSVTable) {
    guard let sheet = Sheet(table, header: { Array($0.prefix(7)).map { $0.lowercased() } == Self.head })
    else {
      return nil
    }
    self.sheet = sheet
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: sheet, format: .omronDump, options: options,
      time: { row throws(Refusal) in try sheet.time(row, 1) }, readings: readings)
    return try reader.result(decisions: [
      "units are those of the monitor: mmHg and beats a minute",
      "means of three that the monitor has made are no readings",
    ])
  }

  private func readings(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    switch sheet.cell(row, 3)?.text.lowercased() {
    case "msr": break
    case "avg": return .nothing(why: "the monitor's mean of three")
    default:
      let found = sheet.cell(row, 3)
      throw Refusal(
        line: row.line, column: 4, field: sheet.header[3], found: found?.text ?? "",
        expected: "msr for a reading or avg for a mean is expected")
    }
    var contents = RowContents()
    contents.add(
      try VitalCells.pressure(
        systolic: sheet.cell(row, 4), diastolic: sheet.cell(row, 5), pulse: sheet.cell(row, 6)))
    return contents.outcome(orElse: "the row holds no value")
  }
}
