import Model
import Testing

/// The time of a visit in words; today is Saturday, 21 November 2026, 08:00 in winter time.
@Suite struct VisitTimeTests {
  @Test(arguments: [
    ("2026-12-03 10:30", "2026-12-03T10:30+01:00"), ("2026-12-03T10:30", "2026-12-03T10:30+01:00"),
    ("2026-12-03T10:30+00:00", "2026-12-03T10:30+00:00"), ("at 2026-12-03t10:30z", "2026-12-03T10:30+00:00"),
    ("tomorrow 14:00", "2026-11-22T14:00+01:00"), ("Today at 3pm", "2026-11-21T15:00+01:00"),
    ("3:15 pm today", "2026-11-21T15:15+01:00"), ("yesterday 9:00", "2026-11-20T09:00+01:00"),
    ("Thu 10:30", "2026-11-26T10:30+01:00"), ("fri 9:00", "2026-11-27T09:00+01:00"),
    ("3 Dec 10:30", "2026-12-03T10:30+01:00"), ("Thu, 3 December, 10:30", "2026-12-03T10:30+01:00"),
    ("21 Nov 10:30", "2026-11-21T10:30+01:00"), ("20 Nov 10:30", "2027-11-20T10:30+01:00"),
    ("3 Jan 10:30", "2027-01-03T10:30+01:00"), ("20 Nov 2026 10:30", "2026-11-20T10:30+01:00"),
    ("on 1 Jul 2026 at 8:00", "2026-07-01T08:00+02:00"), ("29 Feb 2028 8:00", "2028-02-29T08:00+01:00"),
    ("2026-10-25T02:30+02:00", "2026-10-25T02:30+02:00"),
  ])
  func words(_ text: String, _ moment: String) throws {
    #expect(try VisitTime.read(text, context: try Clock.context()) == Clock.moment(moment))
  }

  @Test(arguments: [
    ("", 1, "there is no day"), ("10:30", 1, "there is no day"),
    ("2026-12-03", 1, "2026-12-03 has no time of day"), ("3 Dec", 1, "2026-12-03 has no time of day"),
    ("soon 10:30", 1, "\"soon\" is not understood as a time"),
    ("3 Dec 10:30 room", 13, "\"room\" is not understood as a time"),
    ("3 Dec 25:00", 7, "\"25:00\" is not understood as a time"), ("30 Feb 10:30", 1, "there is no such day"),
    ("29 Feb 2027 10:30", 1, "there is no such day"),
    ("2026-02-30 10:30", 1, "\"2026-02-30\" is not understood"),
    ("Wed 3 Dec 10:30", 1, "2026-12-03 is a Thu"), ("Sat 10:30", 1, "today is a Sat"),
    ("3 Dec 10:30 11:30", 13, "\"11:30\" says it a second time"),
    ("3 Dec 4 Dec 10:30", 7, "\"4\" says it a second time"),
    ("2026-12-03T10:30Z 11:30", 19, "the time is said a second time"),
    ("2026-10-25 02:30", 12, "02:30 came twice on 2026-10-25"), ("9", 1, "\"9\" is not"),
    ("99999999999 Dec 10:30", 1, "\"99999999999\" is not understood"),
  ])
  func whatIsNotUnderstoodIsNamed(_ text: String, _ column: Int, _ found: String) throws {
    let context = try Clock.context()
    let problem = #expect(throws: LogProblem.self) { try VisitTime.read(text, context: context) }
    #expect(
      problem?.place.column == column && problem?.found.hasPrefix(found) == true,
      "\(String(describing: problem))")
  }

  @Test func aTimeThatTheClockSkipsIsRefused() throws {
    let context = try Clock.context(now: "2026-03-20T08:00+01:00")
    let problem = #expect(throws: LogProblem.self) { try VisitTime.read("29 Mar 2:30", context: context) }
    #expect(problem?.found == "the clocks were moved forward past 02:30 on 2026-03-29")
  }
}
