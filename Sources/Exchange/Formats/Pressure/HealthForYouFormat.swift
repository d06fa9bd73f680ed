import Model

extension ImportFormat {
  /// The CSV of Beurer's HealthManager and the apps of the same maker (HealthForYou, Sanitas): blocks with a title each.
  static let beurer = ImportFormat(
    id: "beurer", title: "Beurer or HealthForYou CSV",
    signs: "blocks with a title such as BLUTDRUCK or WEIGHT and a head of date and time", BeurerTable.self)
}

/// The blocks, each with a head of its own; in one generation the title is glued to the head.
private struct BeurerTable: FormatTable {
  fileprivate enum Role: CaseIterable { case systolic, diastolic, pulse, weight, comment }

  private let sections: SheetSections
  private let columns: [[Role: Int]]

  init?(_ table: CSVTable) {
    guard Self.hasTitle(table) else { return nil }
    let sections = SheetSections(
      table, first: Self.isDate,
      head: { names in names.count >= 3 && Self.isDate(names[0]) && Self.isClock(names[1]) },
      row: { WrittenTime($0.cell(0))?.date != nil && $0.cells.count >= 3 })
    guard let sections else { return nil }
    self.sections = sections
    columns = sections.names.map(Self.columns)
  }

  func read(_ options: ImportOptions) throws(ImportProblem) -> ImportResult {
    let reader = SheetReader(
      sheet: sections.sheet, format: .beurer, options: options,
      time: { row throws(Refusal) in try sections.sheet.time(row, 0, clock: 1) }, readings: readings)
    return try reader.result(decisions: [
      "units are those of the blocks: mmHg, beats a minute, kg",
      "the mean pressure (MAD) is worked out by the app and not read; nor is what stands in front of the blocks",
    ])
  }
}

extension BeurerTable {
  private static let titles: Set<String> = [
    "blutdruck", "bloodpressure", "weight", "gewicht", "pulseoximeter", "temperature",
  ]

  /// Whether a title stands by itself in front of a head, or in it.
  private static func hasTitle(_ table: CSVTable) -> Bool {
    let first = table.records.prefix(40)
    return zip(first, first.dropFirst()).contains { title, head in
      title.cells.dropFirst().allSatisfy(\.isEmpty) && titles.contains(HeadName.fold(title.cell(0)))
        && isDate(head.cell(0)) && isClock(head.cell(1))
    } || first.contains { titles.contains(glued($0.cell(0)) ?? "") && isClock($0.cell(1)) }
  }

  /// The title in front of a head: the `Weight` of `WeightDate`.
  private static func glued(_ text: String) -> String? {
    let fold = HeadName.fold(HeaderText.clean(text))
    return ["date", "datum"].first { fold.hasSuffix($0) }.map { String(fold.dropLast($0.count)) }
  }

  private static func isDate(_ text: String) -> Bool {
    glued(text).map { $0.isEmpty || titles.contains($0) } ?? false
  }
  private static func isClock(_ text: String) -> Bool { ["time", "uhrzeit"].contains(HeadName.fold(text)) }

  fileprivate static func columns(_ names: [String]) -> [Role: Int] {
    let words: [Role: Set<String>] = [
      .systolic: ["sys"], .diastolic: ["dia"], .pulse: ["puls", "pulse"], .weight: ["kg"],
      .comment: ["comment", "kommentar"],
    ]
    let folded = names.map(HeadName.fold)
    return Role.allCases.reduce(into: [:]) { columns, role in
      columns[role] = folded.firstIndex { words[role]?.contains($0) == true }
    }
  }

  private func readings(_ row: CSVTable.Record) throws(Refusal) -> RowOutcome {
    let columns = columns[sections.section(of: row)]
    func cell(_ role: Role) -> Cell? { sections.cell(row, columns[role]) }
    guard !columns.isEmpty else { return .nothing(why: "a block that is not read") }
    var contents = RowContents()
    contents.add(
      try VitalCells.pressure(
        systolic: cell(.systolic), diastolic: cell(.diastolic), pulse: cell(.pulse)))
    if let weight = cell(.weight) {
      let number = try weight.number(units: ["kg"])
      contents.add(try weight.checked { () throws(FieldProblem) in try Weight(number, unit: .kilogram) })
    }
    contents.remark(cell(.comment)?.text)
    return contents.outcome(orElse: "the row holds no value that is kept")
  }
}
