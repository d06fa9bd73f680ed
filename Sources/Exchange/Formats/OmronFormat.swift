import Model

extension ImportFormat {
  /// The blood pressure CSV of OMRON connect, in its three shapes and any language.
  static let omron = ImportFormat(
    id: "omron", title: "OMRON connect CSV",
    signs: "two columns (mmHg) after a date and a time zone, or after a date and a time, with TruRead",
    recognises: { OmronColumns($0) != nil },
    read: { table, options throws(ImportProblem) in
      guard let columns = OmronColumns(table) else {
        throw ImportProblem(
          .format, "the columns are not those of OMRON connect",
          expected: "the third and fourth column are expected to be named with (mmHg)")
      }
      return try columns.read(options)
    })
}

/// OMRON's columns, known by the unit in their names and their order, as the names follow the app's language.
private struct OmronColumns {
  /// The two shapes in which the app writes its file.
  private enum Shape {
    /// Date with time, zone, pressures, pulse, device: the report that is sent by mail.
    case mailed
    /// Date with time, zone, pressures, pulse, irregular heartbeat, counts ...
    case zoned
    /// Date, time, pressures, pulse, symptoms, consumed, TruRead, notes.
    case plain
  }

  let sheet: Sheet
  private let shape: Shape
  /// The column for an irregular heartbeat.
  private let irregular: Int?
  /// The columns that become a note.
  private let remarks: [Int]

  init?(_ table: CSVTable) {
    let isHeader = { (header: [String]) in
      let pressures = header.enumerated().filter { Self.isPressure($0.element) }.map(\.offset)
      return header.count >= 8 && pressures == [2, 3] || Self.isMailed(header)
    }
    guard let sheet = Sheet(table, blanks: ["-"], header: isHeader) else { return nil }
    guard let first = sheet.rows.first(where: { WrittenTime($0.cell(0))?.date != nil }) else { return nil }
    if WrittenTime(first.cell(0))?.clock != nil, WrittenTime(first.cell(1))?.clock == nil {
      shape = Self.isMailed(sheet.header) ? .mailed : .zoned
    } else if sheet.header.contains(where: { HeaderText.key($0) == "truread" }) {
      shape = .plain
    } else {
      return nil
    }
    self.sheet = sheet
    irregular = shape == .zoned ? 5 : nil
    let keys = sheet.header.map(HeaderText.key)
    remarks = shape != .plain ? [] : ["notes", "symptoms", "consumed"].compactMap(keys.firstIndex(of:))
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: sheet, format: .omron, options: options,
      time: { row throws(Refusal) in try writtenTime(row, options) }, readings: readings)
    return try reader.result(decisions: decisions)
  }
}

extension OmronColumns {
  /// The six columns of the report, without units in English, in full-width brackets in Japanese.
  private static func isMailed(_ header: [String]) -> Bool {
    guard header.count == 6 else { return false }
    return Array(header[2...4]) == ["SYS", "DIA", "Pulse"] || (isPressure(header[2]) && isPressure(header[3]))
  }

  private static func isPressure(_ name: String) -> Bool { HeaderText.key(name).hasSuffix("mmhg") }

  private var decisions: [String] {
    var decisions = ["units are those of the columns: mmHg and beats a minute"]
    if shape != .plain { decisions.append("each row names its time zone in column 2") }
    let others = sheet.names(besides: [0, 1, 2, 3, 4, irregular] + remarks.map(\.self))
    if !others.isEmpty { decisions.append("columns that are not read: \(others.joined(separator: ", "))") }
    return decisions
  }

  private func writtenTime(
    _ row: CSVTable.Record, _ options: ImportOptions
  ) throws(Refusal) -> SheetReader.RowTime {
    guard let cell = sheet.cell(row, 0) else {
      throw Refusal(
        line: row.line, column: 1, field: sheet.header.first, found: "",
        expected: "a date and time are expected")
    }
    guard let date = WrittenTime(cell.text), date.instant == nil else {
      throw cell.refusal("a date such as 2026/11/21 07:30 is expected")
    }
    guard let second = sheet.cell(row, 1) else { return SheetReader.RowTime(cell: cell, written: date) }
    switch shape {
    case .plain:
      guard let time = WrittenTime(second.text), time.date == nil, time.instant == nil else {
        throw second.refusal("a time such as 07:30 is expected")
      }
      return SheetReader.RowTime(cell: cell, written: date.joined(with: time))
    case .zoned, .mailed:
      guard let zone = options.namedZone(second.text) else {
        throw second.refusal("a time zone that is known here, such as Europe/Paris, is expected")
      }
      return SheetReader.RowTime(cell: cell, written: date, zone: zone)
    }
  }

  private func readings(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    let heartbeat = IrregularHeartbeat.read(sheet.cell(row, irregular))
    let pressure = try VitalCells.pressure(
      systolic: sheet.cell(row, 2), diastolic: sheet.cell(row, 3), pulse: sheet.cell(row, 4),
      irregular: heartbeat.seen)
    let words = remarks.compactMap { sheet.cell(row, $0) }.map { cell in
      HeaderText.key(cell.name) == "notes" ? cell.text : "\(cell.name): \(cell.text)"
    }
    let note = (words + [heartbeat.remark].compactMap(\.self)).joined(separator: "; ")
    if let pressure { return .readings([Reading(measurement: pressure, note: note.isEmpty ? nil : note)]) }
    guard !note.isEmpty, let cell = remarks.compactMap({ sheet.cell(row, $0) }).first else {
      return .nothing(why: "the row holds no value and no note")
    }
    let text = try cell.checked { () throws(FieldProblem) in try Note(note) }
    return .readings([Reading(measurement: text)])
  }
}
