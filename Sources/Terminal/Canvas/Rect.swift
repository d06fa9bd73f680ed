/// A rectangle of cells.
///
/// A negative width or height counts as 0, so that layout in a window that is too small ends in
/// empty rectangles and never in a trap.
package struct Rect: Hashable, Sendable {
  /// The leftmost column.
  package var x: Int
  /// The topmost row.
  package var y: Int
  /// The number of columns.
  package var width: Int
  /// The number of rows.
  package var height: Int

  /// Makes a rectangle; a negative width or height becomes 0.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// Makes the rectangle that covers a canvas of the given size.
  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// The first column to the right of the rectangle.
  var maxX: Int { Coordinate.sum(x, max(0, width)) }

  /// The first row below the rectangle.
  var maxY: Int { Coordinate.sum(y, max(0, height)) }

  /// Whether there is no cell in it.
  package var isEmpty: Bool { width <= 0 || height <= 0 }

  /// The size of the rectangle.
  package var size: Size { Size(width: max(0, width), height: max(0, height)) }

  /// The rectangle made smaller by `horizontal` columns at either side and `vertical` rows above and below.
  package func inset(horizontal: Int = 0, vertical: Int = 0) -> Rect {
    inset(left: horizontal, top: vertical, right: horizontal, bottom: vertical)
  }

  /// The rectangle made smaller by a number of cells at each side.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    let left = Coordinate.clamped(left)
    let top = Coordinate.clamped(top)
    return Rect(
      x: Coordinate.sum(x, left), y: Coordinate.sum(y, top),
      width: Coordinate.clamped(width) - left - Coordinate.clamped(right),
      height: Coordinate.clamped(height) - top - Coordinate.clamped(bottom))
  }

  /// The upper rows and what is left below them.
  ///
  /// A negative count is taken from the bottom: `split(rows: -1)` leaves one row for the second part.
  package func split(rows: Int) -> (top: Rect, bottom: Rect) {
    let cut = Self.cut(rows, of: height)
    return (
      Rect(x: x, y: y, width: width, height: cut),
      Rect(x: x, y: Coordinate.sum(y, cut), width: width, height: height - cut)
    )
  }

  /// The left columns and what is left beside them.
  ///
  /// A negative count is taken from the right: `split(columns: -20)` leaves 20 columns for the second part.
  package func split(columns: Int) -> (left: Rect, right: Rect) {
    let cut = Self.cut(columns, of: width)
    return (
      Rect(x: x, y: y, width: cut, height: height),
      Rect(x: Coordinate.sum(x, cut), y: y, width: width - cut, height: height)
    )
  }

  /// The cells that lie in both rectangles.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top,
      width: Coordinate.clamped(min(maxX, other.maxX)) - Coordinate.clamped(left),
      height: Coordinate.clamped(min(maxY, other.maxY)) - Coordinate.clamped(top))
  }

  /// Whether the cell at `point` lies in the rectangle.
  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }
}

extension Rect {
  fileprivate static func cut(_ count: Int, of length: Int) -> Int {
    let length = max(0, length)
    let wanted = count < 0 ? Coordinate.sum(length, count) : count
    return min(max(0, wanted), length)
  }
}
