import Model
import Statistics
import Testing

struct TimeTests {
  @Test(arguments: [
    ("03:59", false, true), ("04:00", true, false), ("11:59", true, false), ("12:00", false, false),
    ("16:59", false, false), ("17:00", false, true), ("23:59", false, true), ("00:00", false, true),
  ])
  func morningAndEvening(time: String, morning: Bool, evening: Bool) throws {
    let time = try #require(TimeOfDay(time))
    #expect(DayWindows.usual.morning.contains(time) == morning)
    #expect(DayWindows.usual.evening.contains(time) == evening)
  }

  @Test func coverageCountsThePatientsDays() throws {
    // One instant apart, and two days on the patients' clocks.
    let readings = [
      try Making.reading("2026-03-02T23:30-05:00", 1), try Making.reading("2026-03-03T05:00+00:00", 2),
    ]
    let coverage = Coverage(readings)
    #expect(coverage.text == "2 readings on 2 days")
    #expect(coverage.first == Day("2026-03-02") && coverage.last == Day("2026-03-03"))
    #expect(Coverage([Reading<Int>]()).text == "0 readings on 0 days")
    #expect(Coverage(readings.prefix(1)).text == "1 reading on 1 day")
  }

  @Test func readingsAreInOrderOfInstants() throws {
    func entry(_ at: String, _ systolic: Int, _ id: UInt64) throws -> Entry {
      Entry(
        id: ULID(milliseconds: 0, random: (0, id)), at: try Making.moment(at),
        content: try BloodPressure(systolic: systolic, diastolic: 70))
    }
    let entries = [
      try entry("2026-03-02T09:00+09:00", 103, 9), try entry("2026-03-02T07:00+00:00", 120, 2),
      try entry("2026-03-02T08:00+01:00", 121, 1),
      Entry(id: ULID(milliseconds: 0, random: (0, 4)), at: .epoch, content: try Pulse(60)),
    ]
    #expect(entries.readings(of: BloodPressure.self).map(\.value.systolic) == [103, 121, 120])
    #expect(entries.readings(of: Glucose.self).isEmpty)
  }

  private func span(_ first: String, _ last: String) throws -> ClosedRange<Day> {
    try #require(Day(first))...(try #require(Day(last)))
  }

  @Test func bucketsByDayLeaveGaps() throws {
    let buckets = Buckets(try span("2026-03-01", "2026-03-03"), by: .day)
    let readings = [
      try Making.reading("2026-03-01T00:00", 120.0), try Making.reading("2026-03-01T23:59", 140.0),
      try Making.reading("2026-03-03T12:00", 130.0), try Making.reading("2026-02-28T23:59", 999.0),
      try Making.reading("2026-03-04T00:00", 999.0),
    ]
    let highest = buckets.values(of: readings, .max) { $0 }
    #expect(highest.map(\.value) == [140, nil, 130])
    #expect(highest.map(\.n) == [2, 0, 1])
    #expect(highest.map(\.day.description) == ["2026-03-01", "2026-03-02", "2026-03-03"])
    #expect(buckets.values(of: readings, .min) { $0 }.map(\.value) == [120, nil, 130])
    #expect(buckets.values(of: readings, .mean) { $0 }.map(\.value) == [130, nil, 130])
    #expect(buckets.values(of: readings, .median) { $0 }.map(\.value) == [130, nil, 130])
    #expect(buckets.values(of: readings, .last) { $0 }.map(\.value) == [140, nil, 130])
    #expect(buckets.values(of: readings, .max) { _ in nil }.map(\.value) == [nil, nil, nil])
  }

  @Test func bucketsByWeekBeginOnMonday() throws {
    // 2026-03-01 is a Sunday.
    let buckets = Buckets(try span("2026-03-01", "2026-03-16"), by: .week)
    #expect(buckets.count == 4)
    let days = buckets.values(of: [Reading<Double>](), .max) { $0 }.map(\.day.description)
    #expect(days == ["2026-03-01", "2026-03-02", "2026-03-09", "2026-03-16"])
  }

  @Test func bucketsByMonth() throws {
    let buckets = Buckets(try span("2025-12-15", "2026-02-10"), by: .month)
    #expect(buckets.count == 3)
    #expect(buckets.index(of: try Making.moment("2025-12-31T23:59")) == 0)
    #expect(buckets.index(of: try Making.moment("2026-01-01T00:00")) == 1)
    #expect(buckets.index(of: try Making.moment("2026-02-10T23:59")) == 2)
    #expect(buckets.index(of: try Making.moment("2026-02-11T00:00")) == nil)
    #expect(buckets.index(of: try Making.moment("2025-12-14T23:59")) == nil)
  }

  @Test(arguments: [1, 7, 24, 80])
  func columnsCoverTheSpan(count: Int) throws {
    let buckets = Buckets(try span("2026-03-01", "2026-03-01"), by: .columns(count))
    #expect(buckets.count == count)
    #expect(buckets.index(of: try Making.moment("2026-03-01T00:00")) == 0)
    #expect(buckets.index(of: try Making.moment("2026-03-01T23:59")) == count - 1)
  }

  @Test func absurdSpansAreHeld() {
    let all = Day(number: .min)...Day(number: .max)
    #expect(Buckets(all, by: .columns(0)).count == 1)
    #expect(Buckets(all, by: .month).count == 501 * 12)
    let beyond = Day(number: .max - 1)...Day(number: .max)
    #expect(Buckets(beyond, by: .day).count == 1)
  }
}
