import Foundation
import Model
import Testing

@testable import Journal

/// Backups: whole, private, checked by another program, and under their name only when they are.
struct BackupTests {
  static func backup(_ scratch: ScratchHome, minute: Int = 0, to target: String = "stick") throws -> Backup {
    try scratch.store().backUp(to: "\(scratch.root)/\(target)", now: Samples.now(minute)).backup
  }

  /// The files of a backup, relative to it.
  static func files(_ backup: Backup, _ scratch: ScratchHome) -> [String: [UInt8]] {
    let prefix = "\(backup.path.dropFirst(scratch.root.count + 1))/"
    let found = scratch.files().filter { $0.key.hasPrefix(prefix) }
    return Dictionary(uniqueKeysWithValues: found.map { (String($0.key.dropFirst(prefix.count)), $0.value) })
  }

  @Test func everythingIsInItAndAnotherProgramAgrees() throws {
    let (scratch, _, _) = try MemoryTests.remembered()
    try scratch.put("colour = yes\n".utf8, "settings")
    try scratch.put("git's own".utf8, ".git/index")
    let backup = try Self.backup(scratch)
    var found = Self.files(backup, scratch)
    let sums = try #require(found["SHA256SUMS"])
    #expect(found["manifest.jsonl"] != nil)
    for name in ["SHA256SUMS", "manifest.jsonl"] { found[name] = nil }
    var expected = scratch.journal()
    expected[".gitattributes"] = Array("*.jsonl -text merge=union\ndocuments/** -text\n".utf8)
    expected["settings"] = Array("colour = yes\n".utf8)
    #expect(found == expected)
    #expect(backup.path.hasSuffix("/vitals-backup-20261121T063000Z-\(SHA256.text(sums).prefix(8))"))
    #expect((backup.readings, backup.files) == (8, 4))
    let check = "cd '\(backup.path)' && sha256sum --strict -c SHA256SUMS"
    #expect(try ScratchHome.run(["/bin/sh", "-c", check]).status == 0)
    // It is a home folder of its own.
    let other = JournalStore(home: backup.path, state: "/nowhere", device: "x", zoneName: "UTC")
    #expect(try other.load(.everything).systolics == MemoryTests.all)
    #expect(try scratch.store().checkBackup(backup.path)?.problems == [])
    #expect(try scratch.store().backups(in: "\(scratch.root)/stick").map(\.path) == [backup.path])
  }

  @Test func theManifestDescribesEveryFile() throws {
    let (scratch, _, _) = try MemoryTests.remembered()
    let files = try Self.files(Self.backup(scratch), scratch)
    let lines = String(decoding: try #require(files["manifest.jsonl"]), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == files.count - 1, "a line about the whole, none about itself and the digests")
    for (name, bytes) in files where !["SHA256SUMS", "manifest.jsonl"].contains(name) {
      let records = name.hasPrefix("journal/") ? bytes.count { $0 == 10 } - 1 : 0
      let start =
        "{\"file\":\"\(name)\",\"bytes\":\(bytes.count),\"lines\":\(bytes.count { $0 == 10 }),"
        + "\"records\":\(records),\"sha256\":\"\(SHA256.text(bytes))\""
      #expect(lines.contains { $0.hasPrefix(start) }, "\(start)\n\(lines.joined(separator: "\n"))")
    }
  }

  @Test func itIsTheOwnersAlone() throws {
    let (scratch, _, _) = try MemoryTests.remembered()
    let backup = try ScratchHome.withoutUmask { try Self.backup(scratch) }
    let top = String(backup.path.dropFirst(scratch.root.count + 1))
    #expect(try scratch.mode(top) == 0o700)
    for name in Self.files(backup, scratch).keys {
      #expect(try scratch.mode("\(top)/\(name)") == 0o600, "\(name)")
    }
  }

  @Test func linesBesideTheJournalAreInItToo() throws {
    let (scratch, _, peer) = try MemoryTests.remembered()
    let own = scratch.store().folder
    let line = try #require(scratch.lines(peer).last)
    let rescue = "\(own.state)/rescue-2026-11-21T073000.jsonl"
    let other = line.replacing("\"systolic\":204", with: "\"systolic\":209").dropLast(18) + "}\n"
    try Data(other.replacing("\"id\":\"01", with: "\"id\":\"02").utf8).write(to: URL(fileURLWithPath: rescue))
    try MemoryTests.Loss.cutBehindALine.strike(scratch, peer)
    let backup = try Self.backup(scratch)
    let store = JournalStore(home: backup.path, state: "/nowhere", device: "x", zoneName: "UTC")
    #expect(Set(try store.load(.everything).systolics) == Set(MemoryTests.all + [209]))
  }

  /// A folder that leads back into itself must not be followed for ever, and what is left out is named.
  @Test func aFolderThatIsTooDeepIsNamed() throws {
    let (scratch, _, _) = try MemoryTests.remembered()
    let deepest = String(repeating: "a/", count: 16)
    try scratch.put("in".utf8, "\(deepest)in")
    try scratch.put("out".utf8, "\(deepest)a/out")
    let done = try scratch.store().backUp(to: "\(scratch.root)/stick", now: Samples.now())
    #expect(Self.files(done.backup, scratch)["\(deepest)in"] == Array("in".utf8))
    #expect(done.leftOut == ["\(deepest)a"])
  }

  @Test func aTornTailIsKeptAndAGrowingLineIsNot() throws {
    let (scratch, _, peer) = try MemoryTests.remembered()
    let bytes = try #require(scratch.journal()[peer])
    try scratch.put(bytes.dropLast(20), peer)
    let still = try Self.backup(scratch)
    #expect(Self.files(still, scratch)[peer] == Array(bytes.dropLast(20)))
    // Each time it is looked at, a few bytes more have arrived.
    let path = "\(scratch.home)/\(peer)"
    let growing = GrowingFileSystem(path, Array("0123456789".utf8))
    let done = try scratch.store("laptop", growing).backUp(to: "\(scratch.root)/stick", now: Samples.now(1))
    let copied = try #require(Self.files(done.backup, scratch)[peer])
    #expect(copied.last == 10)
    #expect(bytes.starts(with: copied))
  }

  @Test(arguments: ["home", "home/backups", "home/journal/laptop", "link", "link/deeper", "home/../home/x"])
  func notWithinTheHomeFolder(_ target: String) throws {
    let (scratch, _, _) = try MemoryTests.remembered()
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.root)/link", withDestinationPath: "\(scratch.home)/journal")
    let before = scratch.files()
    let error = #expect(throws: JournalError.self) { try Self.backup(scratch, to: target) }
    #expect(error?.exitStatus == 64)
    #expect(scratch.files() == before)
  }

  @Test func whatIsNoPlainFileIsNamed() throws {
    let (scratch, _, _) = try MemoryTests.remembered()
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.home)/journal/link.jsonl", withDestinationPath: "/etc/passwd")
    let done = try scratch.store().backUp(to: "\(scratch.root)/stick", now: Samples.now())
    #expect(done.leftOut == ["journal/link.jsonl"])
    #expect(Self.files(done.backup, scratch)["journal/link.jsonl"] == nil)
  }

  /// Each way to spoil a backup, and what is said of it.
  @Test(arguments: ["bit", "cut", "removed", "added", "sums", "swapped"])
  func aSpoiltBackupIsFound(_ how: String) throws {
    let (scratch, own, peer) = try MemoryTests.remembered()
    let backup = try Self.backup(scratch)
    let file = URL(fileURLWithPath: "\(backup.path)/\(own)")
    var bytes = Array(try Data(contentsOf: file))
    switch how {
    case "bit":
      bytes[100] ^= 4
      try Data(bytes).write(to: file)
    case "cut": try Data(bytes.dropLast()).write(to: file)
    case "removed": try FileManager.default.removeItem(at: file)
    case "added": try Data("{}\n".utf8).write(to: URL(fileURLWithPath: "\(backup.path)/journal/more.jsonl"))
    case "sums": try Data().write(to: URL(fileURLWithPath: "\(backup.path)/SHA256SUMS"))
    default: try Data(bytes).write(to: URL(fileURLWithPath: "\(backup.path)/\(peer)"))
    }
    let checked = try #require(try scratch.store().checkBackup(backup.path))
    #expect(checked.problems.count == 1)
  }

  @Test func oldOnesGoOnlyWhenAsked() throws {
    let (scratch, _, _) = try MemoryTests.remembered()
    let made = try (0..<4).map { try Self.backup(scratch, minute: $0).path }
    let stick = "\(scratch.root)/stick"
    // Neither a folder without a manifest nor another journal's backup is ever removed.
    try FileManager.default.createDirectory(
      atPath: "\(stick)/vitals-backup-19990101T000000Z-00000000", withIntermediateDirectories: false)
    let other = try ScratchHome()
    try other.store().log(150)
    let foreign = try other.store().backUp(to: stick, now: Samples.now(-60)).backup.path
    let store = scratch.store()
    #expect(try store.keepBackups(4, in: stick).isEmpty)
    #expect(try store.keepBackups(2, in: stick).map(\.path) == Array(made[..<2]))
    #expect(try store.backups(in: stick).map(\.path) == [foreign] + made[2...])
    #expect(try store.keepBackups(0, in: stick).map(\.path) == [made[2]], "one is always kept")
    #expect(FileManager.default.fileExists(atPath: "\(stick)/vitals-backup-19990101T000000Z-00000000"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: stick).allSatisfy { !$0.hasPrefix(".") })
  }
}

/// A file system in which a file of another device grows whenever somebody waits.
final class GrowingFileSystem: FileSystemWrapper, @unchecked Sendable {
  private let path: String
  private let bytes: [UInt8]

  init(_ path: String, _ bytes: [UInt8]) {
    (self.path, self.bytes) = (path, bytes)
    super.init(SystemCalls())
  }

  override func nanosleep(milliseconds: Int) {
    guard let file = FileHandle(forWritingAtPath: path) else { return }
    _ = try? file.seekToEnd()
    try? file.write(contentsOf: Data(bytes))
    try? file.close()
  }
}
