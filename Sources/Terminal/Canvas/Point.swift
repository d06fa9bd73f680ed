/// A place on a canvas, counted in cells from its top left corner.
package struct Point: Hashable, Sendable {
  /// The column, 0 at the left.
  package var x: Int
  /// The row, 0 at the top.
  package var y: Int

  /// Makes the point in column `x` of row `y`.
  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}
