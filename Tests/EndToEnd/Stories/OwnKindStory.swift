import Foundation
import Testing

/// Kinds that a person makes, and kinds that tell one number together, from a shell.
@Suite struct OwnKindStory {
  private static let add = [
    "kind", "add", "peak flow", "--unit", "L/min", "--from", "50", "--to", "900", "--low", "350", "--word",
    "pf",
  ]

  private func run(_ household: Household, _ arguments: String..., input: String = "") throws
    -> CommandLineRun
  {
    try CommandLineRun(in: household, arguments, input: input)
  }

  private func household() throws -> Household {
    let household = try Household()
    let made = try CommandLineRun(in: household, Self.add)
    #expect(made.status == .exited(0), "\(made.errors)")
    #expect(made.output.contains("Added: peak flow in L/min, 50 to 900, alert below 350."))
    return household
  }

  private func validate(_ household: Household) throws {
    let script = URL(filePath: #filePath).appending(path: "../../../../Schemas/validate.py").standardized.path
    let check = try CommandLineRun(
      in: household, [script] + household.journalFiles().map(\.path), program: "/usr/bin/python3")
    #expect(check.status == .exited(0), "\(check.output)\(check.errors)")
  }

  @Test func anOwnKindIsLikeAnyOther() throws {
    let household = try household()
    let lines =
      "2026-11-19 08:00 pf 420\n2026-11-20 08:00 pf 340 note cough\n2026-11-20 19:00 peak-flow 380 L/min\n"
    #expect(try run(household, "log", input: lines).status == .exited(0))
    #expect(try run(household, "list", "pf").output.contains("340 L/min"))
    #expect(try run(household, "list").output.contains("peak flow"))
    #expect(
      try run(household, "chart", "peak flow").output.contains(
        "Average 380.0 L/min from 3 readings on 2 days"))
    #expect(try run(household, "summary").output.contains("PEAK FLOW"))
    #expect(try run(household, "alerts").output.contains("Peak flow: 340 L/min, below 350"))
    #expect(
      try run(household, "remind", "add", "blow", "--every", "daily", "--measure", "pf").status == .exited(0))
    #expect(try run(household, "plan", "start", "custom", "--kind", "pf", "--days", "3").status == .exited(0))
    #expect(try run(household, "targets", "set", "--measure-every", "peak flow 3").status == .exited(0))
    #expect(try run(household, "log", "pf", "40").errors.contains("Vitals accepts 50 to 900 L/min"))
    try validate(household)
  }

  /// Once a kind has more digits, every number of it has as many, wherever it is told; what was typed stays.
  @Test func moreDigitsAreShownEverywhere() throws {
    let household = try household()
    let lines = "2026-11-19 08:00 pf 420\n2026-11-20 08:00 pf 340\n"
    #expect(try run(household, "log", input: lines).status == .exited(0))
    #expect(
      try run(household, "kind", "edit", "pf", "--digits", "1").output.contains(
        "50.0 to 900.0, alert below 350.0"))
    #expect(try run(household, "log", "pf", "431.5").output.contains("not below 350.0"))
    let texts = try [
      ["list"], ["summary", "pf"], ["chart", "pf"], ["alerts"], ["kind", "list"], ["explain", "pf", "300"],
    ]
    .map { try CommandLineRun(in: household, $0).output }
    for number in ["420", "340", "350", "900"] {
      for line in texts.joined(separator: "\n").split(separator: "\n")
      where !line.contains("┼") && !line.contains("┤") {
        for part in line.split(whereSeparator: { !"0123456789.".contains($0) }) where part == number {
          Issue.record("\(number) in: \(line)")
        }
      }
    }
    #expect(texts[0].contains("420.0 L/min") && texts[1].contains("340.0 to 431.5 L/min"))
    #expect(texts[3].contains("Peak flow: 340.0 L/min, below 350.0"))
    #expect(try run(household, "list", "--json").output.contains("\"value\":420,"))
    #expect(try run(household, "log", "pf", "40").errors.contains("Vitals accepts 50.0 to 900.0 L/min"))
    // Fewer digits hide nothing of what was typed.
    #expect(try run(household, "kind", "edit", "pf", "--digits", "0").status == .exited(0))
    #expect(try run(household, "list").output.contains("431.5 L/min"))
    #expect(try run(household, "summary", "pf").output.contains("340.0 to 431.5 L/min"))
  }

  /// The export is read by a journal that knows the kind, and by one that has never heard of it.
  @Test func itTravels() throws {
    let household = try household()
    #expect(try run(household, "log", "2026-11-19", "08:00", "pf", "420").status == .exited(0))
    let file = household.folder.appending(path: "all.csv")
    try run(household, "export", "--format", "csv").output.write(to: file, atomically: true, encoding: .utf8)
    let other = try Household()
    let imported = try run(other, "import", file.path)
    #expect(imported.status == .exited(0), "\(imported.output)\(imported.errors)")
    #expect(imported.output.contains("1 row: 1 reading imported\n  1 peak flow imported"))
    #expect(try run(other, "list").output.contains("420 L/min"))
    #expect(try run(other, "check").status == .exited(0))
    try validate(other)
    #expect(try CommandLineRun(in: other, Self.add).status == .exited(0))
    #expect(try run(other, "chart", "pf").output.contains("420"))
  }

  @Test func itIsChangedRetiredAndUndone() throws {
    let household = try household()
    #expect(try run(household, "log", "pf", "420").status == .exited(0))
    let edited = try run(household, "kind", "edit", "pf", "--low", "", "--name", "PEF")
    #expect(edited.output.contains("Changed: PEF in L/min, 50 to 900."), "\(edited.errors)")
    #expect(
      try run(household, "kind", "retire", "PEF").output.contains("Retired: PEF. What was logged stays."))
    #expect(try run(household, "kind").output.contains("Retired: not offered"))
    #expect(try run(household, "list").output.contains("420 L/min"))
    #expect(try run(household, "undo").status == .exited(0))
    #expect(try run(household, "kind", "list", "--json").output.contains(#""name":"PEF""#))
    #expect(try !run(household, "kind").output.contains("Retired"))
    try validate(household)
  }

  /// What was logged of a retired kind keeps its alert, and what is logged after it is held against the same limits.
  @Test func aRetiredKindKeepsItsAlerts() throws {
    let household = try household()
    #expect(try run(household, "log", "peak", "flow", "300").status == .exited(0))
    #expect(try run(household, "kind", "retire", "pf").status == .exited(0))
    #expect(try run(household, "alerts").output.contains("Peak flow: 300 L/min, below 350"))
    #expect(try run(household, "list").output.contains("▼"))
    let logged = try run(household, "log", "pf", "310")
    #expect(logged.output.contains("You retired the kind peak flow; its limits still hold."))
    #expect(logged.output.contains("Peak flow: 310 L/min, below 350"))
  }

  @Test func aKindMayGoBelowNothing() throws {
    let household = try Household()
    let made = try run(household, "kind", "add", "neg", "--from", "-10", "--to", "10", "--low", "-3")
    #expect(made.output.contains("Added: neg, -10 to 10, alert below -3."), "\(made.errors)")
    #expect(try run(household, "log", "neg", "-5").output.contains("Neg: -5, below -3"))
    #expect(try run(household, "log", input: "neg -4\n").output.contains("Neg: -4, below -3"))
    #expect(try run(household, "list").output.contains("neg               -5"))
    try validate(household)
  }

  /// A plain count leaves no hole where a unit would stand, and its name stands beside it.
  @Test func aPlainCountReadsWell() throws {
    let household = try Household()
    #expect(try run(household, "kind", "add", "pain", "--to", "10", "--high", "7").status == .exited(0))
    #expect(try run(household, "log", "pain", "8").output.contains("Pain: 8, above 7"))
    #expect(try run(household, "log", "pain", "11").errors.contains("Vitals accepts 0 to 10."))
    #expect(try run(household, "chart", "pain").output.contains("PAIN  READINGS  23 Oct"))
    #expect(try run(household, "summary", "pain").output.contains("8.0 from 1 reading"))
    let renamed = try run(household, "kind", "edit", "pain", "--name", "Ache")
    #expect(renamed.output.contains("Log it as ache 5."), "\(renamed.output)\(renamed.errors)")
    let said = try run(household, "--plain", input: "ache 8\ny\nhistory 1 ache\nquit\n").output
    #expect(said.contains("Saved: Ache 8.") && said.contains("Ache 8, today"), "\(said)")
  }

  @Test func targetsNameTheKind() throws {
    let set = try run(try household(), "targets", "set", "--measure-every", "peak flow 3")
    #expect(set.output.contains("measure every     peak flow 3 days"), "\(set.output)")
  }

  /// A reading tells the code of its kind; people are told the name, also where it was changed.
  @Test func itIsCalledByItsName() throws {
    let household = try household()
    let renamed = try run(household, "kind", "edit", "pf", "--name", "PEF by hand")
    #expect(renamed.status == .exited(0), "\(renamed.errors)")
    let logged = try run(household, "log", "pf", "420")
    #expect(logged.output.contains("PEF by hand 420 L/min"), "\(logged.output)")
    let id = String(try #require(logged.output.split(separator: " ").dropFirst().first))
    let answers = [
      ["log", "pf", "330"], ["list"], ["explain", "pf", "430"], ["edit", id, "pf 410"], ["alerts"],
      ["delete", id], ["undo"], ["--plain"],
    ]
    for arguments in answers {
      let input = arguments == ["--plain"] ? "history\n" : ""
      let said = try CommandLineRun(in: household, arguments, input: input).output.lowercased()
      #expect(
        said.contains("pef by hand") && !said.replacing("vitals log", with: "").contains("peak flow"),
        "\(arguments): \(said)")
    }
  }

  @Test(arguments: [
    (["kind", "add", "steps", "--to", "100", "--word", "bp"], "\"bp\" means blood pressure already"),
    (["kind", "add", "weight", "--to", "100"], "means weight already"),
    (["kind", "add", "steps", "--to", "100", "--word", "today"], "\"today\" means something else"),
    (["kind", "add", "steps", "--to", "100", "--word", "left"], "\"left\" means something else"),
    (["kind", "add", "Mon", "--to", "100"], "\"mon\" means something else"),
    (["kind", "add", "peak flow", "--to", "100"], "there is a kind peak flow already"),
    (["kind", "add", "steps"], "Vitals needs the greatest number that can be typed"),
    (["kind", "add", "steps", "--to", "many"], "\"many\" is not a number"),
    (["kind", "edit", "mood", "--low", "1"], "mood is not a kind of yours; there is only peak flow"),
    (["list", "mood"], "note and peak flow"), (["chart", "mood"], "note and peak flow"),
    (["remind", "add", "x", "--every", "1d", "--measure", "mood"], "note and peak flow"),
  ])
  func whatCanNotBeIsRefused(_ arguments: [String], _ reason: String) throws {
    let run = try CommandLineRun(in: try household(), arguments)
    #expect(!run.errors.contains("own-"), "it is called by its name: \(run.errors)")
    #expect(
      run.status == .exited(64) && run.errors.contains(reason), "\(run.status) \(run.output)\(run.errors)")
  }

  /// A laboratory's test has a chart of its own, and a pulse is one, whoever told it.
  @Test func everyNumberHasAChart() throws {
    let household = try Household()
    let lines =
      "2026-11-18 08:00 ldl 2.9 mmol/L\n2026-11-18 08:01 hdl 1.4 mmol/L\n2026-11-19 08:00 128/82 64\n"
      + "2026-11-20 08:00 pulse 70\n2026-11-20 09:00 resp 16\n2026-11-20 09:01 waist 94 cm\n"
    #expect(try run(household, "log", input: lines).status == .exited(0))
    #expect(try run(household, "chart", "ldl").output.contains("Average 2.9 mmol/L from 1 reading"))
    #expect(try run(household, "chart", "laboratory").output.contains("HDL CHOLESTEROL"), "the newest test")
    #expect(
      try run(household, "chart", "pulse").output.contains("Average 67.0 /min from 2 readings on 2 days"))
    #expect(try run(household, "chart", "resp").output.contains("16"))
    #expect(try run(household, "summary", "waist").output.contains("94.0 cm"))
    let json = try run(household, "chart", "ldl", "--json").output
    #expect(json.contains(#""kind":"laboratory","quantity":"ldl-cholesterol""#))
  }
}
