import Model

/// One cell of a row with its place, so that every refusal can say where.
struct Cell {
  let line: Int
  /// Counted from 1.
  let column: Int
  /// The name of its column.
  let name: String
  /// Trimmed, never empty.
  let text: String

  /// The refusal of its row.
  func refusal(_ expected: String, asking question: ImportQuestion? = nil) -> Refusal {
    Refusal(line: line, column: column, field: name, found: text, expected: expected, question: question)
  }

  /// The number in the cell and the unit written behind it, empty where there is none.
  func numberAndUnit() throws(Refusal) -> (number: ExactDecimal, unit: String) {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "," || $0 == "-") }
    let unit = text[digits.endIndex...].trimmed
    switch WrittenNumber(digits.trimmed) {
    case .number(let value): return (LongNumber.tidied(value), unit)
    case .ambiguous(let decimal, let thousands):
      throw refusal("it can be \(decimal) or \(thousands); write the one that is meant")
    case .refused:
      guard let value = LongNumber.read(digits.trimmed) else { throw refusal("a number is expected") }
      return (value, unit)
    }
  }

  /// Whether it says in numbers that there is no value: what devices write where they measured nothing.
  var isNoValue: Bool { Self.noValues.contains(text) }

  // 2047 is what a device's 12 bits hold for "no number" (IEEE 11073 SFLOAT).
  private static let noValues: Set<String> = ["0", "0.0", "0,0", "0.00", "0,00", "-1", "2047", "65535"]

  /// The number in the cell, with nothing or one of some units behind it.
  func number(units: Set<String> = []) throws(Refusal) -> ExactDecimal {
    let (number, unit) = try numberAndUnit()
    guard unit.isEmpty || units.contains(unit.lowercased()) else { throw refusal("a number is expected") }
    return number
  }

  /// The whole number in the cell, with nothing or one of some units behind it.
  func whole(units: Set<String> = []) throws(Refusal) -> Int {
    guard let whole = try number(units: units).whole else { throw refusal("a whole number is expected") }
    return whole
  }

  /// Makes a value; where it cannot be, the row is refused with this cell as the place.
  func checked<Value>(_ make: () throws(FieldProblem) -> Value) throws(Refusal) -> Value {
    do throws(FieldProblem) {
      return try make()
    } catch {
      throw refusal(error.reason)
    }
  }
}
