import Model

extension ImportFormat {
  /// The CSV of Glucosio, in whatever language its head is.
  static let glucosio = ImportFormat(
    id: "glucosio", title: "Glucosio CSV",
    signs: "six columns, the fourth with mg/dL or mmol/L in every row", GlucosioTable.self)
}

/// Date, time, concentration, unit, when it was measured, notes: known by their order, as the names follow the phone.
private struct GlucosioTable: FormatTable {
  let sheet: Sheet

  init?(_ table: CSVTable) {
    let sheet = Sheet(table) { header in
      header.count == 6 && header.allSatisfy { !$0.isEmpty } && WrittenTime(header[0]) == nil
        && Self.names.contains(HeadName.fold(header[2]))
    }
    guard let sheet, !sheet.rows.isEmpty,
      sheet.rows.allSatisfy({ $0.fault != nil || GlucoseUnit(word: $0.cell(3)) != nil })
    else { return nil }
    self.sheet = sheet
  }

  /// The head of the concentration in the app's languages.
  private static let names: Set<String> = [
    "concentration", "konzentration", "concentración", "concentrazione", "concentratie", "koncentration",
    "濃度", "浓度",
  ]

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let source = options.source ?? .fingerStick
    let reader = SheetReader(
      sheet: sheet, format: .glucosio, options: options,
      time: { row throws(Refusal) in try sheet.time(row, 0, clock: 1) },
      readings: { row throws(Refusal) in try readings(row, source) })
    return try reader.result(decisions: ["each row names its unit"])
  }

  private func readings(_ row: CSVTable.Record, _ source: Glucose.Source) throws(Refusal) -> RowOutcome {
    guard let cell = sheet.cell(row, 2) else { return .nothing(why: "the row holds no value") }
    var contents = RowContents()
    let meal = MealWord.read(sheet.cell(row, 4))
    contents.add(
      try VitalCells.glucose(cell, unit: GlucoseUnit(word: row.cell(3)), meal: meal.meal, source: source))
    contents.remark(meal.remark)
    contents.remark(sheet.cell(row, 5)?.text)
    return contents.outcome(orElse: "the row holds no value")
  }
}
