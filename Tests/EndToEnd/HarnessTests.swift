import Testing

/// The harness itself, tried on the shell and on the built program.
@Suite struct HarnessTests {
  private func shell(_ script: String, columns: Int = 40, rows: Int = 5) throws -> PtySession {
    try PtySession(
      in: Household(), ["--norc", "--noprofile", "-c", script], program: "/bin/bash", columns: columns,
      rows: rows)
  }

  @Test func theBuiltProgramIsFound() throws {
    let run = try CommandLineRun(in: Household(), ["--version"])
    guard case .exited = run.status else {
      Issue.record("vitals ended with \(run.status)")
      return
    }
  }

  @Test func runsGiveOutputErrorsAndStatus() throws {
    let run = try CommandLineRun(
      in: Household(), ["-c", "read word; echo \"out $word $TZ\"; echo err >&2; exit 7"], input: "hello\n",
      program: "/bin/sh")
    #expect(run.output == "out hello Europe/Paris\n")
    #expect(run.errors == "err\n")
    #expect(run.status == .exited(7))
    let killed = try CommandLineRun(in: Household(), ["-c", "kill -TERM $$"], program: "/bin/sh")
    #expect(killed.status == .signalled(15))
  }

  @Test func theEnvironmentIsTheHouseholdsAlone() throws {
    let household = try Household()
    household.environment["NO_COLOR"] = "1"
    let run = try CommandLineRun(in: household, [], program: "/usr/bin/env")
    let names = Set(run.lines.compactMap { $0.split(separator: "=").first.map(String.init) })
    #expect(names == Set(household.environment.keys))
  }

  @Test(arguments: [
    (["list"], ["list", "--now", "T"]), (["log", "--", "-2h"], ["log", "--now", "T", "--", "-2h"]),
    (["due", "--now", "U"], ["due", "--now", "U"]),
  ])
  func everyRunHasItsClock(_ arguments: [String], _ expected: [String]) throws {
    let household = try Household()
    household.now = "T"
    #expect(household.timed(arguments) == expected)
    household.now = nil
    #expect(household.timed(arguments) == arguments)
  }

  @Test func typedTextComesBack() throws {
    let session = try shell("read -r line; echo \"got <$line>\"; read -rsn 1 key; printf 'key %q' \"$key\"")
    try session.type("128/82 é")
    try session.press(.enter)
    try session.waitFor("got <128/82 é>")
    try session.press(.control("a"))
    try session.waitFor("key $'\\001'")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftBehind.isEmpty)
  }

  @Test func theWindowHasItsSizeAndChangesIt() throws {
    let session = try shell("trap 'stty size' WINCH; stty size; while :; do read -r -t 0.1 _; done")
    try session.waitFor("5 40")
    try session.resize(columns: 30, rows: 4)
    try session.waitFor("4 30")
    session.send(signal: 9)
    #expect(try session.waitForExit() == .signalled(9))
  }

  @Test func theTerminalControlsTheProgram() throws {
    let session = try shell("echo ready; exec cat")
    try session.waitFor("ready")
    try session.press(.control("c"))
    #expect(try session.waitForExit() == .signalled(2))
    let dropped = try shell("echo ready; exec cat")
    try dropped.waitFor("ready")
    dropped.hangUp()
    #expect(try dropped.waitForExit() == .signalled(1))
  }

  @Test func aDirtyTerminalIsSeen() throws {
    let session = try shell("stty -echo; printf '\\033[?1049h\\033[?25l\\033[?2004hhello'")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftBehind.count == 4)
    #expect(session.screen.text.contains("hello"))
    #expect(String(decoding: session.output, as: UTF8.self).hasSuffix("hello"))
  }

  @Test func pastesAreBracketedWhereAskedFor() throws {
    let session = try shell("stty raw -echo; printf '\\033[?2004hready'; head -c 15 | od -An -c")
    try session.waitFor("ready")
    try session.paste("a\nb")
    try session.waitFor("[   2   0   1   ~")
  }

  @Test func aBigPasteArrivesWhole() throws {
    let session = try shell("stty raw -echo; printf ready; head -c 300000 | wc -c")
    try session.waitFor("ready")
    try session.paste(String(repeating: "x", count: 300_000))
    try session.waitFor("300000")
  }

  @Test func suspendingWorksUnderAShell() throws {
    let household = try Household()
    household.environment["PS1"] = "ready> "
    let session = try PtySession(
      in: household, ["--norc", "--noprofile", "-i"], program: "/bin/bash", columns: 60, rows: 10)
    try session.waitFor("ready>")
    // Nothing is typed ahead: between the shell's way of reading a line and cat's it would be lost.
    try session.type("sh -c 'echo started; exec cat'\r")
    try session.waitUntil("cat runs") { $0.lines.contains("started") }
    try session.press(.control("z"))
    try session.waitUntil("the shell asks") { $0.text.contains("Stopped") && $0.isLast("ready>") }
    try session.type("fg\r")
    try session.waitUntil("cat runs again") { $0.lines.last { !$0.isEmpty }?.hasPrefix("sh -c") == true }
    try session.type("hello\r")
    try session.waitUntil("cat answers") { $0.lines.filter { $0 == "hello" }.count == 2 }
  }

  @Test func waitingForWhatDoesNotComeShowsTheScreen() throws {
    let session = try shell("echo hello there")
    let failure = #expect(throws: HarnessFailure.self) { try session.waitFor("goodbye") }
    #expect(failure?.description.contains("hello there") == true)
    #expect(failure?.description.contains("HarnessTests.swift") == true)
  }

  @Test func ncursesIsUnderstood() throws {
    // `clear`, colours and cursor movement as the terminal's own database spells them.
    let session = try shell(
      "tput smcup; tput clear; tput cup 1 3; tput setaf 1; printf red; tput sgr0; tput cup 2 0; tput el; "
        + "printf end; tput civis; read -rsn 1; tput cnorm; tput rmcup")
    try session.waitFor("end")
    #expect(session.screen.lines.prefix(3) == ["", "   red", "end"])
    #expect(session.screen.unknown.isEmpty)
    #expect(session.screen.sawColour)
    try session.press(.enter)
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftBehind.isEmpty)
  }
}
