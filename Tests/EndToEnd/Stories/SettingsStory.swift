import Foundation
import Testing

/// Settings from a shell: set, used, edited by hand, and never in the way.
@Suite struct SettingsStory {
  private func file(_ household: Household) -> URL {
    household.folder.appending(path: "config/vitals/settings.json")
  }

  private func validate(_ lines: [String], _ household: Household) throws -> CommandLineRun {
    let file = household.folder.appending(path: "settings-on-one-line")
    try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
    let script = URL(filePath: #filePath).appending(path: "../../../../Schemas/validate.py").standardized.path
    return try CommandLineRun(
      in: household, [script, "--schema", "settings", file.path], program: "/usr/bin/python3")
  }

  private static func back(_ words: String) -> String {
    "vitals undo does not change settings. To set it back: vitals settings \(words).\n"
  }

  @Test func aUnitIsSetAndUsed() throws {
    let household = try Household()
    #expect(try CommandLineRun(in: household, ["log", "g", "112"]).status == .exited(64))
    let set = try CommandLineRun(in: household, ["settings", "set", "glucose-unit", "mg/dL"])
    #expect(
      set.status == .exited(0)
        && set.output == "glucose unit is mg/dL.\n\(Self.back("reset glucose-unit"))", "\(set.output)")
    #expect(try CommandLineRun(in: household, ["log", "g", "112"]).output.contains("112 mg/dL"))
    let shown = try CommandLineRun(in: household, ["settings"])
    #expect(shown.output.contains("glucose-unit      mg/dL\n") && shown.output.contains("(default)"))
    #expect(shown.output.contains(file(household).path))
    let json = try CommandLineRun(in: household, ["settings", "show", "--json"])
    let written = try String(contentsOf: file(household), encoding: .utf8).replacing("\n", with: " ")
    let check = try validate([json.output.trimmingCharacters(in: .newlines), written], household)
    #expect(
      check.status == .exited(0) && check.output.contains("2 lines checked, 0 wrong"), "\(check.output)")
    let reset = try CommandLineRun(in: household, ["settings", "reset", "glucose-unit"])
    #expect(
      reset.output
        == "glucose unit is back to its default: as you type it.\n\(Self.back("set glucose-unit mg/dL"))")
    let again = try CommandLineRun(in: household, ["settings", "reset", "glucose-unit"])
    #expect(
      again.output == "glucose unit is back to its default: as you type it.\n", "there is nothing to set back"
    )
  }

  @Test func theSchemeIsSetHereToo() throws {
    let household = try Household()
    // By its name, by the one it had before, and in words.
    for (name, value) in [("guideline", "aha-2025"), ("scheme", "ESH 2023"), ("guideline", "AHA/ACC 2025")] {
      let set = try CommandLineRun(in: household, ["settings", "set", name, value])
      #expect(set.status == .exited(0), "\(set.errors)")
    }
    let shown = try CommandLineRun(in: household, ["settings"]).output
    #expect(shown.contains("guideline         aha-2025  (AHA/ACC 2025)\n"), "\(shown)")
    let wrong = try CommandLineRun(in: household, ["settings", "set", "measured-at", "moon"])
    #expect(wrong.status == .exited(64) && wrong.errors.contains("there are home and clinic"))
  }

  @Test func aClinicCanBeTypedForAnOffice() throws {
    let household = try Household()
    let set = try CommandLineRun(in: household, ["settings", "set", "measured-at", "clinic"])
    #expect(set.status == .exited(0), "\(set.errors)")
    #expect(try CommandLineRun(in: household, ["settings"]).output.contains("measured-at       office\n"))
    for place in ["clinic", "office"] {
      let explained = try CommandLineRun(in: household, ["explain", "--setting", place, "138/82"])
      #expect(explained.output.contains("office"), "\(explained.errors)")
    }
  }

  @Test func theWindowsAreThoseOfTheSummary() throws {
    let household = try Household()
    for line in ["2026-11-20 07:30 131/84 66", "2026-11-20 11:30 151/94 66"] {
      #expect(try CommandLineRun(in: household, ["log", line]).status == .exited(0))
    }
    func summary() throws -> String {
      try CommandLineRun(in: household, ["summary", "blood-pressure"]).output
    }
    #expect(try summary().contains("(04:00 to 11:59)"))
    #expect(
      try CommandLineRun(in: household, ["settings", "set", "morning", "05:00-10:59"]).status == .exited(0))
    let after = try summary()
    #expect(after.contains("(05:00 to 10:59)") && after.contains("131/84"))
  }

  @Test(arguments: [
    (["settings", "set", "theme", "pink"], "one of default, high-contrast, colour-blind"),
    (["settings", "set", "colour", "red"], "colour is not a setting; there are guideline"),
    (["settings", "set", "morning", "04:00-18:00"], "both morning"),
    (["settings", "reset", "colour"], "colour is not a setting"),
  ])
  func refusalsSayWhyAndChangeNothing(_ arguments: [String], _ reason: String) throws {
    let household = try Household()
    let run = try CommandLineRun(in: household, arguments)
    #expect(run.status == .exited(64) && run.errors.contains(reason), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: file(household).path))
  }

  /// What is this device's own has nothing to do with the journal, whatever became of that.
  @Test func aJournalThatCannotBeReadIsNotInTheWay() throws {
    let household = try Household()
    try "no folder".write(
      to: household.vitalsHome.appending(path: "journal"), atomically: true, encoding: .utf8)
    #expect(try CommandLineRun(in: household, ["list"]).status == .exited(74))
    let set = try CommandLineRun(in: household, ["settings", "set", "theme", "high-contrast"])
    #expect(set.status == .exited(0) && set.output.hasPrefix("theme is high-contrast.\n"), "\(set.errors)")
    let shown = try CommandLineRun(in: household, ["settings"])
    #expect(shown.output.contains("high-contrast\n") && shown.output.contains(file(household).path))
    #expect(shown.status == .exited(74) && shown.errors.contains("could not be read"))
    let json = try CommandLineRun(in: household, ["settings", "show", "--json"])
    #expect(json.status == .exited(0) && json.output.contains(#""theme":"high-contrast""#))
    let reset = try CommandLineRun(in: household, ["settings", "reset", "theme"])
    #expect(reset.status == .exited(0) && reset.output.hasPrefix("theme is back to its default: default.\n"))
    // The scheme goes with the journal.
    let scheme = try CommandLineRun(in: household, ["settings", "set", "scheme", "aha-2025"])
    #expect(scheme.status == .exited(74) && scheme.output.isEmpty)
  }

  @Test func aSlipInTheFileStopsNothing() throws {
    let household = try Household()
    let file = file(household)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try "{\n  \"theme\": \"pink\"\n}\n".write(to: file, atomically: true, encoding: .utf8)
    let log = try CommandLineRun(in: household, ["log", "128/82", "64"])
    #expect(log.status == .exited(0) && log.output.contains("Saved"))
    let place = "\(file.path):2:12: theme: found pink, expected one of"
    #expect(log.errors.contains(place) && log.errors.contains("; default is used"), "\(log.errors)")
    let shown = try CommandLineRun(in: household, ["settings"])
    #expect(shown.status == .exited(65) && shown.errors.contains(place))
  }
}
