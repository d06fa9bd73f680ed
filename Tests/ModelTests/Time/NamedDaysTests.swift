import Model
import Testing

/// The days that a search names; today is Saturday, 21 November 2026.
@Suite struct NamedDaysTests {
  private func named(
    _ text: String, _ order: DateOrder = .ask, weekStart: WeekStart = .monday
  ) throws -> (days: NamedDays, count: Int)? {
    let words = text.split(separator: " ").map(String.init)
    let context = TimeContext(now: try Clock.morning(), zone: Clock.europe, order: order)
    return TimeWords.namedDays(words[...], weekStart: weekStart, in: context)
  }

  /// A text, how many of its words name days, the days that are, and what is said of them.
  @Test(arguments: [
    ("today", 1, "2026-11-21", "2026-11-21", "today"),
    ("yesterday morning", 1, "2026-11-20", "2026-11-20", "yesterday"),
    ("2026-11-09", 1, "2026-11-09", "2026-11-09", "Mon 9 Nov"),
    ("19.11.2026 x", 1, "2026-11-19", "2026-11-19", "Thu 19 Nov"),
    ("9 nov 2025", 3, "2025-11-09", "2025-11-09", "9 Nov 2025"),
    ("nov 9 2025", 3, "2025-11-09", "2025-11-09", "9 Nov 2025"),
    ("nov 2025", 2, "2025-11-01", "2025-11-30", "1 Nov 2025 to 30 Nov 2025"),
    ("2026-02", 1, "2026-02-01", "2026-02-28", "1 Feb to 28 Feb"),
    ("this week", 2, "2026-11-16", "2026-11-22", "16 Nov to 22 Nov"),
    ("last week", 2, "2026-11-09", "2026-11-15", "9 Nov to 15 Nov"),
    ("this month", 2, "2026-11-01", "2026-11-30", "1 Nov to 30 Nov"),
    ("last month", 2, "2026-10-01", "2026-10-31", "1 Oct to 31 Oct"),
    ("last year", 2, "2025-01-01", "2025-12-31", "1 Jan 2025 to 31 Dec 2025"),
    ("last 7 days", 3, "2026-11-15", "2026-11-21", "15 Nov to 21 Nov"),
    ("last 2w bp", 2, "2026-11-08", "2026-11-21", "8 Nov to 21 Nov"),
    ("last thu", 2, "2026-11-19", "2026-11-19", "Thu 19 Nov"),
    ("last sat", 2, "2026-11-14", "2026-11-14", "Sat 14 Nov"),
  ])
  func aSpan(_ text: String, _ count: Int, _ first: String, _ last: String, _ words: String) throws {
    let found = try #require(try named(text))
    #expect(found.count == count)
    let (from, through) = (try Clock.day(first), try Clock.day(last))
    #expect(found.days == .span(from...through))
    #expect(try found.days.text(from: Clock.morning().day) == words)
  }

  /// A name that comes again means every one of its days.
  @Test(
    arguments: [
      ("nov", 1, "November of any year", ["2026-11-01", "2024-11-30"], ["2026-10-31", "2026-12-01"]),
      ("9 nov", 2, "9 November of any year", ["2026-11-09", "2020-11-09"], ["2026-11-08", "2026-10-09"]),
      ("November 9th", 2, "9 November of any year", ["2025-11-09"], ["2025-11-10"]),
      ("thu", 1, "any Thursday", ["2026-11-19", "2026-11-12"], ["2026-11-20"]),
    ] as [(String, Int, String, [String], [String])])
  func everyDayOfAName(
    _ text: String, _ count: Int, _ words: String, _ inside: [String], _ outside: [String]
  ) throws {
    let found = try #require(try named(text.lowercased()))
    #expect(try found.count == count && found.days.text(from: Clock.morning().day) == words)
    for day in inside { #expect(try found.days.contains(Clock.day(day)), "\(day)") }
    for day in outside { #expect(try !found.days.contains(Clock.day(day)), "\(day)") }
  }

  @Test func aDayThatCanBeTwoIsBoth() throws {
    let found = try #require(try named("11/10/2026"))
    let october = try Clock.day("2026-10-11")
    #expect(try found.days.contains(october) && found.days.contains(Clock.day("2026-11-10")))
    #expect(try found.days.text(from: Clock.morning().day) == "11 Oct 2026 or 10 Nov 2026")
    #expect(try named("11/10/2026", .dmy)?.days == .span(october...october))
  }

  @Test func weeksBeginAsTheyAreSet() throws {
    let (first, last) = (try Clock.day("2026-11-08"), try Clock.day("2026-11-14"))
    #expect(try named("last week", weekStart: .sunday)?.days == .span(first...last))
  }

  @Test(arguments: [
    "", "128", "128/82", "5.6", "9", "last", "this", "last 2h", "last low", "31 feb 2026", "ramipril", "2026",
    "week", "2026-13", "30.02.2026",
  ])
  func noDays(_ text: String) throws { #expect(try named(text) == nil) }
}
