import Model

extension ImportFormat {
  /// What FreeStyle's program for the computer makes of a reader: a table of tabs, or one that was saved again.
  static let freeStyle = ImportFormat(
    id: "freestyle", title: "FreeStyle reader export",
    signs: "a column ID, and two columns of glucose with (mg/dL) or (mmol/L) behind a time and a type",
    FreeStyleTable.self)
}

/// The reader's columns, known by their place and the units in brackets.
private struct FreeStyleTable: FormatTable {
  private let rows: LibreRows

  init?(_ table: CSVTable) {
    guard let sheet = Sheet(table, header: { Self.units($0) != nil }), let units = Self.units(sheet.header)
    else { return nil }
    rows = LibreRows(sheet: sheet, places: Self.places(sheet.header), units: units)
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: rows.sheet, format: .freeStyle, options: options, time: rows.writtenTime,
      readings: rows.readings)
    return try reader.result(decisions: rows.decisions + clockChanges)
  }
}

extension FreeStyleTable {
  private static func units(_ header: [String]) -> [Int: GlucoseUnit]? {
    guard header.count >= 9, header[0].uppercased() == "ID" else { return nil }
    var units: [Int: GlucoseUnit] = [:]
    for (column, name) in header.enumerated() {
      if let unit = GlucoseUnit(word: HeadName(name).unit) { units[column] = unit }
    }
    return units[3] != nil && units[4] != nil ? units : nil
  }

  /// A table that was cut when it was saved again has its notes further left.
  private static func places(_ header: [String]) -> LibrePlaces {
    let usual = LibrePlaces.desktop
    let names: Set<String> = ["notes", "notas", "notizen", "anmerkungen"]
    guard header.count < 19, let notes = header.firstIndex(where: { names.contains(HeadName.fold($0)) })
    else {
      return usual
    }
    let none = header.count
    return LibrePlaces(
      hasDevice: false, time: 1, type: 2, historic: 3, scan: 4, noRapid: 5, rapid: 6, noFood: 7, grams: 8,
      portions: nil, noLong: notes > 10 ? 9 : none, long: notes > 10 ? 10 : none, notes: notes,
      strip: notes + 1, ketone: notes + 2)
  }

  /// What a row of type 6 says of the reader's clock: rows in front of it may stand on the wrong one.
  private var clockChanges: [String] {
    rows.sheet.rows.compactMap { row in
      guard row.cell(2) == "6", rows.sheet.header.count >= 19, let old = rows.sheet.cell(row, 17),
        let new = rows.sheet.cell(row, 18), old.text != new.text
      else { return nil }
      return "line \(row.line): the reader's clock was set from \(old.text) to \(new.text); "
        + "what was measured before then stands as the old clock showed it"
    }
  }
}
