import Model
import Testing

@Suite struct RecurrenceTests {
  @Test(arguments: [
    ("once", "once", "once"), ("daily", "1d", "daily"), ("day", "1d", "daily"), ("1d", "1d", "daily"),
    ("2d", "2d", "every 2 days"), ("weekly", "1w", "weekly"), ("2w", "2w", "every 2 weeks"),
    ("Monthly", "1m", "monthly"), ("3m", "3m", "every 3 months"), ("yearly", "1y", "yearly"),
    ("annually", "1y", "yearly"), ("999y", "999y", "every 999 years"), ("03M", "3m", "every 3 months"),
  ])
  func recurrencesAreReadAndWritten(_ text: String, _ code: String, _ words: String) throws {
    let recurrence = try #require(Recurrence(text))
    #expect(recurrence.code == code)
    #expect(recurrence.text == words)
    #expect(Recurrence(code) == recurrence)
  }

  @Test(arguments: [
    "", "0d", "-1d", "1000d", "d", "1", "1x", "1.5d", "1 d", "every day", "٣d", "d1", "1dd", "never",
  ])
  func otherTextIsRefused(_ text: String) {
    #expect(Recurrence(text) == nil)
  }

  @Test(
    arguments: [
      ("once", "2026-11-21", ["2026-11-21", nil, nil]),
      ("daily", "2026-12-31", ["2026-12-31", "2027-01-01", "2027-01-02"]),
      ("10d", "2026-02-20", ["2026-02-20", "2026-03-02", "2026-03-12"]),
      ("2w", "2026-03-20", ["2026-03-20", "2026-04-03", "2026-04-17"]),
      ("monthly", "2026-01-31", ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]),
      ("monthly", "2024-01-30", ["2024-01-30", "2024-02-29", "2024-03-30"]),
      ("3m", "2026-11-30", ["2026-11-30", "2027-02-28", "2027-05-30"]),
      ("yearly", "2024-02-29", ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]),
      ("300y", "2000-01-01", ["2000-01-01", "2300-01-01", nil]),
      ("999y", "2026-11-21", ["2026-11-21", nil]),
    ] as [(String, String, [String?])])
  func occurrencesFollowEachOther(_ every: String, _ first: String, _ days: [String?]) throws {
    let rule = try #require(Recurrence(every))
    let first = try Clock.day(first)
    for (index, expected) in days.enumerated() {
      #expect(rule.day(index, from: first)?.description == expected, "occurrence \(index)")
    }
  }

  @Test(
    arguments: [
      ("once", "2026-11-21", "2026-11-20", nil), ("once", "2026-11-21", "2030-01-01", 0),
      ("daily", "2026-11-21", "2026-11-21", 0), ("daily", "2026-11-21", "2026-11-30", 9),
      ("3d", "2026-11-21", "2026-11-23", 0), ("3d", "2026-11-21", "2026-11-24", 1),
      ("weekly", "2026-11-21", "2026-11-27", 0), ("weekly", "2026-11-21", "2026-11-28", 1),
      ("monthly", "2026-01-31", "2026-02-27", 0), ("monthly", "2026-01-31", "2026-02-28", 1),
      ("monthly", "2026-01-31", "2026-03-30", 1), ("monthly", "2026-01-31", "2026-03-31", 2),
      ("3m", "2026-11-30", "2027-02-27", 0), ("3m", "2026-11-30", "2027-02-28", 1),
      ("yearly", "2024-02-29", "2025-02-27", 0), ("yearly", "2024-02-29", "2025-02-28", 1),
      ("yearly", "2024-02-29", "2028-02-28", 3), ("yearly", "2024-02-29", "2028-02-29", 4),
    ] as [(String, String, String, Int?)])
  func theLastOccurrenceOnOrBeforeADay(
    _ every: String, _ first: String, _ day: String, _ index: Int?
  ) throws {
    let rule = try #require(Recurrence(every))
    #expect(rule.lastIndex(onOrBefore: try Clock.day(day), from: try Clock.day(first)) == index)
  }

  /// The two functions are each other's inverse, whatever the first day.
  @Test(arguments: ["1d", "7d", "2w", "1m", "5m", "1y"])
  func numberAndDayAgree(_ every: String) throws {
    let rule = try #require(Recurrence(every))
    let january = try Clock.day("2024-01-01")
    for offset in 0..<366 {
      let first = january.adding(days: offset)
      for index in 0..<15 {
        let day = try #require(rule.day(index, from: first))
        #expect(rule.lastIndex(onOrBefore: day, from: first) == index)
        #expect(
          rule.lastIndex(onOrBefore: day.adding(days: -1), from: first) == (index == 0 ? nil : index - 1))
      }
    }
  }

  @Test func aStepOfNothingIsTakenAsOne() throws {
    let first = try Clock.day("2026-11-21")
    for rule in [Recurrence.days(0), .weeks(0), .months(0), .years(-3)] {
      #expect(rule.lastIndex(onOrBefore: first, from: first) == 0)
      #expect(try #require(rule.day(1, from: first)) > first)
    }
  }
}
