import Model

extension ImportFormat {
  /// This program's own CSV, which restores every measurement as it was.
  static let vitals = ImportFormat(
    id: "vitals", title: "Vitals CSV export", signs: "the columns date, time, offset and kind",
    recognises: { VitalsRows($0) != nil },
    read: { table, options throws(ImportProblem) in
      guard let rows = VitalsRows(table) else {
        throw ImportProblem(
          .format, "the columns are not those of an export",
          expected: "the columns date, time, offset and kind are expected")
      }
      return try rows.read(options)
    })
}

/// The rows of an export: each names its kind, and its other columns are the fields of the journal.
private struct VitalsRows {
  private let sheet: Sheet
  private let columns: [String: Int]
  /// The columns that hold the fields of a kind.
  private let fields: [(key: String, column: Int)]

  init?(_ table: CSVTable) {
    guard let sheet = Sheet(table, header: { Set($0).isSuperset(of: CSVExport.lead) }) else { return nil }
    self.sheet = sheet
    columns = Dictionary(zip(sheet.header, sheet.header.indices)) { first, _ in first }
    let beside = Set(CSVExport.lead + CSVExport.tail)
    fields = zip(sheet.header, sheet.header.indices).filter { !beside.contains($0.0) && !$0.0.isEmpty }
      .map { (key: $0.0, column: $0.1) }
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: sheet, format: .vitals, options: options, time: writtenTime,
      readings: { row throws(Refusal) in try readings(row, options.kinds) })
    return try reader.result(decisions: ["every row names its kind, its unit and its offset"])
  }
}

extension VitalsRows {
  private func cell(_ row: CSVTable.Record, _ name: String) -> Cell? { sheet.cell(row, columns[name]) }

  private func need(_ row: CSVTable.Record, _ name: String, _ expected: String) throws(Refusal) -> Cell {
    if let cell = cell(row, name) { return cell }
    throw Refusal(
      line: row.line, column: columns[name].map { $0 + 1 }, field: name, found: "", expected: expected)
  }

  private func writtenTime(_ row: CSVTable.Record) throws(Refusal) -> SheetReader.RowTime {
    let date = try need(row, "date", "a date is expected")
    // What this program writes of a day alone.
    if cell(row, "time") == nil, cell(row, "offset") == nil {
      guard var day = WrittenTime(date.text), day.instant == nil, day.clock == nil else {
        throw date.refusal("a date is expected")
      }
      day.isDayAlone = true
      return SheetReader.RowTime(cell: date, written: day)
    }
    let time = try need(row, "time", "a time is expected, or none and no offset for a day alone")
    let offset = try need(row, "offset", "an offset such as UTC+01:00 is expected")
    guard let day = WrittenTime(date.text), day.instant == nil else {
      throw date.refusal("a date is expected")
    }
    guard let clock = WrittenTime(time.text), clock.clock != nil else {
      throw time.refusal("a time is expected")
    }
    var written = day.joined(with: clock)
    guard let minutes = WrittenClock.offset(FormulaGuard.bare(offset.text).lowercased()) else {
      throw offset.refusal("an offset such as UTC+01:00 is expected")
    }
    written.offsetMinutes = minutes
    return SheetReader.RowTime(cell: date, written: written)
  }

  private func readings(_ row: CSVTable.Record, _ kinds: Kinds) throws(Refusal) -> RowOutcome {
    let name = try need(row, "kind", "a kind of measurement is expected")
    // A reading of an own kind tells itself, though its definition is on another device.
    guard let kind = kinds.named(name.text), kind.logging != nil || OwnKind.isCode(kind.id) else {
      throw name.refusal("one of \(kinds.measurements.map(\.id).joined(separator: ", ")) is expected")
    }
    var fields = FieldReader(values(row, of: kind))
    let measurement: any Content
    do throws(FieldProblem) {
      measurement = try kind.decode(&fields)
    } catch {
      throw (cell(row, error.key) ?? name).refusal(error.reason)
    }
    guard let measured = measurement as? any Measurement else {
      throw name.refusal("a measurement is expected")
    }
    let tags = text(row, columns["tags"]).map { $0.split(separator: " ").map(String.init) } ?? []
    let reading = Reading(
      measurement: measured, note: text(row, columns["note"]), tags: tags, id: try id(row))
    return .readings([reading])
  }

  private func id(_ row: CSVTable.Record) throws(Refusal) -> ULID? {
    guard let cell = cell(row, "id") else { return nil }
    guard let id = ULID(cell.text) else {
      throw cell.refusal("an id of 26 letters and digits, or none, is expected")
    }
    return id
  }

  /// A text exactly as it was, white space at its ends included; nil where there is none.
  private func text(_ row: CSVTable.Record, _ column: Int?) -> String? {
    guard let column, row.cells.indices.contains(column), !row.cells[column].isEmpty else { return nil }
    return FormulaGuard.bare(row.cells[column])
  }

  private func values(_ row: CSVTable.Record, of kind: Kind) -> [Field] {
    let numbers = OwnKind.isCode(kind.id) ? ["value"] : kind.numberKeys
    return fields.compactMap { key, column in
      guard let text = text(row, column) else { return nil }
      if kind.flags.contains(key), text.trimmed == "yes" { return Field(key, .flag) }
      guard numbers.contains(key), let number = ExactDecimal(text.trimmed) else {
        return Field(key, .text(text))
      }
      return Field(key, .number(number))
    }
  }
}
