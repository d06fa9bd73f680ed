/// The cells of one screen, and the ways in which whole cells and lines move.
///
/// Every index is clamped by the caller's cursor or here; nothing that a program writes can trap.
struct ScreenGrid: Equatable {
  /// What one cell shows: a character with its combining marks, or nothing where the left neighbour is wide.
  typealias Cell = String
  static let blank: Cell = " "
  static let rightHalf: Cell = ""

  private(set) var cells: [[Cell]]
  let columns: Int
  var rows: Int { cells.count }

  init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    cells = Array(repeating: Array(repeating: Self.blank, count: max(1, columns)), count: max(1, rows))
  }

  /// The lines as text, without the blanks at their ends.
  var lines: [String] {
    cells.map { row in
      var line = row.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The same cells in another size, cut or filled with blanks at the right and the bottom.
  func resized(columns: Int, rows: Int) -> ScreenGrid {
    var grid = ScreenGrid(columns: columns, rows: rows)
    for row in 0..<min(rows, self.rows) {
      for column in 0..<min(columns, self.columns) { grid.cells[row][column] = cells[row][column] }
    }
    return grid
  }

  /// Writes a character that is one or two cells wide; what is left of a wide one that it cuts becomes blank.
  mutating func put(_ text: Cell, width: Int, row: Int, column: Int) {
    guard cells.indices.contains(row), column >= 0, column + width <= columns else { return }
    erase(row: row, columns: column..<(column + width))
    cells[row][column] = text
    if width == 2 { cells[row][column + 1] = Self.rightHalf }
  }

  /// Adds a combining mark to the character in a cell, or to the wide one whose right half the cell is.
  mutating func combine(_ mark: Unicode.Scalar, row: Int, column: Int) {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else { return }
    let base = cells[row][column] == Self.rightHalf && column > 0 ? column - 1 : column
    cells[row][base].unicodeScalars.append(mark)
  }

  /// Blanks cells, and the other halves of wide characters that it cuts.
  mutating func erase(row: Int, columns range: Range<Int>) {
    let range = range.clamped(to: 0..<columns)
    guard cells.indices.contains(row), !range.isEmpty else { return }
    if cells[row][range.lowerBound] == Self.rightHalf { cells[row][range.lowerBound - 1] = Self.blank }
    if range.upperBound < columns, cells[row][range.upperBound] == Self.rightHalf {
      cells[row][range.upperBound] = Self.blank
    }
    for column in range { cells[row][column] = Self.blank }
  }

  /// Blanks whole lines.
  mutating func erase(rows range: Range<Int>) {
    for row in range.clamped(to: 0..<rows) { erase(row: row, columns: 0..<columns) }
  }

  /// Moves the lines of a region up by `count`; blank ones come in at the bottom.
  mutating func scrollUp(_ region: Range<Int>, by count: Int) {
    let region = region.clamped(to: 0..<rows)
    let count = min(max(0, count), region.count)
    guard count > 0 else { return }
    cells.removeSubrange(region.lowerBound..<(region.lowerBound + count))
    cells.insert(contentsOf: ScreenGrid(columns: columns, rows: count).cells, at: region.upperBound - count)
  }

  /// Moves the lines of a region down by `count`; blank ones come in at the top.
  mutating func scrollDown(_ region: Range<Int>, by count: Int) {
    let region = region.clamped(to: 0..<rows)
    let count = min(max(0, count), region.count)
    guard count > 0 else { return }
    cells.removeSubrange((region.upperBound - count)..<region.upperBound)
    cells.insert(contentsOf: ScreenGrid(columns: columns, rows: count).cells, at: region.lowerBound)
  }

  /// Moves the cells from a column on to the right; what leaves the line is lost.
  mutating func insertBlanks(row: Int, column: Int, count: Int) {
    let count = min(max(0, count), columns - column)
    guard cells.indices.contains(row), cells[row].indices.contains(column), count > 0 else { return }
    erase(row: row, columns: (columns - count)..<columns)
    if cells[row][column] == Self.rightHalf { erase(row: row, columns: column..<(column + 1)) }
    cells[row].removeLast(count)
    cells[row].insert(contentsOf: Array(repeating: Self.blank, count: count), at: column)
  }

  /// Takes cells out of a line; blanks come in at its end.
  mutating func deleteCells(row: Int, column: Int, count: Int) {
    let count = min(max(0, count), columns - column)
    guard cells.indices.contains(row), cells[row].indices.contains(column), count > 0 else { return }
    erase(row: row, columns: column..<(column + count))
    cells[row].removeSubrange(column..<(column + count))
    cells[row] += Array(repeating: Self.blank, count: count)
  }
}
