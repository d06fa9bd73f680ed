import Model

extension ImportFormat {
  /// The CSV of the Contour Diabetes app, in its three shapes.
  static let contour = ImportFormat(
    id: "contour", title: "Contour Diabetes CSV",
    signs: "a column #, a date and time, and Readings or BGValue with [mg/dL] or [mmol/L]", ContourTable.self)
}

/// Contour's columns, by their names in English, German and Polish.
private struct ContourTable: FormatTable {
  private enum Role { case time, glucose, marker, notes, activity, meal, medication }

  private let named: NamedSheet<Role>
  private let unit: GlucoseUnit

  init?(_ table: CSVTable) {
    guard let named = NamedSheet<Role>(table, words: Self.words, needs: [.time, .glucose, .marker]),
      let unit = named.glucoseUnit(.glucose)
    else { return nil }
    (self.named, self.unit) = (named, unit)
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: named.sheet, format: .contour, options: options,
      time: { row throws(Refusal) in try named.sheet.time(row, named.place(.time)) }, readings: readings)
    return try reader.result(decisions: [
      "glucose is in \(unit.rawValue), as its column says, and was measured by finger-stick"
    ])
  }
}

extension ContourTable {
  private static let words: [Role: [String]] = [
    .time: ["Date and Time", "Datum und Zeit", "Data i godzina"],
    .glucose: ["Readings", "Messungen", "BGValue"],
    .marker: ["Meal Marker", "Mahlzeit-Markierung", "Znacznik posiłku"],
    .notes: ["Notes", "Notizen", "Uwagi"],
    .activity: ["Activity", "Aktivität", "Aktywność"], .meal: ["Meal", "Mahlzeit", "Posiłek"],
    .medication: ["Medication", "Medikament", "Leki"],
  ]

  private func readings(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    var contents = RowContents()
    let marker = named.cell(row, .marker)
    let known = marker.flatMap { Self.meals[HeadName.fold($0.text)] }
    let meal = known ?? MealWord.read(marker).meal
    if let cell = named.cell(row, .glucose), !TakenCells.isZero(cell) {
      contents.add(try VitalCells.glucose(cell, unit: unit, meal: meal, source: .fingerStick))
    }
    if meal == nil || contents.isEmpty { contents.remark(marker?.text) }
    if let cell = named.cell(row, .meal), !TakenCells.isZero(cell) {
      if TakenCells.areGrams(named.unit(.meal)) {
        contents.add(try TakenCells.carbohydrates(cell))
      } else {
        contents.remark("meal: \(cell.text) \(named.unit(.meal))")
      }
    }
    contents.remark(named.cell(row, .notes)?.text)
    for (role, word) in [(Role.activity, "activity"), (.medication, "medication")] {
      if let cell = named.cell(row, role), !TakenCells.isZero(cell) {
        contents.remark("\(word): \(cell.text)")
      }
    }
    return contents.outcome(orElse: "the row holds no value and no note")
  }

  private static let meals: [String: Glucose.Meal] = ["naczczo": .fasting, "przedposiłkiem": .before]
}
