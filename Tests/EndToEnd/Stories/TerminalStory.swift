import Foundation
import Testing

/// What terminals do to programs, on the screens: lines that drop, stops, odd windows, huge pastes, scribbles.
@Suite struct TerminalStory {
  /// The log line with something typed on it.
  private func typing(_ text: String, in household: Household) throws -> PtySession {
    let session = try PtySession(in: household, columns: 80, rows: 24)
    try session.waitFor("[Today]")
    try session.type("l")
    try session.waitFor("LOG A READING")
    try session.type(text)
    try session.waitFor(text)
    return session
  }

  @Test func aDroppedLineKeepsWhatWasTyped() throws {
    let household = try Household()
    let session = try typing("131/84 note in the train", in: household)
    session.hangUp()
    #expect(try session.waitForExit() == .exited(128 + SIGHUP))
    let again = try PtySession(in: household, columns: 80, rows: 24)
    try again.waitFor("Not saved: 131/84 note in the train")
    try again.type("l")
    try again.waitFor("131/84 mmHg")
    try again.press(.enter)
    try again.waitFor("Saved: 131/84")
    try again.type("q")
    #expect(try again.waitForExit() == .exited(0))
    #expect(try CommandLineRun(in: household, ["list", "--json"]).lines.count == 1)
  }

  /// The same of a form: a line that drops and a program that is asked to end take nothing with them.
  @Test(arguments: [SIGHUP, SIGTERM, 0])
  func aFormIsKeptThroughEveryEnd(_ signal: Int32) throws {
    let household = try Household()
    let session = try PtySession(in: household, columns: 80, rows: 24)
    try session.waitFor("[Today]")
    try session.type("Va")
    try session.waitFor("ADD A VISIT")
    try session.type("4 Dec 9:15")
    try session.waitFor("4 Dec 9:15")
    if signal == 0 { session.hangUp() } else { session.send(signal: signal) }
    #expect(try session.waitForExit() == .exited(128 + (signal == 0 ? SIGHUP : signal)))
    let state = household.folder.appending(path: "state")
    let names = try FileManager.default.subpathsOfDirectory(atPath: state.path)
    let kept = try #require(names.first { $0.hasSuffix("draft-forms") })
    let mode = try FileManager.default.attributesOfItem(atPath: state.appending(path: kept).path)
    #expect(mode[.posixPermissions] as? Int == 0o600)
    let again = try PtySession(in: household, columns: 80, rows: 24)
    try again.waitFor("Not saved: ADD A VISIT: when 4 Dec 9:15. Press F2")
    try again.type("h")
    try again.waitFor("HISTORY")
    try again.type("t")
    try again.waitFor("[Today]")
    try again.type("Va")
    try again.waitFor("You typed this earlier and did not save it.")
    try again.waitFor("4 Dec 9:15")
    try again.press(.enter)
    try again.waitFor("Added: ")
    try again.press(.control("c"))
    #expect(try again.waitForExit() == .exited(0))
    let last = try PtySession(in: household, columns: 80, rows: 24)
    try last.waitFor("q quit")
    #expect(!last.screen.text.contains("Not saved"))
    try last.press(.control("c"))
    #expect(try last.waitForExit() == .exited(0))
  }

  @Test(
    "However it is ended or dies, the terminal is as it was found",
    arguments: [(SIGINT, true), (SIGQUIT, true), (SIGSEGV, false), (SIGILL, false)])
  func theTerminalIsLeftClean(_ signal: Int32, _ isAsked: Bool) throws {
    let household = try Household()
    _ = try CommandLineRun(in: household, ["log", "128/82"])
    let session = try typing("131/84", in: household)
    session.send(signal: signal)
    #expect(try session.waitForExit() == (isAsked ? .exited(128 + signal) : .signalled(signal)))
    #expect(session.leftBehind.isEmpty)
    #expect(try CommandLineRun(in: household, ["list", "--json"]).lines.count == 1)
  }

  @Test func stoppedAndBroughtBackItGoesOn() throws {
    let household = try Household()
    household.environment["PS1"] = "ready> "
    let session = try PtySession(
      in: household, ["--norc", "--noprofile", "-i"], program: "/bin/bash", columns: 80, rows: 24)
    try session.waitFor("ready>")
    try session.type("vitals --now \(household.now ?? "")\r")
    try session.waitFor("No readings yet.")
    try session.type("l")
    try session.waitFor("LOG A READING")
    try session.type("131/8")
    try session.waitFor("131/8")
    for round in 1...2 {
      try session.press(.control("z"))
      // The word of the first round is seen again as soon as the screens are left.
      try session.waitUntil("the shell asks") { screen in
        screen.lines.filter { $0.contains("Stopped") }.count == round && screen.isLast("ready>")
      }
      #expect(!session.screen.modes.alternateScreen && session.screen.modes.cursorVisible)
      try session.type("fg\r")
      try session.waitUntil("the line is back") { $0.modes.alternateScreen && $0.text.contains("131/8") }
    }
    try session.type("4")
    try session.waitFor("131/84 mmHg")
    try session.press(.enter)
    try session.waitFor("Saved: 131/84")
    try session.type("q")
    try session.waitUntil("the shell is back") { !$0.modes.alternateScreen && $0.isLast("ready>") }
    try session.type("exit\r")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftBehind.isEmpty)
  }

  @Test func aWindowOfOneCellLosesNothing() throws {
    let session = try typing("131/84", in: Household())
    for (columns, rows) in [(1, 1), (300, 2), (1, 100)] {
      try session.resize(columns: columns, rows: rows)
      try session.waitUntil("it is drawn at \(columns)x\(rows)") { !$0.text.contains("LOG A READING") }
    }
    try session.type(" 64")
    try session.resize(columns: 80, rows: 24)
    try session.waitFor("131/84 mmHg, pulse 64")
    try session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftBehind.isEmpty)
  }

  @Test func aMegabytePastedIntoALineIsCutInWords() throws {
    let household = try Household()
    let session = try typing("128/82", in: household)
    try session.paste(String(repeating: "x", count: 1_000_000))
    try session.waitFor("The line is full")
    try session.press(.control("u"))
    try session.paste("131/84\n64\n")
    try session.waitFor("131/84 mmHg, pulse 64")
    #expect(try household.written().isEmpty, "a pasted end of line saves nothing")
    try session.press(.enter)
    try session.waitFor("Saved: 131/84")
    try session.type("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftBehind.isEmpty)
  }

  @Test func controlLDrawsAnewWhatAnotherProgramScribbledOn() throws {
    let session = try typing("131/84", in: Household())
    session.scribble("\u{1B}[3;3HThe system is going down for maintenance")
    #expect(session.screen.text.contains("going down"))
    try session.press(.control("l"))
    try session.waitUntil("it is drawn anew") {
      !$0.text.contains("going down") && $0.text.contains("131/84 mmHg")
    }
    try session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func withoutUTF8NothingButASCIIIsSent() throws {
    let household = try Household()
    _ = try CommandLineRun(in: household, ["log"], input: "182/121 70 note é\n36.8 C\n5.6 mmol/L\n")
    household.environment["LANG"] = "C"
    let session = try PtySession(in: household, columns: 80, rows: 24)
    try session.waitFor("182/121")
    for (key, text) in [("c", "BLOOD PRESSURE"), ("h", "HISTORY"), ("r", "CARE"), (",", "SETTINGS")] {
      try session.type(key)
      try session.waitFor(text)
    }
    #expect(session.output.allSatisfy { $0 < 0x80 })
    session.send(signal: SIGTERM)
    #expect(try session.waitForExit() == .exited(128 + SIGTERM))
  }

  /// Its entry names no size; without ncurses' help there were no screens there.
  @Test func theConsoleOfLinuxHasScreens() throws {
    let household = try Household()
    household.environment["TERM"] = "linux"
    let session = try PtySession(in: household, columns: 100, rows: 30)
    try session.waitFor("No readings yet.")
    try session.type("128/82")
    try session.waitFor("128/82 mmHg")
    try session.press(.enter)
    try session.waitFor("Saved: 128/82")
    try session.type("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftBehind.isEmpty)
  }

  @Test(arguments: ["<&-", ">&-", "<&- >&-"])
  func withoutInputOrOutputTheScreensAreRefused(_ closed: String) throws {
    let household = try Household()
    let session = try PtySession(
      in: household, ["-c", "exec vitals \(closed)"], program: "/bin/sh", columns: 80, rows: 24)
    #expect(try session.waitForExit() == .exited(64))
    #expect(session.screen.text.contains("The screens need a terminal"))
    #expect(session.leftBehind.isEmpty)
    #expect(try household.written().isEmpty)
  }

  @Test func withoutAPlaceForErrorsTheScreensWork() throws {
    let household = try Household()
    let session = try PtySession(
      in: household, ["-c", "exec vitals 2>&-"], program: "/bin/sh", columns: 80, rows: 24)
    try session.waitFor("No readings yet.")
    try session.type("128/82")
    try session.waitFor("128/82 mmHg")
    try session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftBehind.isEmpty)
    #expect(try CommandLineRun(in: household, ["check"]).status == .exited(0))
  }
}
