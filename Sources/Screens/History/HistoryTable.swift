import Model
import Terminal

/// The rows of the history as a table: when, what, the value aligned with those above it, its class as a shape.
enum HistoryTable {
  /// Makes the table of the rows in view.
  static func table(
    _ rows: [HistoryRow], _ marked: Set<ULID>, width: Int, _ glyphs: Glyphs, _ clock: ClockFormat
  ) -> Table {
    // A column of its own for what is marked, since a tone alone is no sign.
    let hasMarks = !marked.isEmpty
    let cells = rows.map { row in
      (hasMarks ? [marked.contains(row.id) ? String(glyphs.marked) : ""] : []) + row.cells
    }
    return Table(
      columns: columns(hasMarks, HistoryRow.isNarrow(width), clock), rows: cells, tones: rows.map(\.tone))
  }

  /// Narrow windows show neither the year nor the kind: the unit tells it, or a name behind it.
  private static func columns(_ hasMarks: Bool, _ isNarrow: Bool, _ clock: ClockFormat) -> [Table.Column] {
    let sign: [Table.Column] = hasMarks ? [.init("", width: .fixed(1))] : []
    let kind: [Table.Column] = isNarrow ? [] : [.init("kind", width: .fixed(17))]
    return sign + [
      .init("day", width: .fixed(isNarrow ? 6 : 10)),
      .init("time", width: .fixed(clock.columns), align: clock == .hours24 ? .left : .right),
    ] + kind + [
      .init("value", width: .fixed(7), align: .right), .init("", width: .fixed(1)),
      .init("", width: .flexible),
    ]
  }
}
