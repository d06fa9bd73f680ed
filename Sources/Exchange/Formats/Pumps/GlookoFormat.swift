import Model

extension ImportFormat {
  /// One of the CSV files in an archive of Glooko, in its languages.
  static let glooko = ImportFormat(
    id: "glooko", title: "Glooko CSV",
    signs:
      "a time, and CGM Glucose Value, Glucose Value with Manual Reading, or Insulin Delivered beside carbohydrates or a rate",
    GlookoTable.self)
}

/// Glooko's columns, by their names in English, German, Dutch, Swedish and French; what they hold says which file it is.
private struct GlookoTable: FormatTable {
  private enum Role {
    case time, cgm, glucose, manual, carbs, delivered, rate, duration, total
  }

  private let named: NamedSheet<Role>

  init?(_ table: CSVTable) {
    guard let named = NamedSheet<Role>(table, words: Self.words, needs: [.time]), named.place(.time) == 0
    else {
      return nil
    }
    let isCurve = named.glucoseUnit(.cgm) != nil
    let isMeter = named.glucoseUnit(.glucose) != nil && named.place(.manual) != nil
    // Only boluses have carbohydrates beside them; the rates of a pump are known where their names are.
    let isInsulin =
      named.place(.delivered) != nil
      && (named.place(.carbs) != nil || named.place(.rate) != nil || named.place(.duration) != nil)
    let isSum = named.place(.total) != nil
    guard isCurve || isMeter || isInsulin || isSum else { return nil }
    self.named = named
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: named.sheet, format: .glooko, options: options,
      time: { row throws(Refusal) in try named.sheet.time(row, 0) }, readings: readings)
    return try reader.result(decisions: [
      "units are those of the columns; the glucose that was typed into a bolus is a copy and not read",
      "1 and 2001 mg/dL stand for a value below and above what the sensor shows",
      "rates of a pump and sums of a day are no doses and not read",
    ])
  }
}

extension GlookoTable {
  private static let words: [Role: [String]] = [
    .time: ["Timestamp", "Zeitstempel", "Tijdstempel", "Tidstämpel"],
    .cgm: [
      "CGM Glucose Value", "CGM-Glukosewert", "CGM-glucosewaarde", "CGM-glukosvärde",
      "Valeur de glycémie SCG",
    ],
    .glucose: ["Glucose Value", "Glukosewert"], .manual: ["Manual Reading", "Manuelles Lesen"],
    .carbs: [
      "Carbs Input", "Kohlenhydrataufnahme", "Invoer koolhydraatverbruik", "Inmatning av kolhydrater",
    ],
    .delivered: [
      "Insulin Delivered", "Abgegebenes Insulin", "Toegediende insuline", "Insulin tillfört",
    ],
    .rate: ["Rate", "Frekvens"],
    .duration: ["Duration", "Varaktighet"], .total: ["Total Bolus", "Bolus gesamt"],
  ]

  private func readings(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    if named.place(.total) != nil { return .nothing(why: "the sum of a day") }
    if named.place(.rate) != nil || named.place(.duration) != nil {
      return .nothing(why: "the rate of a pump, and no dose")
    }
    var contents = RowContents()
    for (role, source) in [(Role.cgm, Glucose.Source.cgm), (.glucose, .fingerStick)] {
      guard let cell = named.cell(row, role), let unit = named.glucoseUnit(role) else { continue }
      contents.add(try glucose(cell, unit, source))
    }
    contents.add(try TakenCells.insulin(named.cell(row, .delivered), .rapid))
    contents.add(try TakenCells.carbohydrates(named.cell(row, .carbs)))
    return contents.outcome(orElse: "the row holds no value")
  }

  /// A value, or what the sensor could not show.
  private func glucose(_ cell: Cell, _ unit: GlucoseUnit, _ source: Glucose.Source) throws(Refusal) -> Glucose
  {
    let number = try? cell.number().double
    let ends: (low: Double, high: Double) = unit == .mgdl ? (1, 2001) : (0.1, 111.1)
    let value: Glucose.Value? = number == ends.low ? .low : number == ends.high ? .high : nil
    guard let value else { return try VitalCells.glucose(cell, unit: unit, source: source) }
    return try cell.checked { () throws(FieldProblem) in try Glucose(value, unit: unit, source: source) }
  }
}
