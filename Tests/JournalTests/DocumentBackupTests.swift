import Foundation
import Model
import Testing

@testable import Journal

/// Documents in backups, and on two devices.
struct DocumentBackupTests {
  private let report = Array("report\n".utf8)

  private func home() throws -> (scratch: ScratchHome, store: JournalStore, document: Document, id: ULID) {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let entry = try DocumentTests.entry(store, report)
    _ = try store.add(entry, document: report, now: Samples.now())
    return (scratch, store, try #require(entry.content as? Document), entry.id)
  }

  @Test func aBackupHoldsItAndBringsItBack() throws {
    let (scratch, store, document, _) = try home()
    let backup = try store.backUp(to: "\(scratch.root)/stick", now: Samples.now(1)).backup
    let other = try ScratchHome()
    let restored = try other.store().restore(backup.path, now: Samples.now(2), isTrial: false)
    #expect(restored?.problems.isEmpty == true)
    guard case .whole(let bytes, _) = try other.store().bytes(of: document) else {
      Issue.record("not restored")
      return
    }
    #expect(bytes == report)
    #expect(try other.store().loadThoroughly().allProblems.isEmpty)
  }

  /// A damaged file here is not overwritten; the whole one lies beside it and is the one that is read.
  @Test func aBackupMendsWhatIsDamagedHere() throws {
    let (scratch, store, document, _) = try home()
    let backup = try store.backUp(to: "\(scratch.root)/stick", now: Samples.now(1)).backup
    let digest = document.sha256
    try scratch.put(Array("xxxxxx\n".utf8), "documents/\(digest.prefix(2))/\(digest).txt")
    _ = try store.restore(backup.path, now: Samples.now(2), isTrial: false)
    guard case .whole(let bytes, _) = try store.bytes(of: document) else {
      Issue.record("not mended")
      return
    }
    #expect(bytes == report)
  }

  /// An older backup does not bring back the bytes of an entry that was erased since.
  @Test func whatWasErasedDoesNotComeBack() throws {
    let (scratch, store, _, id) = try home()
    let kept = Array("kept\n".utf8)
    _ = try store.add(DocumentTests.entry(store, kept), document: kept, now: Samples.now())
    let backup = try store.backUp(to: "\(scratch.root)/stick", now: Samples.now(1)).backup
    _ = try store.erase(id, now: Samples.now(2))
    _ = try store.restore(backup.path, now: Samples.now(3), isTrial: false)
    let files = scratch.files().filter { $0.key.hasPrefix("home/documents/") }
    #expect(Array(files.values) == [kept])
    #expect(try store.loadThoroughly().allProblems.isEmpty)
  }

  /// Two devices that kept documents apart have both when their folders are united.
  @Test func twoDevicesUnite() throws {
    let (scratch, _, first, _) = try home()
    let other = try ScratchHome()
    let phone = other.store("phone", seed: 5)
    let bytes = Array("from the phone\n".utf8)
    let entry = try DocumentTests.entry(phone, bytes)
    _ = try phone.add(entry, document: bytes, now: Samples.now(1))
    for (name, bytes) in other.files() where name.hasPrefix("home/") {
      try scratch.put(bytes, String(name.dropFirst(5)))
    }
    let store = scratch.store(seed: 7)
    let ledger = try store.loadThoroughly()
    #expect(ledger.entries.count == 2 && ledger.allProblems.isEmpty)
    let second = try #require(entry.content as? Document)
    for document in [first, second] {
      guard case .whole = try store.bytes(of: document) else {
        Issue.record("\(document.sha256) is not there")
        continue
      }
    }
  }
}
