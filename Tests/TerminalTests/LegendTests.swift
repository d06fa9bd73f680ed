import Testing

@testable import Terminal

@Suite struct LegendTests {
  static let items = [
    Legend.Item("▲", "at or above", tone: .warning), Legend.Item("●", "below", tone: .good),
    Legend.Item("┈┈", "limit", tone: .muted),
  ]

  /// An item is shown whole or not at all, and in as few lines as it takes.
  @Test(arguments: [
    (80, 2, ["▲ at or above   ● below   ┈┈ limit"]), (30, 2, ["▲ at or above   ● below", "┈┈ limit"]),
    (30, 1, ["▲ at or above   ● below"]), (13, 3, ["▲ at or above", "● below", "┈┈ limit"]),
    (8, 2, ["● below", "┈┈ limit"]), (80, 0, []), (0, 2, []),
  ])
  func itemsAreWhole(_ width: Int, _ most: Int, _ expected: [String]) {
    let lines = Legend.lines(Self.items, width: width, most: most)
    var canvas = Canvas(width: width, height: lines.count)
    Legend.draw(lines, on: &canvas, x: 0, y: 0)
    #expect(canvas.text() == expected.joined(separator: "\n"))
  }

  @Test func signsHaveTheirTone() {
    var canvas = Canvas(width: 40, height: 1)
    Legend.draw(Legend.lines(Self.items, width: 40), on: &canvas, x: 0, y: 0)
    #expect(canvas[0, 0]?.tone == .warning && canvas[2, 0]?.tone == .muted && canvas[16, 0]?.tone == .good)
  }
}
