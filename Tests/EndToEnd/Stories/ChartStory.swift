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
    try session.waitFor("morning-evening")
    try session.type("2\r")
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
    (
      "glucose",
      ["trend", "day", "day-by-day", "morning-evening", "calendar", "distribution", "weeks", "compare"]
    ),
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

  /// A week of a sensor: its line, bands of a month, some hours, and every view of it held against the schema.
  @Test func aSensorIsDrawn() throws {
    let household = try Household()
    let lines = (0..<44 * 48).map { half in
      let (day, minute) = (half / 48, half % 48 * 30)
      let date =
        day < 24
        ? "2026-10-\(day + 8 < 10 ? "0" : "")\(day + 8)" : "2026-11-\(day < 33 ? "0" : "")\(day - 23)"
      let time = "\(minute / 60 < 10 ? "0" : "")\(minute / 60):\(minute % 60 == 0 ? "00" : "30")"
      return "\(date)T\(time)+01:00 \(90 + (half * 7) % 60) mg/dL sensor"
    }
    let logged = try CommandLineRun(
      in: household, ["log", "--sure"], input: lines.joined(separator: "\n") + "\n")
    #expect(logged.status == .exited(0), "\(logged.errors)")
    func chart(_ arguments: String...) throws -> CommandLineRun {
      try CommandLineRun(in: household, ["chart", "glucose"] + arguments)
    }
    let hours = try chart("--from", "2026-11-20", "--to", "2026-11-20", "--hours", "06:00-11:59")
    #expect(hours.lines.first?.contains("Fri 20 Nov 06:00 to 12:00") == true, "\(hours.output)")
    #expect(hours.output.contains("12 sensor values on 1 day, average "))
    #expect(try chart("--last", "45d").output.contains("Bands of each day: median"))
    #expect(try chart("--view", "day by day", "--last", "7d").output.contains("6 of 7 days have values."))
    var objects = ""
    for view in ["trend", "day-by-day", "calendar", "day"] {
      objects += try chart("--view", view, "--last", "45d", "--json").output
    }
    objects += try chart("--from", "2026-11-20", "--to", "2026-11-20", "--hours", "06:00-11:59", "--json")
      .output
    let file = household.folder.appending(path: "charts.jsonl")
    try objects.write(to: file, atomically: true, encoding: .utf8)
    let script = URL(filePath: #filePath).appending(path: "../../../../Schemas/validate.py").standardized.path
    let check = try CommandLineRun(
      in: household, [script, "--schema", "chart", file.path], program: "/usr/bin/python3")
    #expect(check.status == .exited(0) && check.output.contains("5 lines checked"), "\(check.output)")
  }

  @Test(arguments: [
    (["glucose", "--view", "scatter"], "glucose has no view scatter; there are trend, day"),
    (["weight", "--view", "pie"], "weight has no view pie"), (["note"], "words, not numbers"),
    (["glucose", "--hours", "6-12"], "--hours 6-12 is not a span of one day"),
    (["glucose", "--hours", "06:00-11:59"], "--hours is for the view trend of one day"),
    (["glucose", "--hours", "22:00-05:59", "--last", "1d"], "is not a span of one day"),
    (
      ["glucose", "--hours", "06:00-11:59", "--last", "1d", "--view", "day"], "--hours is for the view trend"
    ),
  ])
  func whatThereIsNotIsRefused(_ arguments: [String], _ reason: String) throws {
    let run = try CommandLineRun(in: try household(), ["chart"] + arguments)
    #expect(run.status == .exited(64) && run.errors.contains(reason), "\(run.errors)")
  }
}
