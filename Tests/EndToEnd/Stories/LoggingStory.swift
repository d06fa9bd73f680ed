import Foundation
import Testing

/// Logging as a person at a terminal lives it, with Tab in the line, and in a session; the clock stands still.
@Suite struct LoggingStory {
  @Test func tabPutsInTheWordsThatFit() throws {
    let household = try Household()
    // Of two readings entered at one instant, neither would be the later one.
    household.now = "2026-11-20T08:00+01:00"
    _ = try CommandLineRun(in: household, ["log", "7:40", "131/84", "#travel"])
    household.now = "2026-11-21T08:00+01:00"
    let session = try PtySession(in: household, columns: 80, rows: 24)
    try session.waitFor("131/84")
    try session.type("l")
    try session.waitFor("LOG A READING")
    try session.type("128/82 64 l")
    try session.waitFor("left  lying")
    try session.press(.tab)
    try session.waitFor("[left]")
    try session.press(.tab)
    try session.waitFor("[lying]")
    try session.press(.backTab)
    try session.waitFor("[left]")
    try session.type("si")
    try session.press(.tab)
    try session.waitFor("left arm, sitting")
    try session.type("#")
    try session.waitFor("#travel")
    try session.press(.tab)
    try session.waitFor("128/82 64 left sitting #travel")
    try session.press(.enter)
    try session.waitFor("Saved: 128/82 mmHg, pulse 64, left arm, sitting")
    try session.type("l")
    try session.waitFor("LOG A READING")
    try session.press(.up)
    try session.waitFor("128/82 64 left arm sitting #travel")
    try session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.leftBehind.isEmpty)
    let list = try CommandLineRun(in: household, ["list", "--json"])
    #expect(list.lines.count == 2)
    #expect(list.output.contains("\"tags\":[\"travel\"]"))
  }

  @Test func aSessionSurvivesItsProgram() throws {
    let household = try Household()
    let session = try PtySession(in: household, columns: 80, rows: 24)
    try session.waitFor("No readings yet.")
    try session.type("m")
    try session.waitFor("1st   in 5:00")
    try session.type("CH")
    try session.waitFor("Left arm sitting")
    try session.press(.tab)
    try session.waitFor("Measure now: the first reading")
    try session.type("134/86 66")
    try session.waitFor("134/86 mmHg, pulse 66, left arm, sitting")
    try session.press(.enter)
    try session.waitFor("2nd   in 1:00")
    try session.type("131/8")
    try session.waitFor("131/8")
    session.send(signal: SIGKILL)
    _ = try session.waitForExit()

    let again = try PtySession(in: household, columns: 80, rows: 24)
    try again.waitUntil("it offers the sitting, or what was typed") {
      $0.text.contains("Press m to go on") || $0.text.contains("131/8 left arm sitting")
    }
    if again.screen.text.contains("131/8 left arm sitting") {
      try again.press(.escape)
      try again.waitFor("Dropped: ")
    }
    try again.type("m")
    try again.waitFor("until the second reading")
    try again.waitFor("1st   134/86   pulse 66   08:00")
    try again.press(.tab)
    try again.waitFor("Measure now: the second reading")
    try again.type("132/84 64")
    try again.waitFor("132/84 mmHg")
    try again.press(.enter)
    try again.waitFor("Average of 2 readings: 133/85 mmHg, pulse 65")
    try again.press(.enter)
    try again.waitFor("2 readings are saved")
    try again.type("q")
    #expect(try again.waitForExit() == .exited(0))
    #expect(again.leftBehind.isEmpty)
    #expect(try CommandLineRun(in: household, ["list", "--json"]).lines.count == 2)
    #expect(try CommandLineRun(in: household, ["undo"]).status == .exited(0))
    #expect(try CommandLineRun(in: household, ["list", "--json"]).lines.isEmpty)
  }
}
