import Model
import Testing

@testable import Journal

/// Two windows on one home, and two devices whose folders are brought together.
struct TwoDevicesTests {
  /// Two programs of one device that take turns share a writer and its numbers.
  @Test func twoWindows() throws {
    let scratch = try ScratchHome()
    let windows = [scratch.store("laptop", seed: 1), scratch.store("laptop", seed: 2)]
    for index in 0..<40 { try windows[index * 7 % 3 == 0 ? 0 : 1].log(100 + index, index) }
    let ledger = try scratch.ledger()
    #expect(ledger.systolics == Array(100..<140))
    #expect(ledger.problems.isEmpty)
    #expect(scratch.journal().count == 1)
    #expect(ledger.revisions.map(\.origin.seq).sorted() == Array(1...40))
  }

  /// Processes that write at the same time: all readings are there, no number twice, none left out.
  @Test func manyThreads() async throws {
    let scratch = try ScratchHome()
    try scratch.store().log(90)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = scratch.store("laptop", SystemCalls(), seed: UInt64(writer + 10))
          for index in 0..<25 {
            while true {
              do {
                try store.log(100 + writer * 25 + index, index)
                break
              } catch JournalError.locked {
                continue
              }
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let ledger = try scratch.ledger()
    #expect(ledger.systolics.sorted() == [90] + Array(100..<200))
    #expect(ledger.revisions.map(\.origin.seq).sorted() == Array(1...101))
    #expect(ledger.problems.isEmpty)
  }

  @Test func eachDeviceHasAFolder() throws {
    let scratch = try ScratchHome()
    try scratch.store("laptop").log(101)
    try scratch.store("phone", seed: 5).log(102, 1)
    #expect(scratch.journal().count == 2)
    #expect(try scratch.ledger().systolics == [101, 102])
  }

  @Test func twoEditsAreAConflictAndTheLaterIsCounted() throws {
    let scratch = try ScratchHome()
    let (laptop, phone) = (scratch.store("laptop"), scratch.store("phone", seed: 5))
    let entry = try laptop.log(101)
    try edit(entry, to: 111, laptop, at: 5)
    let apart = scratch.journal()
    try edit(entry, to: 121, phone, at: 6, without: scratch, apart)
    let ledger = try scratch.ledger()
    #expect(ledger.systolics == [121])
    let conflict = try #require(ledger.conflicts.first)
    #expect(conflict.heads.count == 2)
    #expect(conflict.counted?.origin.writer.hasPrefix("phone") == true)
    #expect(conflict.why.contains("written last"))
    #expect(ledger.revisions(of: entry.id).count == 3)
    #expect(!ledger.hasSetAside)
    // A decision replaces both.
    var decided = entry
    decided.content = try Samples.pressure(111)
    let revision = try laptop.replace(decided, now: Samples.now(9))
    #expect(revision.replaces.count == 2)
    #expect(try scratch.ledger().conflicts.isEmpty)
    #expect(try scratch.ledger().systolics == [111])
    try scratch.validate()
  }

  @Test func twoEditsAtTheSameTimeAreOrderedByName() throws {
    let scratch = try ScratchHome()
    let (laptop, phone) = (scratch.store("laptop"), scratch.store("phone", seed: 5))
    let entry = try laptop.log(101)
    try edit(entry, to: 111, laptop, at: 5)
    try edit(entry, to: 121, phone, at: 5, without: scratch, scratch.journal())
    #expect(try scratch.ledger().systolics == [121])
    #expect(try scratch.ledger().conflicts.first?.why.contains("same time") == true)
  }

  @Test func aDeletionAgainstAnEditLeavesTheEditVisible() throws {
    for deletesLater in [false, true] {
      let scratch = try ScratchHome()
      let (laptop, phone) = (scratch.store("laptop"), scratch.store("phone", seed: 5))
      let entry = try laptop.log(101)
      try edit(entry, to: 111, laptop, at: 5)
      try apart(scratch, scratch.journal()) {
        _ = try phone.delete([entry.id], now: Samples.now(deletesLater ? 6 : 4))
      }
      let ledger = try scratch.ledger()
      #expect(ledger.systolics == [111])
      #expect(ledger.conflicts.count == 1)
      _ = try laptop.delete([entry.id], now: Samples.now(9))
      #expect(try scratch.ledger().entries.isEmpty)
      #expect(try scratch.ledger().conflicts.isEmpty)
    }
  }

  @Test func theSameChangeOnBothIsNoConflict() throws {
    let scratch = try ScratchHome()
    let (laptop, phone) = (scratch.store("laptop"), scratch.store("phone", seed: 5))
    let (first, second) = (try laptop.log(101), try laptop.log(102, 1))
    let before = scratch.journal()
    try edit(first, to: 111, laptop, at: 5)
    _ = try laptop.delete([second.id], now: Samples.now(5))
    try apart(scratch, scratch.journal(), showing: before) {
      var entry = first
      entry.content = try Samples.pressure(111)
      _ = try phone.replace(entry, now: Samples.now(7))
      _ = try phone.delete([second.id], now: Samples.now(7))
    }
    #expect(try scratch.ledger().systolics == [111])
    #expect(try scratch.ledger().conflicts.isEmpty)
  }

  /// Folders that meet in any order and any number of times read the same.
  @Test func filesThatArriveTwice() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    var entry = try store.log(101)
    try store.log(102, 1)
    entry.content = try Samples.pressure(111)
    _ = try store.replace(entry, now: Samples.now(2))
    let before = try scratch.ledger()
    let (name, bytes) = try #require(scratch.journal().first)
    let base = name.dropLast(6)
    try scratch.put(bytes, "\(base).sync-conflict-20261121-073000-ABCDEFG.jsonl")
    try scratch.put(Array(bytes.prefix(400)), "\(base).sync-conflict-20261122-073000-ABCDEFG.jsonl")
    for ignored in ["/.syncthing.2026-11.jsonl.tmp", "/.2026-11.jsonl", "/2026-11.jsonl.bak", "/notes.txt"] {
      try scratch.put(Array("junk\n".utf8), "journal/\(name.split(separator: "/")[1])\(ignored)")
    }
    try scratch.put(Array("junk\n".utf8), "journal/.stversions/2026-11.jsonl")
    let ledger = try scratch.ledger()
    #expect(ledger.entries == before.entries)
    #expect(ledger.revisions.count == before.revisions.count)
    #expect(ledger.conflicts.isEmpty)
    #expect(ledger.setAside.map(\.file) == ["\(base).sync-conflict-20261122-073000-ABCDEFG.jsonl"])
    // The program writes to its own file, never to a copy.
    try store.log(103, 9)
    #expect(scratch.lines(name).count == 5)
  }

  @Test func rings() throws {
    let (scratch, name) = try DamageTests.threeReadings()
    let writer = name.split(separator: "/")[1]
    let id = "01KAJ3T8Q6T2V4W8X9A0B1C2D3"
    func line(_ seq: Int, _ other: Int, _ systolic: Int) -> String {
      #"{"id":"\#(id)","rev":2,"replaces":["\#(writer):\#(other)"],"kind":"blood-pressure","#
        + #""at":"2026-11-21T09:00+01:00","systolic":\#(systolic),"diastolic":60,"seq":\#(seq)}"#
    }
    try scratch.put(lines: scratch.lines(name) + [line(4, 5, 150), line(5, 4, 151)], name)
    let ledger = try scratch.ledger()
    #expect(ledger.systolics == [101, 102, 103, 151])
    #expect(ledger.conflicts.map { $0.heads.count } == [2])
  }

  private func edit(
    _ entry: Entry, to systolic: Int, _ store: JournalStore, at minutes: Int,
    without scratch: ScratchHome? = nil,
    _ hidden: [String: [UInt8]] = [:]
  ) throws {
    var entry = entry
    entry.content = try Samples.pressure(systolic)
    guard let scratch else {
      _ = try store.replace(entry, now: Samples.now(minutes))
      return
    }
    try apart(scratch, hidden) { _ = try store.replace(entry, now: Samples.now(minutes)) }
  }

  /// Does something while the newest line of the other device has not arrived yet.
  private func apart(
    _ scratch: ScratchHome, _ all: [String: [UInt8]], showing shown: [String: [UInt8]]? = nil,
    _ body: () throws -> Void
  ) throws {
    for (name, bytes) in all {
      let older = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropLast()
      try scratch.put(shown?[name] ?? Array((older.joined(separator: "\n") + "\n").utf8), name)
    }
    try body()
    for (name, bytes) in all { try scratch.put(bytes, name) }
  }
}
