import Model
import Testing

/// A day as people type it; today is Saturday, 21 November 2026.
@Suite struct TimeWordsTests {
  /// A text, and the day that it is of what is over, of what is to come, and where it may be either.
  @Test(arguments: [
    ("2026-12-03", "2026-12-03", "2026-12-03", "2026-12-03"),
    ("20260720", "2026-07-20", "2026-07-20", "2026-07-20"),
    ("20.11.2026", "2026-11-20", "2026-11-20", "2026-11-20"),
    ("20/11/2026", "2026-11-20", "2026-11-20", "2026-11-20"),
    ("20/11/26", "2026-11-20", "2026-11-20", "2026-11-20"),
    ("11/20/26", "2026-11-20", "2026-11-20", "2026-11-20"),
    ("11/20/2026", "2026-11-20", "2026-11-20", "2026-11-20"),
    ("1-1-2027", "2027-01-01", "2027-01-01", "2027-01-01"),
    ("2026/07/01", "2026-07-01", "2026-07-01", "2026-07-01"),
    (" today ", "2026-11-21", "2026-11-21", "2026-11-21"),
    ("Yesterday", "2026-11-20", "2026-11-20", "2026-11-20"),
    ("tomorrow", "2026-11-22", "2026-11-22", "2026-11-22"),
    ("thu", "2026-11-19", "2026-11-26", "2026-11-19"), ("Tuesday", "2026-11-17", "2026-11-24", "2026-11-24"),
    ("Wed", "2026-11-18", "2026-11-25", "2026-11-18"), ("on fri", "2026-11-20", "2026-11-27", "2026-11-20"),
    ("last thu", "2026-11-19", "2026-11-19", "2026-11-19"),
    ("next thu", "2026-11-26", "2026-11-26", "2026-11-26"),
    ("last Sat", "2026-11-14", "2026-11-14", "2026-11-14"),
    ("next Sat", "2026-11-28", "2026-11-28", "2026-11-28"),
    ("16 May", "2026-05-16", "2027-05-16", "2027-05-16"),
    ("may 16", "2026-05-16", "2027-05-16", "2027-05-16"),
    ("16 May 2026", "2026-05-16", "2026-05-16", "2026-05-16"),
    ("May 16th, 2026", "2026-05-16", "2026-05-16", "2026-05-16"),
    ("21 Nov", "2026-11-21", "2026-11-21", "2026-11-21"),
    ("22 november", "2025-11-22", "2026-11-22", "2026-11-22"),
    ("Wed, 3 December 2025", "2025-12-03", "2025-12-03", "2025-12-03"),
    ("1 Sept", "2026-09-01", "2027-09-01", "2026-09-01"),
    ("29 Feb", "2024-02-29", "2028-02-29", "2028-02-29"),
    ("29 Feb 2028", "2028-02-29", "2028-02-29", "2028-02-29"),
    ("2d", "2026-11-19", "2026-11-23", "2026-11-23"), ("3w", "2026-10-31", "2026-12-12", "2026-12-12"),
    ("-3d", "2026-11-18", "2026-11-18", "2026-11-18"),
    ("2 weeks ago", "2026-11-07", "2026-11-07", "2026-11-07"),
    ("in 2 weeks", "2026-12-05", "2026-12-05", "2026-12-05"),
    ("in 3 months", "2027-02-21", "2027-02-21", "2027-02-21"),
    ("1 year ago", "2025-11-21", "2025-11-21", "2025-11-21"),
    ("1w2d", "2026-11-12", "2026-11-30", "2026-11-30"),
    ("1800-01-01", "1800-01-01", "1800-01-01", "1800-01-01"),
    ("31.12.2300", "2300-12-31", "2300-12-31", "2300-12-31"),
  ])
  func days(_ text: String, _ past: String, _ future: String, _ either: String) throws {
    let context = try Clock.context().time
    for (direction, day) in [(Direction.past, past), (.future, future), (.either, either)] {
      #expect(try TimeWords.day(text, direction, key: "day", in: context)?.description == day)
    }
  }

  /// A year that was not written, where the year changes.
  @Test(arguments: [
    ("2027-01-02T08:00+01:00", "31 Dec", "2026-12-31", "2027-12-31", "2026-12-31"),
    ("2026-12-30T08:00+01:00", "2 Jan", "2026-01-02", "2027-01-02", "2027-01-02"),
    ("2027-03-01T08:00+01:00", "29 Feb", "2024-02-29", "2028-02-29", "2028-02-29"),
    ("2028-02-29T08:00+01:00", "29 Feb", "2028-02-29", "2028-02-29", "2028-02-29"),
    ("2099-03-01T08:00+01:00", "Feb 29", "2096-02-29", "2104-02-29", "2096-02-29"),
    ("2026-11-19T08:00+01:00", "next thu", "2026-11-26", "2026-11-26", "2026-11-26"),
    ("2026-11-20T08:00+01:00", "thu", "2026-11-19", "2026-11-26", "2026-11-19"),
  ])
  func seenFromOtherDays(
    _ now: String, _ text: String, _ past: String, _ future: String, _ either: String
  ) throws {
    let context = try Clock.context(now: now).time
    for (direction, day) in [(Direction.past, past), (.future, future), (.either, either)] {
      #expect(try TimeWords.day(text, direction, key: "day", in: context)?.description == day)
    }
  }

  @Test(arguments: ["", "  ", "\t"])
  func nothingIsNoDay(_ text: String) throws {
    let context = try Clock.context().time
    #expect(try TimeWords.day(text, .past, key: "day", in: context) == nil)
    #expect(try TimeWords.moment(text, .past, key: "day", in: context) == nil)
  }

  @Test(arguments: [
    ("2026-12-1", "\"2026-12-1\" is not a day"),
    ("soon", "\"soon\" is not a day such as 2026-12-01, 1 Dec, thu or yesterday"),
    ("2026-12-0x", "\"2026-12-0x\" is not a day"), ("2026-02-30", "there is no such day"),
    ("30 Feb", "there is no such day"), ("29 Feb 2027", "there is no such day"),
    ("31/02/2026", "there is no such"),
    ("13/13/2026", "there is no such day"), ("20261301", "there is no such day"),
    ("2301-01-01", "no such day"),
    (
      "11/10/2026",
      "11/10/2026 can be 11 October or 10 November; write 11 Oct 2026, or set the order once: "
        + "vitals settings set date-order dmy (or mdy)"
    ),
    ("3 may 16", "3 may 16 can be 3 May or 16 May"), ("Thu 3 Dec", "2025-12-03 is a Wednesday"),
    ("sat", "today is a Saturday; write today or 2026-11-14"), ("thu fri", "\"fri\" does not fit"),
    ("today yesterday", "\"yesterday\" does not fit"), ("thu 10:30", "\"thu 10:30\" is not a day"),
    ("10:30", "\"10:30\" is not a day"), ("2h ago", "\"2h ago\" is not a day"),
    ("may", "\"may\" is not a day"),
    ("32 may", "\"32\" is not a day"), ("0 may", "\"0\" is not a day"), ("99999999999 Dec", "is not a day"),
    ("20-11-26", "\"20-11-26\" is not a day"), ("32.11.26", "\"32.11.26\" is not a day"),
    ("20.11.", "\"20.11.\" is not a day"),
    ("last", "\"last\" is not"),
    ("in", "\"in\" is not a day"), ("ago", "\"ago\" is not"), ("2x", "\"2x\" is not"),
    ("1d1d", "\"1d1d\" is not"),
    ("1h1d", "\"1h1d\" is not a day"), ("99999d", "\"99999d\" is not"), ("9999 years ago", "too long ago"),
    ("in 9999 years", "too far off"), ("\"thu\"", "is not a day"), ("٣ may", "is not a day"),
    ("-", "\"-\" is not"),
    ("at", "\"at\" is not a day"), ("2026-12-01T25:00", "is not a day"), ("\u{1B}[31m", "is not a day"),
    ("2026.11/20", "is not a day"), ("12345678", "is not a day"), ("//2026", "is not a day"),
  ])
  func refused(_ text: String, _ words: String) throws {
    let context = try Clock.context().time
    let problem = #expect(throws: FieldProblem.self) {
      try TimeWords.day(text, .past, key: "since", in: context)
    }
    #expect(problem?.key == "since" && problem?.reason.contains(words) == true, "\(problem?.reason ?? "")")
  }

  @Test(arguments: [
    (Direction.past, "write today or 2026-11-14"), (.future, "write today or 2026-11-28"),
    (.either, "write today or 2026-11-14 or 2026-11-28"),
  ])
  func theWeekdayOfTodayIsAskedAbout(_ direction: Direction, _ words: String) throws {
    let context = try Clock.context().time
    let problem = #expect(throws: FieldProblem.self) {
      try TimeWords.day("Saturday", direction, key: "on", in: context)
    }
    #expect(problem?.reason == "today is a Saturday; \(words)")
  }

  @Test(arguments: [(DateOrder.dmy, "2026-10-11"), (.mdy, "2026-11-10")])
  func theOrderSettlesIt(_ order: DateOrder, _ day: String) throws {
    let context = TimeContext(now: try Clock.morning(), zone: Clock.europe, order: order)
    #expect(try TimeWords.day("11/10/2026", .past, key: "on", in: context)?.description == day)
    #expect(try TimeWords.day("13/10/2026", .past, key: "on", in: context)?.description == "2026-10-13")
    #expect(try TimeWords.day("10/13/2026", .past, key: "on", in: context)?.description == "2026-10-13")
  }
}
