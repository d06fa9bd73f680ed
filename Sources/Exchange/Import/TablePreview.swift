import Model

/// The first rows of a table, for a person who says what its columns hold.
package struct TablePreview: Sendable, Equatable {
  /// The names that stand above the columns; nil where the first row is a reading already.
  package let heads: [String]?
  /// The first rows with something in them, each with as many cells as there are columns.
  package let rows: [[String]]
  /// How many columns there are.
  package let width: Int

  /// So many rows are looked at.
  private static let sampled = 40
  private static let shown = 6

  /// Looks at a file that was taken apart; nil where it is no table.
  package init?(_ source: ImportSource) {
    guard case .table(let table) = source else { return nil }
    let rows = table.records.prefix(Self.sampled).filter { $0.fault == nil }.map { $0.cells.map(\.trimmed) }
    let counts = Dictionary(grouping: rows.map(\.count)) { $0 }.mapValues(\.count)
    // Titles in front of the rows are shorter than they are.
    guard let width = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key, width > 0 else {
      return nil
    }
    let whole = rows.filter { $0.count == width }
    let comment = table.comments.prefix(8).map { $0.cells.map(HeaderText.clean) }.first { $0.count == width }
    let isHead = whole.first.map { !$0.contains(where: Self.isValue) } ?? false
    heads = isHead ? whole.first?.map(HeaderText.clean) : width > 1 ? comment : nil
    self.rows = Array(whole.dropFirst(isHead ? 1 : 0).prefix(Self.shown))
    self.width = width
  }

  /// Whether a number or a time begins a cell, as no name of a column does.
  private static func isValue(_ cell: String) -> Bool {
    cell.first.map { $0.isASCII && $0.isNumber } ?? false
  }

  /// What the names above the columns say, `-` where they say nothing.
  package func guessed(own: [Kind]) -> [String] {
    (0..<width).map { place in
      heads.flatMap { ColumnChoice.meant(by: $0[place], own: own)?.name } ?? ColumnChoice.unread.name
    }
  }

  /// A line for `--columns` with as many names as the file has columns, those that are known from its heads in it.
  func example(own: [Kind]) -> String {
    var names = guessed(own: own)
    let roles = names.compactMap { ColumnRole.find($0, own: own)?.role }
    let hasTime = roles.contains { [.dateTime, .date, .time].contains($0) }
    let hasValue = roles.contains { $0.isNumber || $0 == .pressure }
    var usual = (hasTime ? [] : ["datetime"]) + (hasValue ? [] : ["systolic", "diastolic", "pulse"])
    for (place, name) in names.enumerated() where name == ColumnChoice.unread.name && !usual.isEmpty {
      names[place] = usual.removeFirst()
    }
    return names.joined(separator: ",")
  }
}
