import Glibc
import Model
import Testing

@testable import Journal

/// Every system call failing, and the process killed before every one of them, in everything the store can do.
///
/// Held each time: what was acknowledged is there, once; nothing else is; the bytes that were there before are
/// still there; nothing stays open; and the next program can write.
struct FaultSweepTests {
  /// What the store does, each on top of what stands before it in the list.
  enum Operation: Int, CaseIterable, Sendable {
    case first, second, several, move, delete, undo

    func run(_ store: JournalStore) throws {
      let now = try Samples.now(rawValue)
      switch self {
      case .first: _ = try store.add([try Self.entry(1, "2026-11-21T07:30+01:00", systolic: 101)], now: now)
      case .second: _ = try store.add([try Self.entry(2, "2026-11-21T07:31+01:00", systolic: 102)], now: now)
      case .several:
        var entries = [try Self.entry(3, "2026-11-20T07:30+01:00", systolic: 103)]
        entries.append(try Self.entry(4, "2026-10-20T07:30+02:00", systolic: 104))
        entries.append(try Self.entry(5, "2026-12-20T07:30+01:00", systolic: 105))
        entries.append(
          Entry(id: try Self.id(6), at: now, content: Targets(scheme: "esc-2024", setting: .office)))
        _ = try store.add(entries, now: now)
      case .move: _ = try store.replace(try Self.entry(1, "2026-09-01T08:00+02:00", systolic: 111), now: now)
      case .delete: _ = try store.delete([try Self.id(1), try Self.id(4)], now: now)
      case .undo: _ = try store.undo(now: now)
      }
    }

    static func id(_ number: Int) throws -> ULID { try #require(ULID("01KAJ3T8Q6T2V4W8X9A0B1C2D\(number)")) }

    static func entry(_ number: Int, _ at: String, systolic: Int) throws -> Entry {
      Entry(id: try id(number), at: try Samples.moment(at), content: try Samples.pressure(systolic))
    }
  }

  typealias Contents = [ULID: Entry]

  /// A home before an operation, and what counts, by id, before and after it in a sound world.
  private static func soundly(
    _ operation: Operation
  ) throws -> (prepared: ScratchHome, before: Contents, after: Contents) {
    let prepared = try ScratchHome()
    let store = prepared.store()
    for earlier in Operation.allCases where earlier.rawValue < operation.rawValue { try earlier.run(store) }
    let copy = try prepared.copy()
    try operation.run(copy.store(seed: 2))
    return (prepared, try contents(prepared), try contents(copy))
  }

  private static func contents(_ scratch: ScratchHome) throws -> Contents {
    Dictionary(uniqueKeysWithValues: try scratch.ledger().entries.map { ($0.id, $0) })
  }

  @Test(arguments: Operation.allCases)
  func everyCallFails(_ operation: Operation) throws {
    let (prepared, before, after) = try Self.soundly(operation)
    for name in FaultyFileSystem.names {
      for code in ["write", "open", "create"].contains(name) ? [ENOSPC, EACCES] : [EIO] {
        for number in 1...40 {
          let faulty = FaultyFileSystem(name, number, .fail(code))
          let scratch = try prepared.copy()
          let files = scratch.journal()
          var failure: JournalError?
          do {
            try operation.run(scratch.store("laptop", faulty, seed: 2))
          } catch let error as JournalError {
            failure = error
          }
          guard faulty.hasStruck else { break }
          let what: Comment = "\(operation) \(name) \(number) \(code): \(failure?.message ?? "saved")"
          #expect(faulty.openFiles.isEmpty, what)
          try Self.check(scratch, failure, before, after, what)
          try Self.checkTheNextOne(scratch, files, what)
        }
      }
    }
  }

  private static func check(
    _ scratch: ScratchHome, _ failure: JournalError?, _ before: Contents, _ after: Contents, _ what: Comment
  ) throws {
    let found = try contents(scratch)
    switch failure {
    case nil, .rescued: #expect(found == after, what)
    case .partlySaved: #expect(isBetween(found, before, after), what)
    default: #expect(found == before, what)
    }
    guard let failure else { return }
    #expect([73, 74, 77].contains(failure.exitStatus), what)
    #expect(failure.message.contains(scratch.root), what)
    #expect(failure.message.contains("Nothing else was changed or lost"), what)
  }

  /// The next program finds what it should, adds to it, and takes away no byte.
  private static func checkTheNextOne(
    _ scratch: ScratchHome, _ files: [String: [UInt8]], _ what: Comment
  ) throws {
    let before = try contents(scratch)
    let next = try scratch.store(seed: 3).log(199, 99)
    let ledger = try scratch.ledger()
    #expect(ledger.entries.count == before.count + 1, what)
    #expect(ledger.entry(next.id) == next, what)
    #expect(ledger.conflicts.isEmpty, what)
    for (name, bytes) in files { #expect(scratch.journal()[name]?.starts(with: bytes) == true, what) }
    #expect(!scratch.files().keys.contains { $0.hasSuffix(".tmp") }, what)
  }

  /// Whether each entry is as it was or as it should become.
  private static func isBetween(_ found: Contents, _ before: Contents, _ after: Contents) -> Bool {
    Set(found.keys).union(before.keys).union(after.keys).allSatisfy { id in
      found[id] == before[id] || found[id] == after[id]
    }
  }

  @Test(arguments: Operation.allCases)
  func killedBeforeEveryCall(_ operation: Operation) throws {
    let (prepared, before, after) = try Self.soundly(operation)
    var number = 0
    while true {
      number += 1
      let faulty = FaultyFileSystem("any", number, .kill)
      let scratch = try prepared.copy()
      let files = scratch.journal()
      let wasSaved = (try? operation.run(scratch.store("laptop", faulty, seed: 2))) != nil
      let what: Comment = "\(operation), killed before \(faulty.calls.last ?? "")"
      let found = try Self.contents(scratch)
      #expect(wasSaved ? found == after : Self.isBetween(found, before, after), what)
      try Self.checkTheNextOne(scratch, files, what)
      if !faulty.hasStruck { break }
    }
    #expect(number > 20)
  }

  /// Every write cut off at every byte, whoever writes it: header, reading, writer's name, attributes for git.
  @Test(arguments: Operation.allCases)
  func killedWithinEveryWrite(_ operation: Operation) throws {
    let (prepared, before, after) = try Self.soundly(operation)
    for number in 1...10 {
      var hasStruck = true
      // Some hundred bytes at most; steps of a prime keep the time short and still meet every kind of place.
      for length in stride(from: 0, through: 900, by: 37) where hasStruck {
        let faulty = FaultyFileSystem("write", number, .tear(length))
        let scratch = try prepared.copy()
        let files = scratch.journal()
        let isShorter = (try? operation.run(scratch.store("laptop", faulty, seed: 2))) == nil
        hasStruck = faulty.hasStruck
        let what: Comment = "\(operation), write \(number) cut off at \(length)"
        #expect(isShorter == hasStruck, what)
        #expect(Self.isBetween(try Self.contents(scratch), before, after), what)
        try Self.checkTheNextOne(scratch, files, what)
      }
    }
  }
}
