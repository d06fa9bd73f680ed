import Plotting
import Testing

@testable import Terminal

/// Where data lies in a picture, whatever draws it.
@Suite struct GeometryTests {
  @Test(arguments: [(60.0, 0.0), (180, 1), (120, 0.5), (0, 0), (500, 1), (.infinity, 1)])
  func valuesHaveAPlace(_ value: Double, _ place: Double) {
    #expect(ValueScale(range: 60...180).position(of: value) == place)
  }

  @Test(arguments: [
    ([0.0, 1], [0.0, 2], 3, ["0.0...0.5", "0.5...1.5", "1.5...2.0"]),
    ([0.5], [7], 3, ["-", "7.0...7.0", "-"]),
    ([0, 0, 1], [1, 3, 3], 2, ["1.0...3.0", "3.0...3.0"]),
    ([0.0, 0.4], [5, 5], 6, ["5.0...5.0", "5.0...5.0", "5.0...5.0", "-", "-", "-"]),
    ([], [], 2, ["-", "-"]), ([-1, 2], [0, 6], 2, ["1.0...3.0", "3.0...5.0"]),
    ([0.5, 0.5], [.nan, 2], 1, ["2.0...2.0"]),
  ])
  func aLineHasARangeInEachColumn(
    _ positions: [Double], _ values: [Double], _ columns: Int, _ expected: [String]
  ) {
    let points = zip(positions, values).map { ChartCurve.Point(position: $0, value: $1) }
    let ranges = ChartCurve([points]).ranges(columns)
    #expect(ranges.map { $0.map { "\($0)" } ?? "-" } == expected)
  }

  /// Nothing is drawn across a silence.
  @Test func stretchesAreNotJoined() {
    func point(_ position: Double) -> ChartCurve.Point { .init(position: position, value: 1) }
    let ranges = ChartCurve([[point(0), point(0.2)], [point(0.8), point(1)]]).ranges(11)
    #expect(
      ranges.map { $0 != nil } == [true, true, true] + Array(repeating: false, count: 5) + [true, true, true])
  }

  @Test(arguments: [(0.0, 135.0), (0.49, 135), (0.5, 130), (0.79, 130), (0.8, 125), (1, 125)])
  func aLimitHoldsUntilItChanges(_ position: Double, _ value: Double) {
    let rule = ChartRule(value: 125, earlier: [.init(until: 0.5, value: 135), .init(until: 0.8, value: 130)])
    #expect(rule.value(at: position) == value)
    #expect(rule.values == [135, 130, 125])
  }

  @Test(
    arguments: [
      (70.0, 180.0, 60.0, MarkState.below), (70, 180, 70, .within), (70, 180, 180, .within),
      (70, 180, 181, .above),
      (nil, 180, 0, .within), (nil, 180, 181, .above), (70, nil, 500, .within), (70, nil, 69, .below),
    ] as [(Double?, Double?, Double, MarkState)])
  func aShadeHasItsEndsInIt(_ low: Double?, _ high: Double?, _ value: Double, _ state: MarkState) throws {
    let shade = try #require(
      ChartShade(lower: low.map { ChartRule(value: $0) }, upper: high.map { ChartRule(value: $0) }))
    #expect(shade.state(of: value, at: 0.5) == state)
    #expect(ChartShade(lower: nil, upper: nil) == nil)
  }

  /// Every column shows one part, and a part without a column is not joined with another.
  @Test func columnsShowTheirPart() {
    let parts = (0..<4).map { BandPart(span: Double($0) / 4...Double($0 + 1) / 4, median: Double($0)) }
    #expect(parts.shown(8).map { $0?.median } == [0, 0, 1, 1, 2, 2, 3, 3])
    #expect(parts.shown(2).map { $0?.median } == [1, 3])
    #expect(Array(parts.dropFirst(2)).shown(4).map { $0?.median } == [nil, nil, 2, 3])
    #expect([BandPart]().shown(2).map { $0?.median } == [nil, nil] && parts.shown(-1).isEmpty)
  }

  @Test(arguments: [
    // days, room, blocks: shown columns, blocks, first
    (30, 80, 1, 5, 1, 0), (371, 75, 3, 53, 1, 0), (742, 53, 2, 106, 2, 0), (742, 53, 1, 53, 1, 53),
    (742, 20, 2, 40, 2, 66), (10, 0, 1, 0, 0, 2), (0, 10, 1, 0, 0, 0),
  ])
  func weeksLieInBlocks(_ days: Int, _ room: Int, _ most: Int, _ shown: Int, _ blocks: Int, _ first: Int) {
    let grid = CalendarGrid(days: days, rows: 7, columns: room, blocks: most)
    #expect(grid.shown == shown && grid.blocks == blocks && grid.first == first)
    let places = (0..<days).compactMap(grid.place)
    #expect(Set(places).count == places.count && places.allSatisfy { $0.column < max(1, room) && $0.row < 7 })
    #expect(places.allSatisfy { $0.block < blocks })
  }

  @Test func theChosenDayIsShown() {
    for day in stride(from: 0, to: 700, by: 50) {
      #expect(CalendarGrid(days: 700, rows: 7, columns: 10, blocks: 1, chosen: day).place(of: day) != nil)
    }
  }
}
