import Foundation
import Model
import Testing

@testable import Exchange

@Suite("How an event comes back")
struct CalendarRuleTests {
  private func days(_ rule: String, from first: String, through last: String) throws -> [String] {
    let rule = try #require(CalendarRule(rule), "\(rule)")
    let (from, through) = (try #require(Day(first)), try #require(Day(last)))
    return rule.days(from: from, through: through).map(\.description)
  }

  @Test("A month without the day is left out, unless the rule says what then")
  func monthEnds() throws {
    #expect(
      try days("FREQ=MONTHLY", from: "2026-01-31", through: "2026-06-30")
        == ["2026-01-31", "2026-03-31", "2026-05-31"])
    #expect(
      try days("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", from: "2026-01-31", through: "2026-04-30")
        == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"])
  }

  @Test(
    "What is no rule, or has parts that are not counted, is not taken for another one",
    arguments: [
      "", "INTERVAL=2", "FREQ=HOURLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=x",
      "FREQ=YEARLY;BYWEEKNO=20",
      "FREQ=MONTHLY;BYDAY=XX", "FREQ=MONTHLY;BYDAY=0MO", "FREQ=DAILY;FREQ=DAILY", "FREQ=DAILY;UNTIL=soon",
      "FREQ=DAILY;COUNT=2;UNTIL=20270101", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=MONTHLY;BYMONTHDAY=", "FREQ",
    ])
  func refusals(_ rule: String) {
    #expect(CalendarRule(rule) == nil)
  }

  @Test("A rule that never comes true has an end")
  func never() throws {
    #expect(
      try days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", from: "2026-01-01", through: "2299-12-31") == [
        "2026-01-01"
      ])
  }

  @Test("Every rule gives the days that Python's dateutil gives (Tests/Peers/calendar_rules.py)")
  func likeDateutil() throws {
    let script = #filePath.replacing(
      "ExchangeTests/Calendar/CalendarRuleTests.swift", with: "Peers/calendar_rules.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-B", script]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    if output.hasPrefix("missing") {
      return withKnownIssue("python3-dateutil is not installed") { Issue.record() }
    }
    let lines = output.split(separator: "\n")
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      #expect(
        try days(words[1], from: words[0], through: words[2]) == Array(words.dropFirst(3)), "\(words[1])")
    }
    #expect(lines.count > 300)
  }
}
