import Foundation
import Glibc
import Model
import Testing

@testable import Journal

/// Remembering, backing up and restoring while any system call fails, or the process is killed before it.
struct KeepingFaultTests {
  enum Work: CaseIterable, Sendable {
    case remember, bringBack, backUp, restore

    func run(_ store: JournalStore, _ scratch: ScratchHome, _ backup: String) throws {
      switch self {
      case .remember:
        _ = try store.load(.everything)
        store.remember()
      case .bringBack: _ = try store.bringBack("all", now: Samples.now(7))
      case .backUp: _ = try store.backUp(to: "\(scratch.root)/stick", now: Samples.now(8))
      case .restore: _ = try store.restore(backup, now: Samples.now(9), isTrial: false)
      }
    }
  }

  /// A home of which the phone's file lost readings that the laptop remembers, and a backup from before.
  private static func prepared() throws -> (home: ScratchHome, backup: Backup, keeper: ScratchHome) {
    let (scratch, _, peer) = try MemoryTests.remembered()
    let backup = try BackupTests.backup(scratch)
    // The backup stays where it is while the home is copied for every fault.
    let copy = try scratch.copy()
    try FileManager.default.removeItem(atPath: "\(copy.root)/stick")
    try MemoryTests.Loss.cutBehindALine.strike(copy, peer)
    try copy.store("phone").log(205, 300)
    return (copy, backup, scratch)
  }

  private static func check(_ scratch: ScratchHome, _ files: [String: [UInt8]], _ what: Comment) throws {
    for (name, bytes) in files { #expect(scratch.journal()[name]?.starts(with: bytes) == true, what) }
    let ledger = try scratch.ledger()
    #expect(ledger.systolics == MemoryTests.all + [205], what)
    // Whatever carries the name of a backup is one.
    let store = scratch.store()
    for backup in try store.backups(in: "\(scratch.root)/stick") {
      #expect(try store.checkBackup(backup.path)?.problems == [], what)
    }
    // The next ones can do their work.
    _ = try store.load(.everything)
    #expect(store.remember() == nil, what)
    try store.log(106, 600)
    #expect(try scratch.ledger().systolics == MemoryTests.all + [205, 106], what)
  }

  @Test(arguments: Work.allCases)
  func everyCallFails(_ work: Work) throws {
    let (prepared, backup, keeper) = try Self.prepared()
    defer { withExtendedLifetime(keeper) {} }
    var count = 0
    for name in FaultyFileSystem.names {
      for code in ["write", "open", "create"].contains(name) ? [ENOSPC, EACCES] : [EIO] {
        for number in 1...200 {
          let faulty = FaultyFileSystem(name, number, .fail(code))
          let scratch = try prepared.copy()
          let files = scratch.journal()
          var failure: JournalError?
          do {
            try work.run(scratch.store("laptop", faulty, seed: 2), scratch, backup.path)
          } catch let error as JournalError {
            failure = error
          }
          guard faulty.hasStruck else { break }
          count += 1
          let what: Comment = "\(work) \(name) \(number) \(code): \(failure?.message ?? "done")"
          #expect(faulty.openFiles.isEmpty, what)
          if let failure { #expect([73, 74, 77].contains(failure.exitStatus), what) }
          try Self.check(scratch, files, what)
          let names = try? FileManager.default.contentsOfDirectory(atPath: "\(scratch.root)/stick")
          let isRemoved = names?.allSatisfy { !$0.hasPrefix(".") } ?? true
          #expect(isRemoved || ["unlink", "rmdir", "readdir", "lstat"].contains(name), what)
        }
      }
    }
    #expect(count > 40)
  }

  @Test(arguments: Work.allCases)
  func killedBeforeEveryCall(_ work: Work) throws {
    let (prepared, backup, keeper) = try Self.prepared()
    defer { withExtendedLifetime(keeper) {} }
    var number = 0
    while true {
      number += 1
      let faulty = FaultyFileSystem("any", number, .kill)
      let scratch = try prepared.copy()
      let files = scratch.journal()
      try? work.run(scratch.store("laptop", faulty, seed: 2), scratch, backup.path)
      try Self.check(scratch, files, "\(work), killed before \(faulty.calls.last ?? "")")
      if !faulty.hasStruck { break }
    }
    #expect(number > 40)
  }

  /// A full disk, from any write on and with short writes before it.
  @Test(arguments: Work.allCases)
  func theDiskIsFullFromHere(_ work: Work) throws {
    let (prepared, backup, keeper) = try Self.prepared()
    defer { withExtendedLifetime(keeper) {} }
    for fault in [
      FaultyFileSystem.Fault.failFromHere(ENOSPC), .shortThenFail(17, ENOSPC), .short(5), .tear(11),
    ] {
      for number in 1...30 {
        let faulty = FaultyFileSystem("write", number, fault)
        let scratch = try prepared.copy()
        let files = scratch.journal()
        try? work.run(scratch.store("laptop", faulty, seed: 2), scratch, backup.path)
        guard faulty.hasStruck else { break }
        try Self.check(scratch, files, "\(work), \(fault) at write \(number)")
      }
    }
  }
}
