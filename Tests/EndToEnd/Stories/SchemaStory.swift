import Foundation
import Testing

/// What the program writes fits the published schema, by a validator that shares no code with it.
@Suite struct SchemaStory {
  @Test func everyLineThatTheProgramWritesFits() throws {
    let household = try Household()
    for arguments in [
      [
        "log", "182/82", "64", "left", "sitting", "irregular", "#travel", "note", "a \"slip\" \\ and a tab\t",
      ],
      ["log", "hi", "mmol/L", "after"], ["log", "lo", "mg/dL"], ["log", "w", "180.5", "lb"],
      ["log", "spo2", "97"],
      ["log", "temp", "98.4", "F"], ["log", "a1c", "51", "mmol/mol"], ["log", "ketones", "0.4"],
      ["log", "ldl", "2.9", "mmol/L"], ["log", "creatinine", "88", "umol/L"], ["log", "potassium", "4.1"],
      ["log", "took", "the white one"], ["log", "note", "血圧 🙂"], ["log", "pulse", "64"],
      [
        "targets", "set", "--blood-pressure", "130/80", "--glucose-low", "4.0 mmol/L", "--emergency-number",
        "112",
      ],
      ["targets", "scheme", "aha-2025", "--setting", "office"],
      ["targets", "set", "--glucose-scheme", "uk-4.0", "--measure-every", "blood-pressure 3"],
      ["remind", "add", "Dentist", "--on", "2026-11-01", "--every", "1y", "--at", "08:00"], ["undo"],
      ["remind", "add", "Measure", "--on", "2026-11-01", "--every", "daily"],
      [
        "remind", "add", "Weigh", "--every", "2w:mon,thu", "--at", "08:00", "--at", "20:00", "--measure",
        "weight",
      ],
      ["remind", "templates", "add", "eye", "foot", "--last-done", "2026-05-14"],
    ] {
      let run = try CommandLineRun(in: household, arguments)
      #expect(run.status == .exited(0), "\(arguments): \(run.errors)")
    }
    let reading = try #require(
      try CommandLineRun(in: household, ["list"]).lines.first { $0.contains("182/82") }?.prefix(6))
    let reminder = try #require(
      try CommandLineRun(in: household, ["due"]).lines.first { $0.contains("Measure: ") }?.prefix(6))
    for arguments in [
      ["edit", String(reading), "128/82"], ["remind", "snooze", String(reminder), "--for", "2h"],
      ["remind", "done", String(reminder)], ["delete", String(reading)], ["undo"],
    ] {
      let run = try CommandLineRun(in: household, arguments)
      #expect(run.status == .exited(0), "\(arguments): \(run.errors)")
    }
    let files = try household.journalFiles().map(\.path)
    #expect(files.count == 2)
    let script = URL(filePath: #filePath).appending(path: "../../../../Schemas/validate.py").standardized.path
    let check = try CommandLineRun(in: household, [script] + files, program: "/usr/bin/python3")
    #expect(check.status == .exited(0), "\(check.output)\(check.errors)")
  }
}
