import Foundation
import Testing

/// A file of another program, brought in again and again: nothing is doubled, shifted, mixed or lost.
@Suite struct ImportStory {
  private let head = "Date,Time,Sys,Dia,Pulse\n"
  private let morning = "2026-11-20,07:40,128,82,66\n"
  private let evening = "2026-11-20,20:40,124,80,61\n"

  private func home() throws -> Household { try Household() }

  private func save(_ text: String, _ household: Household) throws -> String {
    let file = household.folder.appending(path: "file.csv")
    try Data(text.utf8).write(to: file)
    return file.path
  }

  @discardableResult private func bring(
    _ text: String, into household: Household, _ more: String...
  ) throws -> CommandLineRun {
    try CommandLineRun(in: household, ["import", try save(text, household)] + more)
  }

  private func rows(_ household: Household) throws -> [String] {
    try household.run(["list"]).lines.filter { !$0.hasPrefix("Nothing was logged") }
  }

  @Test("What was typed and what the monitor tells are one reading, and undo takes the detail back")
  func joined() throws {
    let household = try home()
    try household.run(["log", "2026-11-20 07:40 128/82 left sitting"])
    let run = try bring(head + morning, into: household)
    #expect(run.status == .exited(0))
    #expect(run.output.contains("0 readings imported, 1 joined with what was there"))
    #expect(run.output.contains("line 2 joins what you entered, 2026-11-20 07:40"))
    let list = try rows(household)
    #expect(list.count == 1)
    #expect(list[0].contains("66") && list[0].contains("left arm"))
    try household.run(["undo"])
    #expect(try !rows(household)[0].contains("66"))
    try household.run(["redo"])
    #expect(try rows(household) == list)
    #expect(try bring(head + morning, into: household).output.contains("1 already there"))
  }

  @Test(
    "What was deleted stays deleted, comes back when asked for, and an import that was undone can be made again"
  )
  func deleted() throws {
    let household = try home()
    try bring(head + morning, into: household)
    let id = try #require(rows(household).first?.split(separator: " ").first)
    try household.run(["delete", String(id)])
    let second = try bring(head + morning + evening, into: household)
    #expect(second.status == .exited(0))
    #expect(second.output.contains("1 reading imported, 1 deleted here before"))
    #expect(second.output.contains("--bring-back"))
    #expect(try rows(household).count == 1)
    try household.run(["undo"])
    #expect(try rows(household).isEmpty)
    let third = try bring(head + morning + evening, into: household, "--bring-back")
    #expect(third.output.contains("1 reading imported, 1 joined"), "\(third.output)")
    #expect(try rows(household).count == 2)
  }

  @Test("A dry run and a refusal save nothing; all refused rows go to a file")
  func proof() throws {
    let household = try home()
    let bad = (10...40).map { "2026-11-20,07:\($0),128,x,66\n" }.joined()
    let list = household.folder.appending(path: "refused.txt").path
    let run = try bring(head + morning + bad, into: household, "--dry-run", "--refused", list)
    #expect(run.status == .exited(65))
    #expect(run.lines.count { $0.contains("not imported: line") } == 10)
    #expect(run.output.contains("21 more are not imported. To have all in a file: --refused FILE"))
    #expect(try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n").count == 31)
    #expect(try rows(household).isEmpty)
    // A file that is there is not replaced unasked.
    let again = try bring(head + morning, into: household, "--refused", list)
    #expect(again.status != .exited(0))
    #expect(try rows(household).isEmpty)
  }

  @Test(
    "Options that are not understood save nothing and say what is expected",
    arguments: [
      (["--only", "user"], "--only user is not a column"), (["--time", "noon"], "--time noon is neither"),
      (["--columns", "time,upper"], "upper is no name of a column"),
      (["--zone", "Nowhere"], "--zone Nowhere"),
      (["--unit", "stone"], "--unit stone"), (["--only", "user=3"], "there is no column user"),
    ])
  func options(words: [String], said: String) throws {
    let household = try home()
    let run = try CommandLineRun(in: household, ["import", try save(head + morning, household)] + words)
    #expect(run.status != .exited(0))
    #expect((run.output + run.errors).contains(said), "\(run.errors)")
    #expect(try rows(household).isEmpty)
  }

  @Test("What looks like another unit, and like a shifted clock, is pointed out and stored all the same")
  func suspicions() throws {
    let household = try home()
    let days = (10...16).map { "2026-11-\($0)" }
    let glucose = days.map { "\($0),07:40,5.\($0.suffix(1))\n" }.joined()
    try bring("Date,Time,Glucose (mmol/L)\n" + glucose, into: household)
    let high = days.map { "\($0),09:40,9\($0.suffix(1))\n" }.joined()
    let unit = try bring("Date,Time,Glucose (mg/dL)\n" + high, into: household)
    #expect(!unit.output.contains("look at this"), "\(unit.output)")
    let shifted = days.map { "\($0),08:40,5.\($0.suffix(1))\n" }.joined()
    let run = try bring("Date,Time,Glucose (mmol/L)\n" + shifted, into: household)
    #expect(run.output.contains("each 1 hour earlier"), "\(run.output)")
    let weights = days.map { "\($0),07:40,80.\($0.suffix(1))\n" }.joined()
    try bring("Date,Time,Weight (kg)\n" + weights, into: household)
    let pounds = days.map { "\($0),19:40,177.\($0.suffix(1))\n" }.joined()
    let jump = try bring("Date,Time,Weight (kg)\n" + pounds, into: household)
    #expect(jump.output.contains("is the unit right?"), "\(jump.output)")
  }

  @Test("Standard input is a file too, and JSON says all counts")
  func standardInput() throws {
    let household = try home()
    let run = try CommandLineRun(
      in: household, ["import", "-", "--json"], input: head + morning + morning + evening)
    #expect(run.output.contains("\"readings\":3"))
    #expect(run.output.contains("\"alike-in-one-minute\":1"))
    #expect(try rows(household).count == 3)
  }
}
