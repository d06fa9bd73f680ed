import Model

extension ImportFormat {
  /// The CSV of mySugr, in its languages.
  static let mySugr = ImportFormat(
    id: "mysugr", title: "mySugr CSV",
    signs: "a column Blood Sugar Measurement, and one of an activity's intensity (1: ..., 2: ..., 3: ...)",
    MySugrTable.self)
}

/// mySugr's columns, by their names in English, German, Spanish and Danish.
private struct MySugrTable: FormatTable {
  private enum Role {
    case date, clock, zone, tags, glucose, basal, pen, pump, carbs, meal, duration, intensity, activity, note
    case pressure, weight, hba1c, ketones, food, medication
  }

  private let named: NamedSheet<Role>

  init?(_ table: CSVTable) {
    guard let named = NamedSheet<Role>(table, words: Self.words, needs: [.date, .clock, .glucose]),
      named.sheet.header.count >= 15,
      named.sheet.header.contains(where: { $0.contains("(1:") && $0.contains("2:") && $0.contains("3:") })
    else { return nil }
    self.named = named
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let unit = named.glucoseUnit(.glucose) ?? options.unit
    guard let unit else {
      throw ImportProblem(
        .glucoseUnit, "the column of the blood sugar names no unit",
        expected: "add --unit mg/dL or --unit mmol/L")
    }
    let reader = SheetReader(
      sheet: named.sheet, format: .mySugr, options: options, time: writtenTime,
      readings: { row throws(Refusal) in try readings(row, unit, options.source ?? .fingerStick) })
    var decisions = [
      "glucose is in \(unit.rawValue), as its column says",
      "insulin is that of the pen and the pump, of which the parts for meal and correction are shares",
    ]
    if let factor, factor.whole != 1 {
      decisions.append("carbohydrates are counted in \(carbWord): \(factor) g each, as the column says")
    }
    return try reader.result(decisions: decisions)
  }
}

extension MySugrTable {
  private static let words: [Role: [String]] = [
    .date: ["Date", "Datum", "Fecha", "Dato"], .clock: ["Time", "Zeit", "Hora", "Tid"],
    .zone: ["Timezone", "Zeitzone", "Zona horaria", "Tidszone"], .tags: ["Tags", "Etiquetas"],
    .glucose: [
      "Blood Sugar Measurement", "Blood Glucose Measurement", "Blutzuckermessung",
      "Medición del azúcar en sangre", "Blodsukkermåling",
    ],
    .basal: [
      "Basal Injection Units", "Basalinjektionseinheiten", "Unidades de inyección basal",
      "Basalinjektion enheder",
    ],
    .pen: [
      "Insulin Injection Units (Pen)", "Bolusinjektionseinheiten (Pen)",
      "Unidades de inyección de bolo (pen)", "Bolusinjektion enheder (pen)",
    ],
    .pump: [
      "Insulin Injection Units (pump)", "Bolusinjektionseinheiten (Pump)",
      "Unidades de inyección de bolo (bomba)", "Bolusinjektion enheder (pumpe)",
    ],
    .carbs: [
      "Meal Carbohydrates", "Mahlzeitkohlenhydrate", "Hidratos de carbono de la comida", "Kulhydrater mad",
    ],
    .meal: ["Meal Descriptions", "Mahlzeitbeschreibung", "Descripción de la comida", "Måltidsbeskrivelser"],
    .duration: ["Activity Duration"],
    .intensity: ["Activity Intensity", "Aktivitätsintensität", "Intensidad de la actividad"],
    .activity: ["Activity Description"], .note: ["Note", "Notiz", "Apunte", "Notat"],
    .pressure: ["Blood pressure", "Blutdruck", "Tensión arterial", "Blodtryk"],
    .weight: ["Body weight", "Peso", "Kropsvægt"], .hba1c: ["HbA1c"],
    .ketones: ["Ketones", "Ketone", "Cetonas", "Ketoner"], .food: ["Food type", "Art der Nahrung"],
    .medication: ["Medication", "Medicin"],
  ]

  private func writtenTime(_ row: CSVTable.Record) throws(Refusal) -> SheetReader.RowTime {
    var zone: Zone?
    if let cell = named.cell(row, .zone) {
      guard let offset = WrittenClock.offset(cell.text.lowercased()) else {
        throw cell.refusal("an offset such as GMT-04:00 is expected")
      }
      zone = .fixed(offsetMinutes: offset)
    }
    return try named.sheet.time(row, named.place(.date), clock: named.place(.clock), zone: zone)
  }

  /// A cell that says something: 0 stands for what was not entered.
  private func entered(_ row: CSVTable.Record, _ role: Role) -> Cell? {
    named.cell(row, role).flatMap { TakenCells.isZero($0) ? nil : $0 }
  }

  private func readings(
    _ row: CSVTable.Record, _ unit: GlucoseUnit, _ source: Glucose.Source
  ) throws(Refusal) -> RowOutcome {
    var contents = RowContents()
    let tags = tags(row)
    contents.tags = tags.words
    if let cell = entered(row, .glucose) {
      contents.add(try VitalCells.glucose(cell, unit: unit, meal: tags.meal, source: source))
    }
    contents.add(try pressure(row))
    for role in [Role.pen, .pump] { contents.add(try TakenCells.insulin(named.cell(row, role), .rapid)) }
    contents.add(try TakenCells.insulin(named.cell(row, .basal), .long))
    if let cell = entered(row, .carbs) { try add(carbohydrates: cell, to: &contents) }
    if let cell = entered(row, .weight) { contents.add(try weight(cell)) }
    if let cell = entered(row, .hba1c) { contents.add(try hba1c(cell)) }
    if let cell = entered(row, .ketones) { contents.add(try VitalCells.ketones(cell)) }
    if let cell = named.cell(row, .medication) {
      contents.add(try cell.checked { () throws(FieldProblem) in try MedicationTaken(cell.text) })
    }
    for role in [Role.note, .meal, .food] { contents.remark(named.cell(row, role)?.text) }
    contents.remark(activity(row))
    return contents.outcome(orElse: "the row holds no value and no note")
  }

  private func pressure(_ row: CSVTable.Record) throws(Refusal) -> (any Measurement)? {
    guard let cell = named.cell(row, .pressure) else { return nil }
    let parts = cell.text.split(separator: "/").map { part in
      Cell(line: cell.line, column: cell.column, name: cell.name, text: part.trimmed)
    }
    guard parts.count == 2 else { throw cell.refusal("systolic/diastolic is expected, such as 128/82") }
    return try VitalCells.pressure(systolic: parts[0], diastolic: parts[1], pulse: nil)
  }

  /// Grams, or portions times the grams that the column names; the portions are kept beside them.
  private func add(carbohydrates cell: Cell, to contents: inout RowContents) throws(Refusal) {
    guard let factor else { return contents.remark("\(cell.name): \(cell.text)") }
    let number = try cell.number()
    let grams = Double(factor.double) * number.double
    guard factor.whole != 1, let whole = ExactDecimal(rounding: grams, places: 1) else {
      return contents.add(try TakenCells.carbohydrates(cell))
    }
    contents.add(try cell.checked { () throws(FieldProblem) in try Carbohydrates(whole.shortened) })
    contents.remark("\(number) \(carbWord)")
  }

  /// The grams of a portion: the number at the end of the column's name.
  private var factor: ExactDecimal? {
    named.unit(.carbs).split { !$0.isNumber && $0 != "." }.last.flatMap { ExactDecimal($0) }
  }

  /// What the portions are called.
  private var carbWord: String { named.unit(.carbs).split(separator: ",").first.map(String.init) ?? "" }

  private func weight(_ cell: Cell) throws(Refusal) -> Weight {
    guard let unit = WeightUnit(word: named.unit(.weight)) else {
      throw cell.refusal("a weight in kg or lb is expected, as its column would say")
    }
    let number = try cell.number(units: ["kg", "lb", "lbs"])
    return try cell.checked { () throws(FieldProblem) in try Weight(number, unit: unit) }
  }

  private func hba1c(_ cell: Cell) throws(Refusal) -> HbA1c {
    let number = try cell.number(units: ["%", "mmol/mol"])
    let unit: HbA1c.Unit = named.unit(.hba1c).lowercased() == "mmol/mol" ? .mmolPerMol : .percent
    return try cell.checked { () throws(FieldProblem) in try HbA1c(number, unit: unit) }
  }

  private func activity(_ row: CSVTable.Record) -> String? {
    var words = [named.cell(row, .activity)?.text].compactMap(\.self)
    if let cell = entered(row, .duration) { words.append("\(cell.text) minutes") }
    if let cell = entered(row, .intensity) { words.append("intensity \(cell.text) of 3") }
    return words.isEmpty ? nil : "activity: " + words.joined(separator: ", ")
  }

  /// The relation to a meal that the tags say, and the other tags, each in one word.
  private func tags(_ row: CSVTable.Record) -> (meal: Glucose.Meal?, words: [String]) {
    let tags = named.cell(row, .tags)?.text.split(separator: ",").map(\.trimmed) ?? []
    let meals = tags.compactMap { Self.meals[HeadName.fold($0)] }
    let others = tags.filter { Self.meals[HeadName.fold($0)] == nil && !$0.isEmpty }
    return (meals.first, others.map { $0.split { $0.isWhitespace }.joined(separator: "-").lowercased() })
  }

  private static let meals: [String: Glucose.Meal] = [
    "beforethemeal": .before, "beforemeal": .before, "afterthemeal": .after, "aftermeal": .after,
    "fasting": .fasting, "bedtime": .bedtime, "vordemessen": .before, "nachdemessen": .after,
    "nüchtern": .fasting, "førmåltidet": .before, "eftermåltidet": .after, "fastende": .fasting,
    "sengetid": .bedtime,
  ]
}
