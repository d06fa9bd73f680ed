/// Carbohydrates that were eaten or drunk, in grams.
package struct Carbohydrates: Measurement {
  /// The number of grams, 0.1 to 1000.
  package let value: ExactDecimal

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    Carbohydrates.self, id: "carbohydrates", title: "carbohydrates",
    words: ["carbs", "carb", "carbohydrates", "carbohydrate"], example: "carbs 45")

  /// Makes an amount.
  ///
  /// - Throws: `FieldProblem` outside 0.1 to 1000 g.
  package init(_ value: ExactDecimal) throws(FieldProblem) {
    self.value = try Self.limits.check(value, key: "value")
  }

  /// Recalled [R], to catch a slip of the finger; they say nothing about how much is right.
  static let limits = Limits("carbohydrates", hard: 0.1...1000.0, soft: 0.5...300, unit: "g")
}

extension Carbohydrates {
  /// The fields in the journal's order.
  package var fields: [Field] { [Field("value", .number(value))] }

  /// Makes an amount from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    try self.init(fields.require("value", fields.number("value")))
  }

  /// The number as entered.
  package var valueText: String { value.description }
  /// Grams.
  package var unitText: String { "g" }
  /// Nothing else is kept.
  package var details: [String] { [] }
  /// The words that log it again.
  package var logText: String { "carbs \(value)" }

  /// What is unusual about the number.
  package func doubts(in context: EntryContext) -> [String] {
    [Self.limits.doubt(value)].compactMap(\.self)
  }

  /// Carbohydrates are always named.
  package static func claims(_ words: LogWords) -> Bool { false }

  /// Reads `45` or `45 grams` behind the kind's word.
  package init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    let number = try words.number("the grams of carbohydrates, such as 45")
    words.takeUnit(Self.unitWords)
    self = try words.checked(number.place) { () throws(FieldProblem) in try Carbohydrates(number.value) }
  }

  fileprivate static let unitWords: Set<String> = ["g", "gram", "grams"]
}

extension Carbohydrates {
  /// The amount.
  package static let quantities: [Quantity] = [
    Quantity(
      "carbohydrates", "carbohydrates",
      scales: [
        Quantity.Scale(
          "g", words: unitWords.sorted(), digits: 0, limits, axis: .fitted(step: 20, empty: 0...80))
      ], toldBy: [Quantity.Source(Carbohydrates.self) { Quantity.Told($0.value.double) }])
  ]

  /// The number.
  package static var parts: [FormPart] { [.value(.decimal, hint: "g")] }

  /// The names of its column in other programs' files.
  package static var columns: [String] {
    ["carbs", "carb", "carbohydrates", "carbohydrate", "kohlenhydrate", "glucides", "carbohidratos"]
  }

  /// It is taken, and no value that could be too high.
  package static var isTaken: Bool { true }
}
