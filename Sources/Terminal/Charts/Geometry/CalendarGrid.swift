/// Where the days of a calendar lie: columns of a week each, in one block or in several below each other.
package struct CalendarGrid: Hashable, Sendable {
  /// The place of a day.
  package struct Place: Hashable, Sendable {
    /// The block, 0 at the top.
    package let block: Int
    /// The column in the block.
    package let column: Int
    /// The row in the block.
    package let row: Int
  }

  /// How many rows a block has: the days of a week.
  package let rows: Int
  /// How many columns a whole block has.
  package let columns: Int
  /// The first column that is shown, of all.
  package let first: Int
  /// How many columns are shown, in all blocks together.
  package let shown: Int

  /// Puts days into columns of `rows` each: as many columns beside each other as there is room for, as many blocks as there
  /// is room for; of more the last ones are shown, or those around a chosen day.
  package init(days: Int, rows: Int, columns room: Int, blocks most: Int, chosen: Int? = nil) {
    self.rows = max(1, rows)
    let all = (max(0, days) + self.rows - 1) / self.rows
    columns = max(0, min(all, room))
    shown = min(all, columns * max(0, most))
    first = max(0, min(all - shown, chosen.map { $0 / max(1, rows) } ?? all))
  }

  /// How many blocks there are.
  package var blocks: Int { columns == 0 ? 0 : (shown + columns - 1) / columns }

  /// The place of a day by its number from the first one; nil where it is not shown.
  package func place(of day: Int) -> Place? { place(ofColumn: day / rows, row: day % rows) }

  /// The place in a column of all; nil where it is not shown.
  package func place(ofColumn column: Int, row: Int = 0) -> Place? {
    let index = column - first
    guard index >= 0, index < shown else { return nil }
    return Place(block: index / columns, column: index % columns, row: row)
  }
}
