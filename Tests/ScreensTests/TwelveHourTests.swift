import Model
import Terminal
import Testing

@testable import Screens

/// Who reads twelve hours reads them everywhere that the time of an entry, of a reminder or of now is said.
@Suite struct TwelveHourTests {
  private func sofa() throws -> Sofa {
    let contents: [(at: String, content: any Content)] = [
      (
        "2026-08-09T09:00+01:00",
        try Reminder(
          "Feet", recurrence: .days(1), first: try #require(Day("2026-11-19")),
          times: [#require(TimeOfDay("08:30"))])
      )
    ]
    let sofa = try Sofa(
      now: "2026-11-21T21:04+01:00", lines: SizeTests.lines + ["2026-11-21 12:05 136/84"], contents: contents)
    try sofa.keeper.set(.clock, to: "12h")
    try sofa.restart()
    return sofa
  }

  private static let ways: [(name: String, keys: [Key])] = [
    ("today", []), ("history", [.character("h")]), ("log", [.character("l")]),
    ("correct", [.character("h"), .character("e")]), ("entry", [.character("h"), .enter]),
    ("delete", [.character("h"), .character("D")]),
    ("reminders", [.character("r")]), ("why", [.enter]), ("versions", [.character("h"), .character("v")]),
    ("preview", [.character("l"), .paste("yesterday 19:40 128/82")]),
  ]

  @Test(arguments: ways.map(\.name), [(80, 24), (120, 40), (50, 20)])
  func noTimeOfTwentyFourHoursIsShown(_ name: String, _ size: (Int, Int)) throws {
    let way = try #require(Self.ways.first { $0.name == name })
    let sofa = try sofa()
    for key in way.keys { sofa.press(key) }
    let lines = sofa.screen(size.0, size.1).split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.contains("9:04 pm") })
    // What is typed, or is written as in the journal, keeps its form.
    let said = lines.filter { !$0.contains("2026-11-2") || name == "history" }
      .filter { !$0.contains("yesterday 19:40") && !$0.contains("142/91 note ran") }
    for line in said {
      for match in line.matches(of: /[0-9][0-9]?:[0-9][0-9](?! ?[ap]m)/) {
        Issue.record("\"\(match.output)\" in: \(line)")
      }
    }
  }

  /// The columns of the history stay aligned.
  @Test func theHistoryHasRoomForIt() throws {
    let sofa = try sofa()
    sofa.press(.character("h"))
    let screen = sofa.screen()
    #expect(screen.contains("2026-11-21  12:05 pm  blood pressure"))
    #expect(screen.contains("2026-11-21   7:41 am  glucose"))
  }

  /// A search finds the time as it is shown, and as it is written.
  @Test(arguments: ["7:41", "07:41"]) func aTimeIsFound(_ text: String) throws {
    let sofa = try sofa()
    sofa.press(.character("h"), .character("/"), .paste(text))
    #expect(sofa.screen().contains("1 of 13 entries"))
  }

  @Test func theArithmeticOfAnAlertSaysIt() throws {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", "2026-11-20 22:10 182/121 70")
    try sofa.keeper.set(.clock, to: "12h")
    try sofa.restart()
    sofa.press(.enter)
    #expect(sofa.screen(120, 40).contains("182/121 at 10:10 pm: systolic 182 is at or above 180"))
  }

  @Test func undoSaysItToo() throws {
    let sofa = try sofa()
    sofa.press(.character("l"))
    sofa.type("19:40 128/82")
    sofa.press(.enter, .escape)
    sofa.press(.character("u"))
    #expect(sofa.screen().contains("(today 7:40 pm)"))
  }
}
