import Testing

@testable import Terminal

struct RangeChartTests {
  static let pairs: [(day: Int, high: Double, low: Double)] = [
    (0, 128, 80), (3, 142, 88), (6, 137, 86), (7, 139, 82), (10, 130, 78), (13, 152, 93), (14, 133, 85),
    (15, 126, 79), (18, 158, 95), (19, 144, 84), (21, 131, 81), (22, 128, 78), (23, 126, 77), (26, 125, 76),
    (27, 127, 78), (28, 122, 74), (29, 124, 75), (30, 121, 73),
  ]
  static let chart = RangeChart(
    marks: pairs.map { day, high, low in
      RangeChart.Mark(
        position: Double(day) / 30, low: low, high: high, lowState: low >= 85 ? .above : .within,
        highState: high >= 135 ? .above : .within, tone: high >= 135 || low >= 85 ? .warning : .good)
    },
    yRange: 60...180,
    rules: [.init(value: 135, label: "systolic"), .init(value: 85, label: "diastolic")],
    ticks: [(0, "22 Oct"), (7.0 / 30, "29 Oct"), (0.5, "6 Nov"), (0.7, "12 Nov"), (1, "21 Nov")],
    notes: [(0.6, "+ ramipril 5 mg")])

  @Test func aMonthOfBloodPressure() {
    expectDrawn(
      """
      180 ┤
          │
      160 ┤                                      ▲
          │                            ▲         │
          │      ▲        ▲            │         │  ▲
      135 ┼┈┈┈┈┈┈│┈┈┈┈┈┈▲┈│┈┈┈┈┈●┈┈┈┈┈┈│┈●┈┈┈┈┈┈┈│┈┈│┈┈┈●┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ systolic
          │●     │      │ │     │      │ │ ●     │  │   │ ● ●     ●  ● ● ● ●
      120 ┤│     │      │ │     │      │ │ │     │  │   │ │ │     │  │ │ │ │
          ││     │      │ │     │      │ │ │     │  │   │ │ │     │  │ │ │ │
      100 ┤│     │      │ │     │      △ │ │     △  │   │ │ │     │  │ │ │ │
       85 ┼│┈┈┈┈┈△┈┈┈┈┈┈△┈│┈┈┈┈┈│┈┈┈┈┈┈┈┈△┈│┈┈┈┈┈┈┈┈○┈┈┈│┈│┈│┈┈┈┈┈│┈┈│┈│┈│┈│ diastolic
          │○              ○     ○          ○            ○ ○ ○     ○  ○ ○ ○ │
          │                                                                ○
       60 ┤                               + ramipril 5 mg
          └┬──────────────┬────────────────┬────────────┬──────────────────┬
           22 Oct      29 Oct            6 Nov       12 Nov           21 Nov
      """, 80, 16
    ) { Self.chart.draw(on: &$0) }
  }

  @Test func inASCII() {
    expectDrawn(
      """
      180 +
          |
      160 +                   ^      ^
          |    ^     ^        |      | ^
      135 +o---|----^|----o---|-o----|-|--oo-------o---- systolic
      120 +|   |    ||    |   | |o   | |  || o   o |o oo
          ||   |    ||    |   | ||   | |  || |   | || ||
      100 +|   |    ||    |   ^ ||   ^ |  || |   | || ||
       85 +o---^----^o----|-----^o-----o--o|-|---|-||-|| diastolic
          |               o                o o   o oo oo
       60 +                   + ramipril 5 mg
          ++---------------------+--------+------------+
           22 Oct              6 Nov   12 Nov     21 Nov
      """, 60, 13, glyphs: .ascii
    ) { Self.chart.draw(on: &$0) }
  }

  @Test func verySmall() {
    expectDrawn(
      """
          │      ▲ ▲
      135 ┼●▲┈▲┈●△●△▲●●●●●
       85 ┼○△┈△┈○┈△┈○○○○○○
          └┬─────────────┬
           22 Oct   21 Nov
      """, 20, 5
    ) { Self.chart.draw(on: &$0) }
  }

  @Test func withoutData() {
    let empty = RangeChart(marks: [], yRange: 60...180, rules: [.init(value: 135)])
    expectDrawn(
      """
          │
          │
      135 ┼┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
          │
      100 ┤
          │
          │
          └───────────────────
      """, 24, 8
    ) { empty.draw(on: &$0) }
  }

  @Test func marksInOneColumnAreMergedToTheWorst() {
    let chart = RangeChart(
      marks: [
        .init(position: 0.5, low: 80, high: 120, lowState: .below, tone: .warning),
        .init(position: 0.5, low: 70, high: 150, highState: .above, tone: .danger),
        .init(position: 0.5, low: 90, high: 110, highState: .below, tone: .good),
      ], yRange: 60...180)
    var canvas = Canvas(width: 11, height: 8, fill: "x")
    chart.draw(on: &canvas)
    #expect(
      canvas.text() == """
            │
            │
        150 ┤   ▲
            │   │
        100 ┤   │
            │   │
            │   ▽
            └──────
        """)
    #expect(canvas[8, 2] == Cell(character: "▲", tone: .danger))
  }

  @Test func aNarrowPairShowsTheStateThatMatters() {
    func mark(_ low: MarkState, _ high: MarkState) -> Character? {
      var canvas = Canvas(width: 5, height: 3)
      RangeChart(
        marks: [.init(position: 0, low: 100, high: 101, lowState: low, highState: high)], yRange: 60...180
      ).draw(on: &canvas)
      return canvas[0, 1]?.character
    }
    #expect(mark(.within, .within) == "●")
    #expect(mark(.within, .above) == "▲")
    #expect(mark(.above, .within) == "△")
    #expect(mark(.below, .within) == "▽")
    #expect(mark(.below, .below) == "▼")
  }

  @Test func aNoteThatWouldCoverAMarkIsLeftOut() {
    let marks = [RangeChart.Mark(position: 0.5, low: 60, high: 100)]
    let covered = RangeChart(marks: marks, yRange: 60...180, notes: [(0.5, "a note")])
    let free = RangeChart(marks: marks, yRange: 60...180, notes: [(0, "a note")])
    #expect(!drawn(40, 10) { covered.draw(on: &$0) }.contains("note"))
    #expect(drawn(40, 10) { free.draw(on: &$0) }.contains("a note"))
  }

  @Test func whatIsNoRangeIsNotDrawn() {
    let broken = RangeChart(
      marks: [
        .init(position: 0.5, low: 100, high: 90), .init(position: 0.2, low: .nan, high: 90),
        .init(position: 0.3, low: 90, high: .infinity), .init(position: 1.5, low: 90, high: 100),
        .init(position: .nan, low: 90, high: 100),
      ], yRange: 60...180)
    let empty = RangeChart(marks: [], yRange: 60...180)
    #expect(drawn(30, 9) { broken.draw(on: &$0) } == drawn(30, 9) { empty.draw(on: &$0) })
  }

  @Test(arguments: hardSizes)
  func survivesEverySize(size: Size) {
    for glyphs in [Glyphs.unicode, .ascii] {
      let text = drawn(size.width, size.height, glyphs: glyphs) { Self.chart.draw(on: &$0) }
      #expect(!text.contains("x"))
    }
  }
}
