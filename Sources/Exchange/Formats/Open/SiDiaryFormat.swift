import Model

extension ImportFormat {
  /// What xDrip+ writes for SiDiary.
  static let siDiary = ImportFormat(
    id: "sidiary", title: "xDrip+ CSV for SiDiary", signs: "the columns DAY, TIME, UDT_CGMS and BG_LEVEL",
    SiDiaryTable.self)
}

/// Sensor, finger-sticks, carbohydrates, insulin and remarks, in blocks one below the other; always mg/dL.
private struct SiDiaryTable: FormatTable {
  private let sheet: Sheet

  init?(_ table: CSVTable) {
    let head = ["DAY", "TIME", "UDT_CGMS", "BG_LEVEL", "CH_GR", "BOLUS", "REMARK"]
    guard let found = Sheet(table, header: { Array($0.prefix(7)) == head }) else { return nil }
    // A remark may hold semicolons without quotes around it: it goes as far as its row.
    let widest = found.rows.map(\.cells.count).max() ?? 0
    let more = Array(repeating: "REMARK", count: max(0, widest - head.count))
    sheet = Sheet(
      table: table, header: head + more,
      rows: found.rows.map { $0.cells.count < head.count ? $0 : $0.padded(to: widest) }[...])
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: sheet, format: .siDiary, options: options,
      time: { row throws(Refusal) in try sheet.time(row, 0, clock: 1) }, readings: readings)
    return try reader.result(decisions: [
      "glucose is in mg/dL whatever the app shows; UDT_CGMS is the sensor's, BG_LEVEL finger-sticks"
    ])
  }

  private func readings(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    var contents = RowContents()
    if let cell = sheet.cell(row, 2) {
      // What is not above 13 is an error of the sensor.
      if let number = try? cell.number(), number.double <= 13 {
        throw cell.refusal("a value above 13 is expected; the app writes smaller ones for errors")
      }
      contents.add(try VitalCells.glucose(cell, unit: .mgdl, source: .cgm))
    }
    if let cell = sheet.cell(row, 3) {
      contents.add(try VitalCells.glucose(cell, unit: .mgdl, source: .fingerStick))
    }
    contents.add(try TakenCells.carbohydrates(sheet.cell(row, 4)))
    contents.add(try TakenCells.insulin(sheet.cell(row, 5)))
    let remark = row.cells.dropFirst(6).joined(separator: ";")
    var end = Substring(remark)
    while end.last == ";" { end.removeLast() }
    contents.remark(end.trimmed.replacing("||", with: "\n"))
    return contents.outcome(orElse: "the row holds no value")
  }
}
