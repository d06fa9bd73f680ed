import Foundation
import Testing

/// Alerts from a shell: why they are there, what is said of them, and a person's own rules.
@Suite struct AlertStory {
  private func run(_ household: Household, _ arguments: [String], input: String = "") throws
    -> CommandLineRun
  {
    try CommandLineRun(in: household, arguments, input: input)
  }

  private func logged(_ lines: String) throws -> Household {
    let household = try Household()
    let run = try run(household, ["log", "--sure"], input: lines)
    #expect(run.status == .exited(0), "\(run.errors)")
    return household
  }

  @Test func anAlertIsExplainedAndAcknowledged() throws {
    let household = try logged("182/121 70\n")
    let listed = try run(household, ["alerts"])
    #expect(listed.output.contains("Severe blood pressure: 182/121 mmHg"))
    let id = String(try #require(listed.lines.first?.prefix(6)))
    let why = try run(household, ["alerts", "explain", id]).output
    for part in [
      "What to do:", "measure again after at least one minute",
      "systolic 182 is at or above 180",
      "Source: heart.org", "Limit: 180/120 mmHg", "The readings:",
    ] {
      #expect(why.contains(part), "\(part)")
    }
    let noted = try run(household, ["alerts", "acknowledge", id, "called", "the", "practice"])
    #expect(
      noted.status == .exited(0) && noted.output.contains("Acknowledged: Severe blood pressure: 182/121"))
    let json = try run(household, ["alerts", "--json"]).output
    #expect(json.contains(#""state":"acknowledged""#) && json.contains(#""note":"called the practice""#))
    #expect(
      try run(household, ["alerts", "seen", id]).output.contains("Seen: Severe blood pressure: 182/121"))
    #expect(try run(household, ["alerts", "seen", id]).output.contains("said that already"))
    #expect(
      try run(household, ["alerts", "resolve", "severe-blood-pressure:\(id)"]).output.contains(
        "Resolved: Severe blood pressure: 182/121"))
    #expect(try run(household, ["undo"]).status == .exited(0))
    #expect(try run(household, ["alerts"]).output.contains("(noted)"))
    let script = URL(filePath: #filePath).appending(path: "../../../../Schemas/validate.py").standardized.path
    let check = try CommandLineRun(
      in: household, [script] + household.journalFiles().map(\.path), program: "/usr/bin/python3")
    #expect(check.status == .exited(0), "\(check.output)\(check.errors)")
    #expect(try run(household, ["alerts", "seen", "nothing"]).status == .exited(64))
  }

  /// What is told right after saving is what `vitals alerts` tells, however long ago the other value was.
  @Test(arguments: [
    (
      "2026-03-21 10:00 egfr 70", "egfr 50",
      "Call soon. Falling eGFR: 50 mL/min/1.73 m², after 70 on 21 Mar 2026"
    ),
    ("2026-05-21 10:00 egfr 14", "egfr 13", "There is nothing new to do about this one."),
  ])
  func whatIsLongAgoCounts(before: String, line: String, says: String) throws {
    let household = try logged("\(before)\n")
    let told = try run(household, ["log", line]).output
    #expect(told.contains(says), "\(told)")
    let listed = try run(household, ["alerts"]).output
    #expect(listed.contains("Call") == told.contains("Call"), "\(listed)")
  }

  @Test func ownRulesAreTriedAndTakenOver() throws {
    let household = try logged(
      "2026-11-18 08:00 7.9 mmol/L\n2026-11-19 08:00 8.1 mmol/L\n2026-11-20 08:00 7.5 mmol/L\n")
    let good =
      #"{"rules":[{"id":"fasting-high","kind":"glucose","unit":"mmol/L","above":7.2,"count":3,"days":7,"message":"Ring the nurse."}]}"#
    let file = household.folder.appending(path: "rules.json")
    try (good + "\n").write(to: file, atomically: true, encoding: .utf8)
    let tried = try run(household, ["alerts", "try", file.path, "--last", "1y"])
    #expect(
      tried.output.contains("fasting-high: 1 alert.") && tried.output.contains("3 readings within 7 days"))
    #expect(try !run(household, ["alerts"]).output.contains("7.2"))
    #expect(try run(household, ["alerts", "use", file.path]).status == .exited(0))
    #expect(try run(household, ["alerts"]).output.contains("3 readings within 7 days, above 7.2 mmol/L"))
    #expect(try run(household, ["alerts", "rules", "own-fasting-high"]).output.contains("Ring the nurse."))
    #expect(try run(household, ["alerts", "use", "--none"]).status == .exited(0))
    #expect(try !run(household, ["alerts"]).output.contains("7.2"))
    #expect(try run(household, ["undo"]).status == .exited(0))
    #expect(try run(household, ["alerts"]).output.contains("7.2"))
    let script = URL(filePath: #filePath).appending(path: "../../../../Schemas/validate.py").standardized.path
    let files = try household.journalFiles().map(\.path)
    let journal = try CommandLineRun(in: household, [script] + files, program: "/usr/bin/python3")
    #expect(journal.status == .exited(0), "\(journal.output)\(journal.errors)")
    let rules = try CommandLineRun(
      in: household, [script, "--schema", "alert-rules", file.path], program: "/usr/bin/python3")
    #expect(rules.status == .exited(0), "\(rules.output)\(rules.errors)")
  }

  /// Version 0.1 would drop every rule of a text with one about HbA1c, so that one is kept apart.
  @Test func rulesOfLaterKindsAreKeptBesideTheOthers() throws {
    let household = try logged(
      "2026-11-19 08:00 a1c 7.4 %\n2026-11-19 09:00 ldl 2.9 mmol/L\n2026-11-20 08:00 128/82 104\n")
    let rules = [
      #"{"id":"sugar","kind":"hba1c","unit":"%","at-or-above":7,"message":"Ring the nurse."}"#,
      #"{"id":"ldl","kind":"laboratory","part":"ldl-cholesterol","unit":"mmol/L","above":2.6,"message":"Ask."}"#,
      #"{"id":"pulse","kind":"pulse","above":100,"message":"Rest."}"#,
    ]
    let file = household.folder.appending(path: "rules.json")
    try (#"{"rules":[\#(rules.joined(separator: ","))]}"# + "\n").write(
      to: file, atomically: true, encoding: .utf8)
    #expect(try run(household, ["alerts", "use", file.path]).status == .exited(0))
    let alerts = try run(household, ["alerts"]).output
    #expect(alerts.contains("7.4 %, at or above 7 %") && alerts.contains("2.9 mmol/L, above 2.6 mmol/L"))
    #expect(alerts.contains("pulse 104 /min, above 100"))
    let standing = try household.journalFiles().map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let lines = standing.split(separator: "\n").filter { $0.contains("alert-rules") }
    #expect(lines.count == 2 && lines.first?.contains("sugar") == false)
    #expect(lines.last?.contains(#""kind":"alert-rules-2""#) == true && lines.last?.contains("ldl") == true)
    let script = URL(filePath: #filePath).appending(path: "../../../../Schemas/validate.py").standardized.path
    for arguments in [try household.journalFiles().map(\.path), ["--schema", "alert-rules", file.path]] {
      let check = try CommandLineRun(in: household, [script] + arguments, program: "/usr/bin/python3")
      #expect(check.status == .exited(0), "\(check.output)\(check.errors)")
    }
    #expect(try run(household, ["undo"]).status == .exited(0))
    #expect(try !run(household, ["alerts"]).output.contains("own-"))
    #expect(try run(household, ["alerts", "rules", "own-ldl"]).status == .exited(64))
  }

  @Test func everyMistakeInAFileIsNamedWithItsPlace() throws {
    let household = try logged("128/82 64\n")
    let file = household.folder.appending(path: "rules.json")
    try "{\"rules\": [\n  {\"id\": \"a\", \"kind\": \"steps\", \"above\": 7, \"message\": \"\"}\n]}\n".write(
      to: file, atomically: true, encoding: .utf8)
    for verb in ["try", "use"] {
      let run = try run(household, ["alerts", verb, file.path])
      #expect(run.status == .exited(65))
      #expect(run.errors.contains("\(file.path):2:23: \"steps\" is not a kind for a rule"))
      #expect(run.errors.contains("\(file.path):2:55: expected a message"))
    }
    #expect(try run(household, ["alerts", "try", "\(file.path).not"]).status == .exited(66))
  }

  /// Days that are named are shown whole, however many they are.
  @Test(arguments: ["30d", "31d", "32d"])
  func namedDaysAreShownWhole(days: String) throws {
    let household = try logged("2026-11-01 08:00 temp 38.4 C\n")
    #expect(try !run(household, ["alerts"]).output.contains("38.4"), "it asks for nothing and is long ago")
    #expect(try run(household, ["alerts", "--last", days]).output.contains("38.4"))
  }

  @Test func aPauseIsToldWhereItWasAskedFor() throws {
    let household = try logged("2026-11-16 08:00 128/82\n")
    #expect(try run(household, ["alerts"]).output.contains("No reading crossed"))
    let set = try run(household, ["targets", "set", "--measure-every", "blood-pressure 3"])
    #expect(set.output.contains("measure every     blood pressure 3 days"))
    #expect(
      try run(household, ["alerts"]).output.contains(
        "No blood pressure for 5 days. You asked for one every 3 days"))
    #expect(try run(household, ["targets", "set", "--measure-every", "steps 3"]).status == .exited(64))
  }

  @Test(arguments: [
    (["--scheme", "esh-2023", "--setting", "office"], "Grade 1 hypertension (ESH 2023, office)"),
    (["--scheme", "esh-2023", "--setting", "office"], "Isolated systolic (ESH 2023, office)"),
    (["--scheme", "nice-ng136"], "The range of stage 2 (NICE NG136, home)"),
    (["--scheme", "jsh-2025"], "Grade 2 hypertension (JSH 2025, home)"),
    (["--scheme", "jsh-2025-recalled"], "recalled, not checked against a source"),
    (["--scheme", "pregnancy"], "Hypertension (guidance for pregnancy, home)"),
  ])
  func aReadingIsExplainedBySchemes(options: [String], words: String) throws {
    let run = try run(try Household(), ["explain", "152/84"] + options)
    #expect(run.status == .exited(0) && run.output.contains(words), "\(run.output)")
  }
}
