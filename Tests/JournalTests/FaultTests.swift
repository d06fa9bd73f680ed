import Foundation
import Glibc
import Model
import Testing

@testable import Journal

/// Single faults, and what exactly becomes of a reading then.
struct FaultTests {
  private func home(with systolics: Int...) throws -> (ScratchHome, file: String) {
    let scratch = try ScratchHome()
    for (index, systolic) in systolics.enumerated() { try scratch.store().log(systolic, index) }
    return (scratch, scratch.journal().keys.first ?? "")
  }

  private func failure(_ body: () throws -> Void) -> JournalError? {
    do {
      try body()
      return nil
    } catch {
      return error as? JournalError
    }
  }

  /// A torn line at every byte, a restart and another reading: the older and the newer one count, and the torn one
  /// only where all of it was there.
  @Test func tornAtEveryByte() throws {
    let (reference, file) = try home(with: 120)
    let length = try #require(reference.lines(file).last).utf8.count + 1
    var setAside = 0
    for cut in 0...length {
      let (scratch, file) = try home(with: 120)
      let faulty = FaultyFileSystem("write", 1, .tear(cut), only: ".jsonl")
      #expect(throws: JournalError.self) { try scratch.store("laptop", faulty, seed: 2).log(121, 1) }
      try scratch.store("laptop", seed: 3).log(122, 2)
      let ledger = try scratch.ledger()
      #expect(ledger.systolics == (cut < length - 1 ? [120, 122] : [120, 121, 122]), "\(cut)")
      #expect(ledger.setAside.count == (cut == 0 || cut >= length - 1 ? 0 : 1), "\(cut)")
      setAside += ledger.setAside.count
      #expect(scratch.journal()[file]?.last == 10)
    }
    #expect(setAside == length - 2)
  }

  /// A write that takes fewer bytes goes on with the rest, and never starts a new line.
  @Test func shortAtEveryByte() throws {
    let (reference, file) = try home(with: 120)
    try reference.store("laptop", seed: 2).log(121, 1)
    let length = try #require(reference.lines(file).last).utf8.count + 1
    for cut in 1..<length {
      let (scratch, _) = try home(with: 120)
      try scratch.store("laptop", FaultyFileSystem("write", 1, .short(cut), only: ".jsonl"), seed: 2).log(
        121, 1)
      #expect(scratch.journal() == reference.journal(), "\(cut)")
    }
  }

  /// A write that stops half-way is taken back to the byte.
  @Test func halfWrittenIsTakenBack() throws {
    for cut in 1..<130 {
      let (scratch, _) = try home(with: 120)
      let before = scratch.journal()
      let faulty = FaultyFileSystem("write", 1, .shortThenFail(cut, ENOSPC), only: ".jsonl")
      let error = failure { try scratch.store("laptop", faulty, seed: 2).log(121, 1) }
      #expect(error?.exitStatus == 74)
      #expect(error?.message.hasPrefix("NOT saved: ") == true)
      #expect(error?.message.contains("could not be written (No space left on device).") == true)
      #expect(scratch.journal() == before)
    }
  }

  @Test func aFailedSyncIsNotTriedAgainAndTheLineGoesToANewSegment() throws {
    for name in ["fdatasync", "fsync"] {
      let (scratch, file) = try home(with: 120)
      let faulty = FaultyFileSystem(name, 1, .fail(EIO))
      let store = scratch.store("laptop", faulty, seed: 2)
      let error = failure { try store.log(121, 1) }
      guard case .rescued(_, let reason, let place) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(reason == "Input/output error")
      #expect(place.hasSuffix("/2026-11.2.jsonl"))
      #expect(error?.exitStatus == 74)
      #expect(faulty.calls.filter { $0 == "fdatasync \(scratch.home)/\(file)" }.count == 1)
      #expect(try scratch.ledger().systolics == [120, 121])
      // The same window and the next one leave the refused file alone.
      let before = scratch.journal()[file]
      try store.log(122, 2)
      try scratch.store("laptop", seed: 3).log(123, 3)
      #expect(scratch.journal()[file] == before)
      let ledger = try scratch.ledger()
      #expect(ledger.systolics == [120, 121, 122, 123])
      #expect(ledger.problems.isEmpty, "\(ledger.problems)")
      try scratch.validate()
    }
  }

  @Test func whereNoSegmentCanBeMadeTheLineGoesToTheStateFolder() throws {
    let (scratch, file) = try home(with: 120)
    // Every sync of the journal fails, the one of the state folder does not.
    let faulty = FaultyFileSystem("fdatasync", 1, .fail(EIO), only: "home")
    let blocked = BlockedCreation(faulty, below: "\(scratch.home)/")
    let error = failure { try scratch.store("laptop", blocked, seed: 2).log(121, 1) }
    guard case .rescued(_, _, let place) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(place.hasPrefix("\(scratch.root)/state-laptop/"))
    #expect(place.hasSuffix("/rescue-2026-11-21T0731-of-2026-11.jsonl"))
    #expect(error?.message.contains("do not enter it again") == true)
    let ledger = try scratch.ledger()
    #expect(ledger.systolics == [120, 121])
    #expect(ledger.problems.contains { $0.file == place && $0.severity == .note })
    try scratch.validate()
    let before = scratch.journal()[file]
    // Numbers go on behind the rescued line, and the file may be copied into the journal as it is.
    let next = try scratch.store("laptop", seed: 3).add(
      [Entry(id: FaultSweepTests.Operation.id(7), at: Samples.now(9), content: Samples.pressure(122))],
      now: Samples.now(9))
    #expect(next.first?.origin.seq == 3)
    // What the system shows of a refused file is not what the disk holds: no later window writes to it.
    #expect(scratch.journal()[file] == before)
    #expect(scratch.journal().keys.contains { $0.hasSuffix("/2026-11.2.jsonl") })
  }

  @Test func whereNothingCanBeWrittenNothingIsThere() throws {
    let (scratch, _) = try home(with: 120)
    let blocked = BlockedCreation(FaultyFileSystem("fdatasync", 1, .fail(EIO)), below: "/")
    let error = failure { try scratch.store("laptop", blocked, seed: 2).log(121, 1) }
    #expect(error?.exitStatus == 74)
    #expect(error?.message.contains("NOT saved") == true)
    #expect(try scratch.ledger().systolics == [120])
  }

  @Test func anImportIsSavedAsAWholeOrNotAtAll() throws {
    let (scratch, _) = try home(with: 120)
    let before = scratch.journal()
    let now = try Samples.now(1)
    func entries(_ store: JournalStore) throws -> [Entry] {
      let batch = store.newID(now: now)
      return try (0..<2500).map { index in
        let month = 1 + index % 2
        let at = try Samples.moment("2026-0\(month)-10T08:00+01:00")
        return store.entry(try Samples.glucose("5.6"), at, batch: batch)
      }
    }
    for number in 1...4 {
      let store = scratch.store(
        "laptop", FaultyFileSystem("write", number, .fail(ENOSPC), only: ".jsonl"), seed: 9)
      #expect(failure { _ = try store.add(entries(store), now: now) }?.exitStatus == 74)
      let isUntouched = scratch.journal() == before
      #expect(isUntouched)
    }
    let calls = FaultyFileSystem()
    let store = scratch.store("laptop", calls, seed: 9)
    _ = try store.add(entries(store), now: now)
    #expect(try scratch.ledger().entries.count == 2501)
    // One write and one sync for up to 1,000 lines of a file.
    #expect(calls.calls.filter { $0.hasPrefix("write") && $0.hasSuffix(".jsonl") }.count == 4)
    #expect(try scratch.store("laptop", seed: 10).undo(now: now)?.changes.count == 2500)
    #expect(try scratch.ledger().systolics == [120])
    #expect(try scratch.ledger().entries.count == 1)
  }

  /// Nobody is told "saved" about a file that is not at its path any more.
  @Test func aFileReplacedMeanwhile() throws {
    for (call, number) in [("stat", 1), ("write", 1), ("fdatasync", 1)] {
      let (scratch, file) = try home(with: 120, 121)
      let path = "\(scratch.home)/\(file)"
      let bytes = try #require(scratch.journal()[file])
      let faulty = FaultyFileSystem(call, number, .meanwhile, only: file) {
        // What a sync tool does: the peer's copy under another name, moved into place.
        try? scratch.put(bytes, "incoming")
        rename("\(scratch.home)/incoming", path)
      }
      try scratch.store("laptop", faulty, seed: 2).log(122, 2)
      #expect(faulty.hasStruck)
      #expect(try scratch.ledger().systolics == [120, 121, 122], "\(call)")
      #expect(try scratch.ledger().problems.isEmpty, "\(call)")
    }
  }

  @Test func aFileReplacedAgainAndAgain() throws {
    let (scratch, file) = try home(with: 120)
    let bytes = try #require(scratch.journal()[file])
    let path = "\(scratch.home)/\(file)"
    let hostile = ReplacingFileSystem {
      rename("\(scratch.home)/x", path)
    } prepare: {
      try? scratch.put(bytes, "x")
    }
    let error = failure { try scratch.store("laptop", hostile, seed: 2).log(121, 1) }
    #expect(error?.exitStatus == 74)
    #expect(try scratch.ledger().systolics == [120])
  }

  @Test func theLockIsWaitedForOneSecondAtMost() throws {
    let (scratch, _) = try home(with: 120)
    let holder = try scratch.store().locked { lock throws(JournalError) in
      let calls = FaultyFileSystem()
      let error = failure { try scratch.store("laptop", calls, seed: 2).log(121, 1) }
      #expect(
        calls.calls.filter { $0.hasPrefix("nanosleep") }.count * WriterLock.patience.milliseconds <= 1000)
      return error
    }
    #expect(holder?.exitStatus == 75)
    #expect(holder?.message.contains("another window") == true)
    #expect(try scratch.ledger().systolics == [120])
    try scratch.store().log(121, 1)
    #expect(try scratch.ledger().systolics == [120, 121])
  }

  /// A child process has what its parent had open until it starts its own program.
  @Test func theLockIsLetGoWhileAChildStillHasTheFile() throws {
    let (scratch, _) = try home(with: 120)
    let path = scratch.store().folder.lock
    let inherited = try scratch.store().locked { lock throws(JournalError) in
      let open = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
      return open.compactMap { Int32($0) }.filter { descriptor in
        var target = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/fd/\(descriptor)", &target, target.count)
        return length > 0
          && String(decoding: target.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self) == path
      }.map { dup($0) }
    }
    defer { for descriptor in inherited { close(descriptor) } }
    #expect(inherited.count == 1)
    #expect(!WriterLock.isHeld(path, SystemCalls()))
  }

  /// Two who look whether somebody writes are not in each other's way.
  @Test func lookingForTheLockHoldsNobodyUp() throws {
    let (scratch, _) = try home(with: 120)
    let path = scratch.store().folder.lock
    let looking = try SystemCalls().open(path, for: .reading)
    try SystemCalls().flock(looking, .shared)
    #expect(!WriterLock.isHeld(path, SystemCalls()))
    try SystemCalls().close(looking)
  }

  /// A torn last line is somebody at work as long as the lock is held, and damage when it is not.
  @Test func aLineInProgress() throws {
    let (scratch, file) = try home(with: 120)
    let bytes = try #require(scratch.journal()[file])
    try scratch.put(bytes + Array("{\"id\":\"01K".utf8), file)
    try scratch.store().locked { lock throws(JournalError) in
      let ledger = try scratch.store().load(.everything)
      #expect(ledger.setAside.isEmpty)
      #expect(ledger.problems.map(\.found) == ["another window is writing the last line"])
      #expect(ledger.systolics == [120])
    }
    #expect(try scratch.ledger().setAside.map(\.line) == [3])
  }

  /// Where a file cannot be read, what was read counts, and the person is told that it is not all.
  @Test func aReadThatFails() throws {
    let (scratch, _) = try home(with: 120)
    let ledger = try scratch.store("laptop", FaultyFileSystem("read", 1, .fail(EIO))).load(.everything)
    #expect(ledger.systolics.isEmpty)
    #expect(ledger.setAside.first?.found == "could not be read: Input/output error")
    #expect(throws: JournalError.self) {
      try scratch.store("laptop", FaultyFileSystem("readdir", 1, .fail(EACCES))).load(.everything)
    }
  }

  /// Loading makes no call that could change anything.
  @Test func loadingChangesNothing() throws {
    let (scratch, _) = try home(with: 120)
    let calls = FaultyFileSystem()
    _ = try scratch.store("laptop", calls).load(.everything)
    _ = try scratch.store("laptop", calls).load(.standing)
    let empty = try ScratchHome()
    #expect(try empty.store("laptop", calls).load(.everything).entries.isEmpty)
    #expect(empty.files().isEmpty)
    let names = Set(calls.calls.map { $0.prefix { $0 != " " } })
    #expect(
      names.isSubset(of: ["open", "read", "pread", "close", "fstat", "stat", "lstat", "readdir", "flock"]))
  }
}
