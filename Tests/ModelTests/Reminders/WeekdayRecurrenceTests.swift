import Model
import Testing

@Suite struct WeekdayRecurrenceTests {
  @Test(arguments: [
    ("mon,thu", "1w:mon,thu", "weekly on Mon, Thu"),
    ("2w:thu,mon", "2w:mon,thu", "every 2 weeks on Mon, Thu"),
    ("Sunday", "1w:sun", "weekly on Sun"), ("weekly:WED,wed", "1w:wed", "weekly on Wed"),
  ])
  func weekdaysAreReadAndWritten(_ text: String, _ code: String, _ words: String) throws {
    let recurrence = try #require(Recurrence(text))
    #expect(recurrence.code == code)
    #expect(recurrence.text == words)
    #expect(Recurrence(code) == recurrence)
  }

  @Test(arguments: [
    "mon,", ",", "2w:", ":mon", "2d:mon", "2w:mon:thu", "mo", "2w:mon thu", "1w:2w", "once:mon",
  ])
  func otherTextIsRefused(_ text: String) {
    #expect(Recurrence(text) == nil)
  }

  /// 21 November 2026 is a Saturday; weeks begin on Monday.
  @Test(arguments: [
    ("mon,thu", "2026-11-21", ["2026-11-23", "2026-11-26", "2026-11-30"]),
    ("sat", "2026-11-21", ["2026-11-21", "2026-11-28", "2026-12-05"]),
    ("2w:mon,thu", "2026-11-21", ["2026-11-30", "2026-12-03", "2026-12-14"]),
    ("2w:sun", "2026-11-21", ["2026-11-22", "2026-12-06", "2026-12-20"]),
    ("3w:mon,sat,sun", "2026-11-21", ["2026-11-21", "2026-11-22", "2026-12-07"]),
  ])
  func weekdaysFollowEachOther(_ every: String, _ first: String, _ days: [String]) throws {
    let rule = try #require(Recurrence(every))
    let first = try Clock.day(first)
    #expect((0..<days.count).map { rule.day($0, from: first)?.description } == days)
    #expect(rule.lastIndex(onOrBefore: try Clock.day(days[0]).adding(days: -1), from: first) == nil)
    #expect(rule.day(-1, from: first) == nil)
  }
}

@Suite struct PauseTests {
  @Test(arguments: ["2026-12-01/2026-12-14", "2026-12-01/2026-12-01", "2026-12-01/"])
  func pausesAreReadAndWritten(_ text: String) throws {
    #expect(try Pause(text).description == text)
  }

  @Test(arguments: [
    "", "/", "2026-12-01", "/2026-12-01", "2026-12-02/2026-12-01", "2026-12-01/x", "x/", "a/b/c",
  ])
  func otherTextIsRefused(_ text: String) {
    #expect(throws: FieldProblem.self) { try Pause(text) }
  }
}

@Suite struct OccurrenceTests {
  @Test(arguments: ["2026-11-21", "2026-11-21T08:00", "2026-11-21T23:59"])
  func occurrencesAreReadAndWritten(_ text: String) throws {
    #expect(Occurrence(text)?.description == text)
  }

  @Test(arguments: [
    "", "T08:00", "2026-11-21T", "2026-11-21T8:00", "2026-11-21T08:00+01:00", "2026-11-31", "x",
  ])
  func otherTextIsNone(_ text: String) {
    #expect(Occurrence(text) == nil)
  }

  @Test(arguments: [
    ("2026-03-29T02:30", "2026-03-29T03:30+02:00", true),
    ("2026-03-29T03:30", "2026-03-29T03:30+02:00", false),
    ("2026-10-25T02:30", "2026-10-25T02:30+02:00", false), ("2026-03-29", "2026-03-29T00:00+01:00", false),
  ])
  func aSkippedTimeComesLaterAndADoubledOneTheFirstTime(_ text: String, _ moment: String, _ isMoved: Bool)
    throws
  {
    let occurrence = try #require(Occurrence(text))
    #expect(occurrence.moment(in: Clock.europe) == (try Clock.moment(moment)))
    #expect(occurrence.isMoved(in: Clock.europe) == isMoved)
  }
}
