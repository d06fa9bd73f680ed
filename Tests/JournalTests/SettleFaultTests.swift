import Glibc
import Model
import Testing

@testable import Journal

/// Every system call failing, and the process killed before every one, while something is settled or erased.
struct SettleFaultTests {
  /// What is done to a home that has a damaged line, junk, a conflict, and an entry with three states.
  enum Operation: String, CaseIterable, Sendable {
    case accept, seen, resolve, erase

    /// Erasing alone replaces files; the others append as everything does, and each third call of theirs is enough.
    var step: Int { self == .erase ? 1 : 3 }

    func run(_ store: JournalStore, _ prepared: ScratchHome) throws {
      let now = try Samples.now(60)
      let ledger = try prepared.ledger()
      switch self {
      case .accept:
        guard let problem = ledger.setAside.first(where: { $0.code == .brokenChecksum }) else { throw Done() }
        _ = try store.accept([try ledger.acceptance(of: problem)], now: now)
      case .seen: _ = try store.noteSeen(ledger.setAside.filter { $0.code == .notARecord }, now: now)
      case .resolve:
        guard let conflict = ledger.conflicts.first else { throw Done() }
        _ = try store.resolve(conflict.id, keeping: conflict.heads[0], now: now)
      case .erase: _ = try store.erase(SettleFaultTests.erasedID, now: now)
      }
    }
  }

  /// There is nothing to do any more.
  private struct Done: Error {}

  private static let erasedID = ULID(milliseconds: 1_795_000_000_000, random: (7, 7))
  private static let secret = "secretword"

  private static func home() throws -> ScratchHome {
    let scratch = try ScratchHome()
    let (laptop, phone) = (scratch.store(), scratch.store("phone", seed: 5))
    let first = try laptop.log(101)
    var entry = Entry(
      id: erasedID, at: try Samples.now(1), content: try Samples.pressure(177), note: secret)
    _ = try laptop.add([entry], now: Samples.now(1))
    entry.at = try Samples.moment("2026-10-02T08:00+02:00")
    _ = try laptop.replace(entry, now: Samples.now(2))
    entry.content = try Samples.pressure(178)
    _ = try phone.replace(entry, now: Samples.now(3))
    try laptop.log(103, 4)
    let name = try #require(scratch.journal().keys.first { $0.contains("laptop") && $0.contains("2026-11") })
    var edited = first
    edited.content = try Samples.pressure(111)
    _ = try laptop.replace(edited, now: Samples.now(5))
    let lines = scratch.lines(name)
    try scratch.put(lines: lines.dropLast(), name)
    edited.content = try Samples.pressure(121)
    _ = try phone.replace(edited, now: Samples.now(6))
    let damaged = lines.map { $0.contains("\"systolic\":103") ? $0.replacing(":103", with: ":163") : $0 }
    try scratch.put(lines: damaged + ["junk"], name)
    // What this device remembers has to be erased too.
    _ = try laptop.load(.everything)
    try #require(laptop.remember() == nil)
    return scratch
  }

  /// What a reader sees: what counts, what is open, what is undecided.
  private struct Seen: Equatable {
    let entries: [Entry]
    let open: [String]
    let conflicts: Int

    init(_ scratch: ScratchHome) throws {
      let ledger = try scratch.ledger()
      entries = Array(ledger.entries).filter { !($0.content is Acknowledgement) }
      open = ledger.problems.filter { $0.severity == .setAside && $0.code != .erased }.map(\.found)
        .sorted()
      conflicts = ledger.conflicts.count
    }
  }

  private static func holdsSecret(_ scratch: ScratchHome) -> Bool {
    scratch.files().values.contains { bytes in Salvage.contains(Array(secret.utf8), bytes[...]) }
  }

  /// What must hold after a fault, and after the same was done again by a sound program.
  private static func check(
    _ operation: Operation, _ scratch: ScratchHome, wasDone: Bool, _ before: Seen, _ after: Seen,
    _ files: [String: [UInt8]], _ what: Comment
  ) throws {
    let found = try Seen(scratch)
    #expect(wasDone ? found == after : found == before || found == after, what)
    if operation == .erase {
      if wasDone { #expect(!holdsSecret(scratch), what) }
    } else {
      for (name, bytes) in files { #expect(scratch.journal()[name]?.starts(with: bytes) == true, what) }
    }
    // Whatever was cut short is finished by doing it again; what was done already may say so.
    if !wasDone { try? operation.run(scratch.store("laptop", seed: 9), scratch) }
    #expect(try Seen(scratch) == after, what)
    let ledger = try scratch.ledger()
    #expect(!ledger.problems.contains { $0.code == .erased }, what)
    #expect(operation != .erase || !holdsSecret(scratch), what)
    let next = try scratch.store(seed: 3).log(199, 99)
    #expect(try scratch.ledger().entry(next.id) == next, what)
    #expect(!scratch.files().keys.contains { $0.hasSuffix(".tmp") }, what)
  }

  private static func soundly(_ operation: Operation) throws -> (ScratchHome, before: Seen, after: Seen) {
    let prepared = try home()
    let copy = try prepared.copy()
    try operation.run(copy.store(seed: 2), copy)
    let (before, after) = (try Seen(prepared), try Seen(copy))
    try #require(before != after)
    return (prepared, before, after)
  }

  @Test(arguments: Operation.allCases)
  func everyCallFails(_ operation: Operation) throws {
    let (prepared, before, after) = try Self.soundly(operation)
    var faults = 0
    for name in FaultyFileSystem.names {
      for number in stride(from: 1, through: 80, by: operation.step) {
        let code = ["write", "create"].contains(name) ? ENOSPC : EIO
        let faulty = FaultyFileSystem(name, number, .fail(code))
        let scratch = try prepared.copy()
        var failure: JournalError?
        do {
          try operation.run(scratch.store("laptop", faulty, seed: 2), scratch)
        } catch let error as JournalError {
          failure = error
        }
        guard faulty.hasStruck else { break }
        faults += 1
        let what: Comment = "\(operation) \(name) \(number): \(failure?.message ?? "done")"
        #expect(faulty.openFiles.isEmpty, what)
        if let failure { #expect([65, 73, 74, 77].contains(failure.exitStatus), what) }
        try Self.check(operation, scratch, wasDone: failure == nil, before, after, prepared.journal(), what)
      }
    }
    #expect(faults > 10)
    print("settling: \(operation), \(faults) failing calls")
  }

  @Test(arguments: Operation.allCases)
  func killedBeforeEveryCall(_ operation: Operation) throws {
    let (prepared, before, after) = try Self.soundly(operation)
    var (number, kills) = (1 - operation.step, 0)
    while true {
      number += operation.step
      kills += 1
      let faulty = FaultyFileSystem("any", number, .kill)
      let scratch = try prepared.copy()
      let wasDone = (try? operation.run(scratch.store("laptop", faulty, seed: 2), scratch)) != nil
      let what: Comment = "\(operation), killed before \(faulty.calls.last ?? "")"
      try Self.check(operation, scratch, wasDone: wasDone, before, after, prepared.journal(), what)
      if !faulty.hasStruck { break }
    }
    #expect(kills > 10)
    print("settling: \(operation), killed at \(kills - 1) places")
  }

  @Test(arguments: Operation.allCases)
  func killedWithinEveryWrite(_ operation: Operation) throws {
    let (prepared, before, after) = try Self.soundly(operation)
    for number in 1...8 {
      var hasStruck = true
      for length in stride(from: 0, through: 900, by: 149) where hasStruck {
        let faulty = FaultyFileSystem("write", number, .tear(length))
        let scratch = try prepared.copy()
        let wasDone = (try? operation.run(scratch.store("laptop", faulty, seed: 2), scratch)) != nil
        hasStruck = faulty.hasStruck
        let what: Comment = "\(operation), write \(number) cut off at \(length)"
        // A torn line of our own is one more finding; what counts is as before or as after.
        let found = try Seen(scratch)
        #expect(wasDone ? found == after : [before.entries, after.entries].contains(found.entries), what)
        if !wasDone { try? operation.run(scratch.store("laptop", seed: 9), scratch) }
        #expect(try Seen(scratch).entries == after.entries, what)
        #expect(operation != .erase || !Self.holdsSecret(scratch), what)
      }
    }
  }

  /// A sync tool that puts another file in place while one is rewritten: what it brought is not overwritten.
  @Test func aFileThatIsReplacedMeanwhile() throws {
    let prepared = try Self.home()
    let name = try #require(prepared.journal().keys.first { $0.contains("phone") && $0.contains("2026-10") })
    for number in 1...3 {
      let scratch = try prepared.copy()
      let extra = try ScratchHome()
      try extra.store("phone", seed: 5).log(155, 7)
      let line = try #require(extra.journal().values.first.map { $0.split(separator: 10)[1] })
      let bytes = try #require(prepared.journal()[name])
      let temporary = name.replacing("2026-10", with: ".2026-10") + ".tmp"
      let faulty = FaultyFileSystem("fsync", number, .meanwhile, only: temporary) {
        try? scratch.put(bytes + line + [10], name)
      }
      _ = try scratch.store("laptop", faulty, seed: 2).erase(Self.erasedID, now: Samples.now(60))
      #expect(!Self.holdsSecret(scratch))
      if faulty.hasStruck { #expect(try scratch.ledger().systolics.contains(155)) }
    }
  }
}
