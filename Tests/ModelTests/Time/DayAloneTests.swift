import Model
import Testing

/// A moment of which only the day is known: it says its day, and no time is ever made up for it.
@Suite struct DayAloneTests {
  private func alone(_ day: String = "2026-11-18", in zone: Zone = Clock.europe) throws -> Moment {
    Moment(day: try Clock.day(day)).placed(in: zone)
  }

  @Test func itIsReadAndWrittenAsItsDay() throws {
    let moment = try #require(Moment(journal: "2026-11-18"))
    #expect(!moment.hasTime && moment.precision == .day)
    #expect("\(moment)" == "2026-11-18" && moment.clockText.isEmpty && moment.offsetText.isEmpty)
    #expect(Moment("2026-11-18") == nil, "elsewhere a time is asked for")
    for text in ["2026-11-18T", "2026-11-31", "2026-11-18 ", "2026-11", "2026-11-18Z"] {
      #expect(Moment(journal: text) == nil, "\(text)")
    }
  }

  /// By whose zone it is placed is nothing that it says.
  @Test(arguments: [-720, -300, 0, 60, 780, 840])
  func itStandsAtTheBeginningOfThePatientsDay(_ offset: Int) throws {
    let zone = Zone.fixed(offsetMinutes: offset)
    let moment = try alone(in: zone)
    func clock(_ text: String) throws -> Moment {
      let day = try Clock.day(String(text.prefix(10)))
      return zone.nearestMoment(day: day, time: try #require(TimeOfDay(String(text.suffix(5)))))
    }
    #expect(moment == Moment(day: moment.day) && moment.hashValue == Moment(day: moment.day).hashValue)
    let day = try Clock.day("2026-11-18")
    #expect("\(moment)" == "2026-11-18" && moment.day == day)
    let (before, midnight) = (try clock("2026-11-17 23:59"), try clock("2026-11-18 00:00"))
    let after = try clock("2026-11-18 00:01")
    #expect(before < moment && moment <= midnight && moment < after)
  }

  @Test func itIsTheSameOnlyAsItself() throws {
    let midnight = try Clock.moment("2026-11-18T00:00+01:00")
    let moment = try alone()
    #expect(!moment.isSameInstant(as: midnight) && !midnight.isSameInstant(as: moment))
    #expect(moment.isSameInstant(as: Moment(day: moment.day)) && moment != midnight)
    let next = try alone("2026-11-19")
    #expect(!moment.isSameInstant(as: next))
  }

  /// Of two on one day nobody knows which was the later one.
  @Test func whatIsLaterIsOfALaterDay() throws {
    let morning = try Clock.moment("2026-11-18T07:00+01:00")
    let moment = try alone()
    #expect(!morning.isLater(than: moment) && !moment.isLater(than: morning))
    #expect(try alone("2026-11-19").isLater(than: morning))
    #expect(try morning.isLater(than: alone("2026-11-17")))
    #expect(try morning.isLater(than: Clock.moment("2026-11-18T06:59+01:00")))
  }

  @Test func itsTimeLiesInNoPartOfTheDay() throws {
    let evening = try #require(TimeSpan("17:00-03:59"))
    let whole = try #require(TimeSpan("00:00-23:59"))
    let moment = try alone()
    #expect(!evening.contains(moment) && !whole.contains(moment))
    #expect(try evening.contains(Clock.moment("2026-11-18T00:00+01:00")))
  }

  @Test(arguments: ClockFormat.allCases) func itIsToldByItsDay(_ clock: ClockFormat) throws {
    let now = try Clock.moment("2026-11-21T08:00+01:00")
    #expect(try alone().words(from: now, clock) == "Wed 18 Nov")
    #expect(try alone("2026-11-21").words(from: now, clock) == "today")
    let moment = try alone()
    #expect(moment.timeText(clock).isEmpty && moment.timeBehind(clock).isEmpty)
    #expect(now.timeBehind(clock) == (clock == .hours24 ? " 08:00" : " 8:00 am"))
  }

  /// A correction asks for no time that nobody knew, and takes one that is said.
  @Test(arguments: [
    ("129/83", "2026-11-18"), ("2026-11-18 129/83", "2026-11-18"), ("2026-11-19 129/83", "2026-11-19"),
    ("yesterday 129/83", "2026-11-20"), ("7:40 129/83", "2026-11-18T07:40+01:00"),
    ("2026-11-19 7:40 129/83", "2026-11-19T07:40+01:00"), ("2026-07-01 129/83", "2026-07-01"),
    ("2026-07-01 7:40 129/83", "2026-07-01T07:40+02:00"), ("note tea", "2026-11-18"),
  ])
  func aCorrectionKeepsIt(_ line: String, _ at: String) throws {
    let entry = Entry(
      id: .none, at: try alone(), content: try BloodPressure(systolic: 128, diastolic: 82))
    let parsed = try LogLine.read(line, context: Clock.context(), correcting: entry)
    #expect("\(parsed.at)" == at)
    #expect(LogLine.text(for: entry) == "2026-11-18 128/82")
  }

  @Test func aDayToComeIsRefused() throws {
    let entry = Entry(
      id: .none, at: try alone(), content: try BloodPressure(systolic: 128, diastolic: 82))
    #expect(throws: LogProblem.self) {
      try LogLine.read("2026-11-22 129/83", context: Clock.context(), correcting: entry)
    }
    // A new reading is asked for its time as ever.
    #expect(throws: LogProblem.self) { try LogLine.read("2026-11-18 129/83", context: Clock.context()) }
  }
}
