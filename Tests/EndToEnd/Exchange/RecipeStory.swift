import Exchange
import Foundation
import Glibc
import Testing

@testable import vitals

/// What is said of a file once is kept; how far a long import has come is said; nothing is left half done.
@Suite struct RecipeStory {
  private static let strange =
    "Wann;Oben;Unten;Herz\n2026-11-19 07:30;131;84;66\n2026-11-20 07:30;128;82;64\n"

  private func write(_ text: String, _ name: String, _ household: Household) throws -> String {
    let file = household.folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func count(_ household: Household) throws -> Int {
    try CommandLineRun(in: household, ["list", "--json"]).lines.count
  }

  @Test func aRecipeIsKeptFoundAndRemoved() throws {
    let household = try Household()
    let first = try write(Self.strange, "one.csv", household)
    let refused = try CommandLineRun(in: household, ["import", first])
    #expect(
      refused.status == .exited(65) && refused.errors.contains("--columns datetime,systolic,diastolic,pulse,")
    )
    let columns = ["--columns", "datetime,systolic,diastolic,pulse", "--zone", "Europe/Paris"]
    let trial = try CommandLineRun(
      in: household, ["import", first, "--dry-run", "--keep-recipe", "meter"] + columns)
    #expect(trial.status == .exited(0), "\(trial.errors)")
    #expect(try CommandLineRun(in: household, ["recipe"]).output.contains("None yet."))
    let kept = try CommandLineRun(in: household, ["import", first, "--keep-recipe", "meter"] + columns)
    #expect(kept.status == .exited(0) && kept.output.contains("Kept as the recipe meter"), "\(kept.errors)")
    let second = try write(Self.strange.replacing("11-19", with: "11-18"), "two.csv", household)
    let found = try CommandLineRun(in: household, ["import", second])
    #expect(found.status == .exited(0), "\(found.errors)")
    #expect(
      found.output.contains(
        "the recipe meter, which is for files of this form, says: --columns datetime,systolic,diastolic,pulse --zone "
          + "Europe/Paris"), "\(found.output)")
    #expect(try count(household) == 3)
    let said = try CommandLineRun(in: household, ["import", second, "--zone", "+03:00", "--dry-run"])
    #expect(said.output.contains("the clock of +03:00"), "\(said.output)")
    let own = try CommandLineRun(in: household, ["import", second, "--columns", "pulse,-,-,-"])
    #expect(own.status == .exited(65) && own.errors.contains("name no time or no value"))
    #expect(
      try CommandLineRun(in: household, ["recipe", "list"]).output.contains("meter  --columns datetime"))
    #expect(try CommandLineRun(in: household, ["recipe", "remove", "meter"]).status == .exited(0))
    #expect(try CommandLineRun(in: household, ["recipe", "remove", "meter"]).status == .exited(64))
    #expect(try CommandLineRun(in: household, ["import", second]).status == .exited(65))
  }

  @Test func aRecipeCanBeGivenAway() throws {
    let household = try Household()
    let recipe = try write(
      #"{"recipe":1,"width":3,"columns":["datetime","systolic","diastolic"]}"#, "friend.json", household)
    let list = try write("2026-11-19 07:30,131,84\n2026-11-20 07:30,128,82\n", "list.csv", household)
    let run = try CommandLineRun(in: household, ["import", list, "--recipe", recipe])
    #expect(
      run.status == .exited(0) && run.output.contains("the recipe friend says: --columns"), "\(run.errors)")
    #expect(try count(household) == 2)
    let unknown = try CommandLineRun(in: household, ["import", list, "--recipe", "nobody"])
    #expect(
      unknown.status == .exited(64) && unknown.errors.contains("there is no recipe nobody. There is none yet")
    )
    let wrong = try write("{\"recipe\":1}", "wrong.json", household)
    let damaged = try CommandLineRun(in: household, ["import", list, "--recipe", wrong])
    #expect(damaged.status == .exited(64) && damaged.errors.contains("wrong.json:1:1: this is no recipe"))
  }

  /// A damaged recipe is named, with what to do, and the file is read without it; of two that fit none is guessed.
  @Test func aDamagedRecipeIsNamedAndNotUsed() throws {
    let household = try Household()
    let list = try write("date,time,sys,dia\n2026-11-19,07:30,131,84\n", "list.csv", household)
    for name in ["a", "b"] {
      let run = try CommandLineRun(
        in: household, ["import", list, "--dry-run", "--zone", name == "a" ? "+01:00" : "+02:00"])
      #expect(run.status == .exited(0))
      _ = try CommandLineRun(
        in: household, ["import", list, "--zone", name == "a" ? "+01:00" : "+02:00", "--keep-recipe", name])
    }
    let path = try #require(
      try CommandLineRun(in: household, ["recipe", "list"]).lines.first { $0.contains("a.json") }?
        .split(separator: " ").last)
    let several = try CommandLineRun(in: household, ["import", list, "--dry-run"])
    #expect(
      several.output.contains("the recipes a and b are for files of this form; none is used"),
      "\(several.output)")
    try Data("{\"recipe\":".utf8).write(to: URL(filePath: String(path)))
    let damaged = try CommandLineRun(in: household, ["import", list, "--dry-run"])
    #expect(damaged.status == .exited(0), "\(damaged.errors)")
    #expect(damaged.output.contains("a.json:1:11: this is no recipe"), "\(damaged.output)")
    #expect(damaged.output.contains("the recipe b, which is for files of this form, says: --zone +02:00"))
    let listed = try CommandLineRun(in: household, ["recipe"])
    #expect(listed.status == .exited(65) && listed.errors.contains("vitals recipe remove a"))
    #expect(try CommandLineRun(in: household, ["recipe", "remove", "a"]).status == .exited(0))
    #expect(try CommandLineRun(in: household, ["recipe"]).status == .exited(0))
  }

  @Test(arguments: ["../evil", "a b", "", "a/b", ".hidden", "remove"])
  func aNameThatIsNoneIsRefused(_ name: String) throws {
    let household = try Household()
    let list = try write("date,time,sys,dia\n2026-11-19,07:30,131,84\n", "list.csv", household)
    let run = try CommandLineRun(in: household, ["import", list, "--zone", "+01:00", "--keep-recipe", name])
    #expect(run.status == .exited(64), "\(run.output)")
    #expect(try count(household) == 0)
  }

  @Test func standardInputWithCommentsAndAMark() throws {
    let household = try Household()
    let table = "\u{FEFF}# from my phone\r\ndate,time,sys,dia\r\n2026-11-19,07:30,131,84\r\n# end\r\n"
    let run = try CommandLineRun(in: household, ["import", "-"], input: table)
    #expect(
      run.status == .exited(0) && run.output.contains("2 lines with # in front are comments"), "\(run.output)"
    )
    #expect(try count(household) == 1)
  }

  /// On a terminal one line that is written anew and taken away; elsewhere a line now and then; nothing for what is short.
  @Test func howFarItHasCome() {
    for isTerminal in [true, false] {
      var now: Int64 = 0
      var said: [String] = []
      let line = ProgressLine("big.csv", isTerminal: isTerminal, columns: 79, clock: { now }) {
        said.append($0)
      }
      for step in 0...20 {
        now = Int64(step) * 500
        try? line.watch.tell(ImportProgress(.reading, done: step * 1000, total: 40_000))
      }
      line.end()
      let words = "Reading big.csv: 2000 of 40000 rows, 2000 a second, 19 s left"
      #expect(said.first == (isTerminal ? "\r\(words)\u{1B}[K" : "\(words)\n"))
      #expect(said.count == (isTerminal ? 20 : 2), "\(said)")
      #expect(isTerminal == (said.last == "\r\u{1B}[K"))
    }
    var said: [String] = []
    let short = ProgressLine("small.csv", isTerminal: true, clock: { 5 }) { said.append($0) }
    try? short.watch.tell(ImportProgress(.reading, done: 10, total: 10))
    short.end()
    #expect(said.isEmpty)
  }

  /// Ctrl-C while it is saved waits until all is.
  @Test func aSignalWaitsForTheEndOfSaving() {
    func isHeld(_ signal: Int32) -> Bool {
      var mask = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &mask)
      return sigismember(&mask, signal) == 1
    }
    let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
    let before = signals.map(isHeld)
    HeldSignals.during {
      #expect(signals.allSatisfy(isHeld))
    }
    #expect(signals.map(isHeld) == before)
  }
}
