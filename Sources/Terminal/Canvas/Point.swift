/// A place on a canvas, counted in cells from its top left corner.
public struct Point: Hashable, Sendable {
  /// The column, 0 at the left.
  public var x: Int
  /// The row, 0 at the top.
  public var y: Int

  /// Makes the point in column `x` of row `y`.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}
