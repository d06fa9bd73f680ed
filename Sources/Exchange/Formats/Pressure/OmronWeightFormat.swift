import Model

extension ImportFormat {
  /// The weights of OMRON connect; which columns stand behind them depends on the scale.
  static let omronWeight = ImportFormat(
    id: "omron-weight", title: "OMRON connect weights",
    signs: "a date, a time zone and a column with (kg)", OmronWeightTable.self)
}

/// Date, zone, weight.
private struct OmronWeightTable: FormatTable {
  private let sheet: Sheet

  init?(_ table: CSVTable) {
    let sheet = Sheet(table, blanks: ["-"]) { header in
      header.count >= 4 && HeadName(header[2]).unit.lowercased() == "kg"
        && ["timezone", "タイムゾーン"].contains(HeadName.fold(header[1]))
    }
    guard let sheet else { return nil }
    self.sheet = sheet
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: sheet, format: .omronWeight, options: options,
      time: { row throws(Refusal) in
        guard let cell = sheet.cell(row, 1), let zone = options.namedZone(cell.text) else {
          throw Refusal(
            line: row.line, column: 2, field: sheet.header[1], found: row.cell(1),
            expected: "a time zone that is known here, such as Europe/Paris, is expected")
        }
        return try sheet.time(row, 0, zone: zone)
      },
      readings: { row throws(Refusal) in
        guard let cell = sheet.cell(row, 2) else { return .nothing(why: "the row holds no weight") }
        let number = try cell.number(units: ["kg"])
        let weight = try cell.checked { () throws(FieldProblem) in try Weight(number, unit: .kilogram) }
        return .readings([Reading(measurement: weight)])
      })
    return try reader.result(
      decisions: ["weights are in kg, as the column says; each row names its time zone"])
  }
}
