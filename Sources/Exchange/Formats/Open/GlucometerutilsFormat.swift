import Model

extension ImportFormat {
  /// What glucometerutils takes from a meter: five cells in a row and no head.
  static let glucometerutils = ImportFormat(
    id: "glucometerutils", title: "glucometerutils dump",
    signs: "no head, and rows of a time, a value, a meal, \"blood sample\" or \"CGM\", and a comment",
    GlucometerutilsTable.self)
}

/// Time, value in a unit that the file does not name, meal, method, comment.
private struct GlucometerutilsTable: FormatTable {
  private let sheet: Sheet

  init?(_ table: CSVTable) {
    let first = table.records.prefix(5)
    let fits = first.allSatisfy { row in
      row.cells.count == 5 && WrittenTime(row.cell(0))?.clock != nil
        && ["blood sample", "cgm", "time", ""].contains(row.cell(3).lowercased())
    }
    guard fits, first.contains(where: { !$0.cell(3).isEmpty }) else { return nil }
    sheet = Sheet(
      table: table, header: ["time", "value", "meal", "method", "comment"], rows: table.records[...])
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let values = sheet.rows.filter { !$0.cell(1).isEmpty && !Self.isKetone($0) && $0.cell(3) != "time" }
    guard let unit = options.unit ?? (values.isEmpty ? .mgdl : nil) else {
      throw ImportProblem(
        .glucoseUnit, line: values.first?.line, "the file does not say in which unit its values are",
        expected: "add --unit mg/dL or --unit mmol/L, whichever the meter shows")
    }
    let reader = SheetReader(
      sheet: sheet, format: .glucometerutils, options: options,
      time: { row throws(Refusal) in try sheet.time(row, 0) },
      readings: { row throws(Refusal) in try readings(row, unit) })
    return try reader.result(
      decisions: ["glucose is in \(unit.rawValue), as --unit says; ketones are in mmol/L"] + clockChanges)
  }
}

extension GlucometerutilsTable {
  private static func comments(_ row: CSVTable.Record) -> [String] {
    row.cell(4).split(separator: ";").map(\.trimmed)
  }

  private static func isKetone(_ row: CSVTable.Record) -> Bool { comments(row).contains("(Ketone)") }

  private var clockChanges: [String] {
    sheet.rows.compactMap { row in
      row.cell(3).lowercased() == "time"
        ? "line \(row.line): the meter's clock was set from \(row.cell(4)) to \(row.cell(0)); "
          + "what was measured before then stands as the old clock showed it" : nil
    }
  }

  private func readings(_ row: CSVTable.Record, _ unit: GlucoseUnit) throws(Refusal) -> RowOutcome {
    if row.cell(3).lowercased() == "time" { return .nothing(why: "the clock was set") }
    var contents = RowContents()
    if let cell = sheet.cell(row, 1) {
      let number = try? cell.number().shortened
      let plain = Cell(
        line: cell.line, column: cell.column, name: cell.name, text: number?.description ?? cell.text)
      if Self.isKetone(row) {
        contents.add(try VitalCells.ketones(plain))
      } else {
        contents.add(
          try VitalCells.glucose(
            plain, unit: unit, meal: MealWord.read(sheet.cell(row, 2)).meal,
            source: row.cell(3).lowercased() == "cgm" ? .cgm : .fingerStick))
      }
    }
    for comment in Self.comments(row) { try add(comment, of: row, to: &contents) }
    return contents.outcome(orElse: "the row holds no value")
  }

  /// `Food (30 g)`, `Rapid-acting insulin (4.0)`, `Sport`; what only names the method says nothing more.
  private func add(_ comment: String, of row: CSVTable.Record, to contents: inout RowContents) throws(Refusal)
  {
    if comment.hasPrefix("(") { return }
    guard let cell = sheet.cell(row, 4), let open = comment.firstIndex(of: "("), comment.hasSuffix(")") else {
      return contents.remark(comment)
    }
    let amount = Cell(
      line: cell.line, column: cell.column, name: cell.name,
      text: comment[comment.index(after: open)...].dropLast().trimmed)
    switch comment[..<open].trimmed.lowercased() {
    case "food": contents.add(try TakenCells.carbohydrates(amount))
    case "rapid-acting insulin": contents.add(try TakenCells.insulin(amount, .rapid))
    case "long-acting insulin": contents.add(try TakenCells.insulin(amount, .long))
    default: contents.remark(comment)
    }
  }
}
