import Foundation
import Testing

/// Undo and redo from a shell: what is fresh at once, what is older after a question, and everything as it was.
@Suite struct UndoStory {
  @discardableResult
  private func run(_ household: Household, _ arguments: String...) throws -> CommandLineRun {
    try CommandLineRun(in: household, arguments)
  }

  private func export(_ household: Household) throws -> [UInt8] {
    try run(household, "export", "--format", "json").outputBytes
  }

  /// The readings, and what has no month.
  private func everything(_ household: Household) throws -> [UInt8] {
    try export(household)
      + [
        ["remind", "list"], ["plan", "list"], ["medication", "list"], ["visit", "list"],
        ["visit", "questions"],
        ["document", "list"], ["targets", "show"], ["kind", "list"],
      ].flatMap { try CommandLineRun(in: household, $0 + ["--json"]).outputBytes }
  }

  @Test func whatIsOlderThanAnHourIsAskedAbout() throws {
    let household = try Household()
    try run(household, "log", "128/82 64")
    household.now = "2026-11-21T09:00+01:00"
    try run(household, "log", "w 81.4 kg")
    #expect(try run(household, "undo").output.hasPrefix("Undone: weight 81.4 kg"))
    let asked = try run(household, "undo")
    #expect(asked.status == .exited(0), "an hour ago is fresh: \(asked.errors)")
    #expect(try run(household, "redo").output.contains("128/82"))
    household.now = "2026-11-22T09:01+01:00"
    let before = try export(household)
    let refused = try run(household, "undo")
    #expect(refused.status == .exited(64) && refused.output.isEmpty)
    for words in [
      "Undo what was done yesterday 09:00?", "Added: blood pressure 128/82 mmHg, pulse 64 (yesterday 08:00).",
      "is deleted.", "Nothing was changed. If so, add --yes.",
    ] {
      #expect(refused.errors.contains(words), "\(words) is missing in \(refused.errors)")
    }
    #expect(try export(household) == before)
    let undone = try run(household, "undo", "--yes")
    #expect(
      undone.output
        == "Undone: blood pressure 128/82 mmHg, pulse 64 (yesterday 08:00) is deleted.\nTo do it again: vitals redo.\n"
    )
    #expect(try export(household).isEmpty)
    let redone = try run(household, "redo")
    #expect(
      redone.output == "Redone: blood pressure 128/82 mmHg, pulse 64 (yesterday 08:00) is there again.\n")
    #expect(try export(household) == before)
    // The weight that was undone the day before is asked about too, and then there is nothing left.
    #expect(try run(household, "redo").status == .exited(64))
    #expect(try run(household, "redo", "--yes").output.contains("81.4 kg"))
    #expect(
      try run(household, "redo").output == "There is nothing to redo. Redo ends when something new is done.\n"
    )
  }

  @Test func somebodyAtATerminalAnswers() throws {
    let household = try Household()
    try run(household, "log", "128/82 64")
    household.now = "2026-11-22T09:00+01:00"
    for (answer, count) in [("n", 1), ("y", 0)] {
      let session = try PtySession(in: household, ["undo"], columns: 80, rows: 24)
      try session.waitFor("Undo what was done yesterday 08:00? y/n")
      try session.type("\(answer)\r")
      #expect(try session.waitForExit() == .exited(count == 1 ? 64 : 0))
      #expect(try run(household, "list", "--json").lines.count == count)
    }
  }

  /// Each command that saves, undone, redone, undone and redone: what is exported is the same byte for byte.
  @Test func everyCommandThereAndBack() throws {
    let household = try Household()
    let folder = household.folder
    try "date,time,systolic,diastolic\n2026-10-01,07:00,131,84\n2026-10-02,07:00,132,85\n".write(
      to: folder.appending(path: "other.csv"), atomically: true, encoding: .utf8)
    try "Report of 12 November 2026\nPotassium 4.1 mmol/L\n".write(
      to: folder.appending(path: "report.txt"), atomically: true, encoding: .utf8)
    try run(household, "log", "2026-11-20 07:30 182/121 70")
    let reading = try #require(try run(household, "list").lines.first?.split(separator: " ").first)
    let id = String(reading)
    let commands: [[String]] = [
      ["log", "131/84", "66"], ["edit", id, "130/80"], ["delete", id],
      ["import", folder.appending(path: "other.csv").path],
      ["medication", "add", "ramipril", "5 mg", "--at", "08:00"],
      ["medication", "change", "ramipril", "--strength", "10 mg"],
      ["medication", "taken", "ramipril"], ["remind", "add", "Dentist", "--every", "1y"],
      ["remind", "templates", "add", "hba1c"], ["plan", "start", "esh-2023"], ["plan", "stop"],
      ["visit", "add", "3 Dec 10:30", "--with", "Dr Lind"], ["visit", "ask", "Which arm?"],
      ["document", "add", folder.appending(path: "report.txt").path],
      ["targets", "set", "--blood-pressure", "130/80"],
      ["targets", "scheme", "aha-2025"], ["kind", "add", "peak flow", "--unit", "L/min", "--to", "900"],
      ["settings", "set", "measured-at", "office"],
    ]
    for command in commands {
      let before = try everything(household)
      let done = try CommandLineRun(in: household, command)
      #expect(done.status == .exited(0), "\(command): \(done.errors)")
      let after = try everything(household)
      #expect(after != before, "\(command) changed nothing")
      for (step, state) in [("undo", before), ("redo", after), ("undo", before), ("redo", after)] {
        let run = try run(household, step)
        #expect(run.status == .exited(0) && run.errors.isEmpty, "\(command), \(step): \(run.errors)")
        #expect(try everything(household) == state, "\(command), \(step): \(run.output)")
      }
    }
    #expect(try run(household, "check").status == .exited(0))
  }
}
