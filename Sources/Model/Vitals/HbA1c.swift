/// A laboratory's HbA1c, in the unit in which it was reported.
package struct HbA1c: Measurement {
  /// The units in which laboratories report it.
  package enum Unit: String, Sendable, CaseIterable {
    /// Percent (NGSP).
    case percent = "%"
    /// Millimoles a mole (IFCC).
    case mmolPerMol = "mmol/mol"

    /// Reads `%` or `mmol/mol`, in any case; nil for anything else.
    package init?(word: String) {
      guard let unit = Self.words[word] else { return nil }
      self = unit
    }

    static let words = WordTable<Unit>([(.percent, ["%", "percent"]), (.mmolPerMol, ["mmol/mol"])])

    /// Its place among the scales of an HbA1c.
    var scale: Int { self == .percent ? 0 : 1 }
  }

  /// The number in `unit`, 3 to 25 %.
  package let value: ExactDecimal
  /// The unit of the report.
  package let unit: Unit
  private var face = Face<Unit>()

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    HbA1c.self, id: "hba1c", title: "HbA1c", words: ["hba1c", "a1c"], example: "a1c 6.8 %")

  /// Makes a value.
  ///
  /// - Throws: `FieldProblem` outside 3 to 25 % (9 to 250 mmol/mol).
  package init(_ value: ExactDecimal, unit: Unit) throws(FieldProblem) {
    self.value = try Self.limits(unit).check(value, key: "value")
    self.unit = unit
  }

  /// The value in percent, by NGSP = 0.09148 x IFCC + 2.152 (ngsp.org/ifcc.asp).
  package var percent: Double { unit == .percent ? value.double : 0.09148 * value.double + 2.152 }

  static func limits(_ unit: Unit) -> Limits {
    switch unit {
    case .percent: Limits("HbA1c", hard: 3...25, soft: 3...15, unit: "%")
    case .mmolPerMol: Limits("HbA1c", hard: 9...250, soft: 9...140, unit: "mmol/mol")
    }
  }
}

extension HbA1c {
  /// The fields in the journal's order.
  package var fields: [Field] { [Field("value", .number(value)), Field("unit", .text(unit.rawValue))] }

  /// Makes a value from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let value = try fields.require("value", fields.number("value"))
    try self.init(value, unit: fields.require("unit", fields.word("unit", Unit.self)))
  }

  /// The number in the unit in which it is shown.
  package var valueText: String { Quantity.hba1c.text(value, from: unit.scale, on: shownUnit.scale) }
  /// The unit in which it is shown.
  package var unitText: String { shownUnit.rawValue }
  /// The unit in which it is shown.
  package var shownUnit: Unit { face.look ?? unit }
  /// Shown in the unit of a page.
  package func shown(in units: ShownUnits) -> HbA1c {
    var value = self
    value.face = Face(units.unit("hba1c"))
    return value
  }
  /// Nothing else is kept.
  package var details: [String] { [] }
  /// The words that log it again.
  package var logText: String { "a1c \(value) \(unit.rawValue)" }

  /// What is unusual about the number.
  package func doubts(in context: EntryContext) -> [String] {
    [Self.limits(unit).doubt(value)].compactMap(\.self)
  }

  /// The units.
  package static var offers: [Offer] { Unit.words.offers() }

  /// The unit mmol/mol is used for nothing else.
  package static func claims(_ words: LogWords) -> Bool { words.hasUnit { Unit(word: $0) == .mmolPerMol } }

  /// Reads `6.8 %` or `51 mmol/mol`; the unit is always said, as the two are easily taken for each other.
  package init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    let number = try words.number("the HbA1c, such as 6.8 % or 51 mmol/mol")
    guard let unit = words.takeUnit(Unit.init(word:)) else {
      throw LogProblem(
        at: number.place, "\(number.value) has no unit", "write \(number.value) % or \(number.value) mmol/mol"
      )
    }
    self = try words.checked(number.place) { () throws(FieldProblem) in try HbA1c(number.value, unit: unit) }
  }
}

extension HbA1c {
  /// The value itself.
  package static let quantities: [Quantity] = [.hba1c]

  /// A laboratory measures it.
  package static var isOfLaboratory: Bool { true }

  /// The number and its unit.
  package static var parts: [FormPart] { [.value(.decimal), .unit(Unit.allCases.map(\.rawValue))] }

  /// The names of its column in other programs' files.
  package static var columns: [String] { ["hba1c", "a1c"] }
}

extension Quantity {
  /// A laboratory's HbA1c.
  static let hba1c = Quantity(
    "hba1c", "HbA1c", setting: .hba1cUnit,
    scales: [
      Scale(
        "%", words: HbA1c.Unit.words.words(for: .percent), digits: 1, HbA1c.limits(.percent),
        axis: .fixed(4...12, spark: 5...10)),
      Scale(
        "mmol/mol", words: HbA1c.Unit.words.words(for: .mmolPerMol), digits: 0, HbA1c.limits(.mmolPerMol),
        axis: .fixed(20...110, spark: 30...85),
        conversion: ({ 0.09148 * $0 + 2.152 }, { ($0 - 2.152) / 0.09148 })),
    ],
    toldBy: [Source(HbA1c.self) { Told($0.value.double, scale: $0.unit.scale, shown: $0.shownUnit.scale) }])
}
