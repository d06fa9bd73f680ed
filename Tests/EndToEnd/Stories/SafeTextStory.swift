import Foundation
import Testing

/// Text that a terminal would obey goes through every field and every message, and comes out as it can be read.
@Suite struct SafeTextStory {
  /// Runs the program in the household's folder, so that a relative path leads nowhere else.
  private func run(_ household: Household, _ arguments: [String], input: String = "") throws -> CommandLineRun
  {
    try CommandLineRun(
      in: household, ["-C", household.folder.path, Household.program.path] + household.timed(arguments),
      input: input, program: "/usr/bin/env")
  }

  /// What is harmful in what a run said, with the arguments that led to it.
  private func harm(_ run: CommandLineRun, _ arguments: [String]) -> [String] {
    (HostileText.harm(in: run.output).map { ($0, "output") }
      + HostileText.harm(in: run.errors).map { ($0, "error") })
      .map { "\(arguments.map(\.debugDescription).joined(separator: " ")): \($0) on standard \($1)" }
  }

  @Test func noWordOfACommandIsRepeatedAsItIs() throws {
    let household = try Household()
    try household.useStubsOnly()
    household.now = nil
    let text = HostileText.text
    var harm: [String] = []
    var repeated = 0
    let tree = try CommandTree(in: household)
    let roots = [
      [text], ["--\(text)"], ["-\(text)"], ["help", text], ["list", "--home", text], ["list", "--now", text],
      ["--home", text, text], ["list", "--last=\(text)"],
    ]
    let tries = tree.commands.flatMap { command in
      let words = command.words + [String](repeating: text, count: command.needed)
      return [command.needed == 0 ? words + [text] : words, words + ["--\(text)"]]
        + command.options.map { words + [$0, text] }
    }
    for arguments in roots + tries {
      let run = try run(household, arguments)
      harm += self.harm(run, arguments)
      if (run.output + run.errors).contains("␛") { repeated += 1 }
    }
    #expect(harm.isEmpty, "\(harm.count) of \(tries.count):\n\(harm.joined(separator: "\n"))")
    #expect(repeated > tries.count * 9 / 10, "\(repeated) of \(tries.count) said what they were given")
  }

  @Test func whatIsKeptIsShownAsItCanBeRead() throws {
    let kept = try HostileHome { household, arguments, input in
      try run(household, arguments, input: input)
    }
    var harm = kept.runs.flatMap { self.harm($0.run, $0.arguments) }
    for arguments in kept.questions {
      let run = try run(kept.household, arguments)
      #expect(run.status == .exited(0), "\(arguments): \(run.output)\(run.errors)")
      harm += self.harm(run, arguments)
    }
    let talk = [
      "today", "reminders", "history 20", "done 1 \(HostileText.word)", "explain 1", HostileText.word,
    ]
    let plain = try run(kept.household, ["--plain"], input: talk.joined(separator: "\n") + "\n")
    harm += self.harm(plain, ["--plain"])
    #expect(plain.output.contains("␛"))
    try kept.damage()
    for arguments in [["check"], ["check", "--all"], ["list"], ["due", "--login"], ["resolve"]] {
      harm += self.harm(try run(kept.household, arguments), arguments)
    }
    #expect(harm.isEmpty, "\(harm.joined(separator: "\n"))")
  }

  @Test func exportsAreExactExceptOnATerminal() throws {
    let household = try Household()
    let text = HostileText.text
    #expect(
      try run(household, ["log", "128/82", "64", "note", text]).status == .exited(0))
    #expect(try run(household, ["visit", "ask", text]).status == .exited(0))
    for arguments in [
      ["export", "--format", "csv"], ["export", "--format", "json"], ["list", "--json"],
      ["visit", "questions", "--json"],
    ] {
      let run = try run(household, arguments)
      #expect(run.output.contains("c\u{202E}d\u{2066}e\u{200B}f\u{FEFF}g"), "\(arguments): \(run.output)")
      let session = try PtySession(in: household, arguments, columns: 200)
      #expect(try session.waitForExit() == .exited(0))
      let shown = String(decoding: session.output, as: UTF8.self)
      #expect(
        HostileText.harm(in: shown.replacing(HostileText.forged, with: "")).isEmpty, "\(arguments): \(shown)")
      #expect(shown.contains("c␦d␦efg"), "\(arguments): \(shown)")
    }
  }

  @Test func aTerminalOfAHostileNameIsTalkedTo() throws {
    let household = try Household()
    household.environment["TERM"] = HostileText.word
    let session = try PtySession(in: household, columns: 200)
    try session.waitFor("is not known here")
    try session.press(.control("d"))
    #expect(try session.waitForExit() == .exited(0))
    #expect(HostileText.harm(in: String(decoding: session.output, as: UTF8.self)).isEmpty)
  }
}
