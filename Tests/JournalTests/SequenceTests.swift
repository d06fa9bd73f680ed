import Model
import Testing

@testable import Journal

/// The order of system calls, which is what holds when the power fails; no test can see that from the files.
struct SequenceTests {
  private static let telling = [
    "flock", "mkdir", "create", "write", "fsync", "fdatasync", "rename", "ftruncate", "unlink",
  ]

  /// The calls that matter on disk, with paths from the root of the home and names that vary as `W` and `S`.
  private func calls(_ scratch: ScratchHome, _ body: (JournalStore) throws -> Void) throws -> [String] {
    let recorder = FaultyFileSystem()
    try body(scratch.store("laptop", recorder, seed: 2))
    return recorder.calls.compactMap { call in
      guard let name = call.split(separator: " ").first, Self.telling.contains(String(name)) else {
        return nil
      }
      return call.replacing(scratch.root + "/", with: "").replacing(scratch.root, with: ".")
        .replacing(/laptop-[0-9a-f]{4}/, with: "W").replacing(/state-laptop\/[0-9a-f]{8}/, with: "S")
    }
  }

  @Test func theFirstReadingOfAll() throws {
    let scratch = try ScratchHome()
    let calls = try calls(scratch) { try $0.log(101) }
    #expect(
      calls == [
        // This device's own state, then the lock.
        "mkdir S", "mkdir state-laptop", "fsync .", "mkdir S", "fsync state-laptop", "flock S/lock",
        // The writer's name: beside its place, synced, moved, the folder synced.
        "unlink S/.writer.tmp", "create S/.writer.tmp", "write S/.writer.tmp", "fsync S/.writer.tmp",
        "rename S/.writer.tmp", "fsync S",
        "mkdir home", "fsync .",
        "unlink home/..gitattributes.tmp", "create home/..gitattributes.tmp",
        "write home/..gitattributes.tmp",
        "fsync home/..gitattributes.tmp", "rename home/..gitattributes.tmp", "fsync home",
        "mkdir home/journal/W", "mkdir home/journal", "fsync home", "mkdir home/journal/W",
        "fsync home/journal",
        // Header and reading, the file, and the names that lead to it.
        "create home/journal/W/2026-11.jsonl", "write home/journal/W/2026-11.jsonl",
        "fsync home/journal/W/2026-11.jsonl", "fsync home/journal/W", "fsync home/journal", "fsync home",
        // The lock is let go before its file is closed.
        "flock S/lock",
      ])
  }

  @Test func theNextReadings() throws {
    let scratch = try ScratchHome()
    try scratch.store().log(101)
    let calls = try calls(scratch) { store in
      try store.log(102, 1)
      try store.log(103, 2)
    }
    #expect(
      calls == [
        "mkdir S", "flock S/lock", "mkdir home/journal/W", "write home/journal/W/2026-11.jsonl",
        "fdatasync home/journal/W/2026-11.jsonl", "fsync home/journal/W", "fsync home/journal", "fsync home",
        "flock S/lock",
        // The names are on the disk by now.
        "mkdir S", "flock S/lock", "mkdir home/journal/W", "write home/journal/W/2026-11.jsonl",
        "fdatasync home/journal/W/2026-11.jsonl", "flock S/lock",
      ])
  }

  /// The later month first, so that a reader of recent months never sees an old state without the new one.
  @Test func aMoveToAnotherMonth() throws {
    for (at, order) in [("2026-12-01T08:00+01:00", ["12", "11"]), ("2026-10-01T08:00+02:00", ["11", "10"])] {
      let scratch = try ScratchHome()
      let entry = try scratch.store().log(101)
      let moved = Entry(id: entry.id, at: try Samples.moment(at), content: entry.content)
      let calls = try calls(scratch) { _ = try $0.replace(moved, now: Samples.now(1)) }
      #expect(calls.filter { $0.hasPrefix("write") } == order.map { "write home/journal/W/2026-\($0).jsonl" })
    }
  }
}
