import Care
import Journal
import Model
import Terminal
import Testing

@testable import Screens

/// The page of reminders, and the pages that it leads to.
@Suite struct RemindersScreenTests {
  /// HbA1c since the ninth, a daily measurement at 08:00, a dentist in February.
  private static func sofa(now: String = "2026-11-21T09:04+01:00", _ lines: String...) throws -> Sofa {
    let ninth = try #require(Day("2026-11-09"))
    let measure = try Reminder(
      "Measure", recurrence: .days(1), first: ninth.adding(days: 10), times: [#require(TimeOfDay("08:00"))],
      measure: "blood-pressure")
    let contents: [(at: String, content: any Content)] = [
      ("2026-08-09T09:00+01:00", try Reminder("HbA1c", recurrence: .months(3), first: ninth)),
      ("2026-11-19T07:00+01:00", measure),
      (
        "2026-08-09T09:01+01:00",
        try Reminder("Dentist", recurrence: .years(1), first: #require(Day("2027-02-01")))
      ),
    ]
    return try Sofa(now: now, lines: lines, contents: contents)
  }

  private static func status(_ sofa: Sofa, _ title: String) throws -> DueReminder {
    try #require(try sofa.keeper.record().reminders.first { $0.reminder.title == title })
  }

  @Test func theListSaysHowEachStands() throws {
    let sofa = try Self.sofa()
    sofa.press(.character("r"))
    let screen = sofa.screen(120, 30)
    #expect(screen.contains("overdue since Mon 9 Nov"))
    #expect(screen.contains("due since 08:00"))
    #expect(screen.contains("next Mon 1 Feb"))
    #expect(screen.contains("daily at 08:00"))
  }

  /// A reading answers it, from wherever it came; taken back, it is asked again.
  @Test func aReadingAnswersAReminderToMeasure() throws {
    let sofa = try Self.sofa()
    #expect(sofa.screen().contains("since 08:00  Measure, 2 missed since Thu 19 Nov"))
    sofa.type("128/82 64")
    sofa.press(.enter)
    #expect(!sofa.screen().contains("since 08:00"))
    sofa.press(.character("u"))
    #expect(sofa.screen().contains("since 08:00  Measure"))
  }

  @Test(arguments: ["2026-11-21 07:30 128/82", "2026-11-21 06:00 128/82"])
  func aReadingOfBeforeAnswersItToo(_ line: String) throws {
    #expect(try !Self.sofa(line).screen().contains("since 08:00"))
  }

  /// The first frame does not ask for what may have been measured in a month that it has not read.
  @Test func theFirstFrameAsksForNothingThatItCanNotKnow() throws {
    let sofa = try Self.sofa("2026-11-21 08:30 w 81.4 kg")
    let reminder = try Reminder(
      "Lab", recurrence: .months(3), first: #require(Day("2026-06-01")), measure: "hba1c", isAfterDone: true)
    let record = try sofa.keeper.record()
    try sofa.keeper.add([Entry(id: record.newID, at: record.now, content: reminder)])
    var app = try App(sofa.keeper, firstFrameOf: Size(width: 80, height: 24))
    #expect(!app.record.reminders.contains { $0.reminder.title == "Lab" })
    app.complete()
    #expect(app.record.reminders.contains { $0.reminder.title == "Lab" && $0.isDue })
    #expect(app.record.neededSince == nil)
  }

  @Test func putOffUntilATimeThatIsTyped() throws {
    let sofa = try Self.sofa()
    sofa.press(.character("r"), .character("s"), .character("4"))
    sofa.type("2026-12-0")
    sofa.press(.enter)
    #expect(sofa.screen().contains("Not saved: \"2026-12-0\" is not a time such as 15m"))
    sofa.type("1 08:00")
    sofa.press(.enter)
    #expect(sofa.screen().contains("HbA1c asks again Tue 1 Dec 08:00. Press u to undo."))
    #expect(
      try Self.status(sofa, "HbA1c").status == .snoozed(until: #require(Moment("2026-12-01T08:00+01:00")))
    )
  }

  @Test(arguments: [("1", "today 09:19"), ("2", "today 10:04"), ("3", "tomorrow. Press u")])
  func putOffByOneKey(_ key: Character, _ until: String) throws {
    let sofa = try Self.sofa()
    sofa.press(.character("r"), .character("s"), .character(key))
    #expect(sofa.screen().contains("HbA1c asks again \(until)"))
  }

  @Test func leavingTheChoicePutsNothingOff() throws {
    let sofa = try Self.sofa()
    sofa.press(.character("r"), .character("s"), .down, .end, .enter, .escape, .escape)
    #expect(sofa.app.page == .reminders)
    #expect(try Self.status(sofa, "HbA1c").isDue)
  }

  @Test func aCheckupIsDoneEarlyAfterAQuestion() throws {
    let sofa = try Self.sofa()
    sofa.press(.character("r"), .end, .character("d"))
    #expect(sofa.screen().contains("Was it done already?"))
    sofa.press(.character("n"))
    #expect(try Self.status(sofa, "Dentist").next?.description == "2027-02-01")
    sofa.press(.character("d"), .character("y"))
    #expect(sofa.screen().contains("Done: Dentist. Next 1 Feb 2028."))
    #expect(try Self.status(sofa, "Dentist").next?.description == "2028-02-01")
  }

  @Test func whatComesOftenIsNotDoneTwice() throws {
    let sofa = try Self.sofa()
    sofa.press(.character("r"), .down, .character("d"))
    #expect(sofa.screen().contains("Done: Measure. Next tomorrow 08:00."))
    sofa.press(.character("d"))
    #expect(sofa.screen().contains("Measure is not due; nothing was saved. It comes tomorrow 08:00."))
    #expect(try Self.status(sofa, "Measure").next?.description == "2026-11-22T08:00")
  }

  @Test func pausedAndResumed() throws {
    let sofa = try Self.sofa()
    sofa.press(.character("r"), .character("z"))
    sofa.press(.tab)
    sofa.type("2026-12-0x")
    sofa.press(.enter)
    #expect(sofa.screen().contains("Not saved: \"2026-12-0x\" is not a day"))
    sofa.press(.backspace)
    sofa.type("6")
    sofa.press(.enter)
    #expect(sofa.screen().contains("HbA1c is paused from today through Sun 6 Dec. Press u to undo."))
    #expect(sofa.screen().contains("paused through Sun 6 Dec"))
    #expect(try Self.status(sofa, "HbA1c").status == .paused(through: Day("2026-12-06")))
    sofa.press(.character("t"))
    #expect(!sofa.screen().contains("HbA1c"))
    sofa.press(.character("r"), .end, .character("z"))
    #expect(sofa.screen().contains("HbA1c is resumed."))
    #expect(try Self.status(sofa, "HbA1c").reminder.pauses.isEmpty)
  }

  @Test func changedAndTakenBack() throws {
    let sofa = try Self.sofa()
    sofa.press(.character("r"), .character("e"), .down, .down)
    sofa.press(.backspace, .backspace)
    sofa.type("6m")
    sofa.press(.enter)
    #expect(sofa.screen().contains("Changed: HbA1c, every 6 months, starting Mon 9 Nov. Press u to undo."))
    #expect(try Self.status(sofa, "HbA1c").reminder.recurrence == .months(6))
    sofa.press(.character("u"))
    #expect(try Self.status(sofa, "HbA1c").reminder.recurrence == .months(3))
    sofa.press(.character("e"), .enter)
    #expect(sofa.screen().contains("No change, so nothing was saved."))
  }

  @Test func weekdaysAndTimesAreAddedInTheForm() throws {
    let sofa = try Sofa()
    sofa.press(.character("r"), .character("a"))
    sofa.type("Walk")
    sofa.press(.tab, .tab)
    sofa.type("mon,thu")
    sofa.press(.tab, .tab, .tab)
    sofa.type("8:00, 17:30")
    #expect(sofa.screen().contains("Walk, weekly on Mon, Thu at 08:00 and 17:30, starting Mon 23 Nov"))
    sofa.press(.enter)
    let reminder = try Self.status(sofa, "Walk").reminder
    #expect(
      reminder.times.map(\.description) == ["08:00", "17:30"] && reminder.recurrence.code == "1w:mon,thu")
  }

  @Test func theWordsSayWhatTheClockChangeDoes() throws {
    let zone = Zone(name: "Test/Europe") { (1_774_746_000..<1_792_890_000).contains($0) ? 120 : 60 }
    let now = try #require(Moment("2026-03-20T09:00+01:00"))
    let night = try Reminder(
      "Check", recurrence: .days(1), first: now.day, times: [#require(TimeOfDay("02:30"))])
    #expect(
      night.words(from: now, in: zone, .hours24)
        == "Check, daily at 02:30, starting today. On Sun 29 Mar the clock skips 02:30: it comes at 03:30")
    let day = try Reminder(
      "Check", recurrence: .days(1), first: now.day, times: [#require(TimeOfDay("08:30"))])
    #expect(day.words(from: now, in: zone, .hours24) == "Check, daily at 08:30, starting today")
  }

  @Test func onlyTickedCheckupsAreAdded() throws {
    let sofa = try Sofa()
    sofa.press(.character("r"), .character("f"))
    #expect(sofa.screen().contains("[ ]  diabetes"))
    sofa.press(.enter)
    #expect(sofa.screen().contains("Press Space to tick what you have."))
    sofa.press(.character(" "), .enter)
    #expect(sofa.screen().contains("[ ]  every 6 months  HbA1c"))
    #expect(sofa.screen().contains("Source: ADA 2019") && sofa.screen().contains("read in the source"))
    sofa.press(.enter)
    #expect(sofa.screen().contains("Press Space to tick what you want"))
    sofa.press(.character(" "), .down, .down, .character(" "), .enter)
    sofa.type("2026-10-05")
    sofa.press(.enter)
    let all = try sofa.keeper.record().reminders.map(\.reminder)
    #expect(all.map(\.template) == ["eye", "hba1c"])
    #expect(all.map(\.first.description) == ["2026-11-21", "2027-04-05"])
    sofa.press(.character("f"), .character(" "), .enter)
    #expect(sofa.screen().contains("every 6 months  HbA1c (there already)"))
    sofa.press(.character(" "), .enter, .escape, .escape)
    #expect(try sofa.keeper.record().reminders.count == 2)
    sofa.press(.character("u"))
    #expect(try sofa.keeper.record().reminders.isEmpty, "what was added together is taken back together")
  }

  @Test func openShowsWhenItComesAndWhereItsIntervalIsFrom() throws {
    let sofa = try Self.sofa()
    sofa.press(.character("r"), .down, .enter)
    let screen = sofa.screen()
    #expect(screen.contains("answered by a reading: blood pressure"))
    #expect(screen.contains("Sun 2026-11-22 08:00"))
    sofa.press(.escape)
    #expect(sofa.app.page == .reminders)
  }

  @Test func unsafeTextReachesNoTerminal() throws {
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00", lines: [],
      contents: [
        (
          "2026-11-01T09:00+01:00",
          try Reminder("eye\u{1b}[2J", recurrence: .years(1), first: #require(Day("2026-11-20")))
        )
      ])
    for keys in [[Key.character("r")], [.character("s")], [.escape, .enter], [.escape, .character("z")]] {
      for key in keys { sofa.press(key) }
      #expect(!sofa.screen().contains("\u{1b}"))
    }
  }
}
