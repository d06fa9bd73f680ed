import Testing

@testable import Terminal

struct PointChartTests {
  static let values: [(Double, Double)] = [
    (0, 5.4), (0.05, 5.1), (0.1, 4.9), (0.15, 3.6), (0.2, 4.4), (0.3, 6.2), (0.33, 9.4), (0.36, 12.8),
    (0.4, 10.2),
    (0.44, 8.1), (0.52, 7.4), (0.55, 10.6), (0.58, 9.9), (0.62, 7.7), (0.78, 8.9), (0.81, 11.4), (0.86, 9.2),
    (0.93, 7.1), (1, 6.3),
  ]
  static let chart = PointChart(
    points: values.map { position, value in
      PointChart.Point(
        position: position, value: value, state: value > 10 ? .above : (value < 3.9 ? .below : .within),
        tone: value < 3.9 ? .danger : (value > 10 ? .warning : .good))
    },
    yRange: 2...20, rules: [.init(value: 10, label: "target"), .init(value: 3.9)],
    ticks: [(0, "00:00"), (0.25, "06:00"), (0.5, "12:00"), (0.75, "18:00"), (1, "24:00")])

  @Test func aDayOfGlucose() {
    expectDrawn(
      """
      20.0 ┤
           │
           │
           │
      15.0 ┤
           │                        ▲
           │                                                     ▲
      10.0 ┼┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈▲┈┈┈┈┈┈┈┈┈▲┈●┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ target
           │                      ●                            ●     ●
           │                             ●    ●      ●                   ●
           │                    ●                                             ●
       5.0 ┤●  ●   ●     ●
       3.9 ┼┈┈┈┈┈┈┈┈┈┈▼┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
           │
           └┬────────────────┬───────────────┬────────────────┬───────────────┬
            00:00          06:00           12:00            18:00         24:00
      """, 80, 16
    ) { Self.chart.draw(on: &$0) }
  }

  @Test func inASCII() {
    expectDrawn(
      """
      20.0 +
           |
      15.0 +
           |            ^              ^
      10.0 +-----------o-^----^o------o-o-----
           |          o    o o  o          o o
       3.9 +o-oo-v-o--------------------------
           |
           ++----------------+---------------+
            00:00          12:00         24:00
      """, 40, 10, glyphs: .ascii
    ) { Self.chart.draw(on: &$0) }
  }

  @Test func severalInAColumnAreAStem() {
    expectDrawn(
      """
      20.0 ┤
           │
           │
      15.0 ┤
           │   ▲  ▲
      10.0 ┼┈┈●│▲┈●┈
           │  │●●● ●
           │● ●    ●
       3.9 ┼┈▼┈┈┈┈┈┈
           │
           └┬───────
            00:00
      """, 14, 12
    ) { Self.chart.draw(on: &$0) }
  }

  @Test func aSharedCellShowsTheWorst() {
    func mark(_ states: [MarkState], step: Double) -> [Character?] {
      var canvas = Canvas(width: 5, height: 3)
      let points = states.enumerated().map {
        PointChart.Point(position: 0, value: 100 + Double($0.offset) * step, state: $0.element)
      }
      PointChart(points: points, yRange: 60...180).draw(on: &canvas)
      return (0..<3).map { canvas[0, $0]?.character }
    }
    #expect(mark([.within, .within], step: 0) == [" ", "●", " "])
    #expect(mark([.within, .below], step: 0) == [" ", "▼", " "])
    #expect(mark([.below, .above, .within], step: 0) == [" ", "▲", " "])
    #expect(mark([.within, .above], step: 1) == [" ", "▲", " "])
    #expect(mark([.within, .above], step: 79) == ["▲", "●", " "])
  }

  @Test func equalValuesAtAnEndKeepTheWorstState() {
    var canvas = Canvas(width: 5, height: 3)
    PointChart(
      points: [
        .init(position: 0, value: 180, state: .above, tone: .danger),
        .init(position: 0, value: 180, tone: .good),
        .init(position: 0, value: 60),
      ], yRange: 60...180
    ).draw(on: &canvas)
    #expect(canvas[0, 0] == Cell(character: "▲", tone: .danger))
    #expect(canvas[0, 1] == Cell(character: "│", tone: .muted))
    #expect(canvas[0, 2] == Cell(character: "●"))
  }

  @Test func whatIsNoNumberIsNotDrawn() {
    let broken = PointChart(
      points: [
        .init(position: 0.5, value: .nan), .init(position: 0.5, value: .infinity),
        .init(position: -1, value: 5),
      ],
      yRange: 2...20)
    let empty = PointChart(points: [], yRange: 2...20)
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
