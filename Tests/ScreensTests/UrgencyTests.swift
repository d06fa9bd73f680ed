import Alerts
import Care
import Model
import Terminal
import Testing

@testable import Screens

/// How soon alerts ask for something: on Today, in what is told without it, and by the targets of their day.
@Suite struct UrgencyTests {
  private func alerts(_ sofa: Sofa) -> [Alert] { sofa.app.record.alerts.mostUrgentFirst }

  @Test(arguments: [
    ("2026-11-21 08:40 192/124 80", "Call today"), ("2026-11-21 08:50 2.5 mmol/L", "Act now"),
    ("2026-11-21 08:50 spo2 90", "Act now"), ("2026-11-21 08:00 temp 39.4 C", "Call today"),
  ])
  func whatIsDangerousIsDue(line: String, words: String) throws {
    let sofa = try Sofa(line)
    let items = Brief.withAlerts(sofa.app.record)
    #expect(items.first?.urgency == .alert && items.first?.isDue == true)
    #expect(items.first?.line(in: sofa.app.record).hasPrefix("\(words). ") == true)
    let login = LoginBrief.lines(items, in: sofa.app.record)
    #expect(login.first == "Vitals: 1 alert, 0 due. Run vitals to answer.")
    #expect(login.dropFirst().first?.contains(words) == true)
    #expect(BriefLine(items, in: sofa.app.record).plain.hasPrefix(words))
    #expect(sofa.screen(120, 30).contains(" \(words.lowercased()) "))
    sofa.press(.character("d"))
    #expect(Brief.withAlerts(sofa.app.record).isEmpty, "what was answered is not told again")
  }

  @Test func whatIsNotDangerousIsNotDue() throws {
    let sofa = try Sofa("2026-11-20 08:00 131/80 66", "2026-11-21 08:00 139/89 70")
    #expect(Brief.withAlerts(sofa.app.record).isEmpty)
    #expect(LoginBrief.lines(Brief.withAlerts(sofa.app.record), in: sofa.app.record).isEmpty)
  }

  @Test func theMostUrgentStandsFirst() throws {
    let reminder = try Reminder("HbA1c", recurrence: .months(3), first: #require(Day("2026-11-09")))
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00",
      lines: ["2026-11-15 08:00 temp 38.4 C", "2026-11-20 22:10 182/121 70", "2026-11-21 08:50 2.5 mmol/L"],
      contents: [("2026-08-09T09:00+02:00", reminder)])
    let kinds = TodayItem.all(sofa.app.record).map { item -> String in
      if case .alert(let alert) = item { alert.urgency.name } else { "due" }
    }
    #expect(kinds == ["now", "today", "due", "note"])
  }

  @Test func oneKeyMarksAllThatAskForNothingToday() throws {
    let sofa = try Sofa("2026-11-15 08:00 temp 38.4 C", "2026-11-20 22:10 182/121 70")
    #expect(alerts(sofa).count == 2)
    sofa.press(.character("A"))
    #expect(alerts(sofa).map(\.rule) == ["severe-blood-pressure"])
    #expect(sofa.screen().contains("Marked as seen."))
    sofa.press(.character("A"))
    #expect(alerts(sofa).count == 1 && sofa.screen(120, 24).contains("ask for something today"))
    sofa.press(.character("u"))
    #expect(alerts(sofa).count == 2, "one undo brings all of them back")
  }

  /// Nothing that was measured seems to be gone.
  @Test func takingBackSeveralAnswersDoesNotSoundLikeALoss() throws {
    let sofa = try Sofa(
      "2026-11-15 08:00 temp 38.4 C", "2026-11-14 08:00 temp 38.5 C", "2026-11-19 08:00 3.6 mmol/L")
    let count = alerts(sofa).count
    try #require(count > 1)
    sofa.press(.character("A"))
    #expect(sofa.screen(120, 24).contains("\(count) alerts marked as seen. You will not see them again."))
    sofa.press(.character("u"))
    #expect(sofa.screen(120, 24).contains("Undone: your answers to \(count) alerts are taken back."))
    sofa.press(.character("U"))
    #expect(sofa.screen(120, 24).contains("Redone: your answers to \(count) alerts are given again."))
  }

  @Test func aTargetOfTodayJudgesNothingOlder() throws {
    let lines = (8...20).flatMap { day -> [String] in
      let text = day < 10 ? "0\(day)" : "\(day)"
      return ["2026-11-\(text) 08:00 131/82 66", "2026-11-\(text) 20:00 132/83 66"]
    }
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: lines)
    #expect(alerts(sofa).isEmpty)
    let before = sofa.app.record.readings.compactMap { sofa.app.record.mark($0)?.position }
    var targets = Targets.untouched
    (targets.systolic, targets.diastolic) = (120, 75)
    try sofa.keeper.add([
      Entry(id: sofa.app.record.newID, at: sofa.now, content: targets)
    ])
    try sofa.restart()
    sofa.press(.tick)
    let record = sofa.app.record
    #expect(record.targets.systolic == 120)
    #expect(record.readings.compactMap { record.mark($0)?.position } == before, "the history stays as it was")
    #expect(alerts(sofa).count <= 1, "an average is judged from today on, and no reading alone")
    #expect(try record.targets(on: #require(Day("2026-11-20"))) == .untouched)
    #expect(record.targets(on: sofa.now.day).systolic == 120)
  }

  /// What asks to call somebody does not leave Today after two weeks.
  @Test func whatAsksForACallStays() throws {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", "2026-11-01 10:00 potassium 2.4 mmol/L")
    sofa.press(.tick)
    #expect(alerts(sofa).map(\.urgency) == [.days])
    #expect(Brief.withAlerts(sofa.app.record).count == 1)
    sofa.press(.character("d"))
    #expect(alerts(sofa).isEmpty)
  }

  @Test func readingsBeyondALimitAreCountedWhereNoAlertIs() throws {
    let sofa = try Sofa("2026-11-20 08:00 131/80 66", "2026-11-21 08:00 139/89 70")
    let record = sofa.app.record
    let days = record.now.day.adding(days: -14)...record.now.day
    #expect(
      NoAlertText.lines(on: days, in: record) == [
        "1 of 2 blood pressures at or above 135/85 mmHg (ESC 2024, home); no alert."
      ])
    let fine = try Sofa("2026-11-20 08:00 121/78 66", "2026-11-21 08:00 5.6 mmol/L")
    #expect(NoAlertText.lines(on: days, in: fine.app.record) == ["No reading crossed a limit on these days."])
  }

  @Test func anAnswerToOneAlertAnswersNoOther() throws {
    let sofa = try Sofa(
      "2026-11-17 08:00 3.2 mmol/L", "2026-11-19 08:00 3.3 mmol/L", "2026-11-21 08:00 3.1 mmol/L")
    let record = sofa.app.record
    let pattern = try #require(alerts(sofa).first { $0.isOngoing })
    let low = try #require(alerts(sofa).last { !$0.isOngoing && $0.day == record.now.day })
    #expect(throws: FieldProblem.self) { try Naming(record).alerts(["\(low.entry)"]) }
    let named = try Naming(record).alerts(["\(low.rule):\(low.entry)"])
    #expect(named.map(\.id) == [low.id] && !named.map(\.id).contains(pattern.id))
  }
}

extension Alert {
  fileprivate var day: Day { at.day }
}
