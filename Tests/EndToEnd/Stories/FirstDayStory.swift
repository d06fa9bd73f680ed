import Foundation
import Testing

/// The first day with the program, as a patient lives it: on the real binary, on a real terminal.
@Suite struct FirstDayStory {
  @Test func firstRunLogSeeItQuit() throws {
    let household = try Household()
    let session = try PtySession(in: household, columns: 80, rows: 24)
    try session.waitFor("No readings yet.")
    try session.waitFor("Press l and type")
    #expect(try household.written().isEmpty, "first run must write nothing")
    try session.type("l")
    try session.waitFor("LOG A READING")
    try session.type("128/82 64 l sit")
    try session.waitFor("128/82 mmHg, pulse 64, left arm, sitting")
    try session.press(.enter)
    try session.waitFor("Saved: 128/82")
    try session.waitFor("Blood pressure")
    try session.type("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftBehind.isEmpty)
    let list = try CommandLineRun(in: household, ["list"])
    #expect(list.output.contains("128/82 mmHg, pulse 64, left arm, sitting"))
  }

  @Test func relaunchWithADueReminderAndAnswerIt() throws {
    let household = try Household()
    household.now = "2026-01-01T08:00+01:00"
    let added = try CommandLineRun(in: household, ["remind", "add", "HbA1c", "--every", "3m"])
    #expect(added.output.contains("every 3 months"))
    household.now = "2026-05-01T08:00+02:00"
    #expect(try CommandLineRun(in: household, ["due", "--quiet"]).status == .exited(10))
    let session = try PtySession(in: household, columns: 80, rows: 24)
    try session.waitFor("since 1 Apr  HbA1c, 30 days overdue")
    try session.type("d")
    try session.waitFor("Done: HbA1c.")
    try session.type("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(try CommandLineRun(in: household, ["due", "--quiet"]).status == .exited(0))
    let again = try PtySession(in: household, columns: 80, rows: 24)
    try again.waitFor("next  1 Jul  HbA1c")
    #expect(!again.screen.text.contains("FOR YOU"), "nothing is asked twice")
    try again.type("q")
    #expect(try again.waitForExit() == .exited(0))
  }

  @Test func aDamagedLineIsShownAndNothingElseIsLost() throws {
    let household = try Household()
    _ = try CommandLineRun(in: household, ["log", "128/82", "64"])
    let file = try #require(try household.journalFiles().first { $0.lastPathComponent == "2026-11.jsonl" })
    let handle = try FileHandle(forWritingTo: file)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("garbage".utf8))
    try handle.close()
    let session = try PtySession(in: household, columns: 80, rows: 24)
    try session.waitFor("1 journal line is not used")
    try session.waitFor("128/82")
    try session.type("q")
    #expect(try session.waitForExit() == .exited(0))
    let check = try CommandLineRun(in: household, ["check"])
    #expect(check.status == .exited(65))
    #expect(check.output.contains("2026-11.jsonl:3"))
    #expect(try CommandLineRun(in: household, ["log", "130/83"]).status == .exited(0))
    #expect(
      try CommandLineRun(in: household, ["list"]).lines.filter { $0.contains("blood pressure") }.count == 2)
  }

  @Test func controlCInAFormLosesNothing() throws {
    let household = try Household()
    let session = try PtySession(in: household, columns: 80, rows: 24)
    try session.waitFor("No readings yet.")
    try session.type("b")
    try session.waitFor("LOG BY FORM")
    try session.type("128")
    try session.press(.tab)
    try session.type("82")
    try session.waitFor("128/82 mmHg")
    try session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftBehind.isEmpty)
    let again = try PtySession(in: household, columns: 80, rows: 24)
    try again.waitFor("Not saved: bp 128/82")
    try again.type("l")
    try again.waitFor("LOG A READING")
    try again.press(.enter)
    try again.waitFor("Saved: 128/82")
    try again.type("q")
    #expect(try again.waitForExit() == .exited(0))
  }

  @Test func resizeKeepsEverything() throws {
    let household = try Household()
    _ = try CommandLineRun(in: household, ["log", "128/82", "64"])
    let session = try PtySession(in: household, columns: 80, rows: 24)
    try session.waitFor("128/82")
    try session.resize(columns: 200, rows: 60)
    try session.waitUntil("the heading reaches the right edge") {
      $0.text.split(separator: "\n").first.map { $0.count > 150 } == true
    }
    try session.resize(columns: 10, rows: 3)
    try session.waitFor("needs 20x6")
    try session.resize(columns: 80, rows: 24)
    try session.waitFor("128/82")
    try session.type("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftBehind.isEmpty)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func signalsKeepTheDraftAndCleanTheTerminal(_ signal: Int32) throws {
    let household = try Household()
    let session = try PtySession(in: household, columns: 80, rows: 24)
    try session.waitFor("No readings yet.")
    try session.type("l")
    try session.waitFor("LOG A READING")
    try session.type("131/84")
    try session.waitFor("131/84 mmHg")
    session.send(signal: signal)
    #expect(try session.waitForExit() == .exited(128 + signal))
    #expect(session.leftBehind.isEmpty)
    let again = try PtySession(in: household, columns: 80, rows: 24)
    try again.waitFor("131/84")
    try again.press(.control("c"))
    _ = try again.waitForExit()
  }

  @Test func theScreensAreRefusedWithoutATerminal() throws {
    let run = try CommandLineRun(in: Household(), [])
    #expect(run.status == .exited(64))
    #expect(run.errors.contains("vitals --help"))
  }
}

extension Household {
  /// Everything that was written for this household.
  func written() throws -> [String] {
    let names = FileManager.default.enumerator(at: vitalsHome, includingPropertiesForKeys: nil)
    return names?.compactMap { ($0 as? URL)?.lastPathComponent } ?? []
  }

  /// The files of the journal.
  func journalFiles() throws -> [URL] {
    let all = FileManager.default.enumerator(at: vitalsHome, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "jsonl" }
  }
}
