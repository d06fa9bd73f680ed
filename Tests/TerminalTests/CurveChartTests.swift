import Testing

@testable import Terminal

/// Lines of a sensor in each set of glyphs, and bands.
@Suite struct CurveChartTests {
  /// A night with a low, a breakfast, a silence, an evening.
  static let chart = CurveChart(
    curve: ChartCurve(
      [
        [(0, 110), (0.08, 100), (0.14, 62), (0.2, 90), (0.3, 120), (0.36, 230), (0.44, 160), (0.5, 130)],
        [(0.62, 120), (0.75, 150), (0.82, 240), (0.9, 200), (1, 140)],
      ].map { $0.map { ChartCurve.Point(position: $0.0, value: $0.1) } }),
    points: [.init(position: 0.55, value: 118, tone: .good)], yRange: 40...280,
    rules: [.init(value: 70, label: "70"), .init(value: 180, label: "180")],
    shade: ChartShade(lower: ChartRule(value: 70), upper: ChartRule(value: 180)),
    ticks: [(0, "00"), (0.25, "06"), (0.5, "12"), (0.75, "18"), (1, "24")])

  @Test func aDayInBraille() {
    expectDrawn(
      """
          │
      250 ┤
          │                  ⣀                      ⡴⢦⡀
          │                 ⢠⠏⢧                    ⡼⠁ ⠙⢦⡀
      200 ┤                 ⡞ ⠈⢳⡀                 ⣰⠃    ⠙⢦⡀
      180 ┼┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⢸⠁┈┈┈⠹⡄┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⢰⠃┈┈┈┈┈┈┈⠙⢦⡀┈ 180
      150 ┤               ⢀⡏     ⠉⠳⣄          ⢀⣠⠴⠋          ⠹⣄
          │              ⢀⡼        ⠈⠓  ●  ⢠⠤⠖⠋⠉
      100 ┤⠒⠒⠦⠤⣄      ⣀⡴⠚⠉
          │    ⠈⠳⡄ ⣀⡴⠋⠁
       70 ┼┈┈┈┈┈┈⠙⠚⠁┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ 70
       50 ┤
          └┬─────▼▼▼────┬───────────┬────────────┬───────────┬
           00          06          12           18          24
      """, 60, 14
    ) { Self.chart.draw(on: &$0) }
  }

  @Test func inBlocks() {
    expectDrawn(
      """
          │
      250 ┤
          │                  ▂                     ▁▆▄
          │                 ▃▃▇▁                   │ ██▅▁
      200 ┤                 │  ▂▂                 ██    ▅▅▁
      180 ┼┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈▆▆┈┈┈▄▄┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈▆▆┈┈┈┈┈┈┈▄▄┈┈ 180
      150 ┤               ▁▁     ▇▇▃          ▁▃▅▅         ██▃
          │              ▁▁        ▇▇  ●  ▃▄▆██
      100 ┤▆▆▅▄▃      ▂▄▇▇
          │    ██▄ ▂▅██
       70 ┼┈┈┈┈┈┈▇▇▆┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ 70
       50 ┤
          └┬─────▼▼▼────┬───────────┬────────────┬───────────┬
           00          06          12           18          24
      """, 60, 14, glyphs: .blocks
    ) { Self.chart.draw(on: &$0) }
  }

  @Test func inASCII() {
    expectDrawn(
      """
          |
      250 +
          |                  .                     .'-
          |                 --'.                   | ''-.
      200 +                 |  ..                 ''    --.
      180 +----------------''--------------------''----------- 180
      150 +               ..     ''.          ..--         ''-
          |              ..        ''  o  .-'''
      100 +'---.      .-''
          |    ''- .-''
       70 +------'''------------------------------------------ 70
       50 +
          ++-----vvv----+-----------+------------+-----------+
           00          06          12           18          24
      """, 60, 14, glyphs: .ascii
    ) { Self.chart.draw(on: &$0) }
  }

  /// Whatever the glyphs, a low stands on the axis and the tones say where the line is.
  @Test(arguments: [Glyphs.unicode, .blocks, .ascii]) func lowsAndHighsAreTold(_ glyphs: Glyphs) {
    var canvas = Canvas(width: 60, height: 14, glyphs: glyphs)
    Self.chart.draw(on: &canvas)
    let foot = (0..<60).compactMap { canvas[$0, 12] }
    #expect(foot.contains { $0.character == glyphs.below && $0.tone == .danger })
    let tones = Set((0..<12).flatMap { y in (6..<56).compactMap { canvas[$0, y]?.tone } })
    #expect(tones.isSuperset(of: [.good, .warning, .danger]))
  }

  /// The area between the limits has its ground, behind the line and not behind the axis.
  @Test func theShadeLiesBetweenTheLimits() {
    var canvas = Canvas(width: 60, height: 14)
    Self.chart.draw(on: &canvas)
    let shaded = (0..<14).filter { canvas[30, $0]?.ground == .shade }
    #expect(shaded == Array(5...9))
    #expect((0..<14).allSatisfy { canvas[0, $0]?.ground == .plain && canvas[59, $0]?.ground == .plain })
  }

  @Test(arguments: hardSizes) func survivesEverySize(size: Size) {
    for glyphs in [Glyphs.unicode, .blocks, .ascii] {
      let texts = [
        drawn(size.width, size.height, glyphs: glyphs) { Self.chart.draw(on: &$0) },
        drawn(size.width, size.height, glyphs: glyphs) { Self.bands.draw(on: &$0) },
        drawn(size.width, size.height, glyphs: glyphs) { Self.strips.draw(on: &$0) },
      ]
      #expect(texts.allSatisfy { !$0.contains("x") })
      if glyphs.isASCII { #expect(texts.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) }) }
    }
  }

  static let bands = BandChart(
    parts: (0..<8).map { index in
      let middle = 100 + Double(index * 13 % 60)
      return BandPart(
        span: Double(index) / 8...Double(index + 1) / 8, median: index == 5 ? nil : middle,
        quartiles: index == 5 ? nil : middle - 20...middle + 25,
        outer: index == 5 ? nil : middle - 45...middle + 70)
    }, yRange: 40...280, rules: [.init(value: 70), .init(value: 180)],
    shade: ChartShade(lower: ChartRule(value: 70), upper: ChartRule(value: 180)),
    ticks: [(0, "00"), (0.5, "12"), (1, "24")])

  @Test func bandsAreFilled() {
    expectDrawn(
      """
          │
          │
      250 ┤
          │                 ░░░░░
      200 ┤             ░░░░░░░░░         ░░░░
      180 ┼┈┈┈┈░░░░░░░░░░░░░░░░░░┈┈┈┈░░░░░░░░░
          │░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓    ░░░░░░░░░
      150 ┤░░░░░░░░░▓▓▓▓▓▓▓▓━━━━━    ▓▓▓▓▓▓▓▓▓
          │▓▓▓▓▓▓▓▓▓━━━━━━━━▓▓▓▓▓    ▓▓▓▓▓━━━━
          │▓▓▓▓━━━━━▓▓▓▓▓▓▓▓░░░░░    ━━━━━▓▓▓▓
      100 ┤━━━━▓▓▓▓▓░░░░░░░░         ▓▓▓▓▓░░░░
       70 ┼▓▓▓▓░░░░░░░░░┈┈┈┈┈┈┈┈┈┈┈┈┈░░░░░░░░░
       50 ┤░░░░
          │
          └┬────────────────┬────────────────┬
           00              12               24
      """, 40, 16
    ) { Self.bands.draw(on: &$0) }
  }

  @Test func bandsInASCII() {
    expectDrawn(
      """
          |
          |
      250 +
          |                 .....
      200 +             .........         ....
      180 +----..................----.........
          |.............:::::::::    .........
      150 +.........::::::::=====    :::::::::
          |:::::::::========:::::    :::::====
          |::::=====::::::::.....    =====::::
      100 +====:::::........         :::::....
       70 +::::.........-------------.........
       50 +....
          |
          ++----------------+----------------+
           00              12               24
      """, 40, 16, glyphs: .ascii
    ) { Self.bands.draw(on: &$0) }
  }

  @Test func bandsBeyondTheLimitsAreTold() {
    var canvas = Canvas(width: 40, height: 16)
    Self.bands.draw(on: &canvas)
    let beyond = (0..<16).flatMap { y in (5..<40).compactMap { canvas[$0, y] } }.filter {
      $0.tone == .warning
    }
    #expect(
      !beyond.isEmpty && beyond.allSatisfy { ["░", "▓"].contains($0.character) && $0.ground == .plain })
  }

  static let strips = StripChart(
    strips: (0..<5).map { day in
      .init(
        label: "day \(day)", curve: chart.curve, points: day == 3 ? chart.points : [],
        figures: ["7\(day).1 %", "\(day)"], shade: chart.shade)
    }, titles: ["in range", "low"], what: "days", yRange: 40...280, ticks: chart.ticks, chosen: 1)

  @Test func oneDayBelowTheOther() {
    expectDrawn(
      """
                                                     in range  low
      day 0             ⢀⣠⢤⣀⣀⡀           ⣀⣀⡤⠤⣄⣀⣀⣀⡀     70.1 %    0
            ⠉⠉⠉⠓⠒⠒⠒⠒⠒⠋⠉⠉⠉    ⠉⠉⠉    ⠉⠉⠉⠉⠉⠁       ⠉⠉
      day 1             ⢀⣠⢤⣀⣀⡀           ⣀⣀⡤⠤⣄⣀⣀⣀⡀     71.1 %    1
            ⠉⠉⠉⠓⠒⠒⠒⠒⠒⠋⠉⠉⠉    ⠉⠉⠉    ⠉⠉⠉⠉⠉⠁       ⠉⠉
      day 2             ⢀⣠⢤⣀⣀⡀           ⣀⣀⡤⠤⣄⣀⣀⣀⡀     72.1 %    2
            ⠉⠉⠉⠓⠒⠒⠒⠒⠒⠋⠉⠉⠉    ⠉⠉⠉    ⠉⠉⠉⠉⠉⠁       ⠉⠉
      day 3             ⢀⣠⢤⣀⣀⡀           ⣀⣀⡤⠤⣄⣀⣀⣀⡀     73.1 %    3
            ⠉⠉⠉⠓⠒⠒⠒⠒⠒⠋⠉⠉⠉    ⠉⠉⠉ ●  ⠉⠉⠉⠉⠉⠁       ⠉⠉
      day 4             ⢀⣠⢤⣀⣀⡀           ⣀⣀⡤⠤⣄⣀⣀⣀⡀     74.1 %    4
            ⠉⠉⠉⠓⠒⠒⠒⠒⠒⠋⠉⠉⠉    ⠉⠉⠉    ⠉⠉⠉⠉⠉⠁       ⠉⠉
            ┬─────────┬────────┬─────────┬────────┬
            00       06       12        18       24
      """, 60, 13
    ) { Self.strips.draw(on: &$0) }
  }

  @Test func whereFewFitThoseAroundTheChosenAreShown() {
    expectDrawn(
      """
            4 to 5 of 5 days                         in range  low
      day 3             ......           .........     73.1 %    3
            '''''--''''''    ''' o  ''''''       ''
      day 4             ......           .........     74.1 %    4
            '''''--''''''    '''    ''''''       ''
            +---------+--------+---------+--------+
            00       06       12        18       24
      """, 60, 7, glyphs: .ascii
    ) {
      var strips = Self.strips
      strips.chosen = 4
      strips.draw(on: &$0)
    }
  }

  /// A limit that changed is a line with a step, in the middle of which both are joined.
  @Test func aLimitThatChangedIsAStep() {
    let stepped = PointChart(
      points: [], yRange: 60...180,
      rules: [.init(value: 130, label: "130", earlier: [.init(until: 0.5, value: 160)])],
      ticks: [(0, "1 Nov"), (1, "21 Nov")])
    expectDrawn(
      """
      180 ┤
      160 ┼┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┊
          │                 ┊
      140 ┤                 ┊
      130 ┼                 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ 130
      120 ┤
      100 ┤
          │
       80 ┤
       60 ┤
          └┬─────────────────────────────────┬
           1 Nov                        21 Nov
      """, 44, 12
    ) { stepped.draw(on: &$0) }
  }
}
