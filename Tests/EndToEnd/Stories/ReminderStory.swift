import Foundation
import Testing

/// Reminders as a patient meets them: due at launch and answered, and everything from a shell.
@Suite struct ReminderStory {
  private func run(_ household: Household, _ arguments: String...) throws -> CommandLineRun {
    try CommandLineRun(in: household, arguments)
  }

  private func id(_ household: Household, _ title: String) throws -> String {
    let line = try run(household, "remind", "list").lines.first { $0.contains(title) }
    return String(try #require(line).prefix(6))
  }

  @Test func dueAtLaunchAndAnswered() throws {
    let household = try Household()
    _ = try run(household, "remind", "add", "Dentist", "--every", "6m", "--on", "2026-11-16")
    _ = try run(
      household, "remind", "add", "Measure", "--every", "daily", "--on", "2026-11-18", "--at", "07:30",
      "--measure", "bp")
    let session = try PtySession(in: household, columns: 80, rows: 24)
    try session.waitFor("since 16 Nov  Dentist, 5 days overdue")
    try session.waitFor("since 07:30   Measure, 3 missed since Wed 18 Nov")
    try session.type("s")
    try session.waitFor("ASK AGAIN LATER")
    try session.type("3")
    try session.waitFor("Dentist asks again tomorrow")
    try session.type("128/82 64\r")
    try session.waitFor("Saved")
    try session.type("r")
    try session.waitFor("next tomorrow 07:30")
    try session.type("q")
    try session.waitFor("[Today]")
    try session.type("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(try run(household, "due").output.contains("Nothing is due."))
    #expect(try run(household, "due", "--quiet").status == .exited(0))
    household.now = "2026-11-24T08:00+01:00"
    let later = try run(household, "due").output
    #expect(later.contains("Measure: due since 07:30; 2 missed since Sun 22 Nov (daily at 07:30)"))
    #expect(later.contains("Dentist: overdue since Mon 16 Nov, 8 days"))
    #expect(try run(household, "due", "--quiet").status == .exited(10))
  }

  @Test func everyAnswerFromAShell() throws {
    let household = try Household()
    let added = try run(
      household, "remind", "add", "Walk", "--every", "2w:mon,thu", "--at", "20:00", "--at", "08:00",
      "--until", "2027-06-30")
    #expect(
      added.output.contains(
        "Walk, every 2 weeks on Mon, Thu at 08:00 and 20:00, starting Mon 30 Nov, until 30 Jun 2027"),
      "\(added.output)\(added.errors)")
    _ = try run(household, "remind", "add", "Lab", "--every", "3m", "--after-done", "--on", "2026-11-01")
    let lab = try id(household, "Lab")
    for (arguments, said) in [
      (["snooze", lab, "--for", "15m"], "Lab asks again today 08:15."),
      (["snooze", lab, "--until", "2026-12-01 08:00"], "Lab asks again Tue 1 Dec 08:00."),
      (["snooze", lab, "--until", "tomorrow"], "Lab asks again tomorrow."),
      (["done", lab, "--on", "2026-11-15"], "Done: Lab. Next Mon 15 Feb."),
      (
        ["done", lab],
        "Lab is not due; nothing was saved. It comes Mon 15 Feb. If you did it already, add --early."
      ),
      (["done", lab, "--early"], "Done: Lab. Next Sun 21 Feb."),
      (
        ["pause", lab, "--from", "2026-12-01", "--until", "2026-12-14"],
        "Lab is paused from Tue 1 Dec through Mon 14 Dec."
      ),
      (["resume", lab], "Lab is resumed."),
      (["edit", lab, "--every", "6m"], "Changed: Lab, 6 months after it was last done"),
    ] {
      let run = try CommandLineRun(in: household, ["remind"] + arguments)
      #expect(
        run.status == .exited(0) && run.output.contains(said), "\(arguments): \(run.output)\(run.errors)")
    }
    let walk = try id(household, "Walk")
    for arguments in [
      ["snooze", walk, "--for", "15x"], ["snooze", lab, "--for", "1h", "--until", "tomorrow"],
      ["edit", walk, "--every", "often"],
      ["edit", walk, "--after-done"], ["pause", walk, "--from", "2026-12-02", "--until", "2026-12-01"],
      ["done", "nothing"],
      ["add", "x", "--every", "2m:mon"], ["add", "x", "--every", "daily", "--at", "25:00"], ["add", "x"],
      ["templates", "add", "tonsils"], ["templates", "--for", "gout"],
    ] {
      let run = try CommandLineRun(in: household, ["remind"] + arguments)
      #expect(run.status == .exited(64), "\(arguments): \(run.output)\(run.errors)")
    }
    let json = try run(household, "remind", "list", "--json").output
    #expect(json.contains(#""times":["08:00","20:00"]"#) && json.contains(#""after-done":true"#))
    #expect(json.contains(#""last-done":"2026-11-21""#))
    #expect(try run(household, "remind", "remove", walk).output.contains("To bring it back: vitals undo"))
  }

  @Test func checkupsAreTakenOverWithTheirSource() throws {
    let household = try Household()
    let shown = try run(household, "remind", "templates", "--for", "monitor")
    #expect(shown.output.contains("monitor-replace: Replace the blood-pressure monitor, every 4 years"))
    #expect(shown.output.contains("Source: BIHS") && !shown.output.contains("hba1c"))
    #expect(
      try run(household, "remind", "list").output.contains("There are no reminders."),
      "nothing is added unasked")
    let added = try run(household, "remind", "templates", "add", "hba1c", "eye", "--last-done", "2026-05-25")
    #expect(
      added.lines.count == 2 && added.output.contains("HbA1c, 6 months after it was last done, starting"))
    #expect(
      try run(household, "remind", "templates", "add", "eye").status == .exited(64), "it is there already")
    // The laboratory's value is the answer.
    #expect(try run(household, "due").output.contains("HbA1c: comes Wed 25 Nov"))
    _ = try run(household, "log", "a1c", "6.8", "%")
    #expect(try run(household, "due").output.contains("Nothing is due."))
    let eye = try id(household, "Eye")
    #expect(try run(household, "remind", "list", eye).output.contains("Source: Korean Diabetes Association"))
  }

  /// Readings far back answer what is counted from when it was last done; those of other kinds do not.
  @Test func anOldReadingIsFoundWhereverItIs() throws {
    let household = try Household()
    _ = try CommandLineRun(
      in: household, ["log", "--sure"], input: "2025-11-25 09:00 a1c 6.8 %\n2026-11-21 07:00 128/82\n")
    _ = try run(
      household, "remind", "add", "Lab", "--every", "1y", "--after-done", "--on", "2020-01-01", "--measure",
      "hba1c")
    #expect(try run(household, "due").output.contains("Lab: comes Wed 25 Nov"))
    household.now = "2029-11-24T08:00+01:00"
    #expect(try run(household, "due").output.contains("Lab: overdue since 25 Nov 2026"))
  }
}
