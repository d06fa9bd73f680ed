import Foundation
import Testing

/// The plain line mode on a terminal that shows no screens, as somebody with a screen reader uses it.
@Suite struct PlainModeStory {
  /// A talk that has begun, on a terminal of a kind that shows no screens.
  private func talk(_ household: Household, _ arguments: [String] = ["--plain"]) throws -> PtySession {
    let session = try PtySession(in: household, arguments, columns: 80, rows: 24)
    // The space behind the prompt is not seen.
    try session.waitUntil("it asks") { $0.lines.last { !$0.isEmpty }?.contains(">") == true }
    return session
  }

  private func ends(_ session: PtySession, with status: Int32) throws {
    #expect(try session.waitForExit() == .exited(status))
    #expect(session.leftBehind.isEmpty)
    #expect(!session.output.contains(0x1B), "no escape sequence is ever sent")
  }

  @Test func aDayInPlainLines() throws {
    let household = try Household()
    _ = try CommandLineRun(in: household, ["remind", "add", "HbA1c", "--on", "2026-11-20"])
    let session = try talk(household)
    try session.waitFor("1. Due: HbA1c, overdue since yesterday")
    try session.type("182/121 70\r")
    try session.waitFor("Save it? y or n")
    #expect(try household.journalFiles().filter { $0.lastPathComponent == "2026-11.jsonl" }.isEmpty)
    try session.type("y\r")
    try session.waitFor("First: how do you feel?")
    try session.waitFor("change in vision")
    try session.type("y\r")
    try session.waitFor("Do not wait")
    try session.type("done 1\r")
    try session.waitFor("Done: HbA1c.")
    try session.type("u\r")
    try session.waitFor("Undone:")
    try session.type("h\r")
    try session.waitFor("Blood pressure 182/121 mmHg")
    try session.type("?\r")
    try session.waitFor("quit or q")
    try session.type("q\r")
    try ends(session, with: 0)
    #expect(try CommandLineRun(in: household, ["list", "--json"]).lines.count == 1)
    #expect(try CommandLineRun(in: household, ["due", "--quiet"]).status == .exited(10))
  }

  @Test(arguments: [("dumb", "cannot show screens"), ("nonesuch", "not known here"), ("", "TERM is not set")])
  func aTerminalThatShowsNoScreensIsTalkedTo(_ term: String, _ reason: String) throws {
    let household = try Household()
    household.environment["TERM"] = term
    let session = try talk(household, [])
    #expect(session.screen.text.contains(reason))
    try session.type("128/82\r")
    try session.waitFor("Save it? y or n")
    try session.type("y\r")
    try session.waitFor("Saved: 128/82 mmHg")
    try session.press(.control("d"))
    try ends(session, with: 0)
  }

  @Test(
    "Half a line is kept, however the talk ends",
    arguments: [("Control-C", Int32(130)), ("hang-up", 129), ("SIGTERM", 143), ("SIGQUIT", 131)])
  func halfALineIsKept(_ how: String, _ status: Int32) throws {
    let household = try Household()
    let session = try talk(household)
    try session.type("log 131/8")
    try session.waitFor("> log 131/8")
    switch how {
    case "Control-C": try session.press(.control("c"))
    case "hang-up": session.hangUp()
    case "SIGTERM": session.send(signal: SIGTERM)
    default: session.send(signal: SIGQUIT)
    }
    try ends(session, with: status)
    let again = try talk(household)
    try again.waitFor("You typed this earlier and did not save it: 131/8")
    #expect(try household.journalFiles().isEmpty)
    try again.type("l\r")
    try again.waitFor("reading> 131/8")
    try again.type("\u{7F}84\r")
    try again.waitFor("131/84 mmHg")
    try again.type("y\r")
    try again.waitFor("Saved: 131/84")
    try again.type("q\r")
    try ends(again, with: 0)
  }

  @Test func aQuestionLeftOpenIsAskedAgain() throws {
    let household = try Household()
    let session = try talk(household)
    try session.type("128/82\r")
    try session.waitFor("Save it? y or n")
    try session.press(.control("d"))
    try ends(session, with: 0)
    // The screens offer it too.
    let screens = try PtySession(in: household, columns: 80, rows: 24)
    try screens.waitFor("Not saved: 128/82")
    try screens.type("l")
    try screens.waitFor("128/82 mmHg")
    try screens.press(.enter)
    try screens.waitFor("Saved: 128/82")
    try screens.type("q")
    #expect(try screens.waitForExit() == .exited(0))
  }

  @Test func stoppedAndBroughtBackTheLineIsShownAnew() throws {
    let household = try Household()
    household.environment["PS1"] = "ready$ "
    let session = try PtySession(
      in: household, ["--norc", "--noprofile", "-i"], program: "/bin/bash", columns: 80, rows: 40)
    try session.waitFor("ready$")
    try session.type("vitals --plain --now \(household.now ?? "")\r")
    try session.waitFor("vitals>")
    try session.type("131/8")
    try session.waitFor("vitals> 131/8")
    try session.press(.control("z"))
    try session.waitUntil("the shell asks") { $0.text.contains("Stopped") && $0.isLast("ready$") }
    try session.type("fg\r")
    try session.waitUntil("the line is shown anew") {
      $0.lines.filter { $0.hasPrefix("vitals> 131/8") }.count == 2
    }
    try session.type("4\r")
    try session.waitFor("131/84 mmHg")
    try session.type("n\rq\r")
    try session.waitUntil("the shell is back") { $0.isLast("ready$") }
    try session.type("exit\r")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func aLineThatIsTooLongIsRefusedInWords() throws {
    let household = try Household()
    let session = try talk(household)
    try session.type("note " + String(repeating: "x", count: 5000) + "\r")
    try session.waitFor("The line is too long")
    try session.press(.control("l"))
    try session.type("q\r")
    try ends(session, with: 0)
    #expect(try household.journalFiles().isEmpty)
  }

  @Test func withoutUTF8EverythingIsASCII() throws {
    let household = try Household()
    _ = try CommandLineRun(in: household, ["log", "temp", "36.9", "C", "note", "fièvre"])
    household.environment["LANG"] = "C"
    let session = try talk(household)
    try session.waitFor("Temperature 36.9 C")
    try session.waitFor("note: fi?vre")
    try session.type("q\r")
    try ends(session, with: 0)
    #expect(session.output.allSatisfy { $0 < 0x80 })
  }
}

/// The plain line mode with a pipe instead of a person.
@Suite struct PlainScriptStory {
  @Test func aScriptSaysItsLinesAndReadsTheStatus() throws {
    let household = try Household()
    let good = try CommandLineRun(in: household, ["--plain"], input: "128/82 64\ny\nhistory 1\n")
    #expect(good.status == .exited(0), "\(good.errors)")
    #expect(good.output.contains("Saved: 128/82 mmHg, pulse 64"))
    #expect(!good.output.contains("vitals> ") && !good.output.contains("\u{1B}"))
    let bad = try CommandLineRun(in: household, ["--plain"], input: "nonsense\n5.6 mmol/L\ny")
    #expect(bad.status == .exited(64))
    #expect(bad.output.contains("Saved: 5.6 mmol/L"), "what went wrong stops nothing else")
    #expect(try CommandLineRun(in: household, ["list", "--json"]).lines.count == 2)
  }

  @Test func whatNobodyAnsweredIsNotSavedAndSaid() throws {
    let household = try Household()
    let run = try CommandLineRun(in: household, ["--plain"], input: "128/82 64\n")
    #expect(run.errors.contains("is kept and offered at the next start: 128/82 64"))
    #expect(try household.journalFiles().isEmpty)
  }

  @Test func outputThatNobodyTakesSavesNothing() throws {
    let household = try Household()
    let run = try CommandLineRun(
      in: household, ["-c", "printf '128/82 64\\ny\\n' | vitals --plain >/dev/full"], program: "/bin/sh")
    #expect(run.status == .exited(74))
    #expect(try household.journalFiles().isEmpty)
    #expect(run.errors.contains("offered at the next start: 128/82 64"))
  }

  @Test func nothingAtAllIsNoFault() throws {
    let household = try Household()
    for redirection in ["</dev/null", "<&-", "</dev/null 2>&-"] {
      let run = try CommandLineRun(
        in: household, ["-c", "exec vitals --plain \(redirection)"], program: "/bin/sh")
      #expect(run.status == .exited(0) && run.output.isEmpty, "\(redirection): \(run.errors)")
    }
    #expect(try household.written().isEmpty)
  }
}
