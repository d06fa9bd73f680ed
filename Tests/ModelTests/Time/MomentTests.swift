import Model
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    "2026-11-21T07:30+01:00", "2026-11-21T07:30:15+01:00", "2026-11-21T07:30:15.250+01:00",
    "2026-11-21T00:00+00:00", "2026-11-21T23:59:59.999-14:00", "2026-11-21T23:59+14:00",
    "2026-11-21T07:30+05:45",
    "2026-11-21T07:30-03:30", "1969-12-31T23:59:59.001+00:00", "1800-01-01T00:00+18:00",
    "2300-12-31T23:59-18:00",
    "2024-02-29T12:00+01:00", "2026-11-21T07:30:00.000+01:00", "2026-11-21T07:30:00+01:00",
    "1901-03-04T05:06-00:01",
  ])
  func textComesBackAsItWas(_ text: String) throws {
    let moment = try Clock.moment(text)
    #expect(moment.description == text)
    #expect(Moment(moment.description) == moment)
  }

  @Test func zuluIsReadAndWrittenAsAnOffset() throws {
    #expect(try Clock.moment("2026-11-21T07:30Z").description == "2026-11-21T07:30+00:00")
    #expect(try Clock.moment("2026-11-21T07:30:15Z").precision == .second)
    #expect(try Clock.moment("2026-11-21T07:30-00:00").description == "2026-11-21T07:30+00:00")
  }

  @Test(arguments: [
    "2026-11-21T24:00+01:00", "2026-11-21T07:60+01:00", "2026-11-21T07:30:60+01:00", "2026-02-30T07:30+01:00",
    "2026-11-21T07:30+25:00", "2026-11-21T07:30+18:01", "2026-11-21T07:30+01:60", "2026-11-21T07:30",
    "2026-11-21T07:30+01", "2026-11-21T07:30+0100", "2026-11-21T07:30+1:00", "2026-11-21T07:30+01:00 ",
    "2026-11-21T07:30+01:00x", "2026-11-21T07:30ZZ", "2026-11-21 07:30+01:00", "2026-11-21t07:30+01:00",
    "2026-11-21T7:30+01:00", "2026-11-21T07:3+01:00", "2026-11-21T0730+01:00", "2026-11-21T07:30:15.2+01:00",
    "2026-11-21T07:30:15.2500+01:00", "2026-11-21T07:30:15,250+01:00", "2026-11-21T07:30:+01:00",
    "2026-11-21T07:30z", "2026-11-21T07:30−01:00", "2026-11-21", "07:30", "", "T", "2026-11-21T٠٧:٣٠+01:00",
    "1799-12-31T07:30+01:00", "2301-01-01T07:30+01:00", "2026-11-21T07:30+-1:00", "２026-11-21T07:30+01:00",
  ])
  func otherTextIsRefused(_ text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func dayAndTimeAreThePatients() throws {
    let tokyo = try Clock.moment("2026-11-21T07:00+09:00")
    #expect(tokyo.day.description == "2026-11-21")
    #expect(tokyo.time.description == "07:00")
    #expect(tokyo.instantMilliseconds == (try Clock.moment("2026-11-20T22:00Z")).instantMilliseconds)
    let old = try Clock.moment("1969-12-31T23:59:59.999+00:00")
    #expect(old.day.number == -1)
    #expect(old.time.description == "23:59")
    #expect(old.clockText == "23:59:59.999")
  }

  @Test func orderIsByInstant() throws {
    let paris = try Clock.moment("2026-11-21T08:00+01:00")
    let london = try Clock.moment("2026-11-21T07:30+00:00")
    #expect(paris < london)
    #expect(london.minutes(since: paris) == 30)
    #expect(paris.minutes(since: london) == -30)
    let exact = try Clock.moment("2026-11-21T08:00:59.999+01:00")
    #expect(exact.minutes(since: paris) == 0)
    #expect(paris.minutes(since: exact) == -1)
  }

  @Test func finerThanItsPrecisionIsNotKept() throws {
    let instant = (try Clock.moment("2026-11-21T07:30:15.250Z")).instantMilliseconds
    let cases: [(Moment.Precision, String)] = [
      (.minute, "2026-11-21T08:30+01:00"), (.second, "2026-11-21T08:30:15+01:00"),
      (.millisecond, "2026-11-21T08:30:15.250+01:00"),
    ]
    for (precision, text) in cases {
      let moment = try #require(
        Moment(instantMilliseconds: instant, zone: Clock.europe, precision: precision))
      #expect(moment.description == text)
      #expect(moment == Moment(text), "what is written is what is kept")
    }
    let before1970 = try #require(Moment(wallMilliseconds: -1, offsetMinutes: 0, precision: .minute))
    #expect(before1970.description == "1969-12-31T23:59+00:00")
    #expect(before1970 == Moment("1969-12-31T23:59+00:00"))
  }

  @Test func whatIsOutOfRangeIsRefused() throws {
    let day = try Clock.day("2026-11-21")
    #expect(Moment(day: day, time: .midnight, offsetMinutes: 1080) != nil)
    #expect(Moment(day: day, time: .midnight, offsetMinutes: 1081) == nil)
    #expect(Moment(day: day, time: .midnight, offsetMinutes: -1080) != nil)
    #expect(Moment(day: day, time: .midnight, offsetMinutes: -1081) == nil)
    #expect(Moment(wallMilliseconds: .max, offsetMinutes: 0, precision: .millisecond) == nil)
    #expect(Moment(wallMilliseconds: .min, offsetMinutes: 0, precision: .millisecond) == nil)
    #expect(Moment(instantMilliseconds: .max, zone: Clock.europe, precision: .second) == nil)
    #expect(Moment(instantMilliseconds: .min, zone: Clock.europe, precision: .second) == nil)
  }

  @Test func minutesAreAdded() throws {
    let moment = try Clock.moment("2026-11-21T23:50+01:00")
    #expect(moment.adding(minutes: 15)?.description == "2026-11-22T00:05+01:00")
    #expect(moment.adding(minutes: -1440)?.description == "2026-11-20T23:50+01:00")
    #expect(moment.adding(minutes: 1_000_000_000) == nil)
    #expect(moment.adding(minutes: .max) == nil)
    #expect(moment.adding(minutes: .min) == nil)
  }

  @Test(arguments: [
    ("7:40", 460), ("07:40", 460), ("19:40", 1180), ("0:00", 0), ("00:00", 0), ("23:59", 1439), ("9:05", 545),
  ])
  func timesOfDay(_ text: String, _ minutes: Int) {
    #expect(TimeOfDay(text)?.minutes == minutes)
    #expect(TimeOfDay(minutes: minutes)?.minutes == minutes)
  }

  @Test(arguments: [
    "24:00", "7:60", "7:4", "7", "740", "7:400", "007:40", "", ":", "7:", ":40", "-7:40", "٧:٤٠", "7:40 ",
  ])
  func whatIsNoTimeOfDayIsRefused(_ text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test func minutesOutsideADayAreRefused() {
    #expect(TimeOfDay(minutes: -1) == nil)
    #expect(TimeOfDay(minutes: 1440) == nil)
    #expect(TimeOfDay.midnight.description == "00:00")
  }
}
