import Model
import Testing

@testable import Statistics

/// A reading of a day alone counts in what goes by days and changes no figure of a time of day.
@Suite struct DayAloneTests {
  /// Days alone among the days of the series, one of them with a value that would be seen in any figure.
  private func alone<Value>(_ days: [String], _ value: Value) throws -> [Reading<Value>] {
    try days.enumerated().map { index, day in
      Reading(
        id: ULID(milliseconds: 0, random: (9, UInt64(index))), at: Moment(day: try #require(Day(day))),
        value: value)
    }
  }

  private func merged<Value>(_ readings: [Reading<Value>], _ more: [Reading<Value>]) -> [Reading<Value>] {
    (readings + more).sorted { ($0.at.instantMilliseconds, $0.id) < ($1.at.instantMilliseconds, $1.id) }
  }

  private func pressures() throws -> (timed: [Reading<BloodPressure>], all: [Reading<BloodPressure>]) {
    let timed = try Making.pressures()
    let days = Array(Set(timed.map { "\($0.at.day)" })).sorted()
    let more = try alone(days, BloodPressure(systolic: 250, diastolic: 140, pulse: 150))
    return (timed, merged(timed, more))
  }

  private static let byTime = [
    "morning_mean", "evening_mean", "morning_discard_day1", "evening_discard_day1",
    "first_reading_of_session_mean", "systolic_session_means", "arv_systolic_time_weighted_all",
    "arv_systolic_time_weighted_sessions", "morning_minus_evening_systolic", "session_means",
    "morning_hypertension_avg_ge135_or_85",
  ]

  @Test func noFigureOfATimeOfDayChanges() throws {
    let (timed, all) = try pressures()
    let before = try #require(PressureSummary(timed)?.figures)
    let after = try #require(PressureSummary(all)?.figures)
    func value(_ figures: [Figure], _ key: String) -> String {
      figures.first { $0.key == key }.map { "\($0)" } ?? "none"
    }
    for key in Self.byTime {
      #expect(value(before, key) == value(after, key), "\(key)")
      #expect(value(before, key) != "none", "\(key)")
    }
    #expect(value(before, "all_readings_mean") != value(after, "all_readings_mean"))
    #expect(value(before, "n_without_time") == "none" && value(after, "n_without_time") != "none")
    #expect(!"\(after)".contains("T00:00"))
  }

  @Test func itIsASessionOfItsOwnAndDividesNone() throws {
    let night = try [("2026-11-17T23:58", 1), ("2026-11-18T00:03", 2)].map {
      try Making.reading($0.0, BloodPressure(systolic: 128, diastolic: 82), id: UInt64($0.1))
    }
    let day = try alone(["2026-11-18"], BloodPressure(systolic: 180, diastolic: 100))
    let groups = Session.group(merged(night, day)).map(\.readings.count)
    #expect(groups.sorted() == [1, 2])
    let placed = PlacedPressure.all(merged(night, day), windows: .usual)
    let late = placed.filter(\.reading.at.hasTime)
    #expect(late.allSatisfy { $0.half?.day.description == "2026-11-17" && $0.half?.isMorning == false })
    #expect(placed.first { !$0.reading.at.hasTime }?.half == nil)
  }

  /// The rules that ask for mornings and evenings have no fuller days, and those of whole days count it.
  @Test(arguments: AveragingRule.protocols.map(\.id))
  func aProtocolTakesItByItsDay(_ id: String) throws {
    let rule = try #require(AveragingRule.protocols.first { $0.id == id })
    let (timed, all) = try pressures()
    let (before, after) = (ProtocolDays(timed, rule: rule), ProtocolDays(all, rule: rule))
    #expect(before.fullDays == after.fullDays && before.morning == after.morning)
    #expect(before.evening == after.evening)
    #expect(before.gaps.map(\.missing) == after.gaps.map(\.missing))
    if rule.isOfMornings || rule.dropsFirstOfSession {
      #expect(before.mean == after.mean && after.dropped.contains { $0.why == "without a time of day" })
    } else {
      #expect(before.taken.count < after.taken.count)
    }
  }

  @Test func aProfileLeavesItOutAndSaysSo() throws {
    let timed = try Making.glucoses()
    let more = try alone(["2026-03-02", "2026-03-03"], Glucose(.number(ExactDecimal(400)), unit: .mgdl))
    let number: (Glucose) -> Double? = { $0.number(in: .mgdl) }
    let before = DayProfile(timed, minutes: 180, isDense: false, number)
    let after = DayProfile(merged(timed, more), minutes: 180, isDense: false, number)
    #expect(before.parts == after.parts && after.withoutTime == 2 && before.withoutTime == 0)
    #expect(
      GlucoseHours.patterns(timed, unit: .mgdl).map(\.sentence)
        == GlucoseHours.patterns(merged(timed, more), unit: .mgdl).map(\.sentence))
    #expect(
      GlucoseSummary(merged(timed, more), unit: .mgdl)?.coverage.n == timed.count + 2, "by days it counts")
  }

  @Test func aSensorsTimeIsOfTimedValuesAlone() throws {
    let timed = try Making.sensor()
    let more = try alone(
      ["2026-03-02", "2026-03-05"], Glucose(.number(ExactDecimal(40)), unit: .mgdl, source: .cgm))
    let before = try #require(SensorSummary(timed)?.figures)
    let summary = try #require(SensorSummary(merged(timed, more)))
    let after = summary.figures.filter { $0.key != "left_out_without_time" && $0.key != "reason" }
    #expect("\(before.filter { $0.key != "reason" })" == "\(after)")
    #expect(summary.wear.withoutTime == 2)
    #expect(summary.wear.text.contains("2 without a time of day left out"))
    #expect(SensorSlots(more) == nil)
    let curve = try #require(SensorCurve(merged(timed, more)))
    #expect(curve.stretches == SensorCurve(timed)?.stretches && curve.n == timed.count)
  }

  @Test func onAnAxisOfDaysItStandsInTheMiddleOfItsDay() throws {
    let noon = try [
      Making.reading("2026-03-01T12:00", 1.0), Making.reading("2026-03-03T12:00", 3.0, id: 1),
    ]
    let days = try alone(["2026-03-02"], 2.0)
    let daily = DailyValue.means(merged(noon, days)) { $0 }
    #expect(daily.map(\.x) == [0, 1, 2] && daily.map(\.value) == [1, 2, 3])
  }

  @Test func afterAMedicineTheHourHasToBeKnown() throws {
    let taken = try (0..<8).map {
      try Making.reading("2026-03-0\($0 + 1)T00:30", MedicationTaken("ramipril"), id: UInt64($0))
    }
    let days = try alone(
      (1...8).map { "2026-03-0\($0)" }, BloodPressure(systolic: 190, diastolic: 100))
    let later = try (0..<8).map {
      try Making.reading(
        "2026-03-0\($0 + 1)T02:30", BloodPressure(systolic: 120, diastolic: 70), id: UInt64(20 + $0))
    }
    let quantity = PatternQuantity<BloodPressure>(
      title: "systolic", unit: "mmHg", places: 0, leastDifference: 5
    ) { Double($0.systolic) }
    #expect(quantity.afterMedicine(merged(later, days), taken).isEmpty)
  }
}
