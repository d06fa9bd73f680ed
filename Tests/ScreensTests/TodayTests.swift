import Care
import Model
import Terminal
import Testing

@testable import Screens

@Suite struct TodayTests {
  /// What is said of a journal without readings is true of what else is in it, and of how far back was looked.
  @Test func aJournalWithoutReadingsIsNotCalledEmpty() throws {
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00", lines: [],
      contents: [
        (
          "2026-11-21T09:00+01:00",
          try Reminder("Eyes", recurrence: .years(1), first: #require(Day("2026-11-21")))
        )
      ])
    let screen = sofa.screen()
    #expect(screen.contains("No readings yet.") && !screen.contains("older"))
    #expect(!screen.contains("Nothing is saved on this computer"))
    #expect(try Sofa().screen().contains("Nothing is saved on this computer until"))
  }

  @Test func readingsOfLongAgoAreFound() throws {
    let sofa = try Sofa("2021-03-05 08:00 128/82 64")
    #expect(sofa.screen().contains("128/82") && !sofa.screen().contains("No readings"))
  }

  @Test func everyKeyOfTheTableGoesSomewhere() throws {
    for (keys, page) in [(",t", Page.today), ("K", .kinds), ("!t", .today), (",Kt", .today)] {
      let sofa = try Sofa("128/82 64")
      for key in keys { sofa.press(.character(key)) }
      #expect(sofa.app.page == page, "\(keys)")
    }
  }

  @Test func firstRunNamesTheKeyAndWritesNothing() throws {
    let sofa = try Sofa()
    let screen = sofa.screen()
    #expect(screen.contains("No readings yet."))
    #expect(screen.contains("Press l and type"))
    #expect(screen.contains("[Today]"))
    #expect(screen.contains("Sat 21 Nov 09:04"))
    #expect(!sofa.folder.isThere)
  }

  @Test func lastReadingsWithSparklines() throws {
    let sofa = try Sofa(
      "2026-11-19 07:30 131/84 66", "2026-11-20 07:30 128/82 64 left sitting", "2026-11-21 07:41 5.6 fasting")
    let screen = sofa.screen()
    #expect(screen.contains("Blood pressure  128/82 mmHg    Fri 07:30"))
    #expect(screen.contains("130/83  2 readings"))
    #expect(screen.contains("5.6 mmol/L  07:41"))
    #expect(screen.contains("Glucose, today 07:41, fasting") && screen.contains("● in range: 3.9 to 10.0"))
  }

  @Test func aSevereReadingStandsFirstUntilItWasSeen() throws {
    let sofa = try Sofa("2026-11-20 22:10 182/121 70")
    #expect(sofa.screen().contains("182/121"))
    #expect(sofa.screen().contains("enter why"))
    sofa.press(.enter)
    #expect(sofa.screen().contains("What to do:"))
    sofa.press(.escape, .character("d"))
    #expect(sofa.screen().contains("Marked as seen."))
    #expect(!sofa.screen().contains("FOR YOU"))
    sofa.press(.character("u"))
    #expect(sofa.screen().contains("FOR YOU"))
  }

  @Test func aDueReminderIsAskedAboutAndAnswered() throws {
    let reminder = try Reminder("HbA1c", recurrence: .months(3), first: #require(Day("2026-11-09")))
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00", lines: [], contents: [("2026-08-09T09:00+02:00", reminder)])
    #expect(sofa.screen().contains("since 9 Nov  HbA1c, 12 days overdue"))
    sofa.press(.character("s"))
    #expect(sofa.screen().contains("in 15 minutes    today 09:19"))
    sofa.press(.character("3"))
    #expect(sofa.screen().contains("HbA1c asks again tomorrow. Press u"))
    #expect(!sofa.screen().contains("overdue"))
    sofa.wait(minutes: 24 * 60)
    #expect(sofa.screen().contains("13 days overdue"))
    sofa.press(.character("d"))
    #expect(sofa.screen().contains("Done: HbA1c. Next Tue 9 Feb. Press u to undo."))
    #expect(!sofa.screen().contains("overdue"))
  }

  private static let times = ["2026-11-21 08:30", "2026-11-20 18:30", "2026-11-19 18:30", "2026-11-09 18:30"]

  /// The longest value of each kind, at the times that Today tells in different ways.
  @Test(
    arguments: [
      "185/125 120 left arm sitting", "325 mg/dL fasting", "33.3 mmol/L fasting", "w 181.4 kg", "temp 38.7 C",
      "temp 100.4 F", "spo2 97", "pulse 164", "resp 36", "ketones 7.4", "a1c 10.8 %", "a1c 108 mmol/mol",
      "waist 194.5 cm", "ldl 12.9 mmol/L",
    ], [40, 44, 46, 48, 60, 80])
  func noNumberIsCut(_ line: String, _ width: Int) throws {
    for time in Self.times {
      try holds(Sofa(now: "2026-11-21T09:04+01:00", lines: ["\(time) \(line)"]), width)
    }
  }

  @Test(arguments: [40, 44, 46, 48, 60, 80])
  func noNumberOfAnOwnKindIsCut(_ width: Int) throws {
    let steps = try OwnKind(
      code: "own-steps", name: "steps and all that I count on a walk", unit: "steps", digits: 3,
      least: ExactDecimal(0), greatest: ExactDecimal(9_999_999))
    let reading = try OwnReading(#require(ExactDecimal("1234567.125")), of: steps)
    for time in Self.times {
      let at = time.replacing(" ", with: "T") + "+01:00"
      let contents: [(String, any Content)] = [("2025-11-01T08:00+01:00", steps), (at, reading)]
      try holds(Sofa(now: "2026-11-21T09:04+01:00", lines: [], contents: contents), width)
    }
  }

  /// The row of the only reading has its whole number, with a space on both sides.
  private func holds(_ sofa: Sofa, _ width: Int) throws {
    let entry = try #require(try sofa.keeper.record(.everything).readings.last)
    let value = try #require(entry.measurement?.valueText)
    let title = sofa.app.record.kinds.title(of: entry.kind)
    let screen = sofa.screen(width, 24)
    let rows = screen.split(separator: "\n").drop { !$0.hasPrefix(" READINGS") }.dropFirst()
    let row = try #require(rows.first { $0.lowercased().contains(title.lowercased().prefix(5)) }, "\(screen)")
    #expect("\(row) ".contains(" \(value) "), "\(row)")
  }

  @Test func aDigitStartsAReading() throws {
    let sofa = try Sofa()
    sofa.type("128/82 64")
    #expect(sofa.screen().contains("[Log]"))
    #expect(sofa.screen().contains("blood pressure, now: 128/82 mmHg, pulse 64"))
  }
}
