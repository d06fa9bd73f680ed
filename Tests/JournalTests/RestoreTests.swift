import Foundation
import Model
import Testing

@testable import Journal

/// Restoring: what is missing comes back, and what is here stays, to the byte.
struct RestoreTests {
  /// What became of a file after the backup was made.
  enum Since: CaseIterable, Sendable {
    case nothing, removed, emptied, cutWithinALine, cutBehindALine, grown, diverged, zeroed, folderRemoved
    case homeRemoved

    func happen(_ scratch: ScratchHome, _ name: String) throws {
      switch self {
      case .nothing: break
      case .removed: try MemoryTests.Loss.removed.strike(scratch, name)
      case .emptied: try MemoryTests.Loss.emptied.strike(scratch, name)
      case .cutWithinALine: try MemoryTests.Loss.cutWithinALine.strike(scratch, name)
      case .cutBehindALine: try MemoryTests.Loss.cutBehindALine.strike(scratch, name)
      case .zeroed: try MemoryTests.Loss.zeroed.strike(scratch, name)
      case .folderRemoved: try MemoryTests.Loss.folderRemoved.strike(scratch, name)
      case .homeRemoved: try FileManager.default.removeItem(atPath: scratch.home)
      case .grown: try scratch.store("phone").log(205, 300)
      case .diverged:
        try MemoryTests.Loss.cutBehindALine.strike(scratch, name)
        try scratch.store("phone").log(205, 300)
      }
    }

    /// What is done with the file.
    func isExpected(_ action: RestoreStep.Action) -> Bool {
      switch (self, action) {
      case (.nothing, .here), (.grown, .newerHere), (.diverged, .beside), (.zeroed, .beside): true
      case (.removed, .made), (.folderRemoved, .made), (.homeRemoved, .made): true
      case (.emptied, .extended(5)), (.cutBehindALine, .extended(3)), (.cutWithinALine, .extended(3)): true
      default: false
      }
    }
  }

  /// A home without any memory of it, so that only the backup helps.
  private static func prepared() throws -> (ScratchHome, name: String, Backup) {
    let (scratch, _, peer) = try MemoryTests.remembered()
    try FileManager.default.removeItem(atPath: scratch.store().folder.remembered)
    return (scratch, peer, try BackupTests.backup(scratch))
  }

  @Test(arguments: Since.allCases)
  func whatIsMissingComesBack(_ since: Since) throws {
    let (scratch, name, backup) = try Self.prepared()
    try since.happen(scratch, name)
    let here = scratch.journal()
    let expected = Set(MemoryTests.all).union(try scratch.ledger().systolics)
    let before = try scratch.ledger().readingCount
    let trial = try #require(try scratch.store().restore(backup.path, now: Samples.now(9), isTrial: true))
    #expect(scratch.journal() == here)
    let restored = try #require(try scratch.store().restore(backup.path, now: Samples.now(9), isTrial: false))
    #expect(trial.steps.map(\.action) == restored.steps.map(\.action))
    let step = try #require(restored.steps.first { $0.file == name })
    #expect(since.isExpected(step.action), "\(step.action)")
    #expect((restored.before, restored.after) == (before, expected.count))
    let ledger = try scratch.ledger()
    #expect(Set(ledger.systolics) == expected)
    #expect(ledger.systolics.count == expected.count)
    for (name, bytes) in here { #expect(scratch.journal()[name]?.starts(with: bytes) == true, "\(name)") }
    // Once more, there is nothing left to do.
    let after = scratch.files()
    let again = try #require(try scratch.store().restore(backup.path, now: Samples.now(10), isTrial: false))
    #expect(again.steps.allSatisfy { !$0.changes }, "\(again.steps)")
    #expect(scratch.files() == after)
  }

  /// On a new machine the journal comes back, and another writer goes on with it.
  @Test func aNewMachineWritesUnderAnotherName() throws {
    let (scratch, _, backup) = try Self.prepared()
    let new = try ScratchHome()
    _ = try new.store().restore(backup.path, now: Samples.now(9), isTrial: false)
    #expect(new.journal() == scratch.journal())
    try new.store(seed: 9).log(105, 300)
    let ledger = try new.ledger()
    #expect(ledger.systolics == MemoryTests.all + [105])
    #expect(ledger.problems.isEmpty)
    #expect(new.journal().count == 3)
    for (name, bytes) in scratch.journal() { #expect(new.journal()[name] == bytes) }
  }

  /// Cut at every byte, the file is whole again after restoring.
  @Test func cutAtEveryByte() throws {
    let (scratch, name, backup) = try Self.prepared()
    let whole = try #require(scratch.journal()[name])
    for length in stride(from: 0, to: whole.count, by: 7) {
      try scratch.put(whole.prefix(length), name)
      _ = try scratch.store().restore(backup.path, now: Samples.now(9), isTrial: false)
      #expect(scratch.journal()[name] == whole)
    }
  }

  /// The sound lines of a damaged backup come back; the damage is never put behind a file.
  @Test(arguments: [false, true])
  func aDamagedBackup(_ isMissing: Bool) throws {
    let (scratch, name, backup) = try Self.prepared()
    let path = "\(backup.path)/\(name)"
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    bytes[LineRanges(bytes).map(\.lowerBound)[2] + 90] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    try (isMissing ? Since.removed : .cutBehindALine).happen(scratch, name)
    let here = scratch.journal()
    let restored = try #require(try scratch.store().restore(backup.path, now: Samples.now(9), isTrial: false))
    #expect(restored.problems.count == 1)
    #expect(Set(try scratch.ledger().systolics) == Set(MemoryTests.all).subtracting([202]))
    for (name, bytes) in here { #expect(scratch.journal()[name] == bytes) }
  }

  @Test func whatWasErasedIsNotBroughtBack() throws {
    let (scratch, name, backup) = try Self.prepared()
    let id = try #require(try scratch.ledger().entries.last?.id)
    try Since.removed.happen(scratch, name)
    let checked = try #require(try scratch.store().checkBackup(backup.path))
    var restore = BackupRestore(
      folder: scratch.store().folder, system: SystemCalls(), backup: checked, time: "20261121T080000Z")
    restore.erased = [id]
    for step in try restore.plan() { try restore.carryOut(step) }
    #expect(try scratch.ledger().systolics == MemoryTests.all.dropLast())
  }

  /// Two homes with a common past that went on apart: after restoring one into the other, both are there.
  @Test(arguments: 1...40)
  func randomHistories(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let scratch = try ScratchHome()
    var number = 60
    func live(_ scratch: ScratchHome, _ steps: Int) throws {
      for _ in 0..<steps {
        number += 1
        let store = scratch.store(Bool.random(using: &generator) ? "laptop" : "phone", seed: UInt64(number))
        let entry = try store.log(number, number * 60 * 24 * .random(in: 1...3, using: &generator))
        if Int.random(in: 0..<4, using: &generator) == 0 {
          _ = try store.replace(entry, now: Samples.now(number))
        }
      }
    }
    try live(scratch, 6)
    let other = try scratch.copy()
    try live(scratch, .random(in: 0...5, using: &generator))
    try live(other, .random(in: 0...5, using: &generator))
    let backup = try BackupTests.backup(scratch)
    let expected = Set(try scratch.ledger().systolics).union(try other.ledger().systolics)
    let here = other.journal()
    _ = try other.store().restore(backup.path, now: Samples.now(9), isTrial: false)
    #expect(Set(try other.ledger().systolics) == expected)
    #expect(try other.ledger().entries.count == expected.count)
    for (name, bytes) in here { #expect(other.journal()[name]?.starts(with: bytes) == true, "\(name)") }
    let again = try #require(try other.store().restore(backup.path, now: Samples.now(10), isTrial: false))
    #expect(again.steps.allSatisfy { !$0.changes })
  }
}
