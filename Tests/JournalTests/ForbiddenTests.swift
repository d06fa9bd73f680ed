import Model
import Testing

@testable import Journal

/// What the system does not permit has a status of its own, and a backup is never written into.
struct ForbiddenTests {
  @Test(
    "Reading and writing that is not permitted ends with 77",
    arguments: [
      (13, "open", Int32(77)), (1, "open", 77), (13, "mkdir", 77), (13, "write", 77), (1, "rename", 77),
      (28, "write", 74), (5, "read", 74), (30, "create", 73),
    ])
  func theStatusTellsWhy(_ code: Int32, _ call: String, _ status: Int32) {
    let error = SystemError(call: call, path: "/x", code: code)
    #expect(JournalError(writing: error).exitStatus == (call == "read" ? 74 : status))
    if ["open", "read"].contains(call) {
      let reading = JournalError(reading: error)
      #expect(reading.exitStatus == status)
      #expect(reading.message.contains("/x could not be read") && reading.message.contains("try again"))
    }
  }

  @Test func everyWayToWriteLeavesABackupAlone() throws {
    let scratch = try ScratchHome()
    let entry = try scratch.store().log(101)
    let backup = try BackupTests.backup(scratch)
    let before = BackupTests.files(backup, scratch)
    let store = JournalStore(
      home: backup.path, state: "\(scratch.root)/state-other", device: "other", zoneName: "Europe/Paris")
    let now = try Samples.now(5)
    let ledger = try store.load(.everything)
    #expect(ledger.entries.count == 1)
    let ways: [(String, () throws -> Void)] = [
      ("add", { _ = try store.log(102) }), ("replace", { _ = try store.replace(entry, now: now) }),
      ("delete", { _ = try store.delete([entry.id], now: now) }), ("undo", { _ = try store.undo(now: now) }),
      ("erase", { _ = try store.erase(entry.id, now: now) }),
      ("bringBack", { _ = try store.bringBack("all", now: now) }),
      ("restore", { _ = try store.restore(backup.path, now: now, isTrial: false) }),
    ]
    for (name, way) in ways {
      let error = #expect(throws: JournalError.self, "\(name)") { try way() }
      #expect(error == .isBackup(path: backup.path), "\(name)")
    }
    #expect(BackupTests.files(backup, scratch) == before)
    #expect(try scratch.store().checkBackup(backup.path)?.problems == [])
  }
}
