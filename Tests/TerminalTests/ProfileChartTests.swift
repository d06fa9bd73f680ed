import Testing

@testable import Terminal

/// Profiles, and what is marked on and along charts over time.
struct ProfileChartTests {
  let day = ProfileChart(
    parts: [
      [], [.init(median: 120, quartiles: 110...130, outer: 100...160)],
      [.init(median: 150, state: .above, tone: .warning), .init(median: 80, quartiles: 75...85)], [],
    ],
    yRange: 60...180, rules: [.init(value: 135)],
    ticks: [(0, "00:00"), (1, "24:00"), (0.5, "12:00")])

  @Test func aPartShowsWhatIsKnownOfIt() {
    var canvas = Canvas(width: 40, height: 14, fill: "x")
    day.draw(on: &canvas)
    let lines = canvas.text().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.contains { $0.contains("━━━━●━━━") })
    #expect(lines.contains { $0.contains("━━━▲━━━━") || $0.contains("━━━━▲━━━") })
    #expect(lines.contains { $0.contains("░░░░░░░░") })
    #expect(lines.contains { $0.contains("00:00") && $0.contains("12:00") && $0.contains("24:00") })
    #expect(!canvas.text().contains("x"))
  }

  /// A part without enough values stays empty, and what was not asked for is not drawn.
  @Test func nothingIsMadeUp() {
    var canvas = Canvas(width: 40, height: 14)
    ProfileChart(parts: [[], [.init(median: .nan)]], yRange: 60...180).draw(on: &canvas)
    var empty = Canvas(width: 40, height: 14)
    ProfileChart(parts: [], yRange: 60...180).draw(on: &empty)
    #expect(canvas == empty)
  }

  @Test func inASCIITheMedianIsNoRule() {
    var canvas = Canvas(width: 40, height: 14, glyphs: .ascii)
    day.draw(on: &canvas)
    #expect(canvas.text().contains("====o===") && canvas.text().unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test(arguments: hardSizes)
  func survivesEverySize(size: Size) {
    for glyphs in [Glyphs.unicode, .ascii] {
      var chosen = day
      chosen.chosen = 2
      #expect(!drawn(size.width, size.height, glyphs: glyphs) { chosen.draw(on: &$0) }.contains("x"))
    }
  }

  @Test func eventsHaveLettersAndSeveralAStar() {
    var canvas = Canvas(width: 26, height: 8)
    PointChart(
      points: [], yRange: 0...10, ticks: [(0, "a")],
      foot: FootMarks(events: [(0, "m"), (0.5, "n"), (0.5, "m"), (1, "n"), (1, "n"), (2, "n")])
    ).draw(on: &canvas)
    let foot = canvas.text().split(separator: "\n")[6]
    #expect(
      foot.contains("└m") && foot.contains("─*─") && foot.hasSuffix("n") && foot.count { $0 == "n" } == 1)
  }

  @Test func theCursorMarksTheAxisAndChoosesWhatIsAboveIt() {
    var canvas = Canvas(width: 11, height: 8)
    RangeChart(
      marks: [.init(position: 0.5, low: 80, high: 120)], yRange: 60...180, rules: [.init(value: 135)],
      foot: FootMarks(cursor: 0.5)
    ).draw(on: &canvas)
    let column = (0..<11).first { canvas[$0, 7]?.character == "◆" }
    #expect(column == 8)
    let chosen = (0..<7).filter { canvas[8, $0]?.tone == .selected }
    #expect(!chosen.isEmpty && chosen.allSatisfy { ["●", "│", "○"].contains(canvas[8, $0]?.character) })
  }

  @Test func aTrendIsDotsBetweenTheMarks() {
    var canvas = Canvas(width: 24, height: 9)
    PointChart(
      points: [.init(position: 0, value: 10), .init(position: 1, value: 0)], yRange: 0...10,
      line: .init(start: 0, startValue: 10, end: 1, endValue: 0)
    ).draw(on: &canvas)
    #expect(canvas.text().count { $0 == "·" } > 10)
    #expect(canvas.text().count { $0 == "●" } == 2)
  }

  /// A line that leaves the range is not bent along its edge.
  @Test func aTrendBeyondTheRangeIsNotDrawn() {
    var canvas = Canvas(width: 24, height: 9)
    PointChart(points: [], yRange: 0...10, line: .init(start: 0, startValue: 20, end: 1, endValue: 30))
      .draw(on: &canvas)
    #expect(!canvas.text().contains("·"))
  }

  /// Of very many points the highest and the lowest of each part of the span stay, with their states.
  @Test func veryManyPointsBecomeFew() {
    let points = (0..<50_000).map { index -> PointChart.Point in
      let value = Double((index &* 7919) % 1000) / 100
      return .init(position: Double(index) / 50_000, value: value, state: value > 9 ? .above : .within)
    }
    let thin = PointChart.thinned(points)
    #expect(thin.count <= 2 * (Thinning.parts + 1) && Set(thin).isSubset(of: points))
    let first = points.filter { Thinning.part($0.position) == 7 }.map(\.value)
    let kept = thin.filter { Thinning.part($0.position) == 7 }.map(\.value)
    #expect(kept.min() == first.min() && kept.max() == first.max() && kept.count == 2)
    #expect(PointChart.thinned(Array(points.prefix(100))) == Array(points.prefix(100)))
  }

  @Test func veryManyMarksBecomeFew() {
    let marks = (0..<20_000).map { index -> RangeChart.Mark in
      let low = Double(60 + (index &* 7919) % 30)
      return .init(
        position: Double(index) / 20_000, low: low, high: low + 40, highState: low > 85 ? .above : .within)
    }
    let thin = RangeChart.thinned(marks)
    #expect(thin.count <= Thinning.parts + 1)
    let first = marks.filter { Thinning.part($0.position) == 7 }
    let kept = thin.first { Thinning.part($0.position) == 7 }
    #expect(kept?.high == first.map(\.high).max() && kept?.low == first.map(\.low).min())
    #expect((kept?.highState == .above) == first.contains { $0.highState == .above })
    #expect(RangeChart.thinned(Array(marks.prefix(100))) == Array(marks.prefix(100)))
  }
}
