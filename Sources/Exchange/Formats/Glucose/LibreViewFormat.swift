import Model

extension ImportFormat {
  /// The glucose CSV of LibreView, in whatever language its header is, of a patient's or a professional's account.
  static let libreView = ImportFormat(
    id: "libreview", title: "LibreView CSV",
    signs: "the columns of LibreView (Record Type, Historic Glucose ...)", LibreViewTable.self)
}

/// LibreView's columns, known by their place and their units, as their names follow the language of the account.
private struct LibreViewTable: FormatTable {
  private let rows: LibreRows

  init?(_ table: CSVTable) {
    guard let sheet = Sheet(table, header: { Self.units($0) != nil }), let units = Self.units(sheet.header)
    else { return nil }
    rows = LibreRows(sheet: sheet, places: .libreView, units: units)
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: rows.sheet, format: .libreView, options: options, time: rows.writtenTime,
      readings: rows.readings)
    return try reader.result(decisions: rows.decisions)
  }

  private static func units(_ header: [String]) -> [Int: GlucoseUnit]? {
    let places = LibrePlaces.libreView
    guard header.count > places.ketone, header[places.ketone].lowercased().hasSuffix("mmol/l") else {
      return nil
    }
    var units: [Int: GlucoseUnit] = [:]
    for column in [places.historic, places.scan, places.strip] {
      guard let word = header[column].split(separator: " ").last, let unit = GlucoseUnit(word: String(word))
      else { return nil }
      units[column] = unit
    }
    return units
  }
}
