/// Insulin that was injected or that a pump gave, in units; the program knows no dose that is right.
package struct Insulin: Measurement {
  /// How fast it acts.
  package enum Action: String, Sendable, CaseIterable {
    /// For a meal or a correction.
    case rapid
    /// For half a day or longer.
    case long
  }

  /// The number of units, 0.05 to 300.
  package let value: ExactDecimal
  /// How fast it acts; nil where that was not noted.
  package let action: Action?

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    Insulin.self, id: "insulin", title: "insulin", words: ["insulin"], example: "insulin 4 rapid")

  /// Makes an amount.
  ///
  /// - Throws: `FieldProblem` outside 0.05 to 300 units.
  package init(_ value: ExactDecimal, action: Action? = nil) throws(FieldProblem) {
    self.value = try Self.limits.check(value, key: "value")
    self.action = action
  }

  /// Recalled [R], to catch a slip of the finger; they say nothing about how much is right.
  static let limits = Limits("insulin", hard: 0.05...300.0, soft: 0.05...100, unit: "U")
}

extension Insulin {
  /// The fields in the journal's order.
  package var fields: [Field] {
    [Field("value", .number(value))] + (action.map { [Field("acting", .text($0.rawValue))] } ?? [])
  }

  /// Makes an amount from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let value = try fields.require("value", fields.number("value"))
    try self.init(value, action: fields.word("acting", Action.self))
  }

  /// The number as entered.
  package var valueText: String { value.description }
  /// Units; insulin is counted in no other.
  package var unitText: String { "U" }
  /// How fast it acts.
  package var details: [String] { action.map { ["\($0.rawValue)-acting"] } ?? [] }
  /// The words that log it again.
  package var logText: String { "insulin \(value)" + (action.map { " \($0.rawValue)" } ?? "") }

  /// What is unusual about the number.
  package func doubts(in context: EntryContext) -> [String] {
    [Self.limits.doubt(value)].compactMap(\.self)
  }

  /// How fast it acts.
  package static var offers: [Offer] { actions.offers() }

  /// Insulin is always named.
  package static func claims(_ words: LogWords) -> Bool { false }

  /// Reads `4`, `4 U` or `4 U rapid` behind the kind's word.
  package init(words: inout LogWords, context: EntryContext) throws(LogProblem) {
    let number = try words.number("the units of insulin, such as 4 or 12 long")
    words.takeUnit(Self.unitWords)
    let action = words.take { Self.actions[$0] }?.value
    self = try words.checked(number.place) { () throws(FieldProblem) in
      try Insulin(number.value, action: action)
    }
  }

  private static let actions = WordTable<Action>([
    (.rapid, ["rapid", "bolus", "rapid-acting"]), (.long, ["long", "basal", "long-acting"]),
  ])

  fileprivate static let unitWords: Set<String> = ["u", "units", "iu", "ie"]
}

extension Insulin {
  /// The amount.
  package static let quantities: [Quantity] = [
    Quantity(
      "insulin", "insulin",
      scales: [
        Quantity.Scale(
          "U", words: unitWords.sorted(), digits: 1, limits, axis: .fitted(step: 5, empty: 0...20))
      ], toldBy: [Quantity.Source(Insulin.self) { Quantity.Told($0.value.double) }])
  ]

  /// The number, and how fast it acts.
  package static var parts: [FormPart] {
    [.value(.decimal, hint: "U"), .choice("acting", Action.allCases.map(\.rawValue), canBeOpen: true)]
  }

  /// The names of its column in other programs' files.
  package static var columns: [String] { ["insulin", "insulindose", "insulindelivered", "bolusinsulin"] }

  /// It is taken, and no value that could be too high.
  package static var isTaken: Bool { true }
  /// How it acts, which a pump's file may not say.
  package static var detailKeys: Set<String> { ["acting"] }
}
