import Alerts
import Care
import Model
import Terminal
import Testing

@testable import LineMode
@testable import Screens

/// The plain line mode: lines in, lines out.
@Suite struct DialogueTests {
  private static func open(_ sofa: Sofa, isInteractive: Bool = true) throws -> Dialogue {
    try Dialogue(sofa.keeper, isInteractive: isInteractive)
  }

  private static func logged(_ sofa: Sofa) throws -> [String] {
    try sofa.keeper.record(.everything).readings.compactMap { $0.measurement?.valueText }
  }

  /// Two reminders that are due, and an alert.
  private static func busy() throws -> Sofa {
    let day = try #require(Day("2026-11-09"))
    return try Sofa(
      now: "2026-11-21T09:04+01:00", lines: ["2026-11-20 22:10 182/121 70", "2026-11-21 07:41 5.6 fasting"],
      contents: [
        ("2026-08-09T09:00+01:00", try Reminder("HbA1c", recurrence: .months(3), first: day)),
        (
          "2026-08-09T09:01+01:00", try Reminder("Dentist", recurrence: .years(1), first: day.adding(days: 1))
        ),
      ])
  }

  @Test(arguments: ["128/82 64 left", "log 128/82 64 left", "l 128/82 64 left", "  L   128/82 64 left "])
  func aReadingIsShownThenSaved(_ line: String) throws {
    let sofa = try Sofa()
    var dialogue = try Self.open(sofa)
    let shown = dialogue.take(line)
    #expect(shown.first == "blood pressure, now: 128/82 mmHg, pulse 64, left arm")
    #expect(shown.contains { $0.contains("ESC") || $0.contains("135/85") }, "its class is said: \(shown)")
    #expect(shown.last == "Save it? y or n")
    #expect(dialogue.prompt == "y or n> ")
    #expect(try Self.logged(sofa).isEmpty)
    #expect(dialogue.take("y").first?.hasPrefix("Saved: 128/82 mmHg") == true)
    #expect(try Self.logged(sofa) == ["128/82"])
    #expect(dialogue.unsaved == nil && dialogue.prompt == "vitals> " && dialogue.status == 0)
  }

  @Test(arguments: [
    ("n", nil), ("no", nil), ("q", "128/82"), ("", "128/82"), ("131/84", "131/84"), ("yy", "128/82"),
  ])
  func onlyYesSaves(_ answer: String, _ kept: String?) throws {
    let sofa = try Sofa()
    var dialogue = try Self.open(sofa)
    _ = dialogue.take("128/82")
    _ = dialogue.take(answer)
    #expect(try Self.logged(sofa).isEmpty)
    dialogue.leave()
    #expect(sofa.keeper.unsavedLine == kept)
  }

  @Test(arguments: [
    ("400/20", "40 to 300"), ("128", "What is 128?"), ("82/128", "the upper number comes first"),
    ("log 5.6x mmol/L", "not a number"), ("1,000 mg/dL", "two ways"), ("23:50 120/80", "in the future"),
    ("done 7", "no number 7"), ("hlep", "Type help"), ("done", "can be answered that way"),
    ("snooze x", "does not know"),
  ])
  func whatCanNotBeIsRefusedWithItsReason(_ line: String, _ reason: String) throws {
    let sofa = try Sofa()
    var dialogue = try Self.open(sofa)
    let said = dialogue.take(line)
    #expect(said.contains { $0.contains(reason) }, "\(said)")
    #expect(dialogue.status == 64 && dialogue.prompt == "vitals> ")
    #expect(!sofa.folder.isThere)
  }

  @Test func theUnlikelyIsAskedAbout() throws {
    let sofa = try Sofa()
    var dialogue = try Self.open(sofa)
    let said = dialogue.take("255/100")
    #expect(said.contains { $0.hasPrefix("Please check:") })
    #expect(said.last == "Save it as it is? y or n")
  }

  @Test(arguments: [("182/121 70", ["y", "n"]), ("2.9 mmol/L", ["y", "n"])])
  func afterASevereValueTheFlowIsThatOfTheScreens(_ line: String, _ answers: [String]) throws {
    for answer in answers {
      let sofa = try Sofa()
      var dialogue = try Self.open(sofa)
      _ = dialogue.take(line)
      let said = dialogue.take("y")
      let entry = try #require(try sofa.keeper.record().readings.first)
      let measurement = try #require(entry.measurement)
      var flow = try #require(Flow(for: measurement, at: entry.at, targets: .untouched))
      #expect(
        Array(said.dropFirst()) == flow.text.lines + [
          "\(flow.text.title).", flow.text.question ?? "", "y or n",
        ])
      #expect(dialogue.take("what?").contains(flow.text.question ?? ""))
      flow.answer(yes: answer == "y")
      let next = dialogue.take(answer)
      for sentence in flow.text.lines { #expect(next.contains(sentence)) }
      #expect(next.contains { $0.hasPrefix("Source: ") })
      #expect(dialogue.prompt == "vitals> ")
    }
  }

  /// Lines that are pasted come one after the other: each is shown, and one answer saves all.
  @Test func severalLinesAreSavedTogether() throws {
    let sofa = try Sofa()
    var dialogue = try Self.open(sofa)
    #expect(dialogue.take("7:30 128/82 64").last == "Save it? y or n")
    let second = dialogue.take("7:41 5.6 mmol/L fasting")
    #expect(second.first == "glucose, today 07:41: 5.6 mmol/L, fasting")
    #expect(second.last == "Save these 2 readings? y or n")
    #expect(
      dialogue.take("foo 12") == [
        "Not taken: foo 12", "Please answer y or n.", "Save these 2 readings? y or n",
      ])
    #expect(dialogue.take("7:45 5.8").last == "Save these 3 readings? y or n", "the unit is known by then")
    #expect(try Self.logged(sofa).isEmpty)
    #expect(dialogue.take("y").first == "3 readings saved. Type u to undo.")
    #expect(try Self.logged(sofa) == ["128/82", "5.6", "5.8"])
    #expect(dialogue.unsaved == nil && dialogue.prompt == "vitals> ")
    _ = dialogue.take("u")
    #expect(try Self.logged(sofa).isEmpty)
  }

  @Test func noSavesNoneOfThem() throws {
    let sofa = try Sofa()
    var dialogue = try Self.open(sofa)
    for line in ["128/82", "130/84"] { _ = dialogue.take(line) }
    #expect(dialogue.take("n") == ["Not saved: 128/82", "Not saved: 130/84"])
    #expect(try Self.logged(sofa).isEmpty)
    dialogue.leave()
    #expect(sofa.keeper.unsavedLine == nil)
  }

  /// A severe reading in the middle: all are saved, then its questions come, one topic after the other.
  @Test func aSevereReadingSwallowsNoLine() throws {
    let sofa = try Sofa()
    var dialogue = try Self.open(sofa)
    for line in ["8:50 182/121 70", "8:55 2.9 mmol/L", "9:00 w 81.4 kg"] { _ = dialogue.take(line) }
    let said = dialogue.take("y")
    #expect(try Self.logged(sofa) == ["182/121", "2.9", "81.4"])
    #expect(said.contains { $0.contains("182/121") } && said.last == "y or n")
    let next = dialogue.take("n")
    #expect(next.contains { $0.contains("2.9 mmol/L") } && next.last == "y or n", "\(next)")
    _ = dialogue.take("y")
    #expect(dialogue.prompt == "vitals> ")
  }

  /// A reading in the place of an answer is taken, and the question comes again.
  @Test func aReadingAmongTheQuestionsIsTaken() throws {
    let sofa = try Sofa()
    var dialogue = try Self.open(sofa)
    for line in ["182/121 70", "y"] { _ = dialogue.take(line) }
    #expect(dialogue.take("w 81.4 kg").last == "Save it? y or n")
    let said = dialogue.take("y")
    #expect(try Self.logged(sofa) == ["182/121", "81.4"])
    #expect(said.contains { $0.contains("182/121") } && said.last == "y or n", "\(said)")
    _ = dialogue.take("n")
    #expect(dialogue.prompt == "vitals> ")
  }

  @Test func theSecondReadingGoesOnWithTheFlow() throws {
    let sofa = try Sofa()
    var dialogue = try Self.open(sofa)
    for line in ["9:00 182/121 70", "y", "n", "9:02 141/88"] { _ = dialogue.take(line) }
    #expect(dialogue.take("y").contains { $0.contains("Both are saved.") })
  }

  @Test func otherAlertsAreSaidAtOnce() throws {
    let sofa = try Sofa()
    var dialogue = try Self.open(sofa)
    _ = dialogue.take("spo2 91")
    let said = dialogue.take("y")
    #expect(said.contains { $0.contains("Measure again straight away") })
    #expect(said.contains(Wording.notADevice))
  }

  @Test func remindersAreAnsweredByTheNumberThatWasSaid() throws {
    let sofa = try Self.busy()
    var dialogue = try Self.open(sofa)
    let today = dialogue.begin()
    #expect(
      today.contains {
        $0.hasPrefix("1. Alert: Call today. Severe blood pressure: 182/121 mmHg, yesterday 22:10")
      })
    #expect(
      today.contains {
        $0.hasPrefix("2. ") && $0.contains("Due: HbA1c, overdue since Mon 9 Nov, 12 days, every 3 months")
      })
    #expect(today.contains { $0.hasPrefix("3. ") && $0.contains("Dentist") })
    #expect(dialogue.take("done").contains { $0.hasPrefix("Which one?") })
    #expect(dialogue.take("done 2").first?.hasPrefix("Done: HbA1c.") == true)
    #expect(
      dialogue.take("d 2").first?.hasPrefix("HbA1c is not due; nothing was saved.") == true,
      "the numbers stay those that were said")
    #expect(dialogue.take("x 3").first?.hasPrefix("Skipped this time: Dentist.") == true)
    #expect(dialogue.take("skip 1").contains { $0.contains("is an alert") })
    #expect(Brief.items(try sofa.keeper.record()).isEmpty)
    #expect(dialogue.take("u").first?.hasPrefix("Undone:") == true)
    #expect(dialogue.take("r").contains { $0.contains("Dentist") })
    #expect(dialogue.take("s 1").first?.hasPrefix("Dentist asks again tomorrow") == true)
  }

  @Test(arguments: [
    ("snooze 2 15m", "today 09:19"), ("s 2 1h", "today 10:04"), ("s 2 tomorrow", "tomorrow"),
    ("s 2 2026-12-01", "Tue 1 Dec"), ("snooze 2 2026-12-01 08:00", "Tue 1 Dec 08:00"),
  ])
  func aReminderIsPutOffAsLongAsIsSaid(_ line: String, _ until: String) throws {
    let sofa = try Self.busy()
    var dialogue = try Self.open(sofa)
    #expect(dialogue.take(line) == ["HbA1c asks again \(until). Type u to undo."])
    #expect(dialogue.status == 0)
    #expect(!dialogue.take("t").contains { $0.contains("HbA1c") })
  }

  @Test(arguments: ["s 2 soon", "s 2 2026-11-20", "d 2 2026-12-24", "d 2 never"])
  func whatIsNotUnderstoodIsNotSaved(_ line: String) throws {
    let sofa = try Self.busy()
    var dialogue = try Self.open(sofa)
    #expect(dialogue.take(line).first?.hasPrefix("Not saved: ") == true)
    #expect(dialogue.status == 64)
    #expect(dialogue.take("t").contains { $0.contains("HbA1c, overdue") })
  }

  @Test func anAlertIsExplainedAndSeen() throws {
    let sofa = try Self.busy()
    var dialogue = try Self.open(sofa)
    let why = dialogue.take("explain 1")
    #expect(why.contains("What to do:") && why.contains { $0.contains("180/120") })
    #expect(dialogue.take("seen").first?.hasPrefix("Marked as seen. You will not see it again.") == true)
    #expect(dialogue.take("d 1") == ["That was answered or deleted already."])
    #expect(!dialogue.take("t").contains { $0.contains("Alert:") })
    #expect(dialogue.take("seen 1").contains { $0.contains("is a reminder") })
  }

  /// What was said of an alert is what the screens would keep of it.
  @Test(
    arguments: [
      ("seen 1", Acknowledgement.Answer.seen, nil), ("d 1 told  my doctor", .acknowledged, "told my doctor"),
      ("over 1", .resolved, nil), ("z", .resolved, nil), ("d 1", .seen, nil),
    ] as [(String, Acknowledgement.Answer, String?)])
  func anAlertIsAnswered(_ line: String, _ answer: Acknowledgement.Answer, _ note: String?) throws {
    let sofa = try Self.busy()
    var dialogue = try Self.open(sofa)
    #expect(dialogue.take(line).first?.contains("You will not see") == true)
    let said = try #require(try sofa.keeper.record(.everything).alertAnswers.last)
    #expect((said.content as? Acknowledgement)?.answer == answer && said.note == note)
    #expect(dialogue.take("u").first?.hasPrefix("Undone:") == true)
  }

  @Test func theLastReadingsAreListed() throws {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: SizeTests.lines)
    var dialogue = try Self.open(sofa)
    let all = dialogue.take("history 3").filter { !$0.hasPrefix(" ") }
    #expect(all.count == 3 && all.first?.hasPrefix("Glucose HI") == true)
    #expect(dialogue.take("h g").filter { $0.hasPrefix("Glucose") }.count == 2)
    #expect(dialogue.take("h bp 1").filter { !$0.hasPrefix(" ") }.count == 1)
    #expect(dialogue.take("history hba1c").contains { $0.contains("6.8") })
    #expect(dialogue.take("history ketones") == ["Nothing was logged."])
  }
}

/// What was typed and not saved, in the plain line mode.
@Suite struct DialogueUnsavedTests {
  @Test(
    arguments: [
      ([], "131/8", "131/8"), ([], "log 131/8", "131/8"),
      ([], "l 131/84 note  two  words", "131/84 note  two  words"),
      ([], "quit", nil), ([], "don", "don"), ([], "  ", nil), ([], "log", nil), (["log"], "131", "131"),
      (["131/84"], "y", "131/84"), (["131/84", "n"], "", nil), (["131/84x"], "", "131/84x"),
      (["hlep"], "", nil),
      (["slept badly"], "", "slept badly"), (["131/84x", "hlep"], "", "131/84x"),
      (["131/84x", "131/84", "y"], "", nil),
    ] as [([String], String, String?)])
  func isKept(_ lines: [String], _ typed: String, _ parsed: String?) throws {
    let sofa = try Sofa()
    var dialogue = try Dialogue(sofa.keeper, isInteractive: true)
    for line in lines { _ = dialogue.take(line) }
    dialogue.leave(typed: typed)
    #expect(sofa.keeper.unsavedLine == parsed)
    #expect((dialogue.farewell == nil) == (parsed == nil))
  }

  @Test func isOfferedAtTheNextStartAndSaved() throws {
    let sofa = try Sofa()
    try sofa.keeper.keep(unsaved: "131/84")
    var dialogue = try Dialogue(sofa.keeper, isInteractive: true)
    let said = dialogue.begin()
    #expect(said.contains("You typed this earlier and did not save it: 131/84"))
    #expect(said.last == "Save it? y or n")
    _ = dialogue.take("y")
    #expect(sofa.keeper.unsavedLine == nil)
    #expect(try sofa.keeper.record().readings.count == 1)
  }

  @Test func whatIsSavedMeanwhileDropsNoOtherLine() throws {
    let sofa = try Sofa()
    try sofa.keeper.keep(unsaved: "131/84x")
    var dialogue = try Dialogue(sofa.keeper, isInteractive: true)
    _ = dialogue.begin()
    for line in ["w 81.4 kg", "y"] { _ = dialogue.take(line) }
    #expect(sofa.keeper.unsavedLine == "131/84x")
    for line in ["log", "131/84", "y"] { _ = dialogue.take(line) }
    #expect(sofa.keeper.unsavedLine == nil, "the line it was made of is done with too")
    #expect(try sofa.keeper.record().readings.count == 2)
  }

  @Test func logAloneBringsItBackToBeChanged() throws {
    let sofa = try Sofa()
    var dialogue = try Dialogue(sofa.keeper, isInteractive: true)
    _ = dialogue.take("131/84x")
    _ = dialogue.take("log")
    #expect(dialogue.prompt == "reading> " && dialogue.prefill == "131/84x")
    #expect(dialogue.take("131/84").last == "Save it? y or n")
    #expect(dialogue.prefill.isEmpty)
  }

  @Test func aLineThatIsTooLongIsNotTaken() throws {
    let sofa = try Sofa()
    var dialogue = try Dialogue(sofa.keeper, isInteractive: true)
    let said = dialogue.take("note long", isCut: true)
    #expect(said == ["The line is too long. Nothing was saved."])
    #expect(dialogue.unsaved == "note long" && dialogue.prompt == "vitals> ")
  }

  @Test(arguments: [["128/82", "y"], ["128/82", "n"], ["128/82x"], ["128/82"]])
  func ofAPersonIsNotAScriptsToForget(_ lines: [String]) throws {
    let sofa = try Sofa()
    try sofa.keeper.keep(unsaved: "131/8")
    var dialogue = try Dialogue(sofa.keeper, isInteractive: false)
    #expect(dialogue.begin().isEmpty)
    for line in lines { _ = dialogue.take(line) }
    dialogue.leave()
    #expect(sofa.keeper.unsavedLine == "131/8")
  }
}

/// The table of what can be typed.
@Suite struct DialogueCommandTests {
  @Test func noWordMeansTwoThings() {
    let words = DialogueCommand.all.flatMap { [$0.word] + ($0.letter.map { [String($0)] } ?? []) }
    #expect(Set(words).count == words.count)
  }

  @Test(arguments: DialogueCommand.all.filter { $0.letter != nil }.map(\.id))
  func theLettersAreTheKeysOfTheScreens(_ id: DialogueCommand.ID) throws {
    let command = Self.command(id)
    let letter = try #require(DialogueCommand.all.first { $0.id == id }?.letter)
    let keys = Command.all.filter { $0.id == command }.flatMap(\.keys)
    // Why an alert is there is Enter on the screens, which is no letter.
    #expect(command == .answer || keys.contains(.character(letter)))
    #expect(DialogueText.help.contains { $0.contains(" or \(letter): ") })
  }

  /// The command of the screens that does the same.
  private static func command(_ id: DialogueCommand.ID) -> Command.ID {
    switch id {
    case .today: .today
    case .log: .log
    case .history: .history
    case .reminders: .reminders
    case .medicines: .medication
    case .takeAll: .takeAll
    case .imports: .imports
    case .report: .report
    case .undo: .undo
    case .redo: .redo
    case .help: .help
    case .quit: .quit
    case .answer(let answer): answer.command
    }
  }

  @Test(arguments: Kind.measurements.map(\.example) + ["t 36.8 C", "n slept badly", "hi mmol/L"])
  func noReadingIsTakenForACommand(_ line: String) {
    #expect(DialogueCommand.meant(by: line) == nil)
  }

  @Test func everythingThatIsSaidIsPlain() throws {
    let sofa = try TourStop.year()
    var dialogue = try Dialogue(sofa.keeper, isInteractive: true)
    var lines = dialogue.begin()
    for line in [
      "help", "r", "h 500", "explain 1", "explain 2", "report", "182/121", "y", "y", "temp 39.2 C", "y", "u",
    ] {
      lines += dialogue.take(line)
    }
    for line in DialogueText.printed(lines, columns: 40, isASCII: true) {
      #expect(line.utf8.count < 40 && line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(line)")
    }
    // Besides the degree sign, which every screen reader knows, nothing is said in other characters than ASCII.
    #expect(lines.allSatisfy { $0.allSatisfy { $0.isASCII || $0 == "°" } })
  }
}
