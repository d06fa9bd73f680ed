import Foundation
import Testing

/// A report comes by mail: it is kept, read, its values are confirmed, and it stays what it is.
@Suite struct DocumentStory {
  private static let report = """
    City laboratory, sample of 12 November 2026

    LDL cholesterol      2.9   mmol/L    0.0 - 3.0
    Potassium            4.1   mmol/L    3.5 - 5.1
    Creatinine           88
    """

  private func prepared() throws -> (Household, file: String) {
    let household = try Household()
    let file = household.folder.appending(path: "report.txt")
    try Self.report.write(to: file, atomically: true, encoding: .utf8)
    return (household, file.path)
  }

  private func run(_ household: Household, _ arguments: String...) throws -> CommandLineRun {
    try CommandLineRun(in: household, arguments)
  }

  @Test func onTheScreens() throws {
    let (household, file) = try prepared()
    #expect(try run(household, "log", "128/82", "64").status == .exited(0))
    let session = try PtySession(in: household)
    try session.waitFor("128/82")
    try session.type("o")
    try session.waitFor("None yet. Press a to add one")
    try session.type("a")
    try session.waitFor("ADD A DOCUMENT")
    try session.paste(file)
    try session.press(.tab)
    try session.type("Lipids")
    try session.press(.tab, .tab)
    try session.type("2026-11-12")
    try session.press(.enter)
    try session.waitFor("Saved: Lipids. There are 3 laboratory values in it.")
    try session.press(.enter)
    try session.waitFor("LDL cholesterol      2.9   mmol/L    0.0 - 3.0")
    try session.type("/potass")
    try session.press(.enter)
    try session.waitFor("▸ Potassium")
    try session.type("f")
    try session.waitFor("VALUES IN Lipids")
    try session.type("*")
    try session.press(.enter)
    try session.waitFor("When was the sample taken?")
    try session.type("8:10")
    try session.press(.enter, .enter)
    try session.waitFor("2 readings saved")
    try session.type("qqh")
    try session.waitFor("HISTORY")
    try session.waitFor("mmol/L, LDL cholesterol")
    try session.type("q")
    try session.waitFor("m session")
    try session.type("q")
    #expect(try session.waitForExit() == .exited(0))
    let json = try run(household, "list", "laboratory", "--json").output
    #expect(json.contains(#""test":"ldl-cholesterol","value":2.9,"unit":"mmol/L","document":""#), "\(json)")
    #expect(json.contains(#""at":"2026-11-12T08:10+01:00""#))
  }

  @Test func fromTheShell() throws {
    let (household, file) = try prepared()
    let added = try run(household, "document", "add", file, "--title", "Lipids", "--date", "2026-11-12")
    #expect(added.status == .exited(0), "\(added.errors)")
    #expect(added.output.contains("Lipids, laboratory, of 2026-11-12"))
    let id = String(try #require(added.lines.first?.dropFirst(6).prefix(6)))
    #expect(try run(household, "document", "list").output.contains("Lipids"))
    #expect(try run(household, "document", "list", "letter", "--json").lines.isEmpty)
    #expect(try run(household, "document", "show", id).output == Self.report + "\n")
    let values = try run(household, "document", "values", id)
    #expect(values.output.contains("1  LDL cholesterol: 2.9 mmol/L"), "\(values.output)\(values.errors)")
    #expect(values.output.contains("3  creatinine: not offered, 88 has no unit"))
    // Without a time nothing is saved; with one it is, once.
    #expect(try run(household, "document", "values", id, "--take", "1").status == .exited(64))
    #expect(try run(household, "list", "--json").lines.isEmpty)
    let taken = try run(household, "document", "values", id, "--take", "1", "--at", "8:10")
    #expect(taken.status == .exited(0), "\(taken.errors)")
    let again = try run(household, "document", "values", id, "--take", "1", "--at", "8:10")
    #expect(again.status == .exited(64) && again.errors.contains("not saved twice"))
    #expect(try run(household, "document", "values", id, "--take", "3", "--at", "8:10").status == .exited(64))
    #expect(
      try run(household, "document", "values", id, "--take", "all", "--at", "8:10").status == .exited(0))
    #expect(try run(household, "list", "--json").lines.count == 2)
    let copy = household.folder.appending(path: "copy.txt").path
    #expect(try run(household, "document", "export", id, "-o", copy).status == .exited(0))
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == Self.report)
    #expect(try run(household, "document", "export", id, "-o", copy).status == .exited(73))
    #expect(
      try run(household, "document", "edit", id, "--kind", "letter", "--date", "none").status == .exited(0))
    #expect(try run(household, "document", "list", "letter").output.contains("Lipids"))
    #expect(try run(household, "document", "open", id).status == .exited(74))
    let script = URL(filePath: #filePath).appending(path: "../../../../Schemas/validate.py").standardized.path
    let check = try CommandLineRun(
      in: household, [script] + household.journalFiles().map(\.path), program: "/usr/bin/python3")
    #expect(check.status == .exited(0), "\(check.output)\(check.errors)")
  }

  @Test func damageIsSaidAndErasingErases() throws {
    let (household, file) = try prepared()
    let added = try run(household, "document", "add", file)
    let id = String(try #require(added.lines.first?.dropFirst(6).prefix(6)))
    #expect(try run(household, "document", "add", file).output.contains("its bytes are kept once"))
    let folder = household.vitalsHome.appending(path: "documents")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".txt")
    }
    #expect(names.count == 1)
    let kept = folder.appending(path: names[0])
    #expect(try run(household, "check").status == .exited(0))
    try "LDL cholesterol 9.9 mmol/L\n".write(to: kept, atomically: true, encoding: .utf8)
    let check = try run(household, "check")
    #expect(
      check.status == .exited(65) && check.output.contains("1 document is missing or damaged"),
      "\(check.output)")
    #expect(try run(household, "check", "--json").output.contains(#""problem":"document-damaged""#))
    for words in [["show", id], ["values", id], ["open", id], ["export", id, "-o", "x.txt"]] {
      let shown = try CommandLineRun(in: household, ["document"] + words)
      #expect(shown.status == .exited(65) && !shown.output.contains("9.9"), "\(words): \(shown.output)")
    }
    #expect(try run(household, "document", "add", file).output.contains("whole again"))
    #expect(try run(household, "check").status == .exited(0))
    for entry in try run(household, "document", "list").lines {
      #expect(try run(household, "erase", String(entry.prefix(6)), "--yes").status == .exited(0))
    }
    #expect(!FileManager.default.fileExists(atPath: kept.path))
    #expect(try run(household, "check").status == .exited(0))
  }

  /// Other files than plain ones, and files that are not there.
  @Test func whatCanNotBeKeptIsRefused() throws {
    let (household, file) = try prepared()
    let link = household.folder.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    for (path, status) in [(link, Int32(65)), ("/dev/zero", 65), ("/tmp", 65), ("/nowhere/x.pdf", 66)] {
      let added = try run(household, "document", "add", path)
      #expect(added.status == .exited(status), "\(path): \(added.errors)")
    }
    #expect(try run(household, "document", "add", file, "--date", "2026-02-30").status == .exited(64))
    #expect(try run(household, "document", "add", file, "--kind", "poem").status == .exited(64))
    #expect(try run(household, "document", "list").output.contains("There are no documents"))
  }

  /// A program in the place of `pdftotext` stands for it: its text is read, and where it fails or is missing that is said.
  @Test func aPageOfPDFIsReadThroughAnotherProgram() throws {
    let (household, _) = try prepared()
    let file = household.folder.appending(path: "page.pdf")
    try "%PDF-1.4 made up".write(to: file, atomically: true, encoding: .utf8)
    let tools = household.folder.appending(path: "tools")
    try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
    household.environment["PATH"] = tools.path
    let added = try run(household, "document", "add", file.path, "--date", "2026-11-12")
    let id = String(try #require(added.lines.first?.dropFirst(6).prefix(6)))
    let missing = try run(household, "document", "show", id)
    #expect(
      missing.status == .exited(0) && missing.output.contains("poppler-utils"),
      "\(missing.output)\(missing.errors)")
    for arguments in [["values", id], ["values", id, "--json"], ["values", id, "--take", "1"]] {
      let values = try CommandLineRun(in: household, ["document"] + arguments)
      #expect(values.status == .exited(69) && values.output.isEmpty, "\(values.output)")
      #expect(
        values.errors.contains("install pdftotext") && values.errors.contains("poppler-utils"),
        "\(values.errors)")
    }
    let tool = tools.appending(path: "pdftotext")
    try household.install("#!/bin/sh\nprintf 'LDL 2.9 mmol/L \\033[2J %s\\n' \"$*\"\n", as: tool)
    let shown = try run(household, "document", "show", id)
    #expect(shown.output.contains("LDL 2.9 mmol/L ␛[2J -layout -enc UTF-8 -q /"), "\(shown.output)")
    #expect(try run(household, "document", "values", id).output.contains("1  LDL cholesterol: 2.9 mmol/L"))
    try household.install("#!/bin/sh\nexit 3\n", as: tool)
    #expect(try run(household, "document", "show", id).output.contains("it ended with status 3"))
    #expect(try run(household, "document", "values", id).status == .exited(69))
  }
}
