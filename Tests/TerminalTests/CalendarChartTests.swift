import Testing

@testable import Terminal

/// A calendar is as large as its window, and shows of each day the share and the count.
@Suite struct CalendarChartTests {
  static let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// Days from a Wednesday on: every fifth not measured, the others with 0 to 4 of 4.
  static func calendar(days: Int, chosen: Int? = nil) -> CalendarChart {
    let shown = (0..<days).map { day -> CalendarChart.Day? in
      let (number, beyond) = ("\(day % 30 + 1)", day % 5)
      guard day % 5 != 4 else { return CalendarChart.Day(number: number) }
      let share = [0.0, 0.25, 0.75, 1][beyond]
      return CalendarChart.Day(
        share: share, count: 4, number: number, words: ["\(Int(share * 4)) of 4", "\(Int(share * 4))/4"])
    }
    let months = stride(from: 0, to: (days + 8) / 7, by: 4).map { (column: $0, text: "M\($0)") }
    return CalendarChart(rowLabels: names, days: [nil, nil] + shown, columnLabels: months, chosen: chosen)
  }

  @Test func aMonthFillsTheWindow() {
    expectDrawn(
      """
           M0                                                      M4
      Mon                 6 ░░░░░░░░░░ 13 ▓▓▓▓▓▓▓▓▓▓ 20 ·········· 27 ▒▒▒▒▒▒▒▒▒▒
                         0 of 4        3 of 4                      1 of 4
      Tue                 7 ▒▒▒▒▒▒▒▒▒▒ 14 ██████████ 21 ░░░░░░░░░░ 28 ▓▓▓▓▓▓▓▓▓▓
                         1 of 4        4 of 4        0 of 4        3 of 4
      Wed   1 ░░░░░░░░░░  8 ▓▓▓▓▓▓▓▓▓▓ 15 ·········· 22 ▒▒▒▒▒▒▒▒▒▒ 29 ██████████
           0 of 4        3 of 4                      1 of 4        4 of 4
      Thu   2 ▒▒▒▒▒▒▒▒▒▒  9 ██████████ 16 ░░░░░░░░░░ 23 ▓▓▓▓▓▓▓▓▓▓ 30 ··········
           1 of 4        4 of 4        0 of 4        3 of 4
      Fri   3 ▓▓▓▓▓▓▓▓▓▓ 10 ·········· 17 ▒▒▒▒▒▒▒▒▒▒ 24 ██████████
           3 of 4                      1 of 4        4 of 4
      Sat   4 ██████████ 11 ░░░░░░░░░░ 18 ▓▓▓▓▓▓▓▓▓▓ 25 ··········
           4 of 4        0 of 4        3 of 4
      Sun   5 ·········· 12 ▒▒▒▒▒▒▒▒▒▒ 19 ██████████ 26 ░░░░░░░░░░
                         1 of 4        4 of 4        0 of 4

      """, 78, 16
    ) { Self.calendar(days: 30).draw(on: &$0) }
  }

  @Test func inASCII() {
    expectDrawn(
      """
           M0                                          M4
      Mon              6 -- 0/4  13 ** 3/4  20 ..      27 ++ 1/4
      Tue              7 ++ 1/4  14 ## 4/4  21 -- 0/4  28 ** 3/4
      Wed   1 -- 0/4   8 ** 3/4  15 ..      22 ++ 1/4  29 ## 4/4
      Thu   2 ++ 1/4   9 ## 4/4  16 -- 0/4  23 ** 3/4  30 ..
      Fri   3 ** 3/4  10 ..      17 ++ 1/4  24 ## 4/4
      Sat   4 ## 4/4  11 -- 0/4  18 ** 3/4  25 ..
      Sun   5 ..      12 ++ 1/4  19 ## 4/4  26 -- 0/4

      """, 60, 9, glyphs: .ascii
    ) { Self.calendar(days: 30).draw(on: &$0) }
  }

  @Test func aYearFitsEightyColumns() {
    expectDrawn(
      """
           M0  M4  M8  M12 M16 M20 M24 M28 M32 M36 M40 M44 M48 M52
      Mon   ░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓

      Tue   ▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█

      Wed  ░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·

      Thu  ▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█

      Fri  ▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·

      Sat  █░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░

      Sun  ·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒


      """, 80, 16
    ) { Self.calendar(days: 365).draw(on: &$0) }
  }

  @Test func yearsStandBelowEachOther() {
    expectDrawn(
      """
           M0  M4  M8  M12 M16 M20 M24 M28 M32 M36 M40 M44 M48 M52
      Mon   ░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓
      Tue   ▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█
      Wed  ░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·
      Thu  ▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░
      Fri  ▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒
      Sat  █░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓
      Sun  ·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█
              M56 M60 M64 M68 M72 M76 M80 M84 M88 M92 M96 M100
      Mon  ·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒
      Tue  ░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓
      Wed  ▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█
      Thu  ▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·
      Fri  █░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█
      Sat  ·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·
      Sun  ░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░▓·▒█░

      """, 60, 17
    ) { Self.calendar(days: 730).draw(on: &$0) }
  }

  @Test func theLastWeeksWinWhereThereIsLittle() {
    expectDrawn(
      """
            M8
      Mon  *.+#-*.
      Tue  #-*.+#
      Wed  .+#-*.
      Thu  -*.+#-
      Fri  +#-*.+
      Sat  *.+#-*
      Sun  #-*.+#
      """, 12, 8, glyphs: .ascii
    ) { Self.calendar(days: 90).draw(on: &$0) }
  }

  /// Each share has a sign of its own, and the chosen day its tone.
  @Test(arguments: [Glyphs.unicode, .blocks, .ascii]) func everyShareHasItsSign(_ glyphs: Glyphs) {
    var canvas = Canvas(width: 20, height: 8, glyphs: glyphs)
    Self.calendar(days: 30, chosen: 2).draw(on: &canvas)
    let signs = (0..<8).flatMap { y in (5..<20).compactMap { canvas[$0, y]?.character } }
    for sign in [glyphs.noneBeyond, glyphs.someBeyond, glyphs.mostBeyond, glyphs.allBeyond, glyphs.gap] {
      #expect(signs.contains(sign))
    }
    let chosen = (0..<8).flatMap { y in (5..<20).compactMap { canvas[$0, y] } }.filter {
      $0.tone == .selected
    }
    #expect(!chosen.isEmpty && chosen.allSatisfy { $0.character == glyphs.noneBeyond })
  }

  /// What was measured of which nothing is said has a sign of its own.
  @Test func whatIsNotJudgedIsMeasured() {
    var canvas = Canvas(width: 8, height: 8)
    CalendarChart(rowLabels: Self.names, days: [.init(count: 1), .init()]).draw(on: &canvas)
    #expect(canvas[5, 1]?.character == "●" && canvas[5, 2]?.character == "·")
  }

  @Test(arguments: hardSizes) func survivesEverySize(size: Size) {
    for glyphs in [Glyphs.unicode, .ascii] {
      for days in [0, 1, 30, 365, 4000] {
        let text = drawn(size.width, size.height, glyphs: glyphs) {
          Self.calendar(days: days, chosen: days / 2).draw(on: &$0)
        }
        #expect(!text.contains("x"))
      }
      let empty = drawn(size.width, size.height, glyphs: glyphs) {
        CalendarChart(rowLabels: [], days: []).draw(on: &$0)
      }
      #expect(!empty.contains("x"))
    }
  }
}
