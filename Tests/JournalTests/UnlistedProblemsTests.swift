import Testing

@testable import Journal

/// Problems beyond those that are listed are counted by how serious they are.
struct UnlistedProblemsTests {
  private static func problem(_ severity: JournalProblem.Severity) -> JournalProblem {
    JournalProblem(severity, .spaces, "journal/x/2026-11.jsonl", found: "something", advice: "")
  }

  @Test func notesAreNothingThatWasNotCounted() throws {
    var unlisted = UnlistedProblems(file: "journal/x/2026-11.jsonl")
    #expect(!unlisted.hasSetAside && unlisted.problems(Settlements()).isEmpty)
    for _ in 1...3 { unlisted.count(Self.problem(.note)) }
    #expect(!unlisted.hasSetAside)
    for _ in 1...2 { unlisted.count(Self.problem(.setAside)) }
    #expect(unlisted.hasSetAside)
    let problems = unlisted.problems(Settlements())
    #expect(problems.first { $0.severity == .note }?.found == "3 more of these")
    #expect(problems.first { $0.severity == .setAside }?.found == "2 more of these")
    #expect(problems.count == 2)
  }
}
