import Model

/// Makes measurements of kinds that tell one number from cells, by what the kind says of its units.
enum NumberCells {
  /// The measurement of a cell, in the unit behind its number, in that of the column, or in the only one it can be in.
  ///
  /// - Throws: `Refusal` where the cell holds no number, or it cannot be.
  static func measurement(
    _ cell: Cell, _ kind: Kind, _ quantity: Quantity, unit: String?
  ) throws(Refusal) -> any Measurement {
    let (number, word) = try cell.numberAndUnit()
    guard let scale = scale(number, word, quantity, unit) else {
      let units = quantity.scales.map(\.unit).joined(separator: " or ")
      throw cell.refusal(
        quantity.scales.count == 1 && !word.isEmpty
          ? "a number is expected" : "a \(kind.title) in \(units) is expected")
    }
    var fields = [Field("value", .number(LongNumber.rounded(number, to: quantity.scales[scale].digits)))]
    if quantity.scales.count > 1 || kind.own?.unit.isEmpty == false {
      fields.append(Field("unit", .text(quantity.scales[scale].code)))
    }
    var reader = FieldReader(fields)
    let content: any Content
    do throws(FieldProblem) {
      content = try kind.decode(&reader)
    } catch {
      throw cell.refusal(error.reason)
    }
    guard let measurement = content.measurement else { throw cell.refusal("a measurement is expected") }
    return measurement
  }

  /// Where each number can be in one unit only, how it is told; nil where nothing has to be told.
  static func guess(_ kind: Kind, _ quantity: Quantity) -> String? {
    guard let first = quantity.scales.first, quantity.scales.count > 1 else { return nil }
    let others = quantity.scales.dropFirst().map { "from \($0.possible.lowerBound.plain) on \($0.unit)" }
    return "\(kind.title): up to \(first.possible.upperBound.plain) is \(first.unit), "
      + "\(others.joined(separator: ", ")), as there is nothing between"
  }

  /// Asks for the unit of numbers that could be in several.
  ///
  /// - Throws: `ImportProblem` where a number has none.
  static func needUnit(_ kind: Kind, _ quantity: Quantity, _ cells: [Cell]) throws(ImportProblem) {
    let ranges = quantity.scales.map(\.possible).sorted { $0.lowerBound < $1.lowerBound }
    guard zip(ranges, ranges.dropFirst()).contains(where: { $0.overlaps($1) }),
      let cell = cells.first(where: { (try? $0.numberAndUnit())?.unit.isEmpty == true })
    else { return }
    let names = quantity.scales.map { "\(kind.title) \($0.unit)" }.joined(separator: " or ")
    throw ImportProblem(
      .unit, line: cell.line, "the \(kind.title) \(cell.text) has no unit",
      expected: "name the column \(names)")
  }

  private static func scale(
    _ number: ExactDecimal, _ word: String, _ quantity: Quantity, _ unit: String?
  ) -> Int? {
    if !word.isEmpty {
      return quantity.scales.firstIndex { $0.words.contains(word.lowercased()) || $0.code == word }
    }
    if let unit { return quantity.scale(unit) }
    if quantity.scales.count == 1 { return 0 }
    return quantity.scales.firstIndex { $0.possible.contains(number.double) }
      ?? quantity.scales.indices.first
  }
}

extension Double {
  /// A limit for people: without a fraction where there is none.
  fileprivate var plain: String { self == rounded() ? String(Int(self)) : String(self) }
}
