import Testing

@testable import vitals

/// How the arguments of the shell reach the option parser.
@Suite struct ArgumentsTests {
  @Test(
    "Options may stand in front of the command, whatever of it they belong to",
    arguments: [
      (["--home", "DIR", "list"], ["list", "--home", "DIR"]),
      (["--home", "list", "list", "bp"], ["list", "--home", "list", "bp"]),
      (["--home=list", "list"], ["list", "--home=list"]),
      (["--now", "T", "--home", "DIR", "log", "128/82"], ["log", "--now", "T", "--home", "DIR", "128/82"]),
      (["--json", "list"], ["list", "--json"]),
      (["--last", "30d", "summary", "bp"], ["summary", "--last", "30d", "bp"]),
      (["--format", "plain", "due"], ["due", "--format", "plain"]),
      (["--json", "remind", "list", "K9VX"], ["remind", "list", "--json", "K9VX"]),
      (
        ["--home", "DIR", "remind", "templates", "add", "eye"],
        ["remind", "templates", "add", "--home", "DIR", "eye"]
      ),
      (["--home", "DIR", "remind", "--json"], ["remind", "--home", "DIR", "--json"]),
      (["--help", "list"], ["list", "--help"]),
      (["-o", "list.csv", "export"], ["export", "-o", "list.csv"]),
    ])
  func commandFirst(_ given: [String], _ arranged: [String]) {
    #expect(Arguments.arranged(given) == arranged)
  }

  @Test(
    "What is in order already, or is no command, stays as it is",
    arguments: [
      [], ["--plain"], ["--home", "DIR"], ["--home"], ["--home", "list"], ["--now"], ["-h"], ["list"],
      ["list", "--home", "DIR"], ["remind", "--json", "list"], ["log", "list"], ["nonsense", "list"],
      ["--nowhere", "x", "y", "list"], ["--home", "DIR", "--", "list"], ["import", "-"],
      ["---completion", "list", "--", "positional@0", "list"],
    ])
  func untouched(_ given: [String]) {
    #expect(Arguments.arranged(given) == given)
  }

  @Test(
    "Behind a command of free words help is asked for alone, and each word comes back as it was typed",
    arguments: ["-h", "--help", "--version", "-help", "-1", "-2.5", "--help-hidden"])
  func freeWords(_ sign: String) {
    for command in [["log"], ["explain"], ["edit"], ["visit", "ask"], ["remind", "add"], ["kind", "add"]] {
      let arranged = Arguments.arranged(command + [sign, "word"])
      #expect(!arranged[command.count].hasPrefix("-"))
      #expect(arranged.map(Arguments.asTyped) == command + [sign, "word"])
    }
    #expect(Arguments.arranged(["log", "--home", "DIR", "-h"]) == ["log", "--home", "DIR", "-h"])
    #expect(Arguments.arranged(["list", "bp", "--help"]) == ["list", "bp", "--help"])
  }

  @Test(
    "A sign in front of a number is none of an option, and no letter behind one dash asks for help",
    arguments: [
      ("-2h", "\u{2212}2h"), ("-30min", "\u{2212}30min"), ("-1h30m", "\u{2212}1h30m"),
      ("-1.5h", "\u{2212}1.5h"),
      ("-1,5h", "\u{2212}1,5h"), ("-12", "\u{2212}12"), ("-0.5", "\u{2212}0.5"), ("-last", "--last"),
      ("-white", "--white"),
      (".5h", ".5h"), ("-.5h", "--.5h"), ("-h", "-h"), ("-o", "-o"), ("-o=x", "-o=x"), ("--home", "--home"),
      ("-", "-"), ("\u{2212}2h", "\u{2212}2h"), ("2h", "2h"), ("", ""),
    ])
  func signs(_ given: String, _ unmistaken: String) {
    #expect(Arguments.arranged(["list", given, "128/82"]) == ["list", unmistaken, "128/82"])
    #expect(Arguments.arranged(["log", "--", given]) == ["log", "--", given])
  }
}
