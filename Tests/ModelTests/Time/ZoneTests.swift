import Model
import Testing

@Suite struct ZoneTests {
  @Test(arguments: [
    ("2026-03-29", "1:59", "2026-03-29T01:59+01:00"), ("2026-03-29", "3:00", "2026-03-29T03:00+02:00"),
    ("2026-10-25", "1:59", "2026-10-25T01:59+02:00"), ("2026-10-25", "3:00", "2026-10-25T03:00+01:00"),
    ("2026-07-01", "12:00", "2026-07-01T12:00+02:00"), ("2026-01-01", "0:00", "2026-01-01T00:00+01:00"),
    ("2026-03-28", "2:30", "2026-03-28T02:30+01:00"), ("2026-03-30", "2:30", "2026-03-30T02:30+02:00"),
  ])
  func timesThatCameOnce(_ day: String, _ time: String, _ expected: String) throws {
    let wall = Clock.europe.moment(day: try Clock.day(day), time: try #require(TimeOfDay(time)))
    #expect(wall == .once(try Clock.moment(expected)))
  }

  @Test(arguments: ["2:00", "2:30", "2:59"])
  func timesThatNeverCame(_ time: String) throws {
    let clock = try #require(TimeOfDay(time))
    let day = try Clock.day("2026-03-29")
    #expect(Clock.europe.moment(day: day, time: clock) == .never)
    let nearest = Clock.europe.nearestMoment(day: day, time: clock)
    #expect(nearest.description == "2026-03-29T03:\(time.suffix(2))+02:00")
  }

  @Test(arguments: ["2:00", "2:30", "2:59"])
  func timesThatCameTwice(_ time: String) throws {
    let clock = try #require(TimeOfDay(time))
    let day = try Clock.day("2026-10-25")
    let first = try Clock.moment("2026-10-25T02:\(time.suffix(2))+02:00")
    let second = try Clock.moment("2026-10-25T02:\(time.suffix(2))+01:00")
    #expect(Clock.europe.moment(day: day, time: clock) == .twice(first, second))
    #expect(Clock.europe.nearestMoment(day: day, time: clock) == first)
  }

  /// Auckland's forward change lies half a day before the same wall time in UTC, Los Angeles' half a day after.
  @Test(arguments: [
    (720, 780, "2026-09-27T02:30", Int64(1_790_431_200)),
    (-480, -420, "2026-03-08T02:30", Int64(1_772_964_000)),
  ])
  func gapsFarFromGreenwich(_ standard: Int, _ summer: Int, _ wall: String, _ change: Int64) throws {
    let zone = Zone(name: "Test/Far") { $0 < change ? standard : summer }
    let day = try Clock.day(String(wall.prefix(10)))
    let time = try #require(TimeOfDay(wall.suffix(5)))
    #expect(zone.moment(day: day, time: time) == .never)
    #expect(zone.nearestMoment(day: day, time: time).clockText == "03:30")
    #expect(zone.nearestMoment(day: day, time: time).day == day)
    #expect(zone.nearestMoment(day: day, time: time).offsetMinutes == Int16(summer))
  }

  /// Samoa left out 30 December 2011.
  @Test func aDayThatNeverCame() throws {
    let change = (try Clock.moment("2011-12-30T10:00Z")).instantMilliseconds / 1000
    let zone = Zone(name: "Test/Apia") { $0 < change ? -600 : 840 }
    let day = try Clock.day("2011-12-30")
    let noon = try #require(TimeOfDay("12:00"))
    #expect(zone.moment(day: day, time: noon) == .never)
    #expect(zone.nearestMoment(day: day, time: noon).description == "2011-12-31T12:00+14:00")
  }

  @Test func fixedZones() throws {
    #expect(Zone.fixed(offsetMinutes: 345).name == "+05:45")
    #expect(Zone.fixed(offsetMinutes: -210).offsetMinutes(atInstant: 0) == -210)
    #expect(Zone.fixed(offsetMinutes: 5000).offsetMinutes(atInstant: 0) == 0)
    #expect(Zone.fixed(offsetMinutes: 5000).name == "+00:00")
  }
}
