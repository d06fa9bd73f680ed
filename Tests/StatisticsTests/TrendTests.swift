import Model
import Statistics
import Testing

/// Trends, against published figures, against looking at every pair, and at the edges.
struct TrendTests {
  private static let days: [Double] = [0, 1, 2, 4, 5, 7, 8, 11, 12, 14, 15, 18, 21, 22]
  private static let kilograms = [
    84.2, 84.0, 84.2, 83.9, 84.0, 83.9, 83.6, 83.7, 83.6, 83.3, 83.6, 83.1, 83.3, 82.9,
  ]

  private func points(_ x: [Double], _ y: [Double]) -> [(x: Double, y: Double)] { zip(x, y).map { ($0, $1) } }

  @Test func theilSenAsPublished() throws {
    let line = try #require(TheilSen.line(points(Self.days, Self.kilograms)))
    #expect(agree(line.slope, -0.05) && line.pairs == 91)
    #expect(agree(line.intercept, 84.125) && agree(line.jointIntercept, 84.2))
    let interval = try #require(line.interval)
    #expect(agree(interval.lowerBound, -0.06470588235294084) && agree(interval.upperBound, -0.04))
  }

  /// Worked out with scipy 1.17; ties in y, times between the days.
  @Test func theilSenAsScipyDoesIt() throws {
    let x = [0, 0.5, 1, 2, 3, 3.25, 5, 8, 9, 9.5, 12, 13, 14, 20, 21, 22.5, 23, 24, 30, 31]
    let y: [Double] = [
      126, 131, 133, 128, 125, 129, 130, 132, 125, 124, 130, 129, 132, 129, 125, 125, 133, 124, 122, 120,
    ]
    let line = try #require(TheilSen.line(points(x, y)))
    #expect(agree(line.slope, -0.18019480519480519) && agree(line.intercept, 130.43709415584416))
    #expect(agree(line.jointIntercept, 129.32000811688312))
    #expect(agree(line.interval?.lowerBound, -0.37209302325581395) && line.interval?.upperBound == 0)
  }

  /// Beyond the points whose slopes are held, the slopes are counted: the same line, with ties in x and in y too.
  @Test(arguments: [1, 2, 3, 4])
  func manyPointsHaveTheSameLine(seed: UInt64) throws {
    var chance = Chance(seed)
    let x = (0..<620).map {
      Double($0 / (seed == 4 ? 2 : 1)) + (seed == 2 ? Double(chance.next(in: 100)) / 400 : 0)
    }
    let y = x.map { (140 - $0 * 0.03 + Double(chance.next(in: 21)) - 10).rounded() }
    let points = points(x, y)
    var slopes: [Double] = []
    for i in points.indices {
      for j in (i + 1)..<points.count where points[j].x != points[i].x {
        slopes.append((points[j].y - points[i].y) / (points[j].x - points[i].x))
      }
    }
    let line = try #require(TheilSen.line(points))
    #expect(line.pairs == slopes.count)
    #expect(abs(line.slope - (Percentile.median(slopes) ?? .nan)) < 1e-12)
    let interval = try #require(line.interval)
    #expect(interval.contains(line.slope))
    slopes.sort()
    #expect(slopes.contains { abs($0 - interval.lowerBound) < 1e-12 })
  }

  @Test func aFlatLongSeriesHasSlopeZero() throws {
    let line = try #require(TheilSen.line((0..<900).map { (x: Double($0), y: 120) }))
    #expect(line.slope == 0 && line.slope.sign == .plus && line.intercept == 120)
    let points = (0..<900).map { (place: Int) -> (x: Double, y: Double) in
      (x: Double(place), y: place.isMultiple(of: 2) ? 120 : 121)
    }
    let steps = try #require(TheilSen.line(points))
    #expect(steps.slope == 0)
  }

  @Test func mannKendallAsPublished() throws {
    let test = try #require(MannKendall(Self.kilograms))
    #expect(test.n == 14 && test.s == -74 && test.variance == 326 && test.tieGroups == [2, 2, 2, 2, 3])
    #expect(agree(test.z, -4.043096062038493) && agree(test.p, 5.2749995880558573e-05))
    #expect(agree(test.tau, -0.8131868131868132))
    let same = try #require(MannKendall(Array(repeating: 120, count: 8)))
    #expect(same.s == 0 && same.variance == 0 && same.z == 0 && same.p == 1 && same.tieGroups == [8])
  }

  @Test(arguments: [4, 5, 16, 17, 257])
  func mannKendallCountsEveryPair(n: Int) throws {
    var chance = Chance(UInt64(n))
    let values = (0..<n).map { _ in Double(chance.next(in: 12)) }
    var s = 0
    for i in 0..<n {
      for j in (i + 1)..<n { s += values[j] > values[i] ? 1 : values[j] < values[i] ? -1 : 0 }
    }
    #expect(try #require(MannKendall(values)).s == s)
  }

  @Test func tooFewValuesSayNothing() {
    #expect(MannKendall([1, 2, 3]) == nil)
    #expect(MannKendall([1, 2, .nan, 3]) == nil)
    #expect(Trend([], basis: "") == nil)
  }

  @Test func rollingMedianIsOfTheDaysAround() {
    let points: [(x: Double, y: Double)] = [(0, 5), (1, 9), (2, 1), (3.5, 7), (8, 2), (20, 3)]
    let medians = RollingMedian.around(points, width: 7, least: 3)
    #expect(medians == [6, 6, 6, 6, nil, nil])
    #expect(RollingMedian.around([], width: 7, least: 1).isEmpty)
    #expect(RollingMedian.around([(0, 4), (0, 4), (9, 1)], width: 2, least: 1) == [4, 4, 1])
  }

  @Test func theTrendOfDaysHasAllFigures() throws {
    let readings = try zip(Self.days, Self.kilograms).map { day, kilograms in
      try Making.reading("2026-03-\(day < 8 ? "0" : "")\(Int(day) + 2)T07:00", kilograms)
    }
    let daily = DailyValue.means(readings) { $0 }
    #expect(daily.map(\.x) == Self.days && daily.allSatisfy { $0.n == 1 })
    let trend = try #require(Trend(daily, basis: "daily means"))
    #expect(trend.isEnough && trend.isClear)
    let numbers = Dictionary(trend.figures.numbers.map { ($0.key, $0.value) }) { first, _ in first }
    #expect(agree(numbers["theil_sen.slope_per_week"], -0.35) && numbers["mann_kendall.S"] == -74)
    #expect(agree(numbers["ols_slope"], -0.05172910662824121))
    #expect(agree(numbers["spearman"], -0.9468221627537052))
    let few = try #require(Trend(Array(daily.prefix(13)), basis: "daily means"))
    #expect(!few.isEnough && few.figures.contains(Figure("sufficient", .flag(false))))
    #expect(few.figures.contains(Figure("reason", "not enough days for a trend (14 needed)")))
    #expect(!trend.figures.contains { $0.key == "reason" })
  }

  @Test func manyReadingsOfADayAreOne() throws {
    let readings = try [
      ("02T07:00", 1.0), ("02T19:00", 3), ("03T07:00", 9), ("03T08:00", 1), ("03T09:00", 2),
    ]
    .map { try Making.reading("2026-03-\($0.0)", $0.1) }
    let means = DailyValue.means(readings) { $0 }
    #expect(
      means.map(\.value) == [2, 4] && means.map(\.n) == [2, 3] && means.map(\.x) == [0.25, 25.0 / 24])
    #expect(DailyValue.medians(readings) { $0 }.map(\.value) == [2, 2])
    #expect(DailyValue.means(readings) { $0 > 5 ? nil : $0 }.map(\.n) == [2, 2])
    #expect(DailyValue.means([Reading<Double>]()) { $0 }.isEmpty)
  }
}
