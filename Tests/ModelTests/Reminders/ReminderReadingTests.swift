import Model
import Testing

/// A reminder to measure is answered by the reading itself.
@Suite struct ReminderReadingTests {
  @Test(arguments: [
    // With a time: from two hours before.
    ("daily", "08:00", "2026-11-21T05:59+01:00", "2026-11-21T08:30+01:00", "now 2026-11-21T08:00+01:00"),
    ("daily", "08:00", "2026-11-21T06:00+01:00", "2026-11-21T08:30+01:00", "waiting 2026-11-22T08:00"),
    ("daily", "08:00", "2026-11-21T06:00+01:00", "2026-11-21T07:00+01:00", "waiting 2026-11-22T08:00"),
    ("daily", "08:00", "2026-11-21T11:00+01:00", "2026-11-21T12:00+01:00", "waiting 2026-11-22T08:00"),
    // Close times: from half-way, so that one reading does not answer two.
    (
      "daily", "08:00 09:00", "2026-11-21T08:29+01:00", "2026-11-21T09:00+01:00", "now 2026-11-21T09:00+01:00"
    ),
    ("daily", "08:00 09:00", "2026-11-21T08:30+01:00", "2026-11-21T09:00+01:00", "waiting 2026-11-22T08:00"),
    // Without a time: any of the day; of checkups from a week before.
    ("daily", "", "2026-11-20T23:59+01:00", "2026-11-21T08:30+01:00", "now 2026-11-21T00:00+01:00"),
    ("daily", "", "2026-11-21T00:00+01:00", "2026-11-21T08:30+01:00", "waiting 2026-11-22"),
    // A reading of yesterday answers yesterday, and nothing of it is missed.
    ("daily", "08:00", "2026-11-20T08:10+01:00", "2026-11-21T08:30+01:00", "now 2026-11-21T08:00+01:00"),
    (
      "daily", "08:00", "2026-11-18T08:10+01:00", "2026-11-21T08:30+01:00",
      "now 2026-11-21T08:00+01:00, missed 2 since 2026-11-19T08:00"
    ),
  ])
  func aReadingAnswersFromThenOn(
    _ every: String, _ times: String, _ reading: String, _ now: String, _ said: String
  ) throws {
    var world = try ReminderWorld(every, "2026-11-10", times, measure: "blood-pressure")
    world.lastReading = try Clock.moment(reading)
    #expect(try world.at(now).said == said)
    #expect(try world.at(now).lastDone == Clock.moment(reading).day)
  }

  @Test func ofACheckupAReadingOfTheWeekBeforeCounts() throws {
    var yearly = try ReminderWorld("yearly", "2026-11-21", measure: "hba1c")
    yearly.lastReading = try Clock.moment("2026-11-13T23:59+01:00")
    #expect(try yearly.at("2026-11-21T08:00+01:00").isDue)
    yearly.lastReading = try Clock.moment("2026-11-14T00:00+01:00")
    #expect(try yearly.at("2026-11-15T08:00+01:00").said == "waiting 2027-11-21")
  }

  @Test func afterItWasMeasuredItComesOneIntervalLater() throws {
    var lab = try ReminderWorld("3m", "2026-08-01", measure: "hba1c", afterDone: true)
    lab.lastReading = try Clock.moment("2026-09-10T11:00+02:00")
    #expect(try lab.at("2026-11-21T08:00+01:00").said == "waiting 2026-12-10")
    lab.lastReading = try Clock.moment("2026-02-10T11:00+01:00")
    #expect(
      try lab.at("2026-11-21T08:00+01:00").said == "overdue 2026-08-01T00:00+02:00",
      "never before its first day")
  }

  @Test func ofWhatAReadingWouldHaveAnsweredAMonthIsCounted() throws {
    let world = try ReminderWorld("daily", "2025-01-01", "08:00", measure: "weight")
    #expect(
      try world.at("2026-11-21T08:30+01:00").said
        == "now 2026-11-21T08:00+01:00, missed 31 since 2026-10-21T08:00")
  }

  /// What is loaded already, the first day of which readings are wanted; nil where enough are known.
  @Test(
    arguments: [
      ("daily", "2025-01-01", "08:00", "2026-11-20", "2026-10-20"),
      ("daily", "2025-01-01", "08:00", "2026-10-20", nil),
      ("daily", "2026-11-21", "08:00", "2026-11-20", nil),
      ("daily", "2026-11-21", "08:00", "2026-11-21", "2026-11-20"),
      ("yearly", "2026-06-01", "", "2026-11-20", "2026-05-24"),
      ("yearly", "2026-06-01", "", "2026-05-24", nil),
      ("yearly", "2027-06-01", "", "2026-11-20", nil),
    ] as [(String, String, String, String, String?)])
  func noMoreIsLoadedThanIsNeeded(
    _ every: String, _ first: String, _ times: String, _ known: String, _ needed: String?
  ) throws {
    let world = try ReminderWorld(every, first, times, measure: "glucose")
    let found = world.reminder.needsReadings(
      since: try Clock.day(known), last: nil, answers: [], now: try Clock.moment("2026-11-21T08:30+01:00"),
      zone: Clock.europe)
    #expect(found?.description == needed)
  }

  @Test func ofWhatIsCountedFromWhenItWasDoneTwoIntervalsThenAll() throws {
    let world = try ReminderWorld("3m", "2020-01-01", measure: "hba1c", afterDone: true)
    let now = try Clock.moment("2026-11-21T08:30+01:00")
    let need = { (known: String, last: Moment?) in
      world.reminder.needsReadings(
        since: try Clock.day(known), last: last, answers: [], now: now, zone: Clock.europe)?.description
    }
    #expect(try need("2026-11-20", nil) == "2026-05-01")
    #expect(try need("2026-05-01", nil) == "2019-09-21")
    #expect(try need("2019-09-21", nil) == nil)
    #expect(
      try need("2026-11-20", try Clock.moment("2026-11-20T08:00+01:00")) == nil,
      "the last one is all it takes")
  }

  @Test func whatAsksForNothingNeedsNothing() throws {
    let world = try ReminderWorld("daily", "2020-01-01", "08:00")
    let now = try Clock.morning()
    #expect(
      world.reminder.needsReadings(since: now.day, last: nil, answers: [], now: now, zone: Clock.europe)
        == nil)
  }
}
