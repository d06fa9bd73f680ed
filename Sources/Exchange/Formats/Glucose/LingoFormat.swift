import Model

extension ImportFormat {
  /// The CSV of Abbott's Lingo, whose sensor is worn for wellness.
  static let lingo = ImportFormat(
    id: "lingo", title: "Lingo CSV", signs: "a column Time of Glucose Reading", LingoTable.self)
}

/// A time with its offset, and a value whose unit stands in its column's name.
private struct LingoTable: FormatTable {
  let sheet: Sheet
  private let unit: GlucoseUnit

  init?(_ table: CSVTable) {
    let sheet = Sheet(table) { header in
      header.count >= 2 && HeadName.fold(header[0]).hasPrefix("timeofglucosereading")
    }
    guard let sheet, let unit = GlucoseUnit(word: HeadName(sheet.header[1]).unit) else { return nil }
    (self.sheet, self.unit) = (sheet, unit)
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: sheet, format: .lingo, options: options,
      time: { row throws(Refusal) in try sheet.time(row, 0) },
      readings: { row throws(Refusal) in
        guard let cell = sheet.cell(row, 1) else { return .nothing(why: "the row holds no value") }
        let value = try VitalCells.glucose(cell, unit: unit, source: .cgm)
        return .readings([Reading(measurement: value)])
      })
    return try reader.result(decisions: [
      "values are the sensor's, in \(unit.rawValue), as their column says",
      "every row has its offset",
    ])
  }
}
