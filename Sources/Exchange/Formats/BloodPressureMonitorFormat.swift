import Model

extension ImportFormat {
  /// The CSV of the app blood-pressure-monitor-fl, of all its versions.
  static let bloodPressureMonitor = ImportFormat(
    id: "bpm-fl", title: "blood-pressure-monitor-fl CSV", signs: "a column timestampUnixMs",
    recognises: { BloodPressureMonitorColumns($0) != nil },
    read: { table, options throws(ImportProblem) in
      guard let columns = BloodPressureMonitorColumns(table) else {
        throw ImportProblem(
          .format, "there is no column timestampUnixMs",
          expected: "a CSV of blood-pressure-monitor-fl is expected")
      }
      return try columns.read(options)
    })
}

/// Where the app's columns stand; they came and went with its versions.
private struct BloodPressureMonitorColumns {
  let sheet: Sheet
  private let time: Int
  private let columns: [String: Int]

  init?(_ table: CSVTable) {
    let sheet = Sheet(table, blanks: ["null"]) { $0.contains { HeaderText.key($0) == "timestampunixms" } }
    guard let sheet else { return nil }
    let keys = sheet.header.map(HeaderText.key)
    guard let time = keys.firstIndex(of: "timestampunixms") else { return nil }
    self.sheet = sheet
    self.time = time
    columns = Dictionary(zip(keys, keys.indices)) { first, _ in first }.filter { Self.known.contains($0.key) }
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: sheet, format: .bloodPressureMonitor, options: options, time: writtenTime, readings: readings)
    return try reader.result(decisions: decisions)
  }
}

extension BloodPressureMonitorColumns {
  private static let known: Set<String> = [
    "systolic", "diastolic", "pulse", "notes", "intakes", "bodyweight",
  ]

  private var decisions: [String] {
    var decisions = ["units are those of the app: mmHg, beats a minute, kg"]
    let others = sheet.names(besides: [time] + columns.values.map(\.self))
    if !others.isEmpty { decisions.append("columns that are not read: \(others.joined(separator: ", "))") }
    return decisions
  }

  private func writtenTime(_ row: CSVTable.Record) throws(Refusal) -> SheetReader.RowTime {
    guard let cell = sheet.cell(row, time) else {
      throw Refusal(
        line: row.line, column: time + 1, field: sheet.header[time], found: "", expected: "a time is expected"
      )
    }
    guard let written = WrittenTime(cell.text), written.instant != nil else {
      throw cell.refusal("a count since 1970 of 10 (s), 13 (ms) or 16 (µs) digits is expected")
    }
    return SheetReader.RowTime(cell: cell, written: written)
  }

  private func readings(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    func cell(_ key: String) -> Cell? { sheet.cell(row, columns[key]) }
    var found: [any Measurement] = []
    let pressure = try VitalCells.pressure(
      systolic: cell("systolic"), diastolic: cell("diastolic"), pulse: cell("pulse"))
    if let pressure { found.append(pressure) }
    if let weight = cell("bodyweight") {
      let number = try weight.number(units: ["kg"])
      found.append(try weight.checked { () throws(FieldProblem) in try Weight(number, unit: .kilogram) })
    }
    if let intakes = cell("intakes") { found += try Self.medicines(intakes) }
    let note = cell("notes")
    guard !found.isEmpty else {
      guard let note else { return .nothing(why: "the row holds no value and no note") }
      let text = try note.checked { () throws(FieldProblem) in try Note(note.text) }
      return .readings([Reading(measurement: text)])
    }
    var readings = found.map { Reading(measurement: $0) }
    readings[0].note = note?.text
    return .readings(readings)
  }

  /// `Ramipril(5.0)|Metformin(500.0)`: what stands in the brackets is kept as it is, without a unit.
  private static func medicines(_ cell: Cell) throws(Refusal) -> [any Measurement] {
    var taken: [any Measurement] = []
    for part in cell.text.split(separator: "|") {
      var name = part.trimmed
      if name.hasSuffix(")"), let bracket = name.lastIndex(of: "("), bracket > name.startIndex {
        name = name[..<bracket].trimmed + " " + name[bracket...]
      }
      taken.append(try cell.checked { () throws(FieldProblem) in try MedicationTaken(name.trimmed) })
    }
    return taken
  }
}
