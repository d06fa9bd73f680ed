import Foundation
import Model
import Testing

@testable import Journal

/// What tells that nothing was written since a load: every change of any file of the scope shows, and reading none.
struct TracesTests {
  @Test func nothingWrittenIsNothingSeen() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    #expect(store.traces(of: .everything) == store.traces(of: .everything), "an empty journal too")
    _ = try store.log(120)
    let before = try #require(store.traces(of: .everything))
    _ = try scratch.ledger()
    #expect(store.traces(of: .everything) == before)
  }

  @Test(arguments: ["another window", "an editor", "the same length", "removed", "a copy"])
  func everyChangeIsSeen(_ what: String) throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    _ = try store.log(120)
    let name = try #require(scratch.journal().keys.first)
    let before = try #require(store.traces(of: .everything))
    var lines = scratch.lines(name)
    switch what {
    case "another window": _ = try scratch.store().log(121, 1)
    case "an editor":
      lines.append("")
      try scratch.put(lines: lines, name)
    case "the same length":
      lines[1] = lines[1].replacing("120", with: "130")
      try scratch.put(lines: lines, name)
    case "removed": try FileManager.default.removeItem(atPath: "\(scratch.home)/\(name)")
    default: try scratch.put(lines: lines, name.replacing(".jsonl", with: " (conflict).jsonl"))
    }
    #expect(store.traces(of: .everything) != before)
  }

  @Test func onlyTheScopeIsLookedAt() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    _ = try store.log(120)
    let scope = Scope.since(try #require(Day("2031-01-01")))
    let before = try #require(store.traces(of: scope))
    _ = try store.log(121, 1)
    #expect(store.traces(of: scope) == before)
  }
}
