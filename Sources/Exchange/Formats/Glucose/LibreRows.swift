import Model

/// Where the columns of FreeStyle stand; their order is the same in every language.
struct LibrePlaces: Sendable {
  /// Whether a device stands in front, as in LibreView, or a number, as in the reader's own export.
  let hasDevice: Bool
  let time: Int
  let type: Int
  let historic: Int
  let scan: Int
  let noRapid: Int
  let rapid: Int
  let noFood: Int
  let grams: Int
  /// Carbohydrates in portions, where they have a column of their own.
  let portions: Int?
  let noLong: Int
  let long: Int
  let notes: Int
  let strip: Int
  let ketone: Int

  /// LibreView: device and serial number in front.
  static let libreView = LibrePlaces(
    hasDevice: true, time: 2, type: 3, historic: 4, scan: 5, noRapid: 6, rapid: 7, noFood: 8, grams: 9,
    portions: 10, noLong: 11, long: 12, notes: 13, strip: 14, ketone: 15)
  /// The export of the desktop program: a number in front, no column of portions.
  static let desktop = LibrePlaces(
    hasDevice: false, time: 1, type: 2, historic: 3, scan: 4, noRapid: 5, rapid: 6, noFood: 7, grams: 8,
    portions: nil, noLong: 9, long: 10, notes: 11, strip: 12, ketone: 13)
}

/// Reads the rows of FreeStyle by their type: 0 historic, 1 scan, 2 strip, 3 ketones, 4 insulin, 5 food, 6 the rest.
struct LibreRows {
  let sheet: Sheet
  let places: LibrePlaces
  let units: [Int: GlucoseUnit]

  /// What was decided for all rows.
  var decisions: [String] {
    let names = Set(units.values.map(\.rawValue)).sorted().joined(separator: " and ")
    return [
      "glucose is in \(names), as the columns say; ketones are in mmol/L",
      "historic and scanned values are a sensor's, strip values finger-sticks",
      "insulin and carbohydrates are kept; names in front of the columns are not read",
    ]
  }

  func writtenTime(_ row: CSVTable.Record) throws(Refusal) -> SheetReader.RowTime {
    let time = try sheet.time(row, places.time)
    guard time.written.instant == nil else {
      throw time.cell.refusal("a date and time such as 2026-11-21 07:30 are expected")
    }
    return time
  }

  func readings(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    switch row.cell(places.type) {
    case "0": return try glucose(row, places.historic, .cgm)
    case "1":
      // The third generation sends every value by itself: looking at one is no measurement.
      if places.hasDevice, row.cell(0).lowercased().contains("libre 3") {
        return .nothing(why: "record type 1: a look at a value that stands in a row of type 0")
      }
      return try glucose(row, places.scan, .cgm)
    case "2": return try glucose(row, places.strip, .fingerStick)
    case "3": return try ketones(row)
    case "4": return try taken(row, "insulin")
    case "5": return try taken(row, "food")
    case "6": return try taken(row, "a note without text")
    default: throw missing(row, places.type, "a record type from 0 to 6 is expected")
    }
  }
}

extension LibreRows {
  private func glucose(
    _ row: CSVTable.Record, _ column: Int, _ source: Glucose.Source
  ) throws(Refusal) -> RowOutcome {
    guard let cell = sheet.cell(row, column) else {
      throw missing(row, column, "a glucose value is expected in a row of type \(row.cell(places.type))")
    }
    let value = try VitalCells.glucose(cell, unit: units[column], source: source)
    return .readings([Reading(measurement: value, note: sheet.cell(row, places.notes)?.text)])
  }

  /// The ketone columns of newer files stand at the end.
  private func ketones(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    let columns = sheet.header.indices.filter { index in
      index >= places.ketone && HeadName.fold(sheet.header[index]).hasSuffix("mmoll")
    }
    guard let cell = columns.lazy.compactMap({ sheet.cell(row, $0) }).first else {
      throw missing(row, places.ketone, "a ketone value is expected in a row of type 3")
    }
    let value = try VitalCells.ketones(cell)
    return .readings([Reading(measurement: value, note: sheet.cell(row, places.notes)?.text)])
  }

  /// Insulin, food and notes, of which one row may hold several.
  private func taken(_ row: CSVTable.Record, _ what: String) throws(Refusal) -> RowOutcome {
    var contents = RowContents()
    contents.add(try TakenCells.insulin(sheet.cell(row, places.rapid), .rapid))
    contents.add(try TakenCells.insulin(sheet.cell(row, places.long), .long))
    if let cell = sheet.cell(row, places.grams) {
      if isInPortions {
        contents.remark(portions(cell))
      } else {
        contents.add(try TakenCells.carbohydrates(cell))
      }
    }
    contents.remark(sheet.cell(row, places.notes)?.text)
    if contents.isEmpty, let cell = sheet.cell(row, places.portions) { contents.remark(portions(cell)) }
    if contents.isEmpty { contents.remark(unnumbered(row)) }
    return contents.outcome(orElse: "record type \(row.cell(places.type)): \(what)")
  }

  /// Whether the column of carbohydrates counts portions.
  private var isInPortions: Bool {
    let unit = HeadName(sheet.header[places.grams]).unit
    return !unit.isEmpty && !TakenCells.areGrams(unit)
  }

  private func portions(_ cell: Cell) -> String? {
    TakenCells.isZero(cell) ? nil : "\(cell.text) portions of carbohydrates"
  }

  /// What was ticked without an amount.
  private func unnumbered(_ row: CSVTable.Record) -> String? {
    let ticked = [
      (places.noRapid, "rapid-acting insulin"), (places.noLong, "long-acting insulin"),
      (places.noFood, "food"),
    ].filter { sheet.cell(row, $0.0).map { !TakenCells.isZero($0) } ?? false }
    return ticked.isEmpty ? nil : ticked.map(\.1).joined(separator: " and ") + ", no amount noted"
  }

  private func missing(_ row: CSVTable.Record, _ column: Int, _ expected: String) -> Refusal {
    Refusal(
      line: row.line, column: column + 1,
      field: sheet.header.indices.contains(column) ? sheet.header[column] : nil, found: row.cell(column),
      expected: expected)
  }
}
