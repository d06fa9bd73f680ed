import Model
import Statistics
import Testing

/// The average daily risk range, against published figures, and where it is not given.
struct DailyRiskTests {
  @Test func asPublished() throws {
    let sticks = DailyRisk(try Making.glucoses())
    #expect(agree(sticks.meanOfAll, 31.71400263506535))
    let published = [
      14.30478030893401, 40.89756443482539, 30.892889086682775, 61.546519034102644, 10.928260310781964,
    ]
    #expect(zip(sticks.days.map(\.range), published).allSatisfy { agree($0, $1) })
    #expect(sticks.mean == nil)
    #expect(sticks.shortfall == "needs 14 days with 3 readings or more (so far 5)")
  }

  private func days(_ count: Int, readings: Int, _ value: (Int, Int) -> Glucose.Value) throws
    -> [Reading<Glucose>]
  {
    try (1...count).flatMap { day in
      try (0..<readings).map { place in
        try Making.reading(
          "2026-03-\(day < 10 ? "0" : "")\(day)T0\(7 + place):00", Glucose(value(day, place), unit: .mgdl))
      }
    }
  }

  /// Days, readings on each of them, whether it is given.
  @Test(arguments: [(14, 3, true), (13, 3, false), (20, 2, false), (20, 3, true)])
  func itIsGivenFromFourteenDaysOfThreeReadingsOn(_ count: Int, _ readings: Int, _ isGiven: Bool) throws {
    let made = try days(count, readings: readings) { .number(ExactDecimal(60 + 10 * $0 + 5 * $1)) }
    let risk = DailyRisk(made)
    #expect((risk.mean != nil) == isGiven && (risk.shortfall == nil) == isGiven && !risk.isAtLeast)
    let summary = try #require(GlucoseSummary(made, unit: .mgdl))
    #expect(summary.figures.contains { $0.key == "adrr" } == isGiven)
    #expect(summary.figures.contains { $0.key == "adrr_reason" } == !isGiven)
    // The slow way: of each day the greatest risk on either side.
    guard isGiven else { return }
    let ranges = try (1...count).map { day in
      let f = try (0..<readings).map { place in
        try #require(GlucoseRisk.transformed(mgdl: Double(60 + 10 * day + 5 * place)))
      }
      let low = f.filter { $0 < 0 }.map { 10 * $0 * $0 }.max() ?? 0
      let high = f.filter { $0 > 0 }.map { 10 * $0 * $0 }.max() ?? 0
      return low + high
    }
    #expect(agree(risk.mean, ranges.reduce(0, +) / Double(count)))
  }

  @Test func loIsTheLeastItCanBe() throws {
    let risk = DailyRisk(
      try days(14, readings: 3) { $1 == 0 ? .low : .number(ExactDecimal(100)) })
    let f = try #require(GlucoseRisk.transformed(mgdl: 20))
    #expect(risk.isAtLeast && agree(risk.mean, 10 * f * f))
    #expect(DailyRisk([]).days.isEmpty)
  }
}
