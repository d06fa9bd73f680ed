import Model
import Testing

/// How reminders stand: soon, now, overdue, missed, paused, ended.
@Suite struct ReminderStatusTests {
  /// 21 November 2026 is a Saturday.
  @Test(arguments: [
    // Two hours late is overdue, and so is another day.
    ("daily", "2026-11-21", "08:00", "2026-11-21T08:00+01:00", "now 2026-11-21T08:00+01:00"),
    ("daily", "2026-11-21", "08:00", "2026-11-21T09:59+01:00", "now 2026-11-21T08:00+01:00"),
    ("daily", "2026-11-21", "08:00", "2026-11-21T10:00+01:00", "overdue 2026-11-21T08:00+01:00"),
    ("daily", "2026-11-21", "", "2026-11-21T23:59+01:00", "now 2026-11-21T00:00+01:00"),
    ("weekly", "2026-11-21", "", "2026-11-22T00:00+01:00", "overdue 2026-11-21T00:00+01:00"),
    // What comes often is announced a quarter of the gap before, never a whole day.
    ("daily", "2026-11-22", "08:00", "2026-11-22T01:59+01:00", "waiting 2026-11-22T08:00"),
    ("daily", "2026-11-22", "08:00", "2026-11-22T02:00+01:00", "soon 2026-11-22T08:00+01:00"),
    ("daily", "2026-11-22", "", "2026-11-21T23:59+01:00", "waiting 2026-11-22"),
    // Weekly ones a day before, checkups seven days before, whatever their time.
    ("weekly", "2026-11-23", "08:00", "2026-11-22T07:59+01:00", "waiting 2026-11-23T08:00"),
    ("weekly", "2026-11-23", "08:00", "2026-11-22T08:00+01:00", "soon 2026-11-23T08:00+01:00"),
    ("weekly", "2026-11-23", "", "2026-11-21T23:59+01:00", "waiting 2026-11-23"),
    ("weekly", "2026-11-23", "", "2026-11-22T00:00+01:00", "soon 2026-11-23T00:00+01:00"),
    ("3m", "2026-11-28", "", "2026-11-20T23:59+01:00", "waiting 2026-11-28"),
    ("3m", "2026-11-28", "", "2026-11-21T00:00+01:00", "soon 2026-11-28T00:00+01:00"),
    ("yearly", "2026-11-28", "09:00", "2026-11-21T00:00+01:00", "soon 2026-11-28T09:00+01:00"),
    ("once", "2026-11-28", "", "2026-11-21T00:00+01:00", "soon 2026-11-28T00:00+01:00"),
    ("once", "2026-11-28", "09:00", "2026-11-27T08:59+01:00", "waiting 2026-11-28T09:00"),
    ("once", "2026-11-28", "09:00", "2026-11-27T09:00+01:00", "soon 2026-11-28T09:00+01:00"),
    ("27d", "2026-11-28", "", "2026-11-26T09:00+01:00", "waiting 2026-11-28"),
    ("28d", "2026-11-28", "", "2026-11-26T09:00+01:00", "soon 2026-11-28T00:00+01:00"),
    // Several times a day, on weekdays.
    (
      "daily", "2026-11-21", "08:00 20:00", "2026-11-21T20:30+01:00",
      "now 2026-11-21T20:00+01:00, missed 1 since 2026-11-21T08:00"
    ),
    (
      "daily", "2026-11-16", "08:00 20:00", "2026-11-18T07:00+01:00",
      "overdue 2026-11-17T20:00+01:00, missed 3 since 2026-11-16T08:00"
    ),
    (
      "mon,thu", "2026-11-16", "", "2026-11-21T08:00+01:00",
      "overdue 2026-11-19T00:00+01:00, missed 1 since 2026-11-16"
    ),
  ])
  func nothingWasAnswered(_ every: String, _ first: String, _ times: String, _ now: String, _ said: String)
    throws
  {
    #expect(try ReminderWorld(every, first, times).at(now).said == said)
  }

  @Test func anAnswerNamesItsTime() throws {
    var twice = try ReminderWorld("daily", "2026-11-21", "08:00 20:00")
    try twice.answer(.done, "2026-11-21T08:00", at: "2026-11-21T08:05+01:00")
    #expect(try twice.at("2026-11-21T12:00+01:00").said == "waiting 2026-11-21T20:00")
    #expect(try twice.at("2026-11-21T20:00+01:00").said == "now 2026-11-21T20:00+01:00")
    // An answer without a time, as older versions wrote it, is for all of its day.
    var older = try ReminderWorld("daily", "2026-11-21", "08:00 20:00")
    try older.answer(.done, "2026-11-21", at: "2026-11-21T08:05+01:00")
    #expect(try older.at("2026-11-21T20:30+01:00").said == "waiting 2026-11-22T08:00")
  }

  @Test func whatComesSoonCanBeAnsweredBefore() throws {
    var checkup = try ReminderWorld("3m", "2026-11-28")
    #expect(try checkup.at("2026-11-22T09:00+01:00").occurrence?.description == "2026-11-28")
    try checkup.answer(.done, "2026-11-28", at: "2026-11-22T09:00+01:00")
    #expect(try checkup.at("2026-11-29T09:00+01:00").said == "waiting 2027-02-28")
    var later = try ReminderWorld("3m", "2026-11-28")
    try later.answer(.snoozed, "2026-11-28", at: "2026-11-22T09:00+01:00", until: "2026-11-25T08:00+01:00")
    #expect(try later.at("2026-11-24T09:00+01:00").said == "snoozed 2026-11-25T08:00+01:00")
    #expect(try later.at("2026-11-25T08:00+01:00").said == "soon 2026-11-28T00:00+01:00")
  }

  @Test func itEnds() throws {
    let course = try ReminderWorld("daily", "2026-11-20", "08:00", until: "2026-11-21")
    #expect(try course.at("2026-11-21T08:00+01:00").next == nil)
    #expect(
      try course.at("2026-11-25T08:00+01:00").said
        == "overdue 2026-11-21T08:00+01:00, missed 1 since 2026-11-20T08:00")
    var done = course
    try done.answer(.done, "2026-11-21T08:00", at: "2026-11-21T08:10+01:00")
    #expect(try done.at("2026-11-25T08:00+01:00").said == "waiting never")
  }

  @Test func aPauseIsSilentAndNotMissed() throws {
    var daily = try ReminderWorld("daily", "2026-11-01", "08:00", pauses: "2026-11-10/2026-11-19")
    try daily.answer(.done, "2026-11-08T08:00", at: "2026-11-08T08:10+01:00")
    #expect(try daily.at("2026-11-09T12:00+01:00").said == "overdue 2026-11-09T08:00+01:00")
    #expect(try daily.at("2026-11-10T12:00+01:00").said == "paused 2026-11-19")
    #expect(try daily.at("2026-11-12T12:00+01:00").next?.description == "2026-11-20T08:00")
    #expect(
      try daily.at("2026-11-21T08:00+01:00").said
        == "now 2026-11-21T08:00+01:00, missed 2 since 2026-11-09T08:00", "the ninth and the twentieth")
    let open = try ReminderWorld("daily", "2026-11-01", pauses: "2026-11-10/")
    #expect(try open.at("2026-12-24T12:00+01:00").said == "paused open")
    #expect(try open.at("2026-12-24T12:00+01:00").next == nil)
    let touching = try ReminderWorld(
      "daily", "2026-11-01", pauses: "2026-11-02/2026-11-05", "2026-11-04/2026-11-08", "2026-11-09/2026-11-09"
    )
    #expect(try touching.at("2026-11-10T12:00+01:00").missed == 1)
    let coming = try ReminderWorld("3m", "2026-11-28", pauses: "2026-11-25/2026-12-05")
    #expect(
      try coming.at("2026-11-22T12:00+01:00").said == "waiting 2027-02-28", "it will not come in a pause")
  }

  /// In the hour that comes twice it is due from the first time on, all through, and once.
  @Test func anHourThatComesTwiceFiresOnce() throws {
    var night = try ReminderWorld("daily", "2026-10-25", "02:30")
    for now in ["2026-10-25T02:30+02:00", "2026-10-25T02:00+01:00", "2026-10-25T02:29+01:00"] {
      #expect(try night.at(now).said == "now 2026-10-25T02:30+02:00", "\(now)")
    }
    try night.answer(.done, "2026-10-25T02:30", at: "2026-10-25T02:40+02:00")
    for now in ["2026-10-25T02:00+01:00", "2026-10-25T02:30+01:00", "2026-10-25T03:30+01:00"] {
      #expect(try night.at(now).said == "waiting 2026-10-26T02:30", "\(now)")
    }
  }

  @Test func afterItWasDoneItComesOneIntervalLater() throws {
    var lab = try ReminderWorld("3m", "2026-11-21", afterDone: true)
    #expect(try lab.at("2026-11-25T09:00+01:00").said == "overdue 2026-11-21T00:00+01:00")
    try lab.answer(.done, "2026-11-21", at: "2026-11-30T09:00+01:00")
    #expect(try lab.at("2026-12-01T09:00+01:00").said == "waiting 2027-02-28", "30 November and three months")
    #expect(try lab.at("2026-12-01T09:00+01:00").lastDone?.description == "2026-11-30")
    #expect(try lab.at("2027-03-05T09:00+01:00").said == "overdue 2027-02-28T00:00+01:00")
    try lab.answer(.done, "2027-02-28", at: "2027-03-05T09:00+01:00", on: "2027-03-02")
    #expect(try lab.at("2027-03-06T09:00+01:00").said == "waiting 2027-06-02", "from the day that was said")
    try lab.answer(.skipped, "2027-06-02", at: "2027-06-05T09:00+02:00")
    #expect(try lab.at("2027-06-06T09:00+02:00").said == "waiting 2027-09-05", "skipped: from the answer on")
  }

  @Test func whatIsDoneEarlyIsCountedFromThere() throws {
    var lab = try ReminderWorld("1y", "2026-12-01", afterDone: true)
    try lab.answer(.done, "2026-12-01", at: "2026-08-01T09:00+02:00")
    #expect(try lab.at("2026-12-05T09:00+01:00").said == "waiting 2027-08-01")
    lab.reminder.first = try Clock.day("2027-01-15")
    #expect(
      try lab.at("2026-12-05T09:00+01:00").said == "waiting 2027-01-15",
      "a first day that was set later is asked about")
    var ended = try ReminderWorld("1y", "2026-12-01", afterDone: true, until: "2027-06-01")
    try ended.answer(.done, "2026-12-01", at: "2026-12-01T09:00+01:00")
    #expect(try ended.at("2026-12-05T09:00+01:00").said == "waiting never")
    var put = try ReminderWorld("3m", "2026-11-21", "09:00", afterDone: true)
    try put.answer(
      .snoozed, "2026-11-21T09:00", at: "2026-11-21T09:01+01:00", until: "2026-11-22T09:00+01:00")
    #expect(try put.at("2026-11-21T12:00+01:00").said == "snoozed 2026-11-22T09:00+01:00")
    #expect(try put.at("2026-11-22T12:00+01:00").said == "overdue 2026-11-21T09:00+01:00")
  }

  @Test func onlyCheckupsAreDoneEarly() throws {
    #expect(try ReminderWorld("3m", "2026-12-01").at("2026-11-01T08:00+01:00").canBeDoneEarly)
    #expect(
      try ReminderWorld("2w", "2026-12-01", afterDone: true).at("2026-11-01T08:00+01:00").canBeDoneEarly)
    #expect(try !ReminderWorld("daily", "2026-12-01", "08:00").at("2026-11-01T08:00+01:00").canBeDoneEarly)
  }
}
