import Model

extension ImportFormat {
  /// The glucose CSV of LibreView, in whatever language its header is.
  static let libreView = ImportFormat(
    id: "libreview", title: "LibreView CSV",
    signs: "the columns of LibreView (Record Type, Historic Glucose ...)",
    recognises: { LibreViewColumns($0) != nil },
    read: { table, options throws(ImportProblem) in
      guard let columns = LibreViewColumns(table) else {
        throw ImportProblem(
          .format, "the columns are not those of LibreView",
          expected: "historic, scan and strip glucose with their units are expected in columns 5, 6 and 15")
      }
      return try columns.read(options)
    })
}

/// LibreView's columns, known by their place and their units, as their names follow the language of the
/// account.
private struct LibreViewColumns {
  let sheet: Sheet
  private let units: [Int: GlucoseUnit]

  init?(_ table: CSVTable) {
    guard let sheet = Sheet(table, header: { Self.units($0) != nil }), let units = Self.units(sheet.header)
    else { return nil }
    self.sheet = sheet
    self.units = units
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: sheet, format: .libreView, options: options, time: writtenTime, readings: readings)
    return try reader.result(decisions: decisions)
  }
}

extension LibreViewColumns {
  private static let (time, type, historic, scan, notes, strip, ketone) = (2, 3, 4, 5, 13, 14, 15)

  private static func units(_ header: [String]) -> [Int: GlucoseUnit]? {
    guard header.count > ketone, header[ketone].lowercased().hasSuffix("mmol/l") else { return nil }
    var units: [Int: GlucoseUnit] = [:]
    for column in [historic, scan, strip] {
      guard let word = header[column].split(separator: " ").last, let unit = GlucoseUnit(word: String(word))
      else { return nil }
      units[column] = unit
    }
    return units
  }

  /// The ketone columns of newer files stand at the end.
  private var ketones: [Int] {
    sheet.header.indices.filter { index in
      index >= Self.ketone && sheet.header[index].lowercased().hasSuffix("mmol/l")
    }
  }

  private var decisions: [String] {
    let names = Set(units.values.map(\.rawValue)).sorted().joined(separator: " and ")
    return [
      "glucose is in \(names), as the columns say; ketones are in mmol/L",
      "historic and scanned values are a sensor's, strip values finger-sticks",
      "insulin, food and the title line's name are not imported",
    ]
  }

  private func writtenTime(_ row: CSVTable.Record) throws(Refusal) -> SheetReader.RowTime {
    guard let cell = sheet.cell(row, Self.time) else {
      throw Refusal(
        line: row.line, column: Self.time + 1, field: sheet.header[Self.time], found: "",
        expected: "a date and time are expected")
    }
    guard let written = WrittenTime(cell.text), written.instant == nil else {
      throw cell.refusal("a date and time such as 2026-11-21 07:30 are expected")
    }
    return SheetReader.RowTime(cell: cell, written: written)
  }

  private func readings(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    switch row.cell(Self.type) {
    case "0": return try glucose(row, Self.historic, .cgm)
    case "1": return try glucose(row, Self.scan, .cgm)
    case "2": return try glucose(row, Self.strip, .fingerStick)
    case "3":
      guard let cell = ketones.compactMap({ sheet.cell(row, $0) }).first else {
        throw missing(row, Self.ketone, "a ketone value is expected in a row of type 3")
      }
      return .readings([Reading(measurement: try VitalCells.ketones(cell), note: row.note(Self.notes))])
    case "4": return try noteAlone(row, "insulin")
    case "5": return try noteAlone(row, "food")
    case "6": return try noteAlone(row, "a note without text")
    default: throw missing(row, Self.type, "a record type from 0 to 6 is expected")
    }
  }

  private func glucose(
    _ row: CSVTable.Record, _ column: Int, _ source: Glucose.Source
  ) throws(Refusal) -> RowOutcome {
    guard let cell = sheet.cell(row, column) else {
      throw missing(row, column, "a glucose value is expected in a row of type \(row.cell(Self.type))")
    }
    let value = try VitalCells.glucose(cell, unit: units[column], source: source)
    return .readings([Reading(measurement: value, note: row.note(Self.notes))])
  }

  private func noteAlone(_ row: CSVTable.Record, _ what: String) throws(Refusal) -> RowOutcome {
    guard let cell = sheet.cell(row, Self.notes) else {
      return .nothing(why: "record type \(row.cell(Self.type)): \(what)")
    }
    let note = try cell.checked { () throws(FieldProblem) in try Note(cell.text) }
    return .readings([Reading(measurement: note)])
  }

  private func missing(_ row: CSVTable.Record, _ column: Int, _ expected: String) -> Refusal {
    Refusal(
      line: row.line, column: column + 1, field: sheet.header[column], found: row.cell(column),
      expected: expected)
  }
}

extension CSVTable.Record {
  fileprivate func note(_ column: Int) -> String? {
    let text = cell(column)
    return text.isEmpty ? nil : text
  }
}
