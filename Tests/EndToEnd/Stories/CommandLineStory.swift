import Foundation
import Testing

/// The command line, as a script or a person at a shell uses it.
@Suite struct CommandLineStory {
  @Test(arguments: [
    (["log", "400/20"], "40 to 300"), (["log", "128"], "What is 128?"),
    (["log", "82/128"], "the upper number comes first"),
    (["log", ""], "Nothing was typed"), (["log", "5.6x", "mmol/L"], "not a number"),
    (["log", "1,000", "mg/dL"], "two ways"), (["log", "120/80", "fasting"], "does not know"),
    (["log", "255/100"], "--sure"), (["explain", "nonsense"], "does not know"),
    (["delete", "nothing"], "No entry"), (["targets", "scheme", "made-up"], "not a guideline"),
  ])
  func refusalsSayWhyAndSaveNothing(_ arguments: [String], _ reason: String) throws {
    let household = try Household()
    let run = try CommandLineRun(in: household, arguments)
    #expect(run.status == .exited(64))
    #expect(run.errors.contains(reason), "\(run.errors)")
    #expect(try household.written().isEmpty)
  }

  @Test(
    "A start without a command is refused in the same words, whether the parser is asked or not",
    arguments: [
      ([], "terminal"), (["--home", "elsewhere"], "terminal"), (["--home=elsewhere"], "terminal"),
      (["--home", "one", "--home", "two"], "--home was given twice"), (["screens"], "terminal"),
      (["--now", "noon"], "--now noon is not a time"), (["--home"], "Missing value for '--home <dir>'"),
      (["--home", "--now"], "Missing value for '--home <dir>'"),
      (["--nowhere", "x"], "Unknown option '--nowhere'"),
      (["--quiet", "x"], "Unknown option '--quiet'"),
    ])
  func startsWithoutACommand(_ arguments: [String], _ reason: String) throws {
    let household = try Household()
    household.now = nil
    let run = try CommandLineRun(in: household, arguments)
    #expect(run.status == .exited(64))
    #expect(run.errors.contains(reason), "\(run.errors)")
    #expect(try household.written().isEmpty)
  }

  @Test(
    "What is asked for many times a day says the same, whether the parser is asked or not",
    arguments: [
      ["due"], ["due", "--quiet"], ["due", "--json"], ["list"], ["list", "--last", "90d"],
      ["list", "glucose"],
      ["list", "--json", "bp"], ["summary"], ["summary", "--last", "90d"], ["summary", "weight", "--json"],
      ["summary", "--from", "2026-11-01", "--to", "2026-11-20"], ["summary", "--last", "soon"],
      ["list", "nothing"],
      ["list", "--from", "2026-11-20", "--to", "2026-11-01"], ["due", "now"], ["list", "bp", "glucose"],
      ["due", "--last", "90d"], ["list", "--quiet"], ["summary", "--json", "--json"], ["--json", "due"],
    ])
  func plainStarts(_ arguments: [String]) throws {
    let household = try Household()
    _ = try CommandLineRun(in: household, ["log"], input: "128/82 64\n5.6 mmol/L\nyesterday 7:30 w 81.4 kg\n")
    _ = try CommandLineRun(in: household, ["remind", "add", "Eye examination", "--on", "2026-11-20"])
    let plain = try CommandLineRun(in: household, arguments)
    // An option written with `=` is left to the parser.
    household.now = nil
    let parsed = try CommandLineRun(in: household, arguments + ["--now=2026-11-21T08:00+01:00"])
    #expect(plain.status == parsed.status)
    #expect(plain.output == parsed.output)
    #expect(plain.errors == parsed.errors)
  }

  @Test func aSevereReadingSaysWhatPeopleAreToldToDo() throws {
    let run = try CommandLineRun(in: Household(), ["log", "182/121", "70"])
    #expect(run.status == .exited(0))
    #expect(run.output.contains("Saved"))
    #expect(run.output.contains("chest pain"))
    #expect(run.output.contains("at least one minute"))
    #expect(run.output.contains("Source:"))
  }

  @Test func manyLinesFromStandardInputAreAllOrNone() throws {
    let household = try Household()
    let bad = try CommandLineRun(in: household, ["log"], input: "128/82 64\nnonsense\n5.6 mmol/L\n")
    #expect(bad.status == .exited(64))
    #expect(bad.errors.contains("line 2"))
    #expect(try CommandLineRun(in: household, ["list"]).output.contains("Nothing was logged"))
    let good = try CommandLineRun(in: household, ["log"], input: "128/82 64\n\n5.6 mmol/L\ng 6.1\n")
    #expect(good.status == .exited(0))
    #expect(try CommandLineRun(in: household, ["list", "--json"]).lines.count == 3)
  }

  @Test func commaAndMinusAndNotes() throws {
    let household = try Household()
    #expect(try CommandLineRun(in: household, ["log", "5,6", "mmol/L"]).output.contains("5.6 mmol/L"))
    #expect(try CommandLineRun(in: household, ["log", "-2h", "120/80"]).output.contains("today 06:00"))
    #expect(
      try CommandLineRun(in: household, ["explain", "150/95", "--scheme", "aha-2025"]).output.contains("AHA"))
  }

  @Test(
    "Nothing looks like success but what was saved",
    arguments: [
      "-1h30m", "-1.5h", "-1,5h", "-90min", "-2d", "-1h.", "-white", "-hand", "-.5h", "-0h", "-7:40", "-2",
      "-1e9h",
    ])
  func signsThatLookLikeOptions(_ word: String) throws {
    let household = try Household()
    for arguments in [
      ["log", word, "128/82"], ["log", "128/82", word], ["log", "128/82", "64", "note", word],
    ] {
      let run = try CommandLineRun(in: household, arguments)
      #expect(run.output.contains("Saved") == (run.status == .exited(0)), "\(arguments): \(run.output)")
      #expect(run.status == .exited(0) || run.status == .exited(64), "\(arguments): \(run.status)")
      let saved = try CommandLineRun(in: household, ["list", "--json"]).lines.count
      #expect(saved == (run.status == .exited(0) ? 1 : 0), "\(arguments)")
      if saved == 1 { _ = try CommandLineRun(in: household, ["undo"]) }
    }
  }

  @Test func optionsMayStandInFrontOfTheCommand() throws {
    let household = try Household()
    let elsewhere = household.folder.appending(path: "elsewhere").path
    let saved = try CommandLineRun(in: household, ["--home", elsewhere, "log", "128/82", "64"])
    #expect(saved.status == .exited(0), "\(saved.errors)")
    #expect(try household.written().isEmpty)
    for front in [
      ["--home", elsewhere], ["--home=\(elsewhere)", "--json"], ["--last", "7d", "--home", elsewhere],
    ] {
      let list = try CommandLineRun(in: household, front + ["list"])
      #expect(list.status == .exited(0), "\(front): \(list.errors)")
      #expect(list.lines.count == 1, "\(front): \(list.output)")
    }
    household.now = nil
    let clock = ["--home", elsewhere, "--now", "2026-11-21T09:00+01:00"]
    let later = try CommandLineRun(in: household, clock + ["remind", "list", "--json"])
    #expect(later.status == .exited(0), "\(later.errors)")
  }

  @Test func editDeleteUndoVersions() throws {
    let household = try Household()
    _ = try CommandLineRun(in: household, ["log", "182/82", "64", "left", "note", "slip"])
    let id = try #require(
      try CommandLineRun(in: household, ["list"]).lines.first?.split(separator: " ").first)
    let edit = try CommandLineRun(in: household, ["edit", String(id), "128/82"])
    #expect(edit.output.contains("128/82 mmHg, pulse 64, left arm"))
    #expect(edit.output.contains("note: slip"))
    #expect(try CommandLineRun(in: household, ["delete", String(id)]).status == .exited(0))
    #expect(try CommandLineRun(in: household, ["list"]).output.contains("Nothing was logged"))
    #expect(try CommandLineRun(in: household, ["undo"]).output.contains("128/82"))
    #expect(try CommandLineRun(in: household, ["undo"]).status == .exited(0))
    #expect(try CommandLineRun(in: household, ["list"]).output.contains("182/82"))
    #expect(try CommandLineRun(in: household, ["versions", String(id)]).lines.count >= 5)
  }

  @Test func theCuffMovesFromWristToArm() throws {
    let household = try Household()
    _ = try CommandLineRun(in: household, ["log", "128/82", "left", "wrist"])
    let id = try #require(try CommandLineRun(in: household, ["list"]).lines.first?.prefix(6))
    _ = try CommandLineRun(in: household, ["edit", String(id), "128/82", "right", "arm"])
    #expect(try CommandLineRun(in: household, ["list"]).output.contains("right arm"))
    #expect(try !CommandLineRun(in: household, ["list", "--json"]).output.contains("wrist"))
  }

  @Test func demoFillsAFolderOfItsOwn() throws {
    let household = try Household()
    let folder = household.folder.appending(path: "try").path
    #expect(try CommandLineRun(in: household, ["demo", "--into", folder]).status == .exited(0))
    #expect(try CommandLineRun(in: household, ["demo", "--into", folder]).status == .exited(73))
    #expect(try household.written().isEmpty)
    for arguments in [
      ["summary"], ["chart", "blood-pressure", "--width", "72"],
      ["chart", "glucose", "--last", "14d", "--ascii"],
      ["alerts"], ["due"], ["list", "--json"], ["export", "--format", "csv"], ["check"],
    ] {
      let run = try CommandLineRun(in: household, arguments + ["--home", folder])
      #expect(run.status == .exited(0), "\(arguments): \(run.errors)")
      #expect(!run.output.isEmpty)
    }
  }

  @Test func exportedFilesComeBackAndASecondImportStoresNothing() throws {
    let household = try Household()
    _ = try CommandLineRun(
      in: household, ["log"],
      input:
        "128/82 64 left sitting note = formula\n5.6 mmol/L fasting\nhi mmol/L\nw 81.40 kg\na1c 6.8 %\ntook the white one\n"
    )
    let file = household.folder.appending(path: "out.csv").path
    #expect(try CommandLineRun(in: household, ["export", "-o", file]).status == .exited(0))
    #expect(try CommandLineRun(in: household, ["import", file]).output.contains("6 already there"))
    let other = try Household()
    let first = try CommandLineRun(in: other, ["import", file])
    #expect(first.output.contains("6 readings imported"), "\(first.output)\(first.errors)")
    #expect(
      try CommandLineRun(in: other, ["import", file]).output.contains("0 readings imported, 6 already there"))
    #expect(try CommandLineRun(in: other, ["list"]).output.contains("81.40 kg"))
    #expect(try CommandLineRun(in: other, ["undo"]).status == .exited(0))
    #expect(try CommandLineRun(in: other, ["list"]).output.contains("Nothing was logged"))
  }

  @Test func filesThatCanNotBeReadSaySo() throws {
    let household = try Household()
    #expect(try CommandLineRun(in: household, ["import", "/nowhere.csv"]).status == .exited(66))
    let folder = try CommandLineRun(in: household, ["export", "-o", "/nowhere/x.csv"])
    #expect(folder.status == .exited(73))
    let clock = try CommandLineRun(in: household, ["list", "--now", "yesterday"])
    #expect(clock.status == .exited(64))
  }
}
