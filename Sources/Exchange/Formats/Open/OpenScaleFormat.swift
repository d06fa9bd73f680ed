import Model

extension ImportFormat {
  /// The CSV of openScale, of its three generations.
  static let openScale = ImportFormat(
    id: "openscale", title: "openScale CSV",
    signs: "DATE, TIME and WEIGHT, or dateTime and weight, beside BMI, fat, water, muscle or bone",
    OpenScaleTable.self)
}

/// A weight whose unit the file does not name, and what else a scale tells; 0 is nothing.
private struct OpenScaleTable: FormatTable {
  private enum Role { case both, date, clock, weight, pulse, comment }

  private let named: NamedSheet<Role>

  init?(_ table: CSVTable) {
    let words: [Role: [String]] = [
      .both: ["dateTime"], .date: ["DATE"], .clock: ["TIME"], .weight: ["weight"],
      .pulse: ["HEART_RATE", "heartRate"], .comment: ["comment"],
    ]
    guard let named = NamedSheet<Role>(table, words: words, needs: [.weight]),
      named.place(.both) == 0 || named.place(.date) == 0 && named.place(.clock) == 1,
      named.unit(.weight).isEmpty,
      named.sheet.header.contains(where: { Self.others.contains(HeadName.fold($0)) })
    else { return nil }
    self.named = named
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    guard let unit = options.weightUnit else {
      throw ImportProblem(
        .unit, "openScale writes weights without their unit", expected: "add --unit kg or --unit lb")
    }
    let reader = SheetReader(
      sheet: named.sheet, format: .openScale, options: options, time: time,
      readings: { row throws(Refusal) in try readings(row, unit) })
    return try reader.result(
      decisions: ["weights are in \(unit.rawValue), as --unit says; 0 stands for what was not measured"]
        + noons + named.unread)
  }
}

extension OpenScaleTable {
  private static let others: Set<String> = ["bmi", "bodyfat", "fat", "water", "muscle", "bone", "lbm", "lbw"]

  private func time(_ row: CSVTable.Record) throws(Refusal) -> SheetReader.RowTime {
    try named.sheet.time(row, named.place(.both) ?? named.place(.date), clock: named.place(.clock))
  }

  private func readings(_ row: CSVTable.Record, _ unit: WeightUnit) throws(Refusal) -> RowOutcome {
    var contents = RowContents()
    if let cell = named.cell(row, .weight), !TakenCells.isZero(cell) {
      let number = try cell.number(units: [unit.rawValue])
      contents.add(try cell.checked { () throws(FieldProblem) in try Weight(number.shortened, unit: unit) })
    }
    if let cell = named.cell(row, .pulse), !TakenCells.isZero(cell) {
      let number = try cell.number().shortened
      guard let beats = number.whole else { throw cell.refusal("a whole number is expected") }
      contents.add(try cell.checked { () throws(FieldProblem) in try Pulse(beats) })
    }
    contents.remark(named.cell(row, .comment)?.text)
    return contents.outcome(orElse: "the row holds no value that is kept")
  }

  /// The app's own import writes noon where it could not read a time.
  private var noons: [String] {
    let clocks = named.sheet.rows.compactMap { try? time($0).written.clock?.milliseconds }
    let noon = clocks.count { $0 == 12 * 3_600_000 }
    guard clocks.count >= 4, noon * 2 >= clocks.count else { return [] }
    return [
      "\(noon) of \(clocks.count) times are 12:00, which openScale writes where it knew no time; they may be made up"
    ]
  }
}
