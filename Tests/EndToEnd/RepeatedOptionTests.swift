import Testing

@testable import vitals

/// No option keeps the last of two values in silence: it takes both, or it is refused.
@Suite struct RepeatedOptionTests {
  private static let commands = CommandDescription.program.working

  /// What takes several values, and what shows that none is lost.
  private static let kept: [String: String] = [
    "medication add --at": "MedicationStory", "medication change --at": "MedicationStory",
    "medication resume --at": "MedicationStory", "remind add --at": "ReminderStory",
    "remind edit --at": "ReminderStory", "visit done --target": "VisitStory",
    "targets set --measure-every": "refuses a kind named twice", "import --unit": "refuses two of one kind",
    "kind add --word": "OwnKindStory", "kind edit --word": "OwnKindStory",
    "alerts list --unit": "UnitStory",
    "alerts explain --unit": "UnitStory",
    "chart --unit": "UnitStory",
    "export --unit": "UnitStory",
    "export --profile": "FHIRPeerTests",
    "plan result --unit": "UnitStory",
    "plan status --unit": "UnitStory",
    "visit prepare --unit": "UnitStory",
    "list --unit": "UnitStory",
    "summary --unit": "UnitStory",
    "due --unit": "UnitStory",
  ]

  @Test func everyOptionOfEveryCommandIsRefusedOrTakesAll() {
    var options = 0
    var repeating: Set<String> = []
    for command in Self.commands {
      for option in command.arguments where option.kind == .option {
        options += 1
        let name = option.names[0]
        let id = "\(command.words.joined(separator: " ")) \(name)"
        guard !option.isRepeating else {
          repeating.insert(id)
          continue
        }
        let spellings = option.names.flatMap { [[$0, "one"], ["\($0)=one"]] }
        for first in spellings {
          for second in option.names.flatMap({ [[$0, "two"], ["\($0)=two"]] }) {
            let found = RepeatedOption(in: Arguments.arranged(command.words + first + ["word"] + second))
            #expect(found?.values == ["one", "two"], "\(id) \(first) \(second)")
          }
        }
        let once = RepeatedOption(in: Arguments.arranged(command.words + [name, "one", "word"]))
        #expect(once == nil, "\(id)")
      }
    }
    #expect(options > 200)
    #expect(repeating == Set(Self.kept.keys))
  }

  @Test(
    "What is no option, and flags, may stand there twice",
    arguments: [
      ["log", "--sure", "--sure", "128/82"], ["log", "128/82", "--", "--now", "--now"],
      ["log", "-h", "-h", "word"], ["list", "--json", "--json"], ["delete", "K9VXZ1", "K9VXZ1"],
      ["visit", "done", "ID", "--target", "systolic 130", "--target", "diastolic 80"], [], ["--home"],
    ])
  func untouched(_ arguments: [String]) {
    #expect(RepeatedOption(in: Arguments.arranged(arguments)) == nil)
  }

  @Test(
    "The program says which and saves nothing",
    arguments: [
      (["visit", "add", "3 Dec 10:30", "--with", "Dr Lind", "--with", "Dr Weber"], "--with"),
      (["remind", "add", "Lab", "--every", "3m", "--every=6m"], "--every"),
      (["summary", "--from", "2026-11-01", "--from", "2026-10-01"], "--from"),
      (["targets", "set", "--emergency-number", "112", "--emergency-number", "911"], "--emergency-number"),
      (["export", "-o", "a", "--output", "b"], "-o"),
      (["--home", "a", "list", "--home", "b"], "--home"),
      (["alerts", "--last", "3d", "--last", "4d"], "--last"),
    ])
  func refused(_ arguments: [String], _ option: String) throws {
    let household = try Household()
    household.now = nil
    let run = try CommandLineRun(in: household, arguments)
    #expect(run.status == .exited(64) && run.output.isEmpty)
    #expect(run.errors.hasPrefix("vitals: \(option) was given twice, with "), "\(run.errors)")
    #expect(try household.written().isEmpty)
  }

  @Test(
    "Several values that contradict each other are refused too",
    arguments: [
      ["targets", "set", "--measure-every", "bp 3", "--measure-every", "blood-pressure 5"],
      ["import", "list.csv", "--unit", "kg", "--unit", "lb"],
      ["remind", "add", "Lab", "--every", "3m", "--after-done", "--by-calendar"],
    ])
  func contradictions(_ arguments: [String]) throws {
    let household = try Household()
    let folder = household.folder.path
    let file = household.folder.appending(path: "list.csv")
    try "time,weight\n2026-11-19 08:00,81\n".write(to: file, atomically: true, encoding: .utf8)
    let run = try CommandLineRun(
      in: household, ["-C", folder, Household.program.path] + household.timed(arguments),
      program: "/usr/bin/env")
    #expect(run.status == .exited(64), "\(run.output)\(run.errors)")
    #expect(run.errors.contains("Nothing was"), "\(run.errors)")
    #expect(try household.written().isEmpty)
  }
}
