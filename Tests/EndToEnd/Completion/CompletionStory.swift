import Foundation
import Testing

/// Tab in three real shells, on a journal of a person's own kinds, medicines, tags and visits.
@Suite struct CompletionStory {
  private static func household() throws -> Household {
    let household = try Household()
    for arguments in [
      ["kind", "add", "peak flow", "--unit", "L/min", "--from", "50", "--to", "900", "--word", "pf"],
      ["log", "128/82", "64", "#travel"], ["log", "pf", "420"], ["log", "5.6", "mmol/L"],
      ["medication", "add", "night tablet", "5 mg", "--at", "22:00"],
      ["medication", "add", "$(touch owned)", "--at", "08:00"],
      ["visit", "add", "3 Dec 10:30", "--with", "Dr Lind", "--at", "Clinic North"],
      ["visit", "add", "10 Dec 9:00", "--with", "Dr Weber"],
      ["remind", "add", "HbA1c", "--every", "3m"], ["plan", "start", "esh-2023"],
      ["document", "add", try household.report()], ["visit", "ask", "May I travel?"],
    ] {
      let run = try CommandLineRun(in: household, arguments)
      #expect(run.status == .exited(0), "\(arguments): \(run.errors)")
    }
    // A shell gives no time.
    household.now = nil
    return household
  }

  /// What fish is told, which is what there is to tell: a word and what is said of it.
  private static func told(_ household: Household, _ words: String...) throws -> [String] {
    let run = try CommandLineRun(in: household, ["complete", "fish", "--"] + words)
    #expect(run.status == .exited(0) && run.errors.isEmpty, "\(words): \(run.errors)")
    return run.lines
  }

  @Test func everySortIsReadFromTheJournal() throws {
    let household = try Self.household()
    let now = "2026-11-21T08:00+01:00"
    func told(_ words: String...) throws -> [String] {
      try Self.told(household, "--now", now, words[0], words[1], words[2])
    }
    #expect(try told("list", "--json", "pe") == ["peak flow\ta kind of your own"])
    #expect(try told("chart", "--json", "gl") == ["glucose"])
    #expect(
      try told("chart", "glucose", "--view=d").map { $0.prefix(10) } == [
        "--view=day", "--view=day", "--view=dis",
      ])
    #expect(try told("medication", "taken", "n") == ["night tablet\tnight tablet 5 mg"])
    #expect(try told("log", "131/84", "#t") == ["#travel"])
    #expect(try told("list", "--find", "#t") == ["#travel\ta tag"])
    #expect(try told("log", "--sure", "pul") == ["pulse"])
    #expect(try told("visit", "show", "").contains { $0.contains("Dr Lind") })
    #expect(try told("visit", "add", "--with=D") == ["--with=Dr Lind", "--with=Dr Weber"])
    #expect(try told("remind", "done", "").contains { $0.hasSuffix("\tHbA1c") })
    #expect(try told("plan", "start", "esh") == ["esh-2023"])
    #expect(try told("document", "show", "").count == 1)
    #expect(try told("versions", "--json", "").contains { $0.contains("128/82") && $0.contains("\t") })
    #expect(try told("settings", "set", "glucose-u") == ["glucose-unit"])
    #expect(try told("import", "--zone", "Europe/Par") == ["Europe/Paris"])
    #expect(try told("targets", "scheme", "nice") == ["nice-ng136"])
  }

  /// However many readings came after it, a tag that was used is offered.
  @Test func aTagOfWeeksAgoIsOffered() throws {
    let household = try Household()
    household.now = "2026-11-21T08:00+01:00"
    #expect(
      try CommandLineRun(in: household, ["log", "--sure", "27 Sep 8:00", "128/82", "#travel"]).status
        == .exited(0))
    let lines = (0..<150).map { "\(1 + $0 % 20) Nov \(8 + $0 / 20):00 w 81.\($0 % 10) kg" }
    #expect(
      try CommandLineRun(in: household, ["log"], input: lines.joined(separator: "\n")).status == .exited(0))
    let told = try Self.told(household, "--now", "2026-11-21T08:00+01:00", "log", "128/82", "#t")
    #expect(told == ["#travel"])
  }

  @Test func askingWritesNothingAndSaysNothing() throws {
    let household = try Household()
    household.now = nil
    for words in [
      ["log", ""], ["versions", ""], ["check", "--accept", ""], ["list", "--home", "/nowhere", ""],
    ] {
      let run = try CommandLineRun(in: household, ["complete", "zsh", "--"] + words)
      #expect(run.status == .exited(0) && run.errors.isEmpty, "\(words): \(run.errors)")
    }
    #expect(try household.written().isEmpty)
    let state = household.folder.appending(path: "state").path
    #expect(try FileManager.default.subpathsOfDirectory(atPath: state).isEmpty)
  }

  @Test func bashCompletesAtTheKeyboard() throws {
    let household = try Self.household()
    household.environment["PS1"] = "ready> "
    let session = try PtySession(
      in: household, ["--norc", "--noprofile", "-i"], program: "/bin/bash", columns: 120)
    try session.waitFor("ready>")
    try session.type("cd '\(household.folder.path)'; . <(vitals completion bash); echo sour''ced\r")
    try session.waitFor("sourced")
    try session.type("clear\r")
    try session.waitUntil("the screen is clear") { $0.isLast("ready>") && !$0.text.contains("sourced") }
    try session.type("vitals remind templ\t")
    try session.waitFor("ready> vitals remind templates")
    try session.type("\u{15}vitals medication taken ni\t")
    try session.waitFor(#"vitals medication taken night\ tablet"#)
    // A name that would be a command is none.
    try session.type("\u{15}vitals medication taken \\$\t")
    try session.waitFor(#"vitals medication taken \$\(touch\ owned\)"#)
    try session.type("--now 2026-11-21T09:00+01:00\r")
    try session.waitFor("Taken: $(touch owned)")
    let owned = household.folder.appending(path: "owned").path
    #expect(!FileManager.default.fileExists(atPath: owned))
    try session.type("vitals chart 'peak f\t")
    try session.waitFor("vitals chart 'peak flow'")
    try session.type("\u{15}vitals summary --protocol=esh\t")
    try session.waitFor("vitals summary --protocol=esh-2023")
    try session.type("\u{15}vitals visit show \t\t\t")
    try session.waitFor("Dr Lind")
    try session.type("\u{15}vitals import re\t")
    try session.waitFor("vitals import report.txt")
    try session.type("\u{15}exit\r")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func zshCompletesAtTheKeyboard() throws {
    let household = try Self.household()
    let home = household.folder.appending(path: "home")
    try "PS1='ready> '\n".write(to: home.appending(path: ".zshrc"), atomically: true, encoding: .utf8)
    let installed = try CommandLineRun(in: household, ["completion", "zsh", "--install", "--yes"])
    #expect(installed.status == .exited(0), "\(installed.errors)")
    let session = try PtySession(in: household, ["-d", "-i"], program: "/bin/zsh", columns: 120)
    try session.waitFor("ready>")
    try session.type("vitals remind templ\t")
    try session.waitFor("ready> vitals remind templates")
    try session.type("\u{15}vitals medication taken ni\t")
    try session.waitFor(#"vitals medication taken night\ tablet"#)
    try session.type("\u{15}vitals chart peak\t")
    try session.waitFor(#"vitals chart peak\ flow"#)
    try session.type("\u{15}vitals visit show \t")
    try session.waitFor("Dr Lind")
    try session.type("\u{15}cd '\(household.folder.path)'; clear\r")
    try session.waitUntil("the screen is clear") { $0.isLast("ready>") && !$0.text.contains("Dr Lind") }
    try session.type("vitals import re\t")
    try session.waitFor("vitals import report.txt")
    try session.type("\u{15}exit\r")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func fishIsToldByItsOwnCommand() throws {
    let household = try Self.household()
    func complete(_ line: String) throws -> CommandLineRun {
      let commands = "vitals completion fish | source; complete -C '\(line)'"
      return try CommandLineRun(
        in: household, ["--no-config", "-c", "cd '\(household.folder.path)'; \(commands)"],
        program: "/usr/bin/fish")
    }
    #expect(try complete("vitals remind templ").lines.contains { $0.hasPrefix("templates\t") })
    #expect(try complete("vitals medication taken ni").output.contains("night tablet\t"))
    #expect(try complete("vitals summary --protocol=esh").lines == ["--protocol=esh-2023"])
    #expect(try complete("vitals visit show ").output.contains("Dr Lind"))
    #expect(try complete("vitals import re").lines.contains("report.txt"))
    #expect(try complete("vitals export --output=re").lines.contains("--output=report.txt"))
    #expect(try complete("vitals loog ").lines.isEmpty)
  }

  @Test(
    "It is put where the shell looks, shown before, and taken out again", arguments: ["bash", "zsh", "fish"])
  func installing(_ shell: String) throws {
    let household = try Household()
    household.now = nil
    let home = household.folder.appending(path: "home")
    let file = home.appending(path: ".\(shell)rc")
    try "# mine\n".write(to: file, atomically: true, encoding: .utf8)
    let dry = try CommandLineRun(in: household, ["completion", shell, "--install", "--dry-run"])
    #expect(dry.status == .exited(0) && dry.output.contains("is made:"), "\(dry.errors)")
    let before = try household.everything()
    let asked = try CommandLineRun(in: household, ["completion", shell, "--install"])
    #expect(asked.status == .exited(64) && asked.errors.contains("--yes"))
    #expect(try household.everything() == before)
    let done = try CommandLineRun(in: household, ["completion", shell, "--install", "--yes"])
    #expect(done.status == .exited(0) && done.output.contains("Start \(shell) anew"), "\(done.errors)")
    #expect(try household.everything() != before)
    let again = try CommandLineRun(in: household, ["completion", shell, "--install", "--yes"])
    #expect(again.output.contains("is as it should be"))
    let out = try CommandLineRun(in: household, ["completion", shell, "--uninstall", "--yes"])
    #expect(out.status == .exited(0), "\(out.errors)")
    #expect(try household.everything() == before)
  }
}

extension Household {
  /// Every file of the household and what is in it.
  fileprivate func everything() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      files[path] = FileManager.default.contents(atPath: folder.appending(path: path).path)
    }
    return files
  }
}
