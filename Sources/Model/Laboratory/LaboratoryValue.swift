/// A laboratory's value of one test, in the unit in which it was reported.
package struct LaboratoryValue: Measurement {
  /// What was tested.
  package let test: LaboratoryTest
  /// The number in `unit`.
  package let value: ExactDecimal
  /// The unit of the report; it is never converted.
  package let unit: LaboratoryUnit

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    LaboratoryValue.self, id: "laboratory", title: "laboratory value",
    words: LaboratoryTest.all.flatMap(\.words), example: "ldl 2.9 mmol/L",
    names: LaboratoryTest.all.map { Offer($0.word, synonyms: $0.words, tail: " \($0.example)") })

  /// Makes a value.
  ///
  /// - Throws: `FieldProblem` where the test is not reported in the unit or the number cannot be.
  package init(_ test: LaboratoryTest, _ value: ExactDecimal, unit: LaboratoryUnit) throws(FieldProblem) {
    guard let limits = test.limits(unit) else {
      let units = test.units.map(\.text).joined(separator: " or ")
      throw FieldProblem("unit", "\(test.title) cannot be saved in \(unit.text), only in \(units)")
    }
    if let refusal = limits.refusal(value) {
      throw FieldProblem("value", refusal + Self.slip(test, value, unit))
    }
    self.test = test
    self.value = value
    self.unit = unit
  }

  /// The question whether another unit was meant; empty where none is likelier.
  private static func slip(_ test: LaboratoryTest, _ value: ExactDecimal, _ unit: LaboratoryUnit) -> String {
    test.likelierUnit(than: unit, for: value).map { "; did you mean \(value) \($0.text)?" } ?? ""
  }
}

extension LaboratoryValue {
  /// The fields in the journal's order.
  package var fields: [Field] {
    [
      Field("test", .text(test.id)), Field("value", .number(value)), Field("unit", .text(unit.rawValue)),
    ]
  }

  /// Makes a value from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let name = try fields.require("test", fields.text("test"))
    guard let test = LaboratoryTest.named(name) else {
      let known = LaboratoryTest.all.map(\.id).joined(separator: ", ")
      throw FieldProblem("test", "\"\(name)\" is not one of \(known)")
    }
    let value = try fields.require("value", fields.number("value"))
    try self.init(test, value, unit: fields.require("unit", fields.word("unit", LaboratoryUnit.self)))
  }

  /// The number as reported.
  package var valueText: String { value.description }
  /// The unit as reported.
  package var unitText: String { unit.text }
  /// What was tested.
  package var details: [String] { [test.title] }
  /// The words that log it again.
  package var logText: String { "\(test.word) \(value) \(unit.rawValue)" }

  /// What is unusual about the number, a wrong unit above all.
  package func doubts(in context: EntryContext) -> [String] {
    [test.limits(unit)?.doubt(value).map { $0 + Self.slip(test, value, unit) }].compactMap { $0 ?? nil }
  }

  /// The units.
  package static var offers: [Offer] { LaboratoryUnit.words.offers() }

  /// A test is always named.
  package static func claims(_ words: LogWords) -> Bool { false }

  /// Reads `2.9 mmol/L` behind the test's word; the unit may be left out only where there is no other.
  package init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    guard let test = words.kindWord.flatMap(LaboratoryTest.meant(by:)) else {
      let all = LaboratoryTest.all.map(\.word).joined(separator: ", ")
      throw LogProblem(
        at: LogProblem.Place(column: 1, length: 0), "no test is named", "begin with one of \(all)")
    }
    // People write LDL cholesterol.
    words.takeUnit(["cholesterol"])
    let number = try words.number("the \(test.title), such as \(test.example)")
    guard let unit = words.takeUnit(LaboratoryUnit.init(word:)) ?? test.onlyUnit else {
      throw LogProblem(
        at: number.place, "\(number.value) has no unit",
        "write \(test.units.map { "\(number.value) \($0.rawValue)" }.joined(separator: " or "))")
    }
    // The end of mL/min/1.73 m², where it was written with a space.
    if unit == .mLPerMinute { words.takeUnit(["m2", "m²"]) }
    self = try words.checked(number.place) { () throws(FieldProblem) in
      try LaboratoryValue(test, number.value, unit: unit)
    }
  }
}
