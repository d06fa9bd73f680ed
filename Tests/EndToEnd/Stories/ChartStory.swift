import Foundation
import Testing

/// Charts as a patient meets them: on the screens, and as a sentence from a shell.
@Suite struct ChartStory {
  private func household() throws -> Household {
    let household = try Household()
    let lines = (1...8).flatMap { day in
      [
        "2026-11-1\(day) 07:30 13\(day)/8\(day) 64 #home", "2026-11-1\(day) 20:30 12\(day)/7\(day) 62",
        "2026-11-1\(day) 07:40 5.\(day) mmol/L fasting",
      ]
    }
    let text = (lines + ["2026-11-13 08:00 took the blue one", "2026-11-14 09:00 w 81.4 kg"]).joined(
      separator: "\n")
    #expect(try CommandLineRun(in: household, ["log"], input: text + "\n").status == .exited(0))
    return household
  }

  @Test func theCursorReadsOutAndTheViewsGoRound() throws {
    let session = try PtySession(in: household(), columns: 80, rows: 24)
    try session.waitFor("[Today]")
    try session.type("c")
    try session.waitFor("BLOOD PRESSURE  READINGS")
    try session.waitFor("16 readings")
    try session.waitFor("the blue one")
    try session.press(.left)
    try session.waitFor("Wed 18 Nov 20:30: 128/78 mmHg, pulse 62")
    try session.press(.left)
    try session.waitFor("Wed 18 Nov 07:30: 138/88 mmHg, pulse 64")
    try session.waitFor("#home")
    try session.type("v")
    try session.waitFor("TIME OF DAY")
    try session.waitFor("Medians: 06:00 to 08:59 134.5/84.5 (8)")
    try session.type("T2026-11-12\r")
    try session.waitFor("00:00 to 02:59: 0 readings, too few for a median")
    try session.press(.backspace)
    try session.type("q")
    try session.waitFor("[Today]")
    try session.type("q")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test(arguments: [
    (
      "blood-pressure",
      ["trend", "day", "morning-evening", "calendar", "distribution", "scatter", "weeks", "compare"]
    ),
    ("glucose", ["trend", "day", "morning-evening", "calendar", "distribution", "weeks", "compare"]),
    ("weight", ["trend", "morning-evening", "calendar", "weeks", "compare"]),
  ])
  func everyViewIsASentenceAChartAndFigures(_ kind: String, _ views: [String]) throws {
    let household = try household()
    var objects = ""
    for view in views {
      let chart = try CommandLineRun(
        in: household, ["chart", kind, "--view", view, "--width", "60", "--ascii"])
      #expect(chart.status == .exited(0) && chart.output.unicodeScalars.allSatisfy { $0.isASCII })
      #expect(chart.lines.allSatisfy { $0.count <= 60 })
      let json = try CommandLineRun(in: household, ["chart", kind, "--view", view, "--json"])
      objects += json.output
      let figures = try #require(
        try JSONSerialization.jsonObject(with: Data(json.outputBytes)) as? [String: Any])
      #expect(figures["view"] as? String == view && figures["kind"] as? String == kind)
      // The sentence stands before the chart, as it does in the figures.
      let sentence = try #require(figures["sentence"] as? String)
      let start = chart.lines.dropFirst().joined(separator: " ")
      #expect(start.hasPrefix(sentence), "\(start)")
    }
    let file = household.folder.appending(path: "charts.jsonl")
    try objects.write(to: file, atomically: true, encoding: .utf8)
    let script = URL(filePath: #filePath).appending(path: "../../../../Schemas/validate.py").standardized.path
    let check = try CommandLineRun(
      in: household, [script, "--schema", "chart", file.path], program: "/usr/bin/python3")
    #expect(
      check.status == .exited(0) && check.output.contains("\(views.count) lines checked"), "\(check.output)")
  }

  @Test(arguments: [
    (["glucose", "--view", "scatter"], "glucose has no view scatter; there are trend, day"),
    (["weight", "--view", "pie"], "weight has no view pie"), (["note"], "words, not numbers"),
  ])
  func whatThereIsNotIsRefused(_ arguments: [String], _ reason: String) throws {
    let run = try CommandLineRun(in: try household(), ["chart"] + arguments)
    #expect(run.status == .exited(64) && run.errors.contains(reason), "\(run.errors)")
  }
}
