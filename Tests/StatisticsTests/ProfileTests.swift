import Model
import Statistics
import Testing

/// Profiles by the time of day, and when a sensor's data are enough.
struct ProfileTests {
  private func profile(_ values: [(at: String, value: Double)], isDense: Bool = false) throws -> DayProfile {
    let readings = try values.map { try Making.reading("2026-03-01T\($0.at)", $0.value) }
    return DayProfile(readings, minutes: 180, isDense: isDense) { $0 }
  }

  /// Two values are no median, four no quartiles.
  @Test(arguments: [(2, false, false), (3, true, false), (4, true, false), (5, true, true)])
  func tooFewShowNothing(_ count: Int, _ hasMedian: Bool, _ hasQuartiles: Bool) throws {
    let part = try profile((0..<count).map { ("07:0\($0)", Double($0)) }).parts[2]
    #expect(part.from == 360 && part.n == count)
    #expect((part.median != nil) == hasMedian && (part.quartiles != nil) == hasQuartiles)
    #expect(part.outer == nil)
  }

  @Test func percentilesAreOfTypeSeven() throws {
    let values = [61.0, 72, 85, 91, 104, 118, 133, 150, 177, 240]
    let part = try profile(
      (values + values).enumerated().map { ("12:\(10 + $0.offset)", $0.element) }, isDense: true
    )
    .parts[4]
    let summary = try #require(Summary(values + values))
    #expect(part.median == summary.median && agree(part.median, 111))
    #expect(agree(part.quartiles?.lowerBound, summary.percentile(25)))
    #expect(agree(part.outer?.upperBound, summary.percentile(95)))
  }

  @Test(arguments: [("00:00", 0), ("02:59", 0), ("03:00", 1), ("23:59", 7)])
  func aPartEndsWhereTheNextBegins(_ at: String, _ place: Int) throws {
    let parts = try profile([(at, 1)]).parts
    #expect(parts.count == 8 && parts[place].n == 1 && parts.reduce(0) { $0 + $1.n } == 1)
    #expect(try profile([(at, 1)]).isEmpty)
  }

  private func sensor(days: Int, every minutes: Int, keeping part: Int = 1, of whole: Int = 1) throws
    -> [Reading<Glucose>]
  {
    let start = try Making.moment("2026-03-01T00:00")
    return try (0..<(days * 1440 / minutes)).filter { $0 * minutes / 60 % whole < part }.map { index in
      Reading(
        id: ULID(milliseconds: 0, random: (0, UInt64(index))),
        at: try #require(start.adding(minutes: minutes * index)),
        value: try Glucose(.number(ExactDecimal(120)), unit: .mgdl, source: .cgm))
    }
  }

  /// 14 days and more than 70 %: both sides of both.
  @Test(arguments: [
    (14, 1, 1, true), (13, 1, 1, false), (14, 8, 10, true), (14, 6, 10, false), (28, 6, 10, false),
  ])
  func theConsensusDecides(_ days: Int, _ part: Int, _ whole: Int, _ isEnough: Bool) throws {
    let wear = try #require(SensorWear(try sensor(days: days, every: 5, keeping: part, of: whole)))
    #expect(wear.days == days && wear.interval == 5)
    #expect(abs(wear.percent - 100 * Double(part) / Double(whole)) < 1)
    #expect(wear.isEnough == isEnough)
  }

  @Test(arguments: [1, 5, 15]) func everySensorIsMeasuredByItsOwnInterval(_ minutes: Int) throws {
    let wear = try #require(SensorWear(try sensor(days: 2, every: minutes)))
    #expect(wear.interval == minutes && agree(wear.percent, 100))
  }

  /// Scans every few hours are not a sensor's data, whatever wrote them.
  @Test func rareValuesAreLittleOfTheTime() throws {
    let wear = try #require(SensorWear(try sensor(days: 20, every: 480)))
    #expect(wear.interval == 15 && wear.percent < 5 && !wear.isEnough)
    #expect(SensorWear(try Making.glucoses()) == nil)
  }

  /// One odd reading moves neither the slope nor the line.
  @Test func theTrendLineGoesThroughTheMedians() throws {
    let line = try #require(TheilSen.line([(0, 10), (1, 12), (2, 14), (4, 18), (3, 99)]))
    #expect(agree(line.slope, 2) && agree(line.intercept, 14 - 2 * 2))
    #expect(agree(line.value(at: 5), 20))
    #expect(TheilSen.line([(1, 10), (1, 12)]) == nil && TheilSen.line([]) == nil)
  }
}
