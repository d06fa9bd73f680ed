import Foundation
import Testing

/// What is due, where no screen is open: a prompt, the status line of tmux, a login, the desktop.
@Suite struct DueLineStory {
  private func household(_ titles: String...) throws -> Household {
    let household = try Household()
    for title in titles {
      let run = try CommandLineRun(in: household, ["remind", "add", title, "--on", "2026-11-20"])
      #expect(run.status == .exited(0), "\(run.errors)")
    }
    return household
  }

  @Test func nothingIsSaidWhereNothingIsDue() throws {
    let household = try household()
    for arguments in [["--format", "plain"], ["--format", "tmux"], ["--login"], ["--notify"]] {
      try household.stub("notify-send")
      try household.useStubsOnly()
      let run = try CommandLineRun(in: household, ["due"] + arguments)
      #expect(run.status == .exited(0))
      #expect(run.output.isEmpty && run.errors.isEmpty, "\(run.output)\(run.errors)")
    }
    let json = try CommandLineRun(in: household, ["due", "--format", "json"])
    #expect(json.output == "{\"text\":\"\",\"due\":0,\"overdue\":0,\"not-counted\":0,\"items\":[]}\n")
  }

  @Test func oneLineForAPromptAndForTmux() throws {
    let household = try household("Blood #1 \u{1B}[31mred\u{07} 100%")
    let plain = try CommandLineRun(in: household, ["due", "--format", "plain"]).output
    #expect(plain.contains("Blood #1 ␛[31mred␇ 100%"), "\(plain)")
    #expect(plain.hasSuffix("\n") && plain.split(separator: "\n").count == 1)
    #expect(plain.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    let tmux = try CommandLineRun(in: household, ["due", "--format", "tmux"]).output
    #expect(tmux.hasPrefix("#[fg="), "\(tmux)")
    #expect(tmux.contains("Blood ##1") && tmux.contains("#[default]"))
    household.environment["NO_COLOR"] = "1"
    #expect(
      try CommandLineRun(in: household, ["due", "--format", "tmux"]).output
        == plain.replacing("#", with: "##"))
    household.environment["LANG"] = "C"
    let ascii = try CommandLineRun(in: household, ["due", "--format", "plain"]).outputBytes
    #expect(ascii.allSatisfy { $0 < 0x7F })
  }

  @Test func theSameWhetherTheParserIsAskedOrNot() throws {
    let household = try household("Eye examination", "HbA1c")
    for arguments in [["--format", "plain"], ["--format", "json"], ["--login"], ["--format", "xml"]] {
      household.now = "2026-11-21T08:00+01:00"
      let plain = try CommandLineRun(in: household, ["due"] + arguments)
      household.now = nil
      let parsed = try CommandLineRun(in: household, ["due"] + arguments + ["--now=2026-11-21T08:00+01:00"])
      #expect(
        plain.status == parsed.status && plain.output == parsed.output, "\(plain.output) \(parsed.output)")
    }
    household.now = "2026-11-21T08:00+01:00"
    #expect(try CommandLineRun(in: household, ["due", "--login", "--quiet"]).status == .exited(64))
  }

  @Test func aLoginSaysAtMostFiveLines() throws {
    let household = try household("One", "Two", "Three", "Four", "Five", "Six")
    let run = try CommandLineRun(in: household, ["due", "--login"])
    #expect(run.lines.count == 5, "\(run.output)")
    #expect(run.lines.first?.hasPrefix("Vitals: 6 due") == true)
    #expect(run.lines.last == "  and 3 more")
  }

  @Test func aDamagedJournalIsSaidInOneLineAndStopsNoLogin() throws {
    let household = try household("Eye examination")
    let file = try #require(try household.journalFiles().first)
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("Eye", with: "Ear").write(to: file, atomically: true, encoding: .utf8)
    // A device that remembers the line would count it from there.
    household.environment["XDG_STATE_HOME"] = household.folder.appending(path: "other").path
    let run = try CommandLineRun(in: household, ["due", "--login"])
    #expect(run.status == .exited(0))
    #expect(
      run.lines.count == 1 && run.output.contains("1 journal line is not used"), "\(run.output)")
    #expect(try CommandLineRun(in: household, ["due", "--format", "plain"]).output == "vitals check\n")
    try FileManager.default.removeItem(at: household.vitalsHome)
    try "no folder".write(to: household.vitalsHome, atomically: true, encoding: .utf8)
    let blocked = try CommandLineRun(in: household, ["due", "--login"])
    #expect(blocked.status == .exited(0))
    #expect(blocked.lines.count <= 1, "\(blocked.output)\(blocked.errors)")
  }

  @Test func theDesktopIsToldOnce() throws {
    let household = try household("Eye examination <b>", "HbA1c")
    try household.stub("notify-send")
    try household.useStubsOnly()
    #expect(try CommandLineRun(in: household, ["due", "--notify"]).status == .exited(0))
    let asked = household.asked("notify-send")
    #expect(asked.count == 2, "\(asked)")
    #expect(
      asked.contains { $0.hasPrefix("--app-name=Vitals -- Eye examination <b> Eye examination &lt;b&gt;") },
      "\(asked)")
    #expect(try CommandLineRun(in: household, ["due", "--notify"]).output.isEmpty)
    #expect(household.asked("notify-send").count == 2)
    household.now = "2026-11-21T09:00+01:00"
    _ = try CommandLineRun(in: household, ["remind", "add", "Dentist", "--on", "2026-11-21"])
    #expect(try CommandLineRun(in: household, ["due", "--notify"]).output == "1 notification.\n")
    #expect(household.asked("notify-send").last?.contains("Dentist") == true)
  }

  @Test func whatWasPutOffIsSaidAgainWhenItsTimeComes() throws {
    let household = try household("HbA1c")
    try household.stub("notify-send")
    try household.useStubsOnly()
    _ = try CommandLineRun(in: household, ["due", "--notify"])
    let id = try #require(try CommandLineRun(in: household, ["due"]).lines.first?.prefix(6))
    let snooze = try CommandLineRun(in: household, ["remind", "snooze", String(id), "--for", "1h"])
    #expect(snooze.status == .exited(0), "\(snooze.errors)")
    for (time, count) in [("08:15", 1), ("08:45", 1), ("09:00", 2), ("09:15", 2)] {
      household.now = "2026-11-21T\(time)+01:00"
      _ = try CommandLineRun(in: household, ["due", "--notify"])
      #expect(household.asked("notify-send").count == count, "\(time)")
    }
  }

  @Test func aDesktopThatDoesNotTakeItIsAskedAgain() throws {
    let household = try household("HbA1c")
    try household.stub("notify-send", "echo 'no bus' >&2; exit 1")
    try household.useStubsOnly()
    let refused = try CommandLineRun(in: household, ["due", "--notify"])
    #expect(refused.status == .exited(69))
    #expect(refused.errors.contains("no bus"))
    try household.stub("notify-send")
    #expect(try CommandLineRun(in: household, ["due", "--notify"]).output == "1 notification.\n")
    try FileManager.default.removeItem(at: household.folder.appending(path: "bin/notify-send"))
    let missing = try CommandLineRun(in: household, ["due", "--notify"])
    #expect(missing.status == .exited(69))
    #expect(missing.errors.contains("There is no notify-send"))
  }
}
