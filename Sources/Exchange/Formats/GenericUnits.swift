import Model

/// The units of a CSV's columns: from their names, from a column of units, or from the person, never guessed.
struct GenericUnits {
  let glucose: GlucoseUnit?
  let weight: WeightUnit?
  /// The unit that the column of each other kind names, as the journal writes it.
  let plain: [Kind: String]
  /// Where each unit comes from, in words.
  let decisions: [String]

  /// Settles the units.
  ///
  /// - Throws: `ImportProblem` where values are there whose unit nobody said.
  init(_ columns: GenericColumns, _ options: ImportOptions) throws(ImportProblem) {
    var decisions: [String] = []
    let named = columns.units[.glucose].flatMap(GlucoseUnit.init(word:))
    glucose = named ?? options.unit
    if columns.roles[.glucose] != nil {
      try Self.needGlucoseUnit(columns, known: glucose)
      try Self.checkGlucoseUnit(columns, known: glucose)
      decisions.append(Self.origin("glucose", named?.rawValue, said: options.unit?.rawValue))
    }
    let namedWeight = columns.units[.weight].flatMap(WeightUnit.init(word:))
    weight = namedWeight ?? options.weightUnit
    if columns.roles[.weight] != nil {
      try Self.needWeightUnit(columns, known: weight)
      decisions.append(Self.origin("weight", namedWeight?.rawValue, said: options.weightUnit?.rawValue))
    }
    var plain: [Kind: String] = [:]
    for kind in ColumnRole.kinds + columns.own where kind != Glucose.kind && kind != Weight.kind {
      guard let quantity = kind.quantities.first, columns.roles[.number(kind)] != nil else { continue }
      plain[kind] = columns.units[.number(kind)]
      guard plain[kind] == nil else { continue }
      try NumberCells.needUnit(kind, quantity, columns.cells(.number(kind)))
      if let words = NumberCells.guess(kind, quantity) { decisions.append(words) }
    }
    self.plain = plain
    self.decisions = decisions
  }
}

extension GenericUnits {
  private static func origin(_ what: String, _ named: String?, said: String?) -> String {
    if let named { return "\(what) is in \(named), as the column's name says" }
    if let said { return "\(what) is in \(said), as --unit says, if a row names no unit" }
    return "\(what) is in the unit that each row names"
  }

  private static func needGlucoseUnit(_ columns: GenericColumns, known: GlucoseUnit?) throws(ImportProblem) {
    guard known == nil, columns.roles[.unit] == nil,
      let cell = columns.cells(.glucose).first(where: { !VitalCells.namesGlucoseUnit($0) })
    else { return }
    throw ImportProblem(
      .glucoseUnit, line: cell.line, "the glucose value \(cell.text) has no unit",
      expected: "add --unit mg/dL or --unit mmol/L, or put the unit into the column's name",
      answers: GlucoseUnit.allCases.map(\.rawValue))
  }

  /// Values of which most are likely in the other unit only are not taken for this one.
  private static func checkGlucoseUnit(_ columns: GenericColumns, known: GlucoseUnit?) throws(ImportProblem) {
    guard let known, columns.roles[.unit] == nil else { return }
    let values = columns.cells(.glucose).compactMap { cell -> Double? in
      (try? cell.numberAndUnit()).flatMap { $0.unit.isEmpty ? $0.number.double : nil }
    }
    guard !values.isEmpty else { return }
    let median = values.sorted()[values.count / 2]
    guard known.isSlip(median) else { return }
    let other = known.other
    throw ImportProblem(
      .glucoseUnit,
      "half of the glucose values are \(known == .mgdl ? "at most" : "at least") \(median), "
        + "which they can hardly be in \(known.rawValue)",
      expected: "add --unit \(other.rawValue), or correct the column's name, if they are in \(other.rawValue)"
    )
  }

  private static func needWeightUnit(_ columns: GenericColumns, known: WeightUnit?) throws(ImportProblem) {
    let isBare = { (cell: Cell) in (try? cell.numberAndUnit())?.unit.isEmpty == true }
    guard known == nil, columns.roles[.unit] == nil || columns.roles[.glucose] != nil,
      let cell = columns.cells(.weight).first(where: isBare)
    else { return }
    throw ImportProblem(
      .unit, line: cell.line, "the weight \(cell.text) has no unit",
      expected: "add --unit kg or --unit lb, or put the unit into the column's name",
      answers: WeightUnit.allCases.map(\.rawValue))
  }
}
