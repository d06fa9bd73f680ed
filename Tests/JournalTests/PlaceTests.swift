import Foundation
import Model
import Testing

@testable import Journal

/// Where things lie, who may see them, and what stands in their way.
struct PlaceTests {
  @Test func nothingIsMadeBeforeSomethingIsWritten() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    _ = try store.load(.everything)
    _ = store.newID(now: try Samples.now())
    _ = try store.undo(now: Samples.now())
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.root) == ["neighbour"])
  }

  @Test func foldersAndFilesAreTheOwnersAlone() throws {
    let scratch = try ScratchHome()
    try ScratchHome.withoutUmask { _ = try scratch.store("laptop", SystemCalls()).log(101) }
    for case let name as String in FileManager.default.enumerator(atPath: scratch.root) ?? .init() {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(scratch.root)/\(name)", isDirectory: &isFolder)
      #expect(try scratch.mode(name) == (isFolder.boolValue ? 0o700 : 0o600), "\(name)")
    }
    #expect(scratch.files().keys.filter { !$0.hasPrefix("home/journal/") }.map { $0.suffix(14) }.count == 3)
    #expect(try scratch.ledger().problems.isEmpty)
  }

  @Test func whatOthersCanReadIsClosedOrTold() throws {
    let (scratch, name) = try DamageTests.threeReadings()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: "\(scratch.home)/\(name)")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.home)
    #expect(try scratch.ledger().problems.map(\.severity) == [.note])
    #expect(try scratch.ledger().problems.first?.advice.contains("chmod 700") == true)
    try scratch.store().log(104, 9)
    #expect(try scratch.mode("home/\(name)") == 0o600)
  }

  /// Anything but a plain file in the place of the journal's is refused when writing, and told when reading.
  @Test(arguments: ["link", "dangling", "pipe", "folder"])
  func noPlainFile(_ what: String) throws {
    let (scratch, name) = try DamageTests.threeReadings()
    let path = "\(scratch.home)/\(name)"
    let elsewhere = "\(scratch.root)/elsewhere.jsonl"
    try FileManager.default.moveItem(atPath: path, toPath: elsewhere)
    switch what {
    case "link": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: elsewhere)
    case "dangling":
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/nowhere/x")
    case "pipe": #expect(mkfifo(path, 0o600) == 0)
    default: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: elsewhere))
    let ledger = try scratch.ledger()
    #expect(ledger.entries.isEmpty)
    #expect(ledger.setAside.count == 1)
    #expect(ledger.setAside.first?.expected == "a plain file")
    let error = #expect(throws: JournalError.self) { try scratch.store().log(104, 9) }
    #expect(error?.exitStatus == 73)
    #expect(error?.message.contains(path) == true)
    #expect(try Data(contentsOf: URL(fileURLWithPath: elsewhere)) == bytes)
  }

  /// What lies behind a link is not read, so nobody knows what was done last.
  @Test func nothingIsChangedWhereALinkHidesAPartOfTheJournal() throws {
    let (scratch, name) = try DamageTests.threeReadings()
    let id = try #require(try scratch.ledger().entries.first?.id)
    let older = try Samples.moment("2026-09-30T07:30+02:00")
    _ = try scratch.store().add(
      [scratch.store().entry(try Samples.pressure(111), older)], now: Samples.now(5))
    let path = "\(scratch.home)/\(name)"
    let elsewhere = "\(scratch.root)/elsewhere.jsonl"
    try FileManager.default.moveItem(atPath: path, toPath: elsewhere)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: elsewhere)
    let before = scratch.files()
    let undoing = #expect(throws: JournalError.self) { try scratch.store().undo(now: Samples.now(6)) }
    let deleting = #expect(throws: JournalError.self) {
      try scratch.store().delete([id], now: Samples.now(6))
    }
    for error in [undoing, deleting] {
      #expect(error?.message.contains("\(path) is a symbolic link") == true)
    }
    #expect(
      scratch.files().filter { $0.key.hasSuffix(".jsonl") } == before.filter { $0.key.hasSuffix(".jsonl") })
  }

  /// A link that stands in the way of a single look: a number that is given out twice would hide a correction.
  @Test(arguments: 1...12) func anUndoIsRightOrRefusedWhereALookFindsALink(_ call: Int) throws {
    let scratch = try ScratchHome()
    let older = try Samples.moment("2026-09-30T07:30+02:00")
    _ = try scratch.store().add([scratch.store().entry(try Samples.pressure(111), older)], now: older)
    var edited = try scratch.store().log(128)
    edited.content = try Samples.pressure(138)
    _ = try scratch.store().replace(edited, now: Samples.now(1))
    let system = FaultyFileSystem("open", call, .fail(ELOOP), only: ".jsonl")
    let undone = try? scratch.store("laptop", system).undo(now: Samples.now(2))
    #expect(try scratch.ledger().systolics.sorted() == [111, undone == nil ? 138 : 128])
  }

  /// Two windows that start on an empty machine make the same folders; neither is in the way of the other.
  @Test(arguments: 1...12) func anotherWindowMakesTheSameFolders(_ call: Int) throws {
    let scratch = try ScratchHome()
    let (home, state) = (scratch.home, "\(scratch.root)/state-laptop")
    let other = FaultyFileSystem("mkdir", call, .meanwhile) {
      let folders = [
        "\(home)/journal/laptop-0000", JournalFolder(home: home, state: state).state, "\(home)/deeper/still",
      ]
      for folder in folders {
        try? FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
    }
    try scratch.store("laptop", other).log(101)
    #expect(try scratch.ledger().systolics == [101])
  }

  /// A file where a folder belongs.
  @Test(arguments: ["home", "home/journal", "state-laptop"])
  func aFileInThePlaceOfAFolder(_ name: String) throws {
    let scratch = try ScratchHome()
    if name == "home/journal" {
      try FileManager.default.createDirectory(atPath: scratch.home, withIntermediateDirectories: false)
    }
    try Data("x".utf8).write(to: URL(fileURLWithPath: "\(scratch.root)/\(name)"))
    let error = #expect(throws: JournalError.self) { try scratch.store().log(101) }
    #expect(error?.exitStatus == 73)
    #expect(error?.message.contains("NOT saved") == true)
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(scratch.root)/\(name)")) == Data("x".utf8))
  }

  /// A home reached over a link works; it is the last name that must be no link.
  @Test func aHomeBehindALink() throws {
    let scratch = try ScratchHome()
    try FileManager.default.createDirectory(
      atPath: "\(scratch.root)/real", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.home, withDestinationPath: "\(scratch.root)/real")
    try scratch.store().log(101)
    #expect(try scratch.ledger().systolics == [101])
  }

  @Test func theWritersNameIsKeptAndADamagedOneIsReplaced() throws {
    let scratch = try ScratchHome()
    try scratch.store(seed: 1).log(101)
    try scratch.store(seed: 2).log(102, 1)
    #expect(scratch.journal().count == 1)
    let file = try #require(scratch.files().keys.first { $0.hasSuffix("/writer") })
    #expect(scratch.files()[file]?.last == 10)
    for (index, damage) in ["", "../../etc\n", "LAPTOP\n", String(repeating: "a", count: 99)].enumerated() {
      try scratch.put(damage.utf8, "../\(file)")
      try scratch.store(seed: UInt64(3 + index)).log(103 + index, 3 + index)
    }
    #expect(try scratch.ledger().systolics == [101, 102, 103, 104, 105, 106])
    #expect(scratch.journal().keys.allSatisfy { $0.hasPrefix("journal/laptop-") })
    #expect(try scratch.ledger().problems.isEmpty)
  }

  /// An own `.gitattributes` is left alone.
  @Test func attributesThatAreThere() throws {
    let scratch = try ScratchHome()
    try scratch.put(Array("* text\n".utf8), ".gitattributes")
    try scratch.store().log(101)
    #expect(scratch.lines(".gitattributes") == ["* text"])
  }

  /// What the name of a home is makes its state; a slash at its end does not.
  @Test func homesHaveStatesOfTheirOwn() {
    let one = JournalFolder(home: "/a/b", state: "/s")
    #expect(one.state == JournalFolder(home: "/a/b/", state: "/s/").state)
    #expect(one.state != JournalFolder(home: "/a/c", state: "/s").state)
    #expect(one.state.utf8.count == 11)
    #expect(one.lock.hasPrefix("/s/"))
  }

  /// Names that are no UTF-8 are none of ours and do no harm.
  @Test func namesThatAreNoUTF8() throws {
    let (scratch, name) = try DamageTests.threeReadings()
    let folder = "\(scratch.home)/journal/\(name.split(separator: "/")[1])"
    let odd = Array("\(folder)/2026-".utf8) + [0xFF] + Array(".jsonl".utf8) + [0]
    let descriptor = odd.map(CChar.init(bitPattern:)).withUnsafeBufferPointer { path in
      path.baseAddress.map { creat($0, 0o600) } ?? -1
    }
    #expect(descriptor >= 0)
    close(descriptor)
    #expect(try scratch.ledger().systolics == [101, 102, 103])
    try scratch.store().log(104, 9)
  }
}
