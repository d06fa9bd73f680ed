import Glibc
import Model
import Testing

@testable import Journal

/// Every system call failing, and the process killed before every one of them, while a document is added or erased.
///
/// Held each time: no entry names bytes that are not there whole; what was not acknowledged leaves at most a file that
/// the check names; earlier documents and lines stay; the next program can add the same.
struct DocumentFaultTests {
  private static let first = Array("first report\n".utf8)
  private static let second = Array("second report, which is longer\n".utf8)

  /// What is done on top of one document that is there.
  enum Operation: CaseIterable, Sendable {
    /// A new one, the same bytes again, erasing the first.
    case add, addAgain, erase
  }

  private static func prepared() throws -> (scratch: ScratchHome, entry: Entry) {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let entry = try DocumentTests.entry(store, first)
    _ = try store.add(entry, document: first, now: Samples.now())
    return (scratch, entry)
  }

  private static func run(_ operation: Operation, _ store: JournalStore, _ entry: Entry) throws {
    let now = try Samples.now(1)
    switch operation {
    case .add: _ = try store.add(DocumentTests.entry(store, second), document: second, now: now)
    case .addAgain: _ = try store.add(DocumentTests.entry(store, first), document: first, now: now)
    case .erase: _ = try store.erase(entry.id, now: now)
    }
  }

  /// Holds what is there against what may be there.
  private static func check(
    _ scratch: ScratchHome, _ operation: Operation, _ entry: Entry, isDone: Bool, _ what: Comment
  ) throws {
    let store = scratch.store(seed: 9)
    let ledger = try store.loadThoroughly()
    for one in ledger.entries {
      guard let document = one.content as? Document, case .whole = try store.bytes(of: document) else {
        Issue.record("an entry without its bytes, \(what)")
        continue
      }
    }
    let count = ledger.entries.count
    switch operation {
    case .add, .addAgain: #expect(isDone ? count == 2 : (1...2).contains(count), what)
    case .erase: #expect(isDone ? count == 0 : count <= 1, what)
    }
    // What an interrupted one leaves is named, and is no alarm.
    let documents = ledger.problems.filter(\.isAboutDocument)
    #expect(documents.allSatisfy { $0.severity == .note }, what)
    // And it can be done again, to its end.
    try run(operation, store, entry)
    let end = try scratch.store(seed: 10).loadThoroughly()
    #expect(end.problems.allSatisfy { !$0.isAboutDocument || $0.severity == .note }, what)
    if operation == .erase {
      #expect(end.entries.isEmpty && !scratch.files().keys.contains { $0.contains("/documents/") }, what)
    }
  }

  @Test(arguments: Operation.allCases)
  func everyCallFails(_ operation: Operation) throws {
    let (prepared, entry) = try Self.prepared()
    for name in FaultyFileSystem.names {
      for code in ["write", "open", "create"].contains(name) ? [ENOSPC, EACCES] : [EIO] {
        for number in 1...60 {
          let faulty = FaultyFileSystem(name, number, .fail(code))
          let scratch = try prepared.copy()
          var failure: JournalError?
          do {
            try Self.run(operation, scratch.store("laptop", faulty, seed: 2), entry)
          } catch let error as JournalError {
            failure = error
          }
          guard faulty.hasStruck else { break }
          let what: Comment = "\(operation) \(name) \(number) \(code): \(failure?.message ?? "done")"
          #expect(faulty.openFiles.isEmpty, what)
          try Self.check(scratch, operation, entry, isDone: failure == nil, what)
        }
      }
    }
  }

  @Test(arguments: Operation.allCases)
  func killedBeforeEveryCall(_ operation: Operation) throws {
    let (prepared, entry) = try Self.prepared()
    var number = 0
    while true {
      number += 1
      let faulty = FaultyFileSystem("any", number, .kill)
      let scratch = try prepared.copy()
      let isDone = (try? Self.run(operation, scratch.store("laptop", faulty, seed: 2), entry)) != nil
      try Self.check(
        scratch, operation, entry, isDone: isDone, "\(operation), killed before \(faulty.calls.last ?? "")")
      if !faulty.hasStruck { break }
    }
    #expect(number > 20)
  }

  /// A write cut off at any byte leaves no document that looks like one.
  @Test func killedWithinEveryWrite() throws {
    let (prepared, entry) = try Self.prepared()
    for number in 1...8 {
      for length in stride(from: 0, through: 400, by: 7) {
        let faulty = FaultyFileSystem("write", number, .tear(length))
        let scratch = try prepared.copy()
        let isDone = (try? Self.run(.add, scratch.store("laptop", faulty, seed: 2), entry)) != nil
        try Self.check(scratch, .add, entry, isDone: isDone, "write \(number) cut off at \(length)")
        guard faulty.hasStruck else { break }
      }
    }
  }

  /// The bytes and every name to them are on the disk before the line is written, in this order.
  @Test func theBytesAreOnTheDiskBeforeTheLine() throws {
    let scratch = try ScratchHome()
    let system = FaultyFileSystem()
    let store = scratch.store("laptop", system)
    try store.log(128)
    let before = system.calls.count
    _ = try store.add(DocumentTests.entry(store, Self.first), document: Self.first, now: Samples.now(1))
    let calls = system.calls.dropFirst(before).map { String($0.replacing(scratch.root, with: "")) }
    let line = try #require(calls.firstIndex { $0.hasPrefix("write ") && $0.hasSuffix("standing.jsonl") })
    let digest = JournalStore.digest(of: Self.first)
    let folder = "/home/documents/\(digest.prefix(2))"
    let temporary = "\(folder)/.\(digest).txt.tmp"
    let wanted = [
      "create \(temporary)", "write \(temporary)", "fsync \(temporary)", "rename \(temporary)",
      "fsync \(folder)",
      "fsync /home/documents", "fsync /home",
    ]
    var rest = calls[..<line]
    for call in wanted {
      let place = try #require(rest.firstIndex(of: call), "\(call) is missing in \(calls[..<line])")
      rest = rest[(place + 1)...]
    }
  }
}
