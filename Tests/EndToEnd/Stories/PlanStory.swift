import Testing

/// A measuring plan from its start to its result, by the real program at a clock that moves on.
@Suite struct PlanStory {
  @Test func aWeekBeforeTheVisit() throws {
    let household = try Household()
    household.now = "2026-11-14T06:30+01:00"
    let start = ["plan", "start", "esh-2023", "--title", "Before the visit", "--every", "3m"]
    let started = try CommandLineRun(in: household, start)
    #expect(started.status == .exited(0) && started.output.contains("7 days, begins today"))
    #expect(started.output.contains("Do not measure within 30 minutes of smoking"))
    let second = try CommandLineRun(in: household, ["plan", "start", "aha"])
    #expect(
      second.status == .exited(64) && second.errors.contains("You already have a plan: Before the visit"))
    try measure(household, 14, "150/96")
    try measure(household, 15, "132/84", evening: false)
    for day in 17...20 { try measure(household, day, "132/84") }

    household.now = "2026-11-16T08:00+01:00"
    let due = try CommandLineRun(in: household, ["due"])
    #expect(due.output.contains("Before the visit, day 3 of 7: morning: 2 readings, 0 done (04:00 to 11:59)"))
    let status = try CommandLineRun(in: household, ["plan", "status"])
    #expect(status.output.contains("day 3 of 7, 2 readings (12 needed)"))
    #expect(status.output.contains("missed: yesterday evening (0 of 2)"))

    let session = try PtySession(in: household, columns: 80, rows: 24)
    try session.waitFor("morning: 2 readings, day 3 of 7")
    try session.type("p")
    try session.waitFor("day 3 of 7, 2 readings (12 needed)")
    try session.press(.enter)
    try session.waitFor("until the first reading")
    try session.type("n130/82 64")
    try session.press(.enter)
    try session.waitFor("Saved: 130/82")
    try session.type("n128/80 62")
    try session.press(.enter)
    try session.waitFor("Saved: 128/80")
    try session.press(.enter)
    try session.waitFor("day 3 of 7, 4 readings (12 needed)")
    try session.type("q")
    try session.waitFor("[Today]")
    try session.type("q")
    #expect(try session.waitForExit() == .exited(0))

    household.now = "2026-11-21T09:00+01:00"
    #expect(try CommandLineRun(in: household, ["due"]).output.contains("is over: see the result"))
    let result = try CommandLineRun(in: household, ["plan", "result"])
    #expect(
      result.output.contains(
        "131.7/83.7 mmHg from 20 readings, elevated (ESC 2024, home)"))
    #expect(result.output.contains("4: day 1 (2026-11-14)"))
    let json = try CommandLineRun(in: household, ["plan", "result", "--json"])
    #expect(json.output.contains(#""standing":"over""#) && json.output.contains(#""enough":true"#))
    #expect(try CommandLineRun(in: household, ["plan", "seen"]).status == .exited(0))
    #expect(try CommandLineRun(in: household, ["due", "--quiet"]).status == .exited(0))
    let stop = try CommandLineRun(in: household, ["plan", "stop"])
    #expect(stop.status == .exited(64))

    household.now = "2027-02-14T09:00+01:00"
    #expect(try CommandLineRun(in: household, ["due"]).output.contains("Time for Before the visit again"))
    let later = try CommandLineRun(in: household, ["plan", "later"])
    #expect(later.output.contains("suggested again Sun 21 Feb"))
    #expect(try CommandLineRun(in: household, ["due", "--quiet"]).status == .exited(0))
    #expect(try CommandLineRun(in: household, ["plan", "skip"]).status == .exited(64))
    #expect(try CommandLineRun(in: household, ["plan", "list"]).lines.count == 1)
  }

  @Test(arguments: [
    (["start", "moon"], "\"moon\" is not a protocol"),
    (["start", "aha", "--days", "2"], "takes 3 to 7 days"),
    (["start", "aha", "--every", "often"], "is not an interval"),
    (["start", "aha", "--on", "soon"], "is not a day"),
    (["start", "custom", "--kind", "mood"], "cannot be planned"), (["stop"], "no plan to stop"),
    (["start", "custom", "--morning", "no", "--evening", "no"], "choose the morning, the evening"),
    (["start", "aha", "--readings", "3"], "is for a plan of your own"), (["result"], "There is no plan"),
  ])
  func refusalsSayWhyAndSaveNothing(_ arguments: [String], _ reason: String) throws {
    let household = try Household()
    let run = try CommandLineRun(in: household, ["plan"] + arguments)
    #expect(run.status == .exited(64))
    #expect(run.errors.contains(reason), "\(run.errors)")
    #expect(try household.written().isEmpty)
  }

  private func measure(_ household: Household, _ day: Int, _ pressure: String, evening: Bool = true) throws {
    let times = ["07:00", "07:02"] + (evening ? ["20:00", "20:02"] : [])
    let now = household.now
    household.now = "2026-11-21T08:00+01:00"
    let lines = times.map { "2026-11-\(day) \($0) \(pressure)\n" }.joined()
    #expect(try CommandLineRun(in: household, ["log"], input: lines).status == .exited(0))
    household.now = now
  }
}
