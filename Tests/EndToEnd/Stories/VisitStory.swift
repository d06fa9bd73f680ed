import Foundation
import Testing

/// A visit from its first day to what was agreed: in a shell, and on the screens.
@Suite struct VisitStory {
  private func run(_ household: Household, _ arguments: String..., status: ExitStatus = .exited(0)) throws
    -> String
  {
    let run = try CommandLineRun(in: household, arguments)
    #expect(run.status == status, "\(arguments): \(run.output)\(run.errors)")
    return run.output + run.errors
  }

  private func fits(_ household: Household) throws {
    let script = URL(filePath: #filePath).appending(path: "../../../../Schemas/validate.py").standardized.path
    let files = try household.journalFiles().map(\.path)
    let check = try CommandLineRun(in: household, [script] + files, program: "/usr/bin/python3")
    #expect(check.status == .exited(0), "\(check.output)\(check.errors)")
  }

  private func id(_ output: String) throws -> String {
    String(try #require(output.split(separator: " ").dropFirst().first))
  }

  /// Eight days of mornings and evenings; it is 21 November 2026, 08:00.
  private func measured() throws -> Household {
    let household = try Household()
    let lines = (13...20).flatMap { day in
      ["2026-11-\(day) 07:30 13\(day % 5)/84 66", "2026-11-\(day) 20:30 12\(day % 5)/79 64"]
    }
    let run = try CommandLineRun(
      in: household, ["log", "--sure"], input: lines.joined(separator: "\n") + "\n")
    #expect(run.status == .exited(0), "\(run.errors)")
    return household
  }

  @Test func fromAddingToTheThreshold() throws {
    let household = try measured()
    let added = try run(
      household, "visit", "add", "Thu 10:30", "--with", "Dr Lind", "--at", "Clinic North, room 4",
      "--minutes", "30",
      "--reason", "blood pressure")
    #expect(added.contains("Thu 26 Nov 10:30, in 5 days; Dr Lind; Clinic North, room 4; blood pressure"))
    let visit = try id(added)
    let question = try id(try run(household, "visit", "ask", "Which", "arm?"))
    #expect(
      try run(household, "due").contains(
        "Visit with Dr Lind: Thu 26 Nov 10:30, in 5 days, Clinic North, room 4; 1 question to ask"))
    #expect(try run(household, "visit", "done", visit, status: .exited(64)).contains("in the future"))

    household.now = "2026-11-26T09:00+01:00"
    let page = try run(household, "visit", "prepare")
    for part in [
      "Preparation for the visit with Dr Lind on Thu 26 Nov 2026 10:30", "1.  Which arm?",
      "from 16 readings on 8 days, all readings averaged", "GLUCOSE\n  nothing recorded", "ESH 2023",
      "not a medical device",
    ] {
      #expect(page.contains(part), "\(part) in\n\(page)")
    }
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })

    household.now = "2026-11-26T12:00+01:00"
    #expect(try run(household, "due").contains("Visit with Dr Lind: did it take place?"))
    #expect(
      try run(household, "visit", "answer", question, "either,", "the", "same", "each", "time").contains(
        "Which arm? - either"))
    let refused = try run(
      household, "visit", "done", visit, "--agreed", "x", "--target", "systolic 130", "--target",
      "diastolik 80",
      status: .exited(64))
    #expect(
      refused.contains("\"diastolik\" is not a target")
        && refused.contains("Nothing was saved."))
    #expect(try !run(household, "targets", "show").contains("below"), "nothing half done")
    let done = try run(
      household, "visit", "done", visit, "--agreed", "measure in the mornings", "--next", "3m", "--target",
      "systolic 130", "--target", "diastolic 80", "--target", "glucose 3.9-10.0 mmol/L")
    #expect(done.contains("blood pressure: below 130/80 mmHg, agreed with Dr Lind on 26 Nov 2026"))
    #expect(done.contains("vitals remind add \"Arrange the next visit with Dr Lind\" --on 2027-02-12"))
    #expect(
      try run(household, "targets", "show").contains(
        "blood pressure    below 130/80 mmHg, agreed with Dr Lind on 26 Nov 2026"))
    let explained = try run(household, "explain", "142/88")
    #expect(explained.contains("Limits: below 130/80 mmHg, agreed with Dr Lind on 26 Nov 2026"))
    #expect(explained.contains("Above your agreed target"))
    #expect(try run(household, "due").contains("Nothing is due"))
    let shown = try run(household, "visit", "show", visit)
    #expect(
      shown.contains("in 3 months, about 26 Feb 2027")
        && shown.contains("Which arm? - either, the same each time"))
    try fits(household)
    _ = try run(household, "undo")
    #expect(try !run(household, "targets", "show").contains("below"))
    #expect(try run(household, "due").contains("Visit with Dr Lind: did it take place?"))
    try fits(household)
  }

  @Test func theOtherCommands() throws {
    let household = try measured()
    let visit = try id(try run(household, "visit", "add", "2026-12-03", "10:30", "--with", "Dr Lind"))
    #expect(
      try run(
        household, "visit", "edit", visit, "4 Dec 9:00", "--link", "https://video.example/4", "--status",
        "confirmed"
      ).contains("Fri 4 Dec 09:00, in 13 days, confirmed"))
    #expect(
      try run(household, "visit", "edit", visit, "--with", "").contains(
        "Fri 4 Dec 09:00, in 13 days, confirmed; https"))
    #expect(try run(household, "visit", "edit", visit).contains("No change"))
    #expect(try run(household, "visit", "note", visit, "bring", "the", "monitor").contains("Noted."))
    let json = try run(household, "visit", "list", "--json")
    #expect(
      json.contains(#""start":"2026-12-04T09:00+01:00""#) && json.contains(#""note":"bring the monitor""#))
    #expect(try run(household, "visit", "show").contains("bring the monitor"))
    let asked = try id(try run(household, "visit", "ask", "Why?", "--visit", visit))
    #expect(try run(household, "visit", "questions").contains("\(asked)  Why?"))
    #expect(try run(household, "visit", "questions", "--json").contains(#""text":"Why?""#))
    #expect(try run(household, "visit", "cancel", visit).contains("cancelled"))
    #expect(try run(household, "visit", "cancel", visit).contains("already"))
    _ = try run(household, "undo")
    #expect(
      try run(household, "visit", "missed", visit, status: .exited(64)).contains("the visit is in the future")
    )
    let after = ["--now", "2026-12-05T08:00+01:00"]
    #expect(
      try run(household, "visit", "missed", visit, after[0], after[1]).contains("missed"))
    #expect(try run(household, "visit", "list").contains("missed"))
    for arguments in [
      ["visit", "show"], ["visit", "add", "soon"], ["visit", "show", asked], ["visit", "answer", visit],
      ["visit", "add", "3 Dec 10:30", "--minutes", "0"], ["visit", "edit", visit, "--status", "perhaps"],
      ["visit", "prepare", "--width", "39"], ["visit", "done", "nothing"],
    ] {
      #expect(try CommandLineRun(in: household, arguments).status == .exited(64), "\(arguments)")
    }
    try fits(household)
  }

  @Test func onTheScreens() throws {
    let household = try measured()
    let session = try PtySession(in: household, columns: 80, rows: 24)
    try session.waitFor("[Today]")
    try session.type("Va")
    try session.waitFor("ADD A VISIT")
    try session.type("26 nov 10:30")
    try session.press(.tab)
    try session.type("Dr Lind")
    try session.waitFor("Thu 26 Nov 10:30, in 5 days; Dr Lind")
    try session.press(.enter)
    try session.waitFor("UPCOMING")
    try session.type("N")
    try session.waitFor("A QUESTION TO ASK")
    try session.type("Which arm?")
    try session.press(.enter)
    try session.waitFor("1 QUESTION TO ASK")
    try session.type("f")
    try session.waitFor("Preparation for the visit with Dr Lind")
    try session.waitFor("1.  Which arm?")
    try session.press(.end)
    try session.waitFor("REMINDERS DUE")
    try session.type("q")
    try session.waitFor("UPCOMING")
    try session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftBehind.isEmpty)

    household.now = "2026-11-26T12:00+01:00"
    let after = try PtySession(in: household, columns: 80, rows: 24)
    try after.waitFor("Visit with Dr Lind: did it take place?")
    try after.press(.enter)
    try after.waitFor("WHAT WAS AGREED")
    try after.press(.tab)
    try after.type("130")
    try after.press(.tab)
    try after.type("80")
    try after.waitFor("below 130/80 mmHg, agreed with Dr Lind on 26 Nov 2026")
    try after.press(.enter)
    try after.waitFor("The targets apply from now on")
    try after.type("q")
    #expect(try after.waitForExit() == .exited(0))
    #expect(after.leftBehind.isEmpty)
    #expect(try run(household, "targets").contains("below 130/80 mmHg, agreed with Dr Lind on 26 Nov 2026"))
    try fits(household)
  }
}
