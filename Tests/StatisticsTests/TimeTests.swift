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
}
