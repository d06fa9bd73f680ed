import Model
import Testing

@Suite struct DueReminderTests {
  private let id = ULID(milliseconds: 1, random: (0, 0))

  private func reminder(_ every: String, _ first: String, time: String? = nil) throws -> Reminder {
    try Reminder(
      "checkup", recurrence: try #require(Recurrence(every)), first: try Clock.day(first),
      times: time.flatMap { TimeOfDay($0) }.map { [$0] } ?? [])
  }

  private func due(
    _ reminder: Reminder, _ now: String, _ answers: [(at: Moment, answer: ReminderAnswer)] = []
  ) throws -> DueReminder {
    DueReminder(id: id, reminder: reminder, answers: answers, now: try Clock.moment(now), zone: Clock.europe)
  }

  private func answer(
    _ kind: ReminderAnswer.Answer, _ occurrence: String, at: String, until: String? = nil,
    to other: ULID? = nil
  ) throws -> (at: Moment, answer: ReminderAnswer) {
    let until = try until.map { try Clock.moment($0) }
    let answer = try ReminderAnswer(
      to: other ?? id, occurrence: try #require(Occurrence(occurrence)), kind, until: until)
    return (try Clock.moment(at), answer)
  }

  /// How often, first day, time of day, now; due since, how many missed, the next time.
  @Test(
    arguments: [
      ("once", "2026-11-21", nil, "2026-11-20T23:59+01:00", nil, 0, "2026-11-21"),
      ("once", "2026-11-21", nil, "2026-11-21T00:00+01:00", "2026-11-21T00:00+01:00", 0, nil),
      ("once", "2026-11-21", nil, "2027-03-01T09:00+01:00", "2026-11-21T00:00+01:00", 0, nil),
      ("once", "2026-11-21", "8:00", "2026-11-21T07:59+01:00", nil, 0, "2026-11-21T08:00"),
      ("once", "2026-11-21", "8:00", "2026-11-21T08:00+01:00", "2026-11-21T08:00+01:00", 0, nil),
      ("daily", "2026-11-21", "8:00", "2026-11-21T07:59+01:00", nil, 0, "2026-11-21T08:00"),
      (
        "daily", "2026-11-20", "8:00", "2026-11-21T07:59+01:00", "2026-11-20T08:00+01:00", 0,
        "2026-11-21T08:00"
      ),
      (
        "daily", "2026-11-20", "8:00", "2026-11-21T08:00+01:00", "2026-11-21T08:00+01:00", 1,
        "2026-11-22T08:00"
      ),
      ("daily", "2026-11-14", nil, "2026-11-21T08:00+01:00", "2026-11-21T00:00+01:00", 7, "2026-11-22"),
      ("weekly", "2026-11-14", nil, "2026-11-20T08:00+01:00", "2026-11-14T00:00+01:00", 0, "2026-11-21"),
      ("weekly", "2026-11-14", nil, "2026-11-21T08:00+01:00", "2026-11-21T00:00+01:00", 1, "2026-11-28"),
      ("monthly", "2026-01-31", nil, "2026-02-28T08:00+01:00", "2026-02-28T00:00+01:00", 1, "2026-03-31"),
      ("monthly", "2026-01-31", nil, "2026-03-30T08:00+02:00", "2026-02-28T00:00+01:00", 1, "2026-03-31"),
      ("3m", "2026-01-01", nil, "2026-05-01T08:00+02:00", "2026-04-01T00:00+02:00", 1, "2026-07-01"),
      ("yearly", "2024-02-29", nil, "2026-03-01T08:00+01:00", "2026-02-28T00:00+01:00", 2, "2027-02-28"),
      ("999y", "2026-11-21", nil, "2026-11-21T08:00+01:00", "2026-11-21T00:00+01:00", 0, nil),
      // A time that the clock skips is due when the clock goes on; one that comes twice, the first time.
      ("daily", "2026-03-29", "2:30", "2026-03-29T03:29+02:00", nil, 0, "2026-03-29T02:30"),
      (
        "daily", "2026-03-29", "2:30", "2026-03-29T03:30+02:00", "2026-03-29T03:30+02:00", 0,
        "2026-03-30T02:30"
      ),
      ("daily", "2026-10-25", "2:30", "2026-10-25T02:29+02:00", nil, 0, "2026-10-25T02:30"),
      (
        "daily", "2026-10-25", "2:30", "2026-10-25T02:30+02:00", "2026-10-25T02:30+02:00", 0,
        "2026-10-26T02:30"
      ),
      (
        "daily", "2026-10-24", "8:00", "2026-10-25T08:00+01:00", "2026-10-25T08:00+01:00", 1,
        "2026-10-26T08:00"
      ),
    ] as [(String, String, String?, String, String?, Int, String?)])
  func withoutAnswers(
    _ every: String, _ first: String, _ time: String?, _ now: String, _ since: String?, _ missed: Int,
    _ next: String?
  ) throws {
    let found = try due(try reminder(every, first, time: time), now)
    if let since { #expect(found.status == .due(since: try Clock.moment(since))) }
    #expect(found.isDue == (since != nil))
    #expect(found.missed == missed)
    #expect(found.next?.description == next)
    #expect(
      try found.occurrence?.moment(in: Clock.europe) == since.map(Clock.moment)
        ?? found.next?.moment(in: Clock.europe))
  }

  @Test(arguments: [ReminderAnswer.Answer.done, .skipped])
  func anAnswerSettlesItsOccurrenceAndAllBefore(_ kind: ReminderAnswer.Answer) throws {
    let daily = try reminder("daily", "2026-11-10")
    let answers = [try answer(kind, "2026-11-20", at: "2026-11-20T09:00+01:00")]
    let same = try due(daily, "2026-11-20T10:00+01:00", answers)
    #expect(same.status == .waiting)
    #expect(same.next?.description == "2026-11-21")
    let later = try due(daily, "2026-11-23T10:00+01:00", answers)
    #expect(later.isDue)
    #expect(later.missed == 2)
    #expect(later.occurrence?.description == "2026-11-23")
    let once = try reminder("once", "2026-11-20")
    #expect(try due(once, "2027-01-01T10:00+01:00", answers).status == .waiting)
  }

  @Test func whatIsDoneEarlyIsNotAskedAgain() throws {
    let yearly = try reminder("yearly", "2026-12-01")
    let answers = [try answer(.done, "2026-12-01", at: "2026-11-21T08:00+01:00")]
    let early = try due(yearly, "2026-11-21T09:00+01:00", answers)
    #expect(early.status == .waiting)
    #expect(early.next?.description == "2027-12-01")
    #expect(try due(yearly, "2026-12-05T09:00+01:00", answers).status == .waiting)
  }

  @Test func aSnoozeHoldsUntilItsTime() throws {
    let weekly = try reminder("weekly", "2026-11-21")
    let answers = [
      try answer(.snoozed, "2026-11-21", at: "2026-11-21T08:00+01:00", until: "2026-11-21T09:00+01:00")
    ]
    let until = try Clock.moment("2026-11-21T09:00+01:00")
    #expect(try due(weekly, "2026-11-21T08:59+01:00", answers).status == .snoozed(until: until))
    let after = try due(weekly, "2026-11-21T09:00+01:00", answers)
    #expect(after.status == .due(since: try Clock.moment("2026-11-21T00:00+01:00")))
    #expect(after.missed == 0)
  }

  @Test func aSnoozeHoldsOverTheNextOccurrence() throws {
    let daily = try reminder("daily", "2026-11-20")
    let answers = [
      try answer(.snoozed, "2026-11-20", at: "2026-11-20T08:00+01:00", until: "2026-11-22T08:00+01:00")
    ]
    let until = try Clock.moment("2026-11-22T08:00+01:00")
    #expect(try due(daily, "2026-11-21T10:00+01:00", answers).status == .snoozed(until: until))
    let done = answers + [try answer(.done, "2026-11-21", at: "2026-11-21T09:00+01:00")]
    #expect(try due(daily, "2026-11-21T10:00+01:00", done).status == .waiting)
    #expect(try due(daily, "2026-11-22T07:00+01:00", done).isDue, "the snooze was for what is settled")
  }

  @Test func theAnswerGivenLastCounts() throws {
    let weekly = try reminder("weekly", "2026-11-21")
    let now = "2026-11-21T10:00+01:00"
    let until = "2026-11-21T12:00+01:00"
    let done = try answer(.done, "2026-11-21", at: "2026-11-21T08:00+01:00")
    let snoozed = try answer(.snoozed, "2026-11-21", at: "2026-11-21T09:00+01:00", until: until)
    for answers in [[done, snoozed], [snoozed, done]] {
      #expect(try due(weekly, now, answers).status == .snoozed(until: try Clock.moment(until)))
    }
    let both = try answer(.done, "2026-11-21", at: "2026-11-21T09:00+01:00")
    for answers in [[both, snoozed], [snoozed, both]] {
      #expect(
        try due(weekly, now, answers).status == .waiting, "same minute: what is done cannot be put off")
    }
  }

  @Test func answersToOtherRemindersDoNotCount() throws {
    let daily = try reminder("daily", "2026-11-21")
    let other = ULID(milliseconds: 2, random: (0, 0))
    let answers = [try answer(.done, "2026-11-21", at: "2026-11-21T08:00+01:00", to: other)]
    #expect(try due(daily, "2026-11-21T10:00+01:00", answers).isDue)
  }

  @Test func anAnswerFromBeforeTheRuleChangedStillSettles() throws {
    let monthly = try reminder("monthly", "2026-11-01")
    let answers = [try answer(.done, "2026-11-18", at: "2026-11-18T08:00+01:00")]
    #expect(try due(monthly, "2026-11-21T10:00+01:00", answers).status == .waiting)
    let moved = try reminder("monthly", "2026-11-20")
    #expect(try due(moved, "2026-11-21T10:00+01:00", answers).isDue)
    #expect(try due(moved, "2026-11-21T10:00+01:00", answers).missed == 0)
  }

  @Test func theDayIsThePatients() throws {
    let daily = try reminder("daily", "2026-11-21")
    let zone = Zone.fixed(offsetMinutes: 540)
    let now = try Clock.moment("2026-11-21T00:30+09:00")
    let found = DueReminder(id: id, reminder: daily, answers: [], now: now, zone: zone)
    #expect(found.status == .due(since: try Clock.moment("2026-11-21T00:00+09:00")))
  }
}
