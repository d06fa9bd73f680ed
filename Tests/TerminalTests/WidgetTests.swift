import Lettering
import Testing

@testable import Terminal

struct WidgetTests {
  let table = Table(
    columns: [
      .init("when", width: .fixed(10)), .init("value", width: .fixed(8), align: .right), .init("note"),
      .init("arm", width: .fixed(5)),
    ],
    rows: [
      ["Sat 07:30", "128/82", "before 血圧 breakfast and after the walk", "left"],
      ["Fri 22:10", "182/121", "🙂 second", "right"], ["Thu 08:00", "131/84"],
    ], tones: [.normal, .danger])

  @Test func tableShowsColumnsAndTheChosenRow() {
    let text = drawn(60, 6) {
      table.draw(on: &$0, Rect(x: 1, y: 1, width: 58, height: 4), list: ListView(selection: 1))
    }
    #expect(
      text == """
        xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        x  when           value  note                         arm  x
        x  Sat 07:30     128/82  before 血圧 breakfast and…   left x
        x▸ Fri 22:10    182/121  🙂 second                    rightx
        x  Thu 08:00     131/84                                    x
        xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        """)
  }

  @Test func chosenRowHasMarkAndTone() {
    var canvas = Canvas(width: 40, height: 4, glyphs: .ascii)
    table.draw(on: &canvas, Rect(canvas.size), list: ListView(selection: 0))
    #expect(canvas[0, 1]?.character == ">")
    #expect((0..<40).allSatisfy { canvas[$0, 1]?.tone == .selected })
    #expect(canvas[3, 2]?.tone == .danger)
    #expect(canvas[3, 3]?.tone == .normal)
  }

  @Test func aClickChoosesARowAndThenIsEnter() {
    var canvas = Canvas(width: 40, height: 6)
    canvas.inside(Rect(x: 2, y: 1, width: 38, height: 5)) {
      table.draw(on: &$0, Rect(x: 0, y: 1, width: 30, height: 4), list: ListView(selection: 1), first: 10)
    }
    #expect(canvas.key(at: Point(x: 5, y: 2)) == nil, "the heading")
    #expect(canvas.key(at: Point(x: 5, y: 3)) == .row(10))
    #expect(canvas.key(at: Point(x: 2, y: 4)) == .enter)
    #expect(canvas.key(at: Point(x: 31, y: 5)) == .row(12))
    #expect(canvas.key(at: Point(x: 32, y: 5)) == nil && canvas.key(at: Point(x: 1, y: 5)) == nil)
    #expect(canvas.key(at: Point(x: 5, y: 6)) == nil && canvas.key(at: Point(x: -1, y: -1)) == nil)
    var list = ListView()
    let moved = list.handle(.row(2), count: 3, height: 10)
    #expect(moved && list.selection == 2)
    _ = list.handle(.row(99), count: 3, height: 10)
    #expect(list.selection == 2)
  }

  @Test func tableScrollsAndNeedsNoHeading() {
    let plain = Table(
      columns: [.init("", width: .fixed(3)), .init("")], rows: (0..<9).map { ["\($0)", "row"] })
    let rect = Rect(x: 0, y: 0, width: 12, height: 3)
    #expect(plain.pageHeight(in: rect) == 3)
    #expect(table.pageHeight(in: rect) == 2)
    expectDrawn("  6    row\n  7    row\n▸ 8    row", 12, 3) {
      plain.draw(on: &$0, rect, list: ListView(selection: 8))
    }
    let none = Table(columns: [], rows: [["a"]])
    expectDrawn("▸", 4, 1) { none.draw(on: &$0, Rect($0.size), list: ListView()) }
  }

  @Test(arguments: [
    (40, " l log  g glucose  ? help  q quit"), (33, " l log  g glucose  ? help  q quit"),
    (32, " l log  g glucose  ? help"), (17, " l log  g glucose"), (16, " l log"), (6, " l log"), (5, ""),
    (0, ""),
  ])
  func footerDropsWholeHints(width: Int, shown: String) {
    let hints = [("l", "log"), ("g", "glucose"), ("?", "help"), ("q", "quit")]
    expectDrawn(shown, width, 1) { Footer.draw(hints: hints, on: &$0, y: 0) }
  }

  let dialog = Dialog(
    title: "Delete this reading?",
    lines: ["128/82, pulse 64, on Sat 21 Nov 07:30.", "", "It stays in the journal. Press u to undo."],
    hints: [("y", "delete"), ("esc", "keep")])

  @Test func dialogStandsInTheMiddle() {
    expectDrawn(
      """
      xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      xx╭─ Delete this reading? ────────────────────╮xxx
      xx│ 128/82, pulse 64, on Sat 21 Nov 07:30.    │xxx
      xx│                                           │xxx
      xx│ It stays in the journal. Press u to undo. │xxx
      xx│                                           │xxx
      xx│ y delete  esc keep                        │xxx
      xx╰───────────────────────────────────────────╯xxx
      xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      """, 50, 9
    ) { dialog.draw(on: &$0) }
  }

  @Test func dialogKeepsItsKeysWhenSmall() {
    expectDrawn(
      """
      +- Delete this reading? -+
      | 128/82, pulse 64, on   |
      | Sat 21 Nov 07:30.      |
      |                        |
      | y delete  esc keep     |
      +------------------------+
      """, 26, 6, glyphs: .ascii
    ) { dialog.draw(on: &$0) }
  }

  @Test(arguments: hardSizes)
  func everythingSurvivesEverySize(size: Size) {
    var canvas = Canvas(width: size.width, height: size.height, fill: "x")
    table.draw(on: &canvas, Rect(canvas.size), list: ListView(selection: 2))
    dialog.draw(on: &canvas)
    Footer.draw(hints: dialog.hints, on: &canvas, y: size.height - 1)
    TextField("some text").draw(on: &canvas, x: 0, y: 0, width: size.width)
    #expect(canvas.text().split(separator: "\n").allSatisfy { Text.columns(String($0)) <= size.width })
  }
}
