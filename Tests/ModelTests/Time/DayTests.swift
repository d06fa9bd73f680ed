import Model
import Testing

@Suite struct DayTests {
  /// Walks the calendar day by day with nothing but the leap rule, and asks `Day` about every one.
  @Test func everyDayFrom1900To2200() {
    var expected = (year: 1900, month: 1, day: 1)
    var number = -25_567  // 1970 - 1900: 70 years of 365 days and 17 leap days before 1970-01-01
    var weekday = 1  // 1 January 1900 was a Monday
    var wrong: [String] = []
    while expected.year <= 2200 {
      let day = Day(year: expected.year, month: expected.month, day: expected.day)
      let text = Self.text(expected)
      if day?.number != number || day?.weekday != weekday || day?.description != text
        || Day(text)?.number != number || Day(number: number).date != expected
      {
        wrong.append(text)
      }
      Self.advance(&expected)
      number += 1
      weekday = weekday % 7 + 1
    }
    #expect(wrong.isEmpty)
    #expect(number == 84_371, "2201-01-01")
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2026-11-21", 20_778, 6),
    ("1800-01-01", -62_091, 3), ("2300-12-31", 120_894, 1),
  ])
  func knownDays(_ text: String, _ number: Int, _ weekday: Int) throws {
    let day = try Clock.day(text)
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day == Day(number: number))
  }

  @Test(arguments: [
    "2026-02-29", "2026-02-30", "1900-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10",
    "2026-01-00",
    "2026-01-32", "1799-12-31", "2301-01-01", "0000-00-00", "9999-12-31",
    "2026-1-5", "26-01-05", "20260105", "2026/01/05", "2026-01-05 ", " 2026-01-05", "2026-01-05-",
    "-2026-01-05",
    "2026-01", "", "today", "٢٠٢٦-٠١-٠٥", "2026-0a-05", "+026-01-05", "2026-01-5\u{301}", "2026--1-05",
  ])
  func whatIsNoDayIsRefused(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-01-31", 2, "2026-03-31"),
    ("2026-01-31", 3, "2026-04-30"), ("2026-01-31", 12, "2027-01-31"), ("2026-01-31", -1, "2025-12-31"),
    ("2026-01-31", -2, "2025-11-30"), ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
    ("2024-02-29", -12, "2023-02-28"), ("2026-12-15", 1, "2027-01-15"), ("2026-03-15", 0, "2026-03-15"),
    ("2096-02-29", 48, "2100-02-28"),
  ])
  func monthsAreAdded(_ start: String, _ months: Int, _ end: String) throws {
    #expect(try Clock.day(start).adding(months: months).description == end)
  }

  @Test(arguments: [
    ("2026-02-28", 1, "2026-03-01"), ("2026-03-29", 1, "2026-03-30"), ("2026-01-01", -1, "2025-12-31"),
  ])
  func daysAreAdded(_ start: String, _ days: Int, _ end: String) throws {
    #expect(try Clock.day(start).adding(days: days) == Clock.day(end))
    #expect(try Clock.day(start).distance(to: Clock.day(end)) == days)
  }

  /// What no date of 1800 to 2300 can say must not turn into another date.
  @Test func farAwayDaysStayFarAway() throws {
    let day = try Clock.day("2026-01-31")
    #expect(day.adding(months: 12 * 999).date == (3025, 1, 31))
    #expect(day.adding(months: -12 * 3000).date == (-974, 1, 31))
  }

  @Test func months() throws {
    let month = try #require(Month("2026-02"))
    #expect((month.year, month.number, month.length) == (2026, 2, 28))
    #expect("\(month.firstDay) \(month.lastDay) \(month)" == "2026-02-01 2026-02-28 2026-02")
    #expect(month.day(31) == month.lastDay && month.day(0) == month.firstDay)
    #expect(month.advanced(by: 11).description == "2027-01")
    #expect(month.distance(to: try #require(Month("2024-02"))) == -24)
    #expect(try Clock.day("2026-02-15").month == month)
    for text in ["2026-13", "2026-00", "2026-1", "26-01", "2026", "2026-01-01", "", "1799-12"] {
      #expect(Month(text) == nil, "\(text)")
    }
  }

  private static func text(_ date: (year: Int, month: Int, day: Int)) -> String {
    let month = date.month < 10 ? "0\(date.month)" : "\(date.month)"
    let day = date.day < 10 ? "0\(date.day)" : "\(date.day)"
    return "\(date.year)-\(month)-\(day)"
  }

  private static func advance(_ date: inout (year: Int, month: Int, day: Int)) {
    let leaps = date.year % 400 == 0 || (date.year % 4 == 0 && date.year % 100 != 0)
    let lengths = [31, leaps ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    date.day += 1
    if date.day > lengths[date.month - 1] { (date.month, date.day) = (date.month + 1, 1) }
    if date.month > 12 { (date.year, date.month) = (date.year + 1, 1) }
  }
}
