import Terminal
import Testing

struct RectTests {
  let rect = Rect(x: 2, y: 3, width: 10, height: 6)

  @Test func insets() {
    #expect(rect.inset(horizontal: 1, vertical: 2) == Rect(x: 3, y: 5, width: 8, height: 2))
    #expect(rect.inset(left: 4, bottom: 1) == Rect(x: 6, y: 3, width: 6, height: 5))
    #expect(rect.inset(horizontal: 6).isEmpty)
  }

  @Test(arguments: [(0, 0, 6), (2, 2, 4), (6, 6, 0), (99, 6, 0), (-1, 5, 1), (-6, 0, 6), (-99, 0, 6)])
  func splitsRows(rows: Int, top: Int, bottom: Int) {
    let parts = rect.split(rows: rows)
    #expect(parts.top == Rect(x: 2, y: 3, width: 10, height: top))
    #expect(parts.bottom == Rect(x: 2, y: 3 + top, width: 10, height: bottom))
  }

  @Test(arguments: [(0, 0, 10), (4, 4, 6), (11, 10, 0), (-3, 7, 3)])
  func splitsColumns(columns: Int, left: Int, right: Int) {
    let parts = rect.split(columns: columns)
    #expect(parts.left == Rect(x: 2, y: 3, width: left, height: 6))
    #expect(parts.right == Rect(x: 2 + left, y: 3, width: right, height: 6))
  }

  @Test func intersects() {
    #expect(rect.intersection(Rect(x: 0, y: 0, width: 5, height: 5)) == Rect(x: 2, y: 3, width: 3, height: 2))
    #expect(rect.intersection(Rect(x: 12, y: 3, width: 5, height: 5)).isEmpty)
    #expect(Rect(x: 0, y: 0, width: -4, height: 2).width == 0)
    #expect(rect.contains(Point(x: 11, y: 8)))
    #expect(!rect.contains(Point(x: 12, y: 8)))
    #expect(!rect.contains(Point(x: 11, y: 9)))
  }
}
