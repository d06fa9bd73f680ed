import Model

extension ImportFormat {
  /// Nightscout's `entries.csv` and `entries.tsv`: five cells in a row and no head.
  static let nightscoutTable = ImportFormat(
    id: "nightscout-csv", title: "Nightscout entries (CSV, TSV)",
    signs: "no head, and rows of a time, the same in milliseconds, a value, a direction and a device",
    NightscoutTable.self)
}

/// The time in words, the same as a count, the sensor's value in mg/dL.
private struct NightscoutTable: FormatTable {
  private let sheet: Sheet

  init?(_ table: CSVTable) {
    let first = table.records.prefix(5)
    let fits = first.allSatisfy { row in
      row.cells.count == 5 && (12...13).contains(row.cell(1).utf8.count)
        && row.cell(1).utf8.allSatisfy { (48...57).contains($0) } && WrittenTime(row.cell(0))?.clock != nil
    }
    guard fits, !first.isEmpty else { return nil }
    sheet = Sheet(
      table: table, header: ["dateString", "date", "sgv", "direction", "device"], rows: table.records[...])
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: sheet, format: .nightscoutTable, options: options, time: time, readings: readings)
    return try reader.result(decisions: [
      "values are the sensor's, in mg/dL as Nightscout stores them; the count in milliseconds is the time"
    ])
  }
}

extension NightscoutTable {
  private func time(_ row: CSVTable.Record) throws(Refusal) -> SheetReader.RowTime {
    guard let cell = sheet.cell(row, 1), let milliseconds = Int64(cell.text) else {
      throw Refusal(
        line: row.line, column: 2, field: "date", found: row.cell(1), expected: "milliseconds are expected")
    }
    var written = WrittenTime()
    written.instant = (milliseconds, .milliseconds)
    return SheetReader.RowTime(cell: cell, written: written, zone: try zone(row, milliseconds))
  }

  /// The zone that the text beside the count shows: nothing new where it is in UTC.
  private func zone(_ row: CSVTable.Record, _ milliseconds: Int64) throws(Refusal) -> Zone? {
    guard let cell = sheet.cell(row, 0), let text = WrittenTime(cell.text), let clock = text.clock,
      let day = Self.day(text)
    else { return nil }
    let wall = Int64(day.number) * 86_400_000 + clock.milliseconds
    let difference = wall - milliseconds
    if let offset = text.offsetMinutes {
      guard abs(difference - Int64(offset) * 60_000) < 2000 else {
        throw cell.refusal("the same time as \(milliseconds) is expected; the row says two times")
      }
      return offset == 0 ? nil : .fixed(offsetMinutes: offset)
    }
    // Without an offset the difference is one, in quarters of an hour.
    let quarters = (Double(difference) / 900_000).rounded()
    guard abs(Double(difference) - quarters * 900_000) < 2000, abs(quarters) <= 72 else {
      throw cell.refusal("the same time as \(milliseconds) is expected, whatever its zone")
    }
    return .fixed(offsetMinutes: Int(quarters) * 15)
  }

  /// Old files have the month first.
  private static func day(_ text: WrittenTime) -> Day? {
    switch text.date {
    case .day(let day): day
    case .twoOrders(let month, let day, let year, _): Day(year: year, month: month, day: day)
    case nil: nil
    }
  }

  private func readings(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    guard let cell = sheet.cell(row, 2) else {
      return .nothing(why: "a finger-stick or calibration, whose value this form of export leaves out")
    }
    let number = try cell.number()
    switch SensorCode.value(number) {
    case .failure(let refused): throw cell.refusal(refused.expected)
    case .success(let value):
      let glucose = try cell.checked { () throws(FieldProblem) in
        try Glucose(value, unit: .mgdl, source: .cgm)
      }
      return .readings([Reading(measurement: glucose)])
    }
  }
}
