import Model

extension ImportFormat {
  /// The file with a table of sensor values and one of treatments that an exporter for Nightscout writes.
  static let nightscoutSections = ImportFormat(
    id: "nightscout-sections", title: "Nightscout entries and treatments (CSV)",
    signs: "heads of Date, Time and Glucose (mg/dL), or of Date, Time and Event Type", NightscoutSections.self
  )
}

/// The two tables, each with a title behind a `#` and a head.
private struct NightscoutSections: FormatTable {
  private let sections: SheetSections
  private let columns: [[String: Int]]

  init?(_ table: CSVTable) {
    let sections = SheetSections(
      table, first: { $0 == "Date" },
      head: { names in
        names.count == 7 && Array(names.prefix(2)) == ["Date", "Time"]
          && (names[2].hasPrefix("Glucose (") || names[2] == "Event Type")
      }, row: { !$0.cell(0).hasPrefix("#") })
    guard let sections else { return nil }
    self.sections = sections
    columns = sections.names.map { names in
      Dictionary(names.enumerated().map { (HeadName($0.element).name, $0.offset) }) { first, _ in first }
    }
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: sections.sheet, format: .nightscoutSections, options: options,
      time: { row throws(Refusal) in try sections.sheet.time(row, 0, clock: 1) }, readings: readings)
    return try reader.result(decisions: [
      "units are those of the columns; insulin and carbohydrates are kept, other events become notes"
    ])
  }

  private func cell(_ row: CSVTable.Record, _ name: String) -> Cell? {
    sections.cell(row, columns[sections.section(of: row)][name])
  }

  private func readings(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    var contents = RowContents()
    if let cell = cell(row, "glucose") {
      guard let unit = GlucoseUnit(word: HeadName(cell.name).unit) else {
        throw cell.refusal("a unit is expected: mg/dL or mmol/L")
      }
      contents.add(try glucose(cell, unit, isSensor: self.cell(row, "type")?.text != "mbg"))
      return contents.outcome(orElse: "the row holds no value")
    }
    contents.add(
      try TakenCells.insulin(cell(row, "insulin"), NightscoutEvents.action(cell(row, "eventtype")?.text)))
    contents.add(try TakenCells.carbohydrates(cell(row, "carbs")))
    if contents.isEmpty { contents.remark(cell(row, "eventtype")?.text) }
    contents.remark(cell(row, "notes")?.text)
    return contents.outcome(orElse: "the row holds no value")
  }

  private func glucose(_ cell: Cell, _ unit: GlucoseUnit, isSensor: Bool) throws(Refusal) -> Glucose {
    guard isSensor, unit == .mgdl, let number = try? cell.number() else {
      return try VitalCells.glucose(cell, unit: unit, source: isSensor ? .cgm : .fingerStick)
    }
    switch SensorCode.value(number) {
    case .failure(let refused): throw cell.refusal(refused.expected)
    case .success(let value):
      return try cell.checked { () throws(FieldProblem) in try Glucose(value, unit: unit, source: .cgm) }
    }
  }
}

/// What Nightscout's events say of insulin.
enum NightscoutEvents {
  /// How fast the insulin of an event acts; nil where the event does not say.
  static func action(_ event: String?) -> Insulin.Action? {
    guard let event else { return nil }
    return rapid.contains(HeadName.fold(event)) ? .rapid : nil
  }

  private static let rapid: Set<String> = [
    "mealbolus", "snackbolus", "correctionbolus", "combobolus", "boluswizard", "bolus", "smb",
  ]
}
