/// Blood ketones in mmol/L.
package struct Ketones: Measurement {
  /// The number in mmol/L, 0 to 20.
  package let value: ExactDecimal

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    Ketones.self, id: "ketones", title: "ketones", words: ["ketones", "ketone"], example: "ketones 0.4")

  /// Makes a value.
  ///
  /// - Throws: `FieldProblem` outside 0 to 20 mmol/L.
  package init(_ value: ExactDecimal) throws(FieldProblem) {
    self.value = try Self.limits.check(value, key: "value")
  }

  static let limits = Limits("ketones", hard: 0...20, soft: 0...3, unit: "mmol/L")
}

extension Ketones {
  /// The fields in the journal's order.
  package var fields: [Field] { [Field("value", .number(value))] }

  /// Makes a value from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    try self.init(fields.require("value", fields.number("value")))
  }

  /// The number as entered.
  package var valueText: String { value.description }
  /// Millimoles a litre; blood ketones are reported in no other unit.
  package var unitText: String { "mmol/L" }
  /// Nothing else is kept.
  package var details: [String] { [] }
  /// The words that log it again.
  package var logText: String { "ketones \(value)" }

  /// What is unusual about the number.
  package func doubts(in context: EntryContext) -> [String] {
    [Self.limits.doubt(value)].compactMap(\.self)
  }

  /// Ketones are always named.
  package static func claims(_ words: LogWords) -> Bool { false }

  /// Reads `0.4` or `0.4 mmol/L` behind the kind's word.
  package init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    let number = try words.number("the ketones in mmol/L, such as 0.4")
    words.takeUnit(["mmol/l", "mmol"])
    self = try words.checked(number.place) { () throws(FieldProblem) in try Ketones(number.value) }
  }
}

extension Ketones {
  /// The value itself.
  package static let quantities: [Quantity] = [
    Quantity(
      "ketones", "ketones",
      scales: [
        Quantity.Scale(
          "mmol/L", words: ["mmol/l", "mmol"], digits: 1, limits, axis: .fixed(0...4, spark: 0...3))
      ], toldBy: [Quantity.Source(Ketones.self) { Quantity.Told($0.value.double) }])
  ]

  /// The number.
  package static var parts: [FormPart] { [.value(.decimal, hint: "mmol/L")] }

  /// The names of its column in other programs' files.
  package static var columns: [String] {
    ["ketone", "ketones", "bloodketones", "ketonwert", "cetone", "cetones", "cetonas"]
  }
}
