import Model
import Testing

@testable import Exchange

@Suite("Reminders in a calendar")
struct ReminderItemsTests {
  private func items(_ reminder: Reminder, now: String = "2026-11-21T12:00+01:00") -> [CalendarItem] {
    let due = DueReminder(
      id: Fixture.id(1), reminder: reminder, answers: [], now: Fixture.moment(now), zone: Fixture.paris)
    return CalendarItem.reminder(due, written: Fixture.now, zone: Fixture.paris)
  }

  private func reminder(
    _ every: String, first: String = "2026-11-21", times: [String] = [], isAfterDone: Bool = false,
    until: String? = nil, pauses: [String] = []
  ) throws -> Reminder {
    try Reminder(
      "Check", recurrence: try #require(Recurrence(every)), first: try #require(Day(first)),
      times: times.compactMap { TimeOfDay($0) }, isAfterDone: isAfterDone, until: until.flatMap { Day($0) },
      pauses: pauses.map { try Pause($0) })
  }

  @Test(
    "The rule of what comes by the calendar",
    arguments: [
      ("once", "2026-11-21", nil), ("daily", "2026-11-21", "FREQ=DAILY"),
      ("10d", "2026-11-21", "FREQ=DAILY;INTERVAL=10"),
      ("2w", "2026-11-21", "FREQ=WEEKLY;INTERVAL=2"), ("mon,thu", "2026-11-21", "FREQ=WEEKLY;BYDAY=MO,TH"),
      ("2w:sat,mon", "2026-11-21", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SA"),
      ("3m", "2026-11-21", "FREQ=MONTHLY;INTERVAL=3"),
      ("monthly", "2026-01-30", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
      ("yearly", "2026-11-21", "FREQ=YEARLY"),
      ("yearly", "2024-02-29", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"),
    ] as [(String, String, String?)])
  func rules(_ every: String, _ first: String, _ rule: String?) throws {
    #expect(items(try reminder(every, first: first)).map(\.rule) == [rule])
  }

  @Test(
    "A calendar that follows the rule comes to the days of the reminder itself",
    arguments: [
      ("1d", "2026-11-21"), ("9d", "2026-11-21"), ("3w", "2026-11-21"), ("mon,thu", "2026-11-21"),
      ("2w:sat,sun,mon", "2026-11-22"), ("monthly", "2026-01-31"), ("5m", "2026-08-30"),
      ("monthly", "2026-01-29"),
      ("yearly", "2024-02-29"), ("3y", "2024-02-29"), ("yearly", "2026-12-31"),
    ])
  func days(_ every: String, _ first: String) throws {
    let reminder = try reminder(every, first: first)
    let item = try #require(items(reminder).first)
    guard case .day(let start) = item.start else { return #expect(Bool(false)) }
    let rule = try #require(item.rule.flatMap { CalendarRule($0) })
    let last = start.adding(days: 366 * 20)
    let days = rule.days(from: start, through: last)
    let own = (0..<days.count).map { reminder.recurrence.day($0, from: reminder.first) }
    #expect(days.map { Optional($0) } == own)
    #expect(days.count >= 5)
  }

  @Test("Several times of day are events of their own, each under the same name every time")
  func times() throws {
    let found = items(try reminder("daily", times: ["20:00", "08:00"]))
    #expect(found.map(\.uid) == ["\(Fixture.id(1))-0800@vitals", "\(Fixture.id(1))-2000@vitals"])
    #expect(found.map(\.alarms) == [[0], [0]])
    #expect(items(try reminder("daily", times: ["08:00"])).map(\.uid) == ["\(Fixture.id(1))@vitals"])
    #expect(items(try reminder("daily")).map(\.alarms) == [[-540]])
  }

  @Test("An end and a pause")
  func ends() throws {
    let ended = items(try reminder("daily", times: ["08:00"], until: "2026-12-24"))
    #expect(ended.map(\.rule) == ["FREQ=DAILY;UNTIL=20261224T070000Z"])
    #expect(items(try reminder("daily", until: "2026-12-24")).map(\.rule) == ["FREQ=DAILY;UNTIL=20261224"])
    let paused = items(try reminder("2d", pauses: ["2026-11-24/2026-11-28"]))
    #expect(paused.map(\.exceptions) == [["2026-11-25", "2026-11-27"].compactMap { Day($0) }])
    #expect(
      items(try reminder("daily", pauses: ["2026-12-01/"])).map(\.rule) == ["FREQ=DAILY;UNTIL=20261130"])
    #expect(items(try reminder("daily", pauses: ["2026-11-21/"])).isEmpty)
    #expect(items(try reminder("once", pauses: ["2026-11-21/2026-11-22"])).isEmpty)
  }

  @Test("What is counted from when it was last done is its next time only")
  func afterDone() throws {
    let found = items(try reminder("3m", first: "2026-12-01", isAfterDone: true))
    #expect(found.map(\.rule) == [nil])
    #expect(found.map(\.start) == [.day(try #require(Day("2026-12-01")))])
  }
}
