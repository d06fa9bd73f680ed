import Model

/// Looks for numbers that a decimal comma without quotes cut in two: 11,3 must never become 11.
struct DecimalComma {
  private let columns: GenericColumns
  private let units: GenericUnits

  init(_ columns: GenericColumns, _ units: GenericUnits) {
    (self.columns, self.units) = (columns, units)
  }

  /// Makes sure that there are none.
  ///
  /// - Throws: `ImportProblem` with the first of them.
  func requireNone() throws(ImportProblem) {
    guard columns.sheet.table.delimiter == "," else { return }
    for (role, column) in columns.roles.sorted(by: { $0.value < $1.value }) {
      guard hasDecimals(role), followsText(column), let cell = cut(column, role) else { continue }
      let rest = columns.sheet.rows.first { $0.line == cell.line }?.cell(column + 1) ?? ""
      throw ImportProblem(
        .decimalComma, line: cell.line, column: cell.column,
        "\(cell.text) and \(rest) stand in two cells, as if the decimal comma of \(cell.text),\(rest) had cut them apart",
        expected: "put quotes around numbers with a comma, or write 11.3 with a point; nothing was imported")
    }
  }

  /// The first cell that is cut; nil where the column has a number with its decimals, or none is cut.
  private func cut(_ column: Int, _ role: ColumnRole) -> Cell? {
    var first: Cell?
    for row in columns.sheet.rows {
      guard let cell = columns.sheet.cell(row, column) else { continue }
      guard WrittenTime.digits(cell.text) != nil else { return nil }
      let rest = row.cell(column + 1)
      guard !rest.isEmpty else { continue }
      guard rest.utf8.count <= 2, WrittenTime.digits(rest) != nil else { return nil }
      first = first ?? cell
    }
    return first
  }

  /// Whether the column behind holds words, or nothing that is read.
  private func followsText(_ column: Int) -> Bool {
    guard let behind = columns.roles.first(where: { $0.value == column + 1 })?.key else { return true }
    return !behind.isNumber
  }

  /// Whether numbers of a column usually have decimals, in the unit that they are in.
  private func hasDecimals(_ role: ColumnRole) -> Bool {
    guard case .number(let kind) = role, let quantity = kind.quantities.first else { return false }
    let unit: String? =
      switch kind {
      case Glucose.kind: units.glucose?.rawValue
      case Weight.kind: units.weight?.rawValue
      default: units.plain[kind]
      }
    let scale = unit.flatMap { quantity.scale($0) } ?? 0
    return quantity.scales.indices.contains(scale) && quantity.scales[scale].digits > 0
  }
}
