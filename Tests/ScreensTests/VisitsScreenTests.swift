import Model
import Terminal
import Testing

@testable import Screens

/// Visits on the screens: the list, the forms, what was agreed, questions, and what Today says of them.
@Suite struct VisitsScreenTests {
  @Test func aVisitIsAddedAndUndone() throws {
    let sofa = try Sofa()
    sofa.press(.character("V"), .character("a"))
    sofa.type("3 dec 10:30")
    #expect(sofa.screen().contains("Thu 3 Dec 10:30, in 12 days"))
    sofa.press(.tab)
    sofa.type("Dr Lind")
    sofa.press(.enter)
    #expect(sofa.app.record.visits.next?.content.clinician == "Dr Lind")
    #expect(sofa.screen().contains("Added: Thu 3 Dec 10:30, in 12 days; Dr Lind"))
    sofa.press(.character("u"))
    #expect(sofa.app.record.visits.visits.isEmpty)
    #expect(sofa.screen().contains("No visits yet."))
  }

  /// An id is for who types commands.
  @Test func theQuestionsOfAVisitAreShownWithoutTheirIDs() throws {
    let sofa = try VisitSofa.make()
    let kept = try #require(
      sofa.app.record.visits.visits.first { !sofa.app.record.visits.open(for: $0.id).isEmpty })
    let question = try #require(sofa.app.record.visits.open(for: kept.id).first)
    sofa.app.carryOut([.push(VisitScreen(kept.id))])
    let screen = sofa.screen(120, 40)
    #expect(screen.contains(question.content.text))
    #expect(!screen.contains(question.id.short), "\(screen)")
  }

  @Test(arguments: ["", "soon", "3 dec", "2026-02-30 10:30"])
  func aTimeThatIsNotUnderstoodSavesNothing(_ text: String) throws {
    let sofa = try Sofa()
    sofa.press(.character("V"), .character("a"), .paste(text), .enter)
    #expect(sofa.screen().contains("Not saved: ") && sofa.screen().contains("ADD A VISIT"))
    #expect(sofa.app.record.visits.visits.isEmpty)
  }

  @Test func anEditKeepsWhatIsNotTouched() throws {
    let sofa = try VisitSofa.make()
    sofa.press(.character("V"), .down, .character("e"), .tab, .control("u"))
    sofa.type("Dr Moe")
    sofa.press(.enter)
    let visit = try #require(sofa.app.record.visits.visit(VisitSofa.id(4))?.content)
    #expect(visit.clinician == "Dr Moe" && visit.place == "Clinic North, room 4")
    #expect(visit.start == Moment("2026-12-03T10:30+01:00") && visit.status == .planned)
  }

  @Test func aVisitInAnotherZoneKeepsItsOffset() throws {
    let away = try VisitSofa.visit(5, "2026-11-24T10:30-05:00")
    let sofa = try VisitSofa.make([away])
    sofa.press(.character("V"))
    #expect(sofa.screen().contains("10:30 (-05:00)"))
    sofa.press(.character("e"), .tab)
    sofa.type("Dr Lind")
    sofa.press(.enter)
    #expect(sofa.app.record.visits.next?.content.start.offsetMinutes == -300)
  }

  @Test func aQuestionGrowsAnsweredAndKeptWithItsVisit() throws {
    let sofa = try VisitSofa.make([try VisitSofa.visit(1, "2026-11-21T08:30+01:00")])
    sofa.press(.character("V"), .character("N"))
    sofa.type("Why?")
    sofa.press(.enter)
    #expect(sofa.screen().contains("1 QUESTION TO ASK"))
    sofa.press(.down, .enter, .tab)
    sofa.type("because")
    sofa.press(.enter)
    let question = try #require(sofa.app.record.visits.questions.first?.content)
    #expect(question.isAsked && question.answer == "because" && question.visit == VisitSofa.id(1))
    #expect(!sofa.screen().contains("QUESTION TO ASK"))
  }

  @Test func cancellingAsksFirst() throws {
    let sofa = try VisitSofa.make()
    sofa.press(.character("V"), .character("z"))
    #expect(sofa.screen().contains("Cancel this visit?"))
    sofa.press(.character("n"))
    #expect(sofa.app.record.visits.upcoming.count == 2)
    sofa.press(.character("z"), .character("y"))
    #expect(sofa.app.record.visits.upcoming.map(\.id) == [VisitSofa.id(4)])
    sofa.press(.character("u"))
    #expect(sofa.app.record.visits.upcoming.count == 2)
  }

  @Test func removingAVisitAndAQuestion() throws {
    let sofa = try VisitSofa.make()
    sofa.press(.character("V"), .character("D"), .character("y"), .down, .character("D"), .character("y"))
    let book = sofa.app.record.visits
    #expect(book.upcoming.map(\.id) == [VisitSofa.id(4)] && book.open.map(\.id) == [VisitSofa.id(12)])
  }

  @Test func whatWasAgreedBecomesTheThreshold() throws {
    let visit = try VisitSofa.visit(1, "2026-11-20T10:30+01:00") { $0.clinician = "Dr Lind" }
    let sofa = try VisitSofa.make([visit], lines: ["2026-11-21 07:30 134/78 66"])
    #expect(sofa.screen().contains("did the visit take place? Dr Lind"))
    sofa.press(.enter)
    sofa.type("measure in the mornings")
    sofa.press(.tab)
    sofa.type("130")
    sofa.press(.tab)
    sofa.type("80")
    #expect(sofa.screen().contains("below 130/80 mmHg, agreed with Dr Lind on 20 Nov 2026"))
    sofa.press(.tab, .tab)
    sofa.type("3m")
    sofa.press(.enter)
    #expect(sofa.screen().contains("Remind you to arrange the next visit?"))
    #expect(sofa.app.record.reminders.isEmpty, "asked before it is made")
    sofa.press(.character("y"))
    #expect(sofa.app.record.reminders.first?.reminder.title == "Arrange the next visit with Dr Lind")
    #expect(sofa.app.record.reminders.first?.reminder.first == Day("2027-02-06"))
    let reading = try #require(sofa.app.record.readings.first)
    #expect(
      sofa.app.record.mark(reading)?.words.contains("below 130/80 mmHg, agreed with Dr Lind on 20 Nov 2026")
        == true)
    #expect(sofa.app.record.alerts.isEmpty, "one reading above a target is no alert")
    sofa.press(.character("u"), .character("u"))
    #expect(sofa.app.record.targets == .untouched, "one undo takes back the visit and its targets")
    #expect(sofa.app.record.visits.unsettled.count == 1)
  }

  @Test(arguments: [["20"], ["130", "135"], ["", "", "3.9-10.0"], ["", "", "", "soon"]])
  func somethingThatIsNotUnderstoodSavesNothing(_ texts: [String]) throws {
    let sofa = try VisitSofa.make([try VisitSofa.visit(1, "2026-11-20T10:30+01:00")])
    sofa.press(.character("V"), .character("d"))
    for text in texts { sofa.press(.tab, .paste(text)) }
    sofa.press(.enter)
    #expect(sofa.screen().contains("Not saved: ") && sofa.screen().contains("WHAT WAS AGREED"))
    #expect(sofa.app.record.targetsEntry == nil && sofa.app.record.visits.unsettled.count == 1)
  }

  @Test func aVisitThatIsToComeIsNotDone() throws {
    let sofa = try VisitSofa.make()
    sofa.press(.character("V"), .character("d"))
    #expect(sofa.screen().contains("It is in the future, in 5 days."))
    sofa.press(.character("x"))
    #expect(sofa.screen().contains("the visit is in the future, on 2026-11-26"))
    #expect(sofa.app.record.visits.next?.content.status.isAwaited == true)
  }

  @Test func doneAndMissedFromToday() throws {
    for (key, status) in [(Key.character("d"), Visit.Status.done), (.character("x"), .missed)] {
      let sofa = try VisitSofa.make([try VisitSofa.visit(1, "2026-11-20T10:30+01:00")], lines: [])
      sofa.press(key)
      #expect(sofa.app.record.visits.visits.first?.content.status == status)
      #expect(!sofa.screen().contains("What became of it?"), "nothing is asked twice")
    }
  }

  @Test func theReminderIsNotProposedWhereAVisitIsPlanned() throws {
    let sofa = try VisitSofa.make([
      try VisitSofa.visit(1, "2026-11-20T10:30+01:00"), try VisitSofa.visit(2, "2027-02-20T10:30+01:00"),
    ])
    sofa.press(.character("V"), .character("d"), .tab, .tab, .tab, .tab)
    sofa.type("3m")
    sofa.press(.enter)
    #expect(!sofa.screen().contains("Remind you"))
  }

  @Test func thePageToTakeScrolls() throws {
    let sofa = try VisitSofa.make()
    sofa.press(.character("V"), .character("f"))
    #expect(
      sofa.screen().contains("Preparation for the visit with the diabetes nurse on Thu 26 Nov 2026 14:15"))
    #expect(sofa.screen().contains("1.  Can I measure on the other arm?"))
    #expect(sofa.screen().contains("more lines below"))
    sofa.press(.end)
    #expect(sofa.screen().contains("REMINDERS DUE") && sofa.screen().contains("the end"))
    sofa.press(.up, .home, .pageDown, .pageUp, .escape)
    #expect(sofa.screen().contains("UPCOMING"))
  }

  @Test func textsOfOthersDoNotReachTheTerminalAsTheyAre() throws {
    let nasty = "Dr \u{1B}[2J\u{9B}31m Lind\u{202E}"
    let sofa = try VisitSofa.make([
      try VisitSofa.visit(1, "2026-11-20T10:30+01:00") {
        ($0.clinician, $0.place, $0.link, $0.reason, $0.agreed) = (nasty, nasty, nasty, nasty, nasty)
        $0.status = .done
      }, try VisitSofa.visit(2, "2026-11-24T10:30+01:00") { ($0.clinician, $0.place) = (nasty, nasty) },
      try VisitSofa.question(11, nasty),
    ])
    var screens = [sofa.screen()]
    sofa.press(.character("V"))
    screens.append(sofa.screen())
    for keys in [
      [Key.enter], [.escape, .character("f")], [.escape, .character("e")], [.escape, .down, .enter],
      [.escape, .character("D")],
    ] {
      for key in keys { sofa.press(key) }
      screens.append(sofa.screen())
    }
    for screen in screens {
      #expect(
        screen.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 32 && !(0x7F...0x9F ~= $0.value)) })
      #expect(!screen.contains("\u{202E}"))
    }
  }
}
