import Model

/// Makes amounts that were taken from cells; what is empty or 0 was not entered.
enum TakenCells {
  /// The insulin of a cell, in units.
  static func insulin(_ cell: Cell?, _ action: Insulin.Action? = nil) throws(Refusal) -> Insulin? {
    guard let cell, let number = try amount(cell, ["u", "ie", "iu", "units"]) else { return nil }
    return try cell.checked { () throws(FieldProblem) in try Insulin(number, action: action) }
  }

  /// The carbohydrates of a cell in grams.
  static func carbohydrates(_ cell: Cell?) throws(Refusal) -> Carbohydrates? {
    guard let cell, let number = try amount(cell, ["g", "gram", "grams"]) else { return nil }
    return try cell.checked { () throws(FieldProblem) in try Carbohydrates(number) }
  }

  /// Whether a column is in grams by what stands in brackets behind its name, and not in portions.
  static func areGrams(_ unit: String) -> Bool { grams.contains(HeadName.fold(unit)) }

  /// Whether a cell says 0, which stands for nothing in it.
  static func isZero(_ cell: Cell) -> Bool {
    !cell.text.isEmpty && cell.text.allSatisfy { "0.,".contains($0) } && cell.text.contains("0")
  }

  private static let grams: Set<String> = ["g", "gram", "grams", "gramm", "gramos", "grammes"]

  private static func amount(_ cell: Cell, _ units: Set<String>) throws(Refusal) -> ExactDecimal? {
    if isZero(cell) { return nil }
    return try cell.number(units: units).shortened
  }
}
