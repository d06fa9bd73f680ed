import Model

extension ImportFormat {
  /// The tables of Juggluco: a sensor's values, and what was entered beside them.
  static let juggluco = ImportFormat(
    id: "juggluco", title: "Juggluco TSV", signs: "the columns UnixTime and TZ, behind Sensorid or Source",
    JugglucoTable.self)
}

/// The instant in seconds, the offset in hours, and the same time in words, which has to agree.
private struct JugglucoTable: FormatTable {
  private let sheet: Sheet
  private let (instant, zone): (Int, Int)
  /// The column of the sensor's value, with its unit; nil in the table of what was entered.
  private let value: (column: Int, unit: GlucoseUnit)?

  init?(_ table: CSVTable) {
    let sheet = Sheet(table) { header in
      header.contains("UnixTime") && header.contains("TZ") && ["Sensorid", "Source"].contains(header[0])
    }
    guard let sheet, let instant = sheet.header.firstIndex(of: "UnixTime"),
      let zone = sheet.header.firstIndex(of: "TZ")
    else { return nil }
    let units = sheet.header.enumerated().compactMap { column, name in
      GlucoseUnit(word: name).map { (column, $0) }
    }
    value = units.first.map { (column: $0.0, unit: $0.1) }
    guard value != nil || sheet.header.contains("Label") else { return nil }
    (self.sheet, self.instant, self.zone) = (sheet, instant, zone)
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: sheet, format: .juggluco, options: options, time: writtenTime, readings: readings)
    let unit = value.map { ["values are the sensor's, in \($0.unit.rawValue), as the column says"] }
    return try reader.result(
      decisions: (unit ?? ["what was entered becomes notes, as its labels are the person's own"])
        + ["the column TZ gives the offset of each row, in hours"])
  }
}

extension JugglucoTable {
  private func writtenTime(_ row: CSVTable.Record) throws(Refusal) -> SheetReader.RowTime {
    guard let cell = sheet.cell(row, instant), let offset = sheet.cell(row, zone) else {
      throw Refusal(
        line: row.line, column: instant + 1, field: "UnixTime", found: row.cell(instant),
        expected: "seconds since 1970 and an offset are expected")
    }
    guard let written = WrittenTime(cell.text), let milliseconds = written.instant?.milliseconds else {
      throw cell.refusal("seconds since 1970 are expected")
    }
    guard let hours = Double(offset.text), abs(hours) <= 18 else {
      throw offset.refusal("an offset in hours, such as 2 or -3.5, is expected")
    }
    let minutes = Int((hours * 60).rounded())
    try check(row, against: milliseconds + Int64(minutes) * 60_000)
    return SheetReader.RowTime(cell: cell, written: written, zone: .fixed(offsetMinutes: minutes))
  }

  /// Compares the time in words, `2026-11-21-07:30:05` or with a T, with what the other two columns make.
  private func check(_ row: CSVTable.Record, against wall: Int64) throws(Refusal) {
    guard let cell = sheet.cell(row, instant + 1), cell.text.utf8.count == 19 else { return }
    let text = cell.text.prefix(10) + " " + cell.text.suffix(8)
    guard case .day(let day) = WrittenTime(text)?.date, let clock = WrittenTime(text)?.clock else { return }
    guard abs(Int64(day.number) * 86_400_000 + clock.milliseconds - wall) < 60_000 else {
      throw cell.refusal("the time that UnixTime and TZ make is expected; the row says two times")
    }
  }

  private func readings(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    if let value {
      guard let cell = sheet.cell(row, value.column) else { return .nothing(why: "the row holds no value") }
      return .readings([Reading(measurement: try VitalCells.glucose(cell, unit: value.unit, source: .cgm))])
    }
    var contents = RowContents()
    let words = ["Label", "Value"].compactMap { name in
      sheet.cell(row, sheet.header.firstIndex(of: name))?.text
    }
    contents.remark(words.joined(separator: ": "))
    return contents.outcome(orElse: "the row holds no value")
  }
}
