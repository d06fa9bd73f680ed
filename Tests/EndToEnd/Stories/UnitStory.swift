import Foundation
import Testing

/// Readings in two units, from a shell: each page has one, whichever was typed last, and JSON has both.
@Suite struct UnitStory {
  private func run(_ household: Household, _ arguments: String..., input: String = "") throws
    -> CommandLineRun
  {
    try CommandLineRun(in: household, arguments, input: input)
  }

  private func mixed(_ lines: String...) throws -> Household {
    let household = try Household()
    for line in lines {
      let logged = try run(household, "log", "--sure", line)
      #expect(logged.status == .exited(0), "\(line): \(logged.errors)")
    }
    return household
  }

  private static let commands = [
    ["list"], ["list", "glucose", "--last", "30d"], ["summary"], ["summary", "glucose"],
    ["summary", "--compare"],
    ["chart", "glucose"], ["chart", "glucose", "--view", "day"],
    ["chart", "glucose", "--view", "distribution"],
    ["chart", "glucose", "--view", "calendar"], ["chart", "glucose", "--view", "weeks"],
    ["chart", "glucose", "--view", "compare"], ["alerts"], ["due"], ["visit", "prepare"], ["export"],
  ]

  /// What is set holds on every page; `--unit` takes its place.
  @Test(arguments: [("mg/dL", "mmol/L"), ("mmol/L", "mg/dL")])
  func everyCommandHasOne(_ unit: String, _ other: String) throws {
    let household = try mixed(
      "2026-11-18 7:30 134 mg/dL", "2026-11-19 7:30 5.6 mmol/L fasting", "2026-11-20 7:30 50 mg/dL",
      "2026-11-21 7:30 2.9 mmol/L")
    for isSet in [true, false] {
      let setting = isSet ? unit : other
      #expect(try run(household, "settings", "set", "glucose-unit", setting).status == .exited(0))
      for command in Self.commands where command != ["export"] || !isSet {
        let shown = try CommandLineRun(in: household, command + (isSet ? [] : ["--unit", unit]))
        #expect([.exited(0), .exited(10)].contains(shown.status), "\(command): \(shown.errors)")
        for line in shown.lines where line.contains(other) {
          Issue.record("\(command), \(unit): \(line)")
        }
      }
    }
    let explained = try run(household, "alerts", "explain", "--unit", unit, id(household, "2.9"))
    #expect(explained.status == .exited(0) && explained.output.contains(unit), "\(explained.errors)")
  }

  private func id(_ household: Household, _ value: String) throws -> String {
    let line = try run(household, "list", "--unit", "mmol/L").lines.first { $0.contains(" \(value) mmol/L") }
    return String(try #require(line).prefix(6))
  }

  /// Without a setting it is the unit that was typed first, by when it was written and not by when it was measured.
  @Test(arguments: [
    (["5.6 mmol/L", "2026-11-20 7:30 134 mg/dL", "120 mg/dL", "7.0 mmol/L"], "glucose", "mmol/L"),
    (["134 mg/dL", "2026-11-20 7:30 5.6 mmol/L", "7.1 mmol/L"], "glucose", "mg/dL"),
    (["w 180 lb", "2026-11-20 7:30 w 81.4 kg", "w 82 kg"], "weight", "lb"),
    (["w 81.4 kg", "2026-11-20 7:30 w 180 lb"], "weight", "kg"),
    (["temp 98.4 F", "2026-11-20 7:30 temp 37.1 C"], "temperature", "°F"),
  ])
  func whatIsTypedLastChangesNothing(_ lines: [String], _ kind: String, _ unit: String) throws {
    let household = try Household()
    for line in lines {
      #expect(try run(household, "log", "--sure", line).status == .exited(0))
      let figures = try json(run(household, "summary", kind, "--json").output)
      #expect(figures["unit"] as? String == unit, "after \(line)")
    }
  }

  /// What is imported chooses no unit as long as anything was typed.
  @Test func anImportChoosesNone() throws {
    let household = try mixed("5.6 mmol/L")
    let file = household.folder.appending(path: "meter.csv")
    try "date,time,glucose,unit\n2026-01-02,08:00,101,mg/dL\n2026-01-03,08:00,99,mg/dL\n".write(
      to: file, atomically: true, encoding: .utf8)
    #expect(try run(household, "import", file.path).status == .exited(0))
    #expect(try !run(household, "list").output.contains("mg/dL"))
    let other = try Household()
    #expect(try run(other, "import", file.path).status == .exited(0))
    #expect(try run(other, "list").output.contains("101 mg/dL"))
  }

  @Test func jsonHasBoth() throws {
    let household = try mixed("2026-11-20 7:30 134 mg/dL", "5.6 mmol/L", "w 81.4 kg", "128/82 64")
    for unit in ["mmol/L", "mg/dL"] {
      for command in [["summary", "glucose"], ["chart", "glucose"]] {
        let figures = try json(CommandLineRun(in: household, command + ["--json", "--unit", unit]).output)
        let other = try #require(figures["other_unit"] as? [String: Any])
        #expect(figures["unit"] as? String == unit)
        #expect(other["unit"] as? String == (unit == "mg/dL" ? "mmol/L" : "mg/dL"))
        let means = [figures["mean"], other["mean"]].compactMap { $0 as? Double }.sorted()
        #expect(means.count == 2 && abs(means[1] / means[0] - 18.0182) < 1e-6, "\(means)")
        #expect(other["n"] == nil && other["cv_percent_sample"] == nil && other["other_unit"] == nil)
      }
    }
    let list = try run(household, "list", "--json").lines
    #expect(
      list.contains { $0.contains(#""value":134,"unit":"mg/dL","other_unit":{"value":7.4,"unit":"mmol/L"}"#) }
    )
    #expect(
      list.contains { $0.contains(#""value":5.6,"unit":"mmol/L","other_unit":{"value":101,"unit":"mg/dL"}"#) }
    )
    #expect(list.contains { $0.contains(#""unit":"kg","other_unit":{"value":179.5,"unit":"lb"}"#) })
    #expect(list.contains { $0.contains("systolic") && !$0.contains("other_unit") })
    #expect(try !run(household, "export", "--format", "json").output.contains("other_unit"))
  }

  /// The CSV is as it was entered unless a unit is asked for.
  @Test func anExportInOneUnit() throws {
    let household = try mixed("2026-11-20 7:30 134 mg/dL", "5.6 mmol/L", "hi mmol/L", "w 180 lb")
    #expect(try run(household, "export").output.contains(",5.6,mmol/L,"))
    let csv = try run(household, "export", "--unit", "mg/dL", "--unit", "kg").output
    #expect(csv.contains(",134,mg/dL,") && csv.contains(",101,mg/dL,") && csv.contains(",HI,mg/dL,"))
    #expect(csv.contains(",81.6,kg,") && !csv.contains("mmol/L"))
    #expect(try run(household, "export", "--format", "json", "--unit", "kg").status == .exited(64))
  }

  @Test(arguments: [
    (["list", "--unit", "stone"], "--unit stone is not a unit"),
    (["summary", "--unit", "kg", "--unit", "lb"], "--unit kg and --unit lb do not go together"),
  ])
  func aUnitThatCannotBeIsRefused(_ arguments: [String], _ words: String) throws {
    let refused = try CommandLineRun(in: try mixed("5.6 mmol/L"), arguments)
    #expect(refused.status == .exited(64) && refused.errors.contains(words), "\(refused.errors)")
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
