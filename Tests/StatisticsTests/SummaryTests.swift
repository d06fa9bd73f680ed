import Model
import Statistics
import Testing

struct SummaryTests {
  private func pressure(_ at: String, _ systolic: Int, _ diastolic: Int) throws -> Reading<BloodPressure> {
    try Making.reading(at, BloodPressure(systolic: systolic, diastolic: diastolic))
  }

  @Test func nothingHasNoSummary() {
    #expect(PressureSummary([]) == nil)
    #expect(PressureMean([]) == nil)
    #expect(GlucoseSummary([], unit: .mmol) == nil)
    #expect(WeightSummary([], unit: .kilogram) == nil)
    #expect(ValueSummary([Reading<Pulse>](), unit: "/min") { Double($0.value) } == nil)
    #expect(Session.group([]).isEmpty)
  }

  @Test func aSessionEndsAfterTenMinutes() throws {
    let within = [try pressure("2026-03-02T07:00", 130, 80), try pressure("2026-03-02T07:10", 120, 80)]
    #expect(Session.group(within).count == 1)
    let beyond = [try pressure("2026-03-02T07:00", 130, 80), try pressure("2026-03-02T07:11", 120, 80)]
    #expect(Session.group(beyond).count == 2)
    let seconds = [
      try pressure("2026-03-02T07:00:00+00:00", 130, 80), try pressure("2026-03-02T07:10:01+00:00", 120, 80),
    ]
    #expect(Session.group(seconds).count == 2)
  }

  @Test func aDayAloneIsLeftOutToNothing() throws {
    let readings = [try pressure("2026-03-02T07:00", 130, 80)]
    let summary = try #require(PressureSummary(readings, rule: .firstDayOut))
    #expect(summary.mean == nil && summary.coverage.n == 1)
    #expect(summary.figures.numbers.contains { $0.key == "all_readings_mean.systolic" && $0.value == 130 })
    #expect(!summary.figures.contains { $0.key == "discard_day1_mean" })
  }

  @Test func thePulseIsThatOfReadingsThatHaveOne() throws {
    let readings = [
      try pressure("2026-03-02T07:00", 130, 80),
      try Making.reading("2026-03-02T07:02", BloodPressure(systolic: 120, diastolic: 80, pulse: 60)),
    ]
    let mean = try #require(PressureMean(readings))
    #expect(mean.pulse == 60 && mean.pulses == 1 && mean.coverage.n == 2)
    #expect(try #require(PressureMean(readings.prefix(1).map(\.self))).pulse == nil)
  }

  @Test func limitsCountThemselves() throws {
    let readings = [
      try pressure("2026-03-02T07:00", 135, 80), try pressure("2026-03-02T07:02", 134, 84),
      try pressure("2026-03-02T07:04", 120, 85),
    ]
    let summary = try #require(PressureSummary(readings))
    #expect(summary.atOrAbove(systolic: 135, diastolic: 85) == Share(2, of: 3))
  }

  @Test func hiAndLoAreCountedButNotAveraged() throws {
    let values: [Glucose] = [
      try Glucose(.high, unit: .mgdl), try Glucose(.low, unit: .mgdl),
      try Glucose(.number(ExactDecimal(100)), unit: .mgdl),
    ]
    let summary = try #require(
      GlucoseSummary(try values.map { try Making.reading("2026-03-02T07:00", $0) }, unit: .mgdl))
    #expect(summary.coverage.n == 3 && summary.hi == 1 && summary.lo == 1)
    #expect(summary.numbers?.n == 1 && summary.numbers?.mean == 100)
    #expect(summary.share(.veryHigh) == Share(1, of: 3) && summary.share(.veryLow) == Share(1, of: 3))
    #expect(summary.belowRange.count == 1 && summary.aboveRange.count == 1)
    let only = try #require(GlucoseSummary([try Making.reading("2026-03-02T07:00", values[0])], unit: .mmol))
    #expect(only.numbers == nil && only.risk == nil && only.jIndex == nil && only.roughA1c == nil)
  }

  @Test func riskIsZeroInTheMiddle() throws {
    #expect(abs(try #require(GlucoseRisk.transformed(mgdl: 112.517))) < 1e-4)
    #expect(abs(try #require(GlucoseRisk.transformed(mgdl: 5.5 * 18.0182)) + 0.2364) < 1e-4)
    #expect(GlucoseRisk.transformed(mgdl: 1) == nil)
    #expect(GlucoseRisk.transformed(mgdl: .nan) == nil)
    #expect(GlucoseRisk.indexes(mgdl: []) == nil)
  }

  @Test func weightChangesByDailyMeans() throws {
    func weight(_ at: String, _ tenths: Int64, _ unit: WeightUnit = .kilogram) throws -> Reading<Weight> {
      try Making.reading(at, Weight(try #require(ExactDecimal(mantissa: tenths, scale: 1)), unit: unit))
    }
    let readings = [
      try weight("2026-03-01T07:00", 800), try weight("2026-03-08T06:00", 790),
      try weight("2026-03-08T08:00", 796),
      try weight("2026-03-15T07:00", 786),
    ]
    let summary = try #require(WeightSummary(readings, unit: .kilogram))
    #expect(agree(summary.changePerWeek, -0.7))
    #expect(summary.last.value.valueText == "78.6" && summary.coverage.text == "4 readings on 3 days")
    let one = try #require(WeightSummary(Array(readings[1...2]), unit: .pound))
    #expect(one.changePerWeek == nil)
    #expect(agree(one.numbers.min, 79.0 / 0.45359237))
  }

  /// More days than slopes are held for have the same trend.
  @Test func aLongHistoryOfWeightsHasATrendToo() throws {
    let start = try Making.moment("1996-01-01T07:00")
    let readings = try (0..<1001).map { day in
      Reading(
        id: ULID(milliseconds: 0, random: (0, UInt64(day))),
        at: try #require(start.adding(minutes: day * 1440)),
        value: try Weight(
          try #require(ExactDecimal(mantissa: 90_000 - Int64(day), scale: 3)), unit: .kilogram))
    }
    let summary = try #require(WeightSummary(readings, unit: .kilogram))
    #expect(agree(summary.changePerWeek, -0.007))
    let short = try #require(WeightSummary(Array(readings.prefix(400)), unit: .kilogram))
    #expect(agree(short.changePerWeek, -0.007))
  }
}
