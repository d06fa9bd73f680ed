import Model
import Testing

@testable import Journal

/// Which files a part of the journal needs, and what it gives.
struct ScopeTests {
  private func journal() throws -> ScratchHome {
    let scratch = try ScratchHome()
    let store = scratch.store()
    for (index, at) in [
      "2026-09-30T23:59+02:00", "2026-10-31T23:59+01:00", "2026-11-01T00:00+01:00", "2026-11-15T00:00+01:00",
    ].enumerated() {
      _ = try store.add(
        [store.entry(Samples.pressure(101 + index), Samples.moment(at))], now: Samples.now(index))
    }
    let reminder = try Reminder("eyes", recurrence: .once, first: #require(Day("2020-01-01")))
    _ = try store.add([store.entry(reminder, Samples.moment("2020-01-01T08:00+01:00"))], now: Samples.now(9))
    return scratch
  }

  @Test(arguments: [
    ("2026-10-31", [102, 103, 104]), ("2026-11-01", [103, 104]), ("2026-11-02", [104]), ("2026-11-15", [104]),
    ("2026-11-16", []), ("2030-01-01", []), ("1900-01-01", [101, 102, 103, 104]),
  ])
  func sinceADay(_ day: String, _ systolics: [Int]) throws {
    let ledger = try journal().ledger(.since(#require(Day(day))))
    #expect(ledger.systolics == systolics)
    #expect(ledger.entries.filter { $0.kind == Reminder.kind }.count == 1)
    #expect(ledger.problems.isEmpty)
  }

  @Test func onlyWhatHasNoMonth() throws {
    let scratch = try journal()
    #expect(try scratch.ledger(.standing).entries.map(\.kind) == [Reminder.kind])
    let calls = FaultyFileSystem()
    _ = try scratch.store("laptop", calls).load(.standing)
    #expect(calls.calls.filter { $0.hasPrefix("open") && $0.hasSuffix(".jsonl") }.count == 1)
  }

  /// Months before the day are not even opened; files with names of their own always are.
  @Test func onlyTheFilesThatAreNeeded() throws {
    let scratch = try journal()
    let name = try #require(scratch.journal().keys.first { $0.hasSuffix("2026-11.jsonl") })
    try scratch.put(scratch.journal()[name] ?? [], name.replacing("2026-11", with: "restored from backup"))
    let calls = FaultyFileSystem()
    let ledger = try scratch.store("laptop", calls).load(.since(#require(Day("2026-11-20"))))
    #expect(ledger.systolics == [])
    let opened = calls.calls.filter { $0.hasPrefix("open") && $0.hasSuffix(".jsonl") }
      .compactMap { $0.split(separator: "/").last }
    #expect(opened == ["2026-11.jsonl", "restored from backup.jsonl", "standing.jsonl"])
  }

  /// The patient's own day counts, not the one in Greenwich or here.
  @Test func theDayIsThePatients() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let tokyo = try Samples.moment("2026-11-01T07:00+09:00")
    _ = try store.add([store.entry(Samples.pressure(120), tokyo)], now: Samples.now())
    #expect(scratch.journal().keys.first?.hasSuffix("2026-11.jsonl") == true)
    #expect(try scratch.ledger(.since(#require(Day("2026-11-01")))).systolics == [120])
    #expect(try scratch.ledger(.since(#require(Day("2026-11-02")))).systolics == [])
  }
}
