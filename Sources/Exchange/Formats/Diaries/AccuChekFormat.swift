import Model

extension ImportFormat {
  /// The reports that an Accu-Chek Mobile writes onto the drive that it is.
  static let accuChek = ImportFormat(
    id: "accu-chek", title: "Accu-Chek Mobile report",
    signs: "the columns Date, Time, Result, Unit and Control test", AccuChekTable.self)
}

/// The report's columns; each row names its unit.
private struct AccuChekTable: FormatTable {
  private enum Role { case date, clock, result, unit, temperature, other, before, after, control }

  private let named: NamedSheet<Role>

  init?(_ table: CSVTable) {
    let words: [Role: [String]] = [
      .date: ["Date"], .clock: ["Time"], .result: ["Result"], .unit: ["Unit"],
      .temperature: ["Temperature warning"], .other: ["Other"], .before: ["Before meal"],
      .after: ["After meal"], .control: ["Control test"],
    ]
    guard
      let named = NamedSheet<Role>(table, words: words, needs: [.date, .clock, .result, .unit, .control])
    else { return nil }
    self.named = named
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: named.sheet, format: .accuChek, options: options,
      time: { row throws(Refusal) in
        try named.sheet.time(row, named.place(.date), clock: named.place(.clock))
      }, readings: readings)
    return try reader.result(decisions: [
      "each row names its unit; values are finger-sticks, and tests with control solution are left out"
    ])
  }

  private func isSet(_ row: CSVTable.Record, _ role: Role) -> Bool {
    guard let cell = named.cell(row, role) else { return false }
    return !["0", "no", "-"].contains(cell.text.lowercased())
  }

  private func readings(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    if isSet(row, .control) { return .nothing(why: "a test with control solution") }
    guard let cell = named.cell(row, .result) else { return .nothing(why: "the row holds no value") }
    guard let unit = named.cell(row, .unit).flatMap({ GlucoseUnit(word: $0.text) }) else {
      throw (named.cell(row, .unit) ?? cell).refusal("a unit is expected: mg/dL or mmol/L")
    }
    let meal: Glucose.Meal? = isSet(row, .before) ? .before : isSet(row, .after) ? .after : nil
    var contents = RowContents()
    contents.add(try VitalCells.glucose(cell, unit: unit, meal: meal, source: .fingerStick))
    if isSet(row, .temperature) { contents.remark("the meter warned of the temperature") }
    return contents.outcome(orElse: "the row holds no value")
  }
}
