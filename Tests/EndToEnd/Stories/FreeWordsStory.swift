import Foundation
import Testing

/// Signs of options among a person's own words: they are kept or refused, and never answered with a page of help.
@Suite struct FreeWordsStory {
  private static let signs = ["-h", "--help", "--version", "-1", "-help"]

  private func run(_ household: Household, _ arguments: [String], input: String = "") throws -> CommandLineRun
  {
    try CommandLineRun(in: household, arguments, input: input)
  }

  private func household() throws -> (Household, id: String, question: String, visit: String) {
    let household = try Household()
    let logged = try run(household, ["log", "128/82", "64"])
    func id(_ run: CommandLineRun) -> String {
      run.output.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    }
    let question = try run(household, ["visit", "ask", "why"])
    _ = try run(household, ["visit", "add", "tomorrow 14:00", "--with", "Dr Lind"])
    func first(_ arguments: [String]) throws -> String {
      try run(household, arguments).output.split { !$0.isLetter && !$0.isNumber }.first.map(String.init) ?? ""
    }
    #expect(question.status == .exited(0))
    return (
      household, id(logged), try first(["visit", "questions"]), try first(["visit", "list"])
    )
  }

  /// What each command says of a sign in its words: kept, with the words in which it is found again.
  @Test(arguments: signs)
  func aSignInANoteIsKept(_ sign: String) throws {
    let (household, id, question, visit) = try household()
    let kept: [(arguments: [String], look: [String])] = [
      (["log", "138/92", "note", "it", sign, "helps"], ["list"]),
      (["log", "note", sign], ["list"]),
      (["edit", id, "128/82", "note", "so", sign], ["list"]),
      (["visit", "ask", "what", "about", sign], ["visit", "questions"]),
      (["visit", "answer", question, "said", sign], ["visit", "questions", "--all", "--json"]),
      (["visit", "note", visit, "room", sign], ["visit", "show", visit, "--json"]),
      (["visit", "edit", visit, "--reason", sign], ["visit", "show", visit, "--json"]),
      (["remind", "add", sign, "--every", "daily"], ["remind"]),
      (["remind", "add", "eyes", "--every", "daily", "--help-hidden"], []),
      (["medication", "add", "5", sign], ["medication", "list"]),
    ]
    for (arguments, look) in kept {
      let done = try run(household, arguments)
      guard done.status == .exited(0) else {
        #expect(done.status == .exited(64), "\(arguments): \(done.status)")
        #expect(
          done.errors.contains("ot saved") || done.errors.contains("Nothing was saved"),
          "\(arguments): \(done.errors)")
        continue
      }
      #expect(!done.output.contains("USAGE"), "\(arguments): \(done.output)")
      #expect(try run(household, look).output.contains(sign), "\(arguments)")
    }
  }

  @Test(arguments: signs)
  func aSignThatIsNoWordOfALineIsRefused(_ sign: String) throws {
    let household = try Household()
    for arguments in [["log", "128/82", sign], ["log", sign, "128/82"], ["log", "--json", sign]] {
      let run = try run(household, arguments)
      #expect(run.status == .exited(64), "\(arguments): \(run.status) \(run.output)")
      #expect(run.errors.contains("Not saved"), "\(arguments): \(run.errors)")
      #expect(run.output.isEmpty)
    }
    #expect(try run(household, ["list", "--json"]).output.isEmpty)
  }

  @Test(arguments: [["log", "-h"], ["log", "--help"], ["visit", "ask", "--help"], ["kind", "add", "-h"]])
  func aSignAloneAsksForHelp(_ arguments: [String]) throws {
    let run = try run(try Household(), arguments)
    #expect(run.status == .exited(0) && run.output.contains("USAGE"), "\(run.status) \(run.errors)")
  }

  @Test func anUnknownOptionSaysThatNothingWasSaved() throws {
    let run = try run(try Household(), ["log", "128/82", "--lefft"])
    #expect(run.status == .exited(64) && run.errors.contains("Nothing was saved."), "\(run.errors)")
  }

  @Test func whereTheJournalCannotBeReadNothingIsSaved() throws {
    let household = try Household()
    try "no folder".write(
      to: household.vitalsHome.appending(path: "journal"), atomically: true, encoding: .utf8)
    let logged = try run(household, ["log", "128/82"])
    #expect(logged.status == .exited(74) && logged.errors.contains("NOT saved: "), "\(logged.errors)")
  }
}
