import Testing

@testable import vitals

/// What fits where the cursor stands, whatever the shell.
@Suite struct CompleterTests {
  /// A journal in which everything is called by what was asked for.
  private static let completer = Completer(program: .program) { known, line in
    [
      Candidate(text: known.rawValue, words: line.words.joined(separator: "+")), Candidate(text: "peak flow"),
      Candidate(text: "a\u{1B}[31m"),
    ]
  }

  private static func texts(_ words: [String]) -> [String] {
    switch completer.complete(words) {
    case .candidates(let candidates): candidates.map(\.text)
    case .files: ["FILES"]
    case .folders: ["FOLDERS"]
    }
  }

  @Test(
    arguments: [
      (["li"], ["list"]), (["remind", "do"], ["done", "doctor"]), (["remind", "templates", "a"], ["add"]),
      (["loog", ""], []), (["versions", ""], ["entries", "peak flow"]), (["versions", "x", ""], []),
      (["delete", "K9VXZ1", "e"], ["entries"]), (["edit", "ID", "1"], []), (["list", "K"], ["kinds"]),
      (["chart", "t"], ["topics"]), (["chart", "glucose", "--view", "v"], ["views"]),
      (["chart", "--view=v"], ["--view=views"]), (["summary", "--protocol", "es"], ["esh-2023"]),
      (["--home", "DIR", "--json", "alerts", "expl"], ["explain"]), (["--home", ""], ["FOLDERS"]),
      (["--home=", "li"], ["list"]), (["list", "--home=x"], ["FOLDERS"]), (["export", "-o", ""], ["FILES"]),
      (["export", "--output=x"], ["FILES"]),
      (["export", "--format", ""], ["csv", "json", "fhir", "fhir-ndjson", "omh", "ics"]),
      (["alerts", "--urgency", "t"], ["today"]), (["remind", "rem"], ["remove", "reminders"]),
      (["settings", "set", "th"], ["theme"]), (["settings", "set", "theme", "s"], ["setting-values"]),
      (["medication", "taken", "PEAK"], ["peak flow"]), (["kind", "edit", "pf", "--from", ""], []),
      (["log", "--", "-"], []), (["completion", ""], ["bash", "zsh", "fish"]),
      (["summary", "--js"], ["--json"]), (["summary", "--json", "--js"], []),
      (["visit", "done", "--target", "x", "--targ"], ["--target"]), (["complet"], ["completion"]),
      (["help", "li"], ["list"]), (["help", "remind", "do"], ["done", "doctor"]), (["help", "list", ""], []),
      (["report", "--without", "no"], ["notes"]), (["report", "--without", "notes,ch"], ["notes,charts"]),
      (["report", "--without=notes,ch"], ["--without=notes,charts"]),
      (["report", "--without", "notes,no"], []),
      (["list", "--unit", "m"], ["mmol/L", "mg/dL", "mmol/mol", "mEq/L"]),
      (["summary", "--unit", "k"], ["kg"]), (["list", "--find", "f"], ["finds"]),
    ])
  func offers(_ words: [String], _ texts: [String]) { #expect(Self.texts(words) == texts, "\(words)") }

  @Test func everyCommandIsOfferedWithWhatItDoes() {
    for group in CommandDescription.program.groupsOfAll {
      guard case .candidates(let found) = Self.completer.complete(group.words + [""]) else { continue }
      for command in group.commands {
        #expect(found.contains(Candidate(text: command.name, words: command.abstract)), "\(command.words)")
      }
    }
  }

  @Test func whatStandsInFrontIsKnownToTheJournal() {
    let line = TypedLine(
      ["--home", "A", "visit", "edit", "--with=Dr", "K9", "thu", "--now", "T", "10"], of: .program)
    #expect(line.acting.words == ["visit", "edit"])
    #expect(line.options == ["--home": ["A"], "--with": ["Dr"], "--now": ["T"]])
    #expect(line.words == ["K9", "thu"] && line.together == ["thu"] && line.typed == "10")
    #expect(TypedLine(["remind", "--home", "A", ""], of: .program).acting.words == ["remind", "list"])
    #expect(TypedLine([], of: .program).acting.words == ["screens"])
  }
}

extension CommandDescription {
  /// This and all below it that have commands of their own.
  fileprivate var groupsOfAll: [CommandDescription] {
    (commands.isEmpty ? [] : [self]) + commands.flatMap(\.groupsOfAll)
  }
}

/// A line as bash hands it over, and what bash is given for it.
@Suite struct BashLineTests {
  private static let breaks = " \t\n\"'@><=;|&(:"

  @Test(
    arguments: [
      ("vitals li", [], "li"), ("vitals list ", ["list"], ""), ("A=b vitals list x", ["list"], "x"),
      (#"vitals log 'a b' c\ d "e \" f"#, ["log", "a b", "c d"], #"e " f"#),
      (#"vitals visit add "3 Dec"#, ["visit", "add"], "3 Dec"), ("vitals", [], "vitals"),
      ("vitals list ''", ["list"], ""), ("vitals --home=/a b", ["--home=/a"], "b"),
    ])
  func readsWords(_ line: String, _ words: [String], _ typed: String) {
    let read = BashLine(line, breaks: Self.breaks)
    #expect(read.words == words && read.typed == typed, "\(read)")
  }

  @Test(
    arguments: [
      ("vitals taken pe", "peak flow", #"peak\ flow"#), ("vitals taken 'pe", "peak flow", "peak flow"),
      ("vitals taken \"pe", "$(id)`a\"", #"\$(id)\`a\""#),
      ("vitals taken ", "$(id); rm #1", ##"\$\(id\)\;\ rm\ \#1"##),
      ("vitals taken 'i", "it's", #"it'\''s"#), ("vitals list --home=/a", "--home=/ab c", #"/ab\ c"#),
      ("vitals alerts seen low:K", "low:K9VXZ1", "K9VXZ1"), ("vitals log ", "#travel", ##"\#travel"##),
      ("vitals list ä", "ärm", "ärm"),
    ])
  func putsInWhatBashTakesBack(_ line: String, _ text: String, _ insertion: String) {
    #expect(BashLine(line, breaks: Self.breaks).insertion(text) == insertion)
  }
}
