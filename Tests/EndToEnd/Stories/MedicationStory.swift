import Testing

/// A medicine on the list, its doses, a change, and the readings before and after it, by the real program.
@Suite struct MedicationStory {
  @Test func aChangeAndWhatWasMeasuredAroundIt() throws {
    let household = try Household()
    household.now = "2026-10-01T07:00+02:00"
    try run(
      household, ["add", "ramipril", "5 mg", "--at", "8:00"], "Added", "ramipril 5 mg, 08:00, since today")
    household.now = "2026-11-01T10:00+01:00"
    try run(
      household, ["change", "ramipril", "--strength", "10 mg", "--note", "Dr Weber"], "Saved",
      "ramipril 5 mg to 10 mg, from today")
    household.now = "2026-11-21T08:30+01:00"
    let pressures =
      (22...30).map { "2026-10-\($0) 07:10 14\($0 % 3)/88\n" }
      + (10...19).map { "2026-11-\($0) 07:10 13\($0 % 3)/82\n" }
    let doses = (10...19).map { "2026-11-\($0) 08:05 took Ramipril\n" }
    let logged = try CommandLineRun(in: household, ["log", "--sure"], input: (pressures + doses).joined())
    #expect(logged.status == .exited(0), "\(logged.errors)")

    let due = try CommandLineRun(in: household, ["due"])
    #expect(due.output.contains("ramipril 10 mg: the dose of 08:00 is due, 1 before it not answered"))
    #expect(
      due.output.contains(
        "Answer for a dose: vitals medication taken|skip ID. For all: vitals medication taken --all."))
    let session = try PtySession(in: household, columns: 80, rows: 24)
    try session.waitFor("since 08:00  ramipril 10 mg")
    try session.type("d")
    try session.waitFor("Taken: ramipril 10 mg, the dose of 08:00, at 08:30.")
    try session.type("i")
    try session.waitFor("5 mg to 10 mg  (Dr Weber)")
    try session.press(.enter)
    try session.waitFor("Before and after: ramipril 5 mg to 10 mg, Sun 1 Nov")
    try session.press(.escape)
    try session.waitFor("CARE  Reminders")
    try session.type("q")
    try session.waitFor("[Today]")
    try session.type("q")
    #expect(try session.waitForExit() == .exited(0))

    try run(
      household, ["skip", "ramipril", "--dose", "2026-11-20T08:00"], "Not taken: ramipril 10 mg", "08:00")
    try run(
      household, ["adherence", "ramipril", "--from", "2026-11-10"],
      "11 of 12 doses taken (92 %), 1 not taken", "0 not answered")
    try run(
      household, ["effect", "ramipril"], "ramipril 5 mg to 10 mg",
      "141/88 mmHg from 9 readings on 9 days before, 131/82 mmHg from 10 readings")
    try run(household, ["effect", "ramipril"], "lower, -10 mmHg (95 % interval", "not why")
    try run(household, ["stop", "ramipril", "--on", "today"], "ramipril stopped", "from today")
    try run(household, ["list"], "ramipril 10 mg, stopped today", "note: Dr Weber")
    #expect(try CommandLineRun(in: household, ["due", "--quiet"]).status == .exited(0))
    try run(
      household, ["list", "--json"], #""name":"ramipril","strength":"10 mg","taken":false"#, #""skipped":1"#)
  }

  /// Two times a day by two options; doses taken early, late, and all that are due at once.
  @Test func aDoseIsTakenEarlyAndLate() throws {
    let household = try Household()
    household.now = "2026-11-19T07:00+01:00"
    try run(
      household, ["add", "ramipril", "5 mg", "--at", "08:30", "--at", "12:30"], "Added",
      "ramipril 5 mg, 08:30 and 12:30, since today")
    try run(household, ["add", "drops", "--at", "9:00 and 21:00"], "Added", "drops, 09:00 and 21:00")
    let words = try CommandLineRun(
      in: household, ["medication", "add", "spray", "--at", "08:30", "--at", "when needed"])
    #expect(
      words.status == .exited(64) && words.errors.contains("when needed is not a time"), "\(words.errors)")
    household.now = "2026-11-20T13:00+01:00"
    try run(
      household, ["taken", "ramipril", "--at", "12:40"], "Taken: ramipril 5 mg, the dose of 12:30, at 12:40.",
      "")
    try run(
      household, ["taken", "ramipril", "--dose", "8:30", "--at", "11:45"],
      "Taken: ramipril 5 mg, the dose of 08:30, at 11:45.", "")
    try run(
      household, ["taken", "ramipril", "--dose", "tomorrow 8:30"],
      "Taken: ramipril 5 mg, the dose of 08:30 tomorrow, at 13:00.", "")
    try run(
      household, ["taken", "ramipril", "--dose", "yesterday 12:30", "--at", "yesterday 15:00"],
      "the dose of 12:30 yesterday, yesterday at 15:00.", "")
    let list = try CommandLineRun(in: household, ["list", "medication", "--json"]).output
    #expect(list.contains(#""at":"2026-11-20T11:45+01:00""#) && list.contains(#""dose":"2026-11-20T08:30""#))
    try run(
      household, ["adherence", "ramipril", "--from", "2026-11-20"], "2 of 2 doses taken (100 %)",
      "0 not answered")
    for (arguments, reason) in [
      (["ramipril", "--dose", "8:15"], "ramipril has no dose of 08:15; its times are 08:30 and 12:30"),
      (["ramipril", "--at", "14:00"], "is in the future"), ([], "Name a medicine, or add --all"),
      (["ramipril", "--all"], "not both"),
      (["--all", "--at", "8:00"], "--all is for every dose that is due"),
    ] {
      let refused = try CommandLineRun(in: household, ["medication", "taken"] + arguments)
      #expect(refused.status == .exited(64) && refused.errors.contains(reason), "\(refused.errors)")
    }
    household.now = "2026-11-21T12:45+01:00"
    try run(
      household, ["taken", "--all"], "Taken: ramipril 5 mg, the dose of 12:30, at 12:45.",
      "drops, the dose of 09:00")
    try run(household, ["taken", "--all"], "No dose is due.", "")
    #expect(try CommandLineRun(in: household, ["undo"]).output.contains("2 doses are deleted"))
    #expect(try CommandLineRun(in: household, ["due"]).output.contains("the dose of 12:30 is due"))
  }

  @Test(arguments: [
    (["taken", "aspirin"], "is not on the list"), (["add", " "], "has no name"),
    (["change", "aspirin", "--strength", "1 mg"], "is not on the list"),
    (["effect", "x"], "is not on the list"),
    (["add", "x", "--since", "soon"], "is not a day"), (["adherence", "x"], "is not on the list"),
  ])
  func refusalsSayWhyAndSaveNothing(_ arguments: [String], _ reason: String) throws {
    let household = try Household()
    let run = try CommandLineRun(in: household, ["medication"] + arguments)
    #expect(run.status == .exited(64))
    #expect(run.errors.contains(reason), "\(run.errors)")
    #expect(try household.written().isEmpty)
  }

  private func run(_ household: Household, _ arguments: [String], _ first: String, _ second: String) throws {
    let run = try CommandLineRun(in: household, ["medication"] + arguments)
    #expect(run.status == .exited(0), "\(run.errors)")
    // Long lines are wrapped.
    let output = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(output.contains(first) && (second.isEmpty || output.contains(second)), "\(output)")
  }
}
