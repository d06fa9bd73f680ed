import Testing

@testable import Terminal

struct OtherChartTests {
  let bars = BarChart(rows: [
    .init(label: "very high", share: 0.02, text: " 2 %", tone: .danger),
    .init(label: "high", share: 0.123, text: "12 %"),
    .init(label: "in range", share: 0.78, text: "78 %", tone: .good),
    .init(label: "low", share: 0.0001, text: " 0 %"),
    .init(label: "very low", share: 0, text: " 0 %"),
  ])
  static let values: [(Double, Double)] = [
    (72, 118), (75, 121), (78, 127), (80, 131), (82, 129), (86, 138), (88, 142), (84, 141), (93, 152),
    (72, 118.5),
  ]
  let pairs = ScatterChart(
    points: values.map {
      .init(x: $0.0, y: $0.1, state: $0.1 >= 135 || $0.0 >= 85 ? .above : .within, tone: .good)
    },
    xRange: 50...110, yRange: 90...180, xRules: [.init(value: 85)],
    yRules: [.init(value: 135, label: "systolic")])
  @Test func bars60() {
    expectDrawn(
      """
      very high  ▉                                             2 %
      high       █████▎                                       12 %
      in range   █████████████████████████████████▌           78 %
      low        ▏                                             0 %
      very low                                                 0 %

      """, 60, 6
    ) { bars.draw(on: &$0) }
  }

  @Test func barsInASCII() {
    expectDrawn(
      """
      very high  #                         2 %
      high       ###                      12 %
      in range   ##################       78 %
      low        #                         0 %
      """, 40, 4, glyphs: .ascii
    ) { bars.draw(on: &$0) }
  }

  @Test func barsGiveWayToWords() {
    expectDrawn(
      """
      very high
      ▏          2 %
      high
      █         12 %
      in range
      ██████▎   78 %
      """, 14, 6
    ) { bars.draw(on: &$0) }
  }

  @Test(arguments: [
    (0.0, "░░░░"), (0.1, "░░░░"), (0.5, "██░░"), (1, "████"), (7, "████"), (-1, "░░░░"), (.nan, "░░░░"),
  ])
  func progress(share: Double, shown: String) {
    #expect(Progress.text(share, width: 4) == shown)
    #expect(Progress.text(share, width: 0) == "")
    #expect(Progress.text(share, width: -4) == "")
  }

  @Test func pairsAgainstEachOther() {
    expectDrawn(
      """
      180 ┤                          ┊
          │                          ┊
      160 ┤                          ┊
          │                          ┊     ▲
          │                          ┊
          │                          ▲▲ ▲
      135 ┼┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈●┈●●┈┊┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ systolic
      120 ┤                   ●      ┊
          │                 ●        ┊
          │                          ┊
      100 ┤                          ┊
          │                          ┊
          └┬───────┬──────┬──────────┬───┬───────┬──────┬
           50     60     70         85  90      100   110
      """, 60, 14
    ) { pairs.draw(on: &$0) }
  }

  @Test(arguments: hardSizes)
  func surviveEverySize(size: Size) {
    for glyphs in [Glyphs.unicode, .ascii] {
      let texts = [
        drawn(size.width, size.height, glyphs: glyphs) { bars.draw(on: &$0) },
        drawn(size.width, size.height, glyphs: glyphs) { pairs.draw(on: &$0) },
      ]
      #expect(texts.allSatisfy { !$0.contains("x") })
    }
  }
}
