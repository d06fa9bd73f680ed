import Model

/// A glucose value of which only a bound is known: `<40`, `> 400 mg/dL`.
struct CensoredCell {
  /// LO or HI.
  let value: Glucose.Value
  /// The unit behind the number; nil where there is none.
  let unit: GlucoseUnit?
  /// The bound as it stands there, for the remark: the journal's LO and HI have none.
  let remark: String

  /// Reads a cell; nil where it gives no bound.
  init?(_ cell: Cell) {
    let text = cell.text
    guard let sign = text.first, "<>≤≥".contains(sign) else { return nil }
    let bound = Cell(line: cell.line, column: cell.column, name: cell.name, text: text.dropFirst().trimmed)
    guard !bound.text.isEmpty, let (_, word) = try? bound.numberAndUnit() else { return nil }
    unit = GlucoseUnit(word: word)
    guard word.isEmpty || unit != nil else { return nil }
    value = sign == "<" || sign == "≤" ? .low : .high
    remark = text
  }
}
