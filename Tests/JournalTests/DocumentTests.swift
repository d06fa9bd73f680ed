import Foundation
import Model
import Testing

@testable import Journal

/// Documents: bytes beside the journal, kept once, held against their checksum, and gone when they are erased.
struct DocumentTests {
  private let report = Array("LDL cholesterol 2.9 mmol/L\n".utf8)

  /// The entry of some bytes.
  static func entry(_ store: JournalStore, _ bytes: [UInt8], name: String = "report.txt") throws -> Entry {
    let now = try Samples.now()
    let document = try Document(
      sha256: JournalStore.digest(of: bytes), fileName: name, mediaType: "text/plain", bytes: bytes.count,
      title: "Report")
    return Entry(id: store.newID(now: now), at: now, content: document)
  }

  private func added(
    to scratch: ScratchHome, _ bytes: [UInt8]? = nil, name: String = "report.txt", seed: UInt64 = 1
  ) throws -> (store: JournalStore, added: DocumentAdded, document: Document, file: String) {
    let store = scratch.store(seed: seed)
    let entry = try Self.entry(store, bytes ?? report, name: name)
    let document = try #require(entry.content as? Document)
    let added = try store.add(entry, document: bytes ?? report, now: Samples.now())
    guard case .whole(_, let path) = try store.bytes(of: document) else {
      throw JournalError.refused(reason: "the bytes are not there")
    }
    return (store, added, document, String(path.dropFirst(scratch.root.utf8.count + 1)))
  }

  @Test func itLiesUnderItsChecksumForItsOwnerAlone() throws {
    let scratch = try ScratchHome()
    let (store, added, document, file) = try added(to: scratch)
    let digest = document.sha256
    #expect(file == "home/documents/\(digest.prefix(2))/\(digest).txt")
    #expect(try scratch.mode(file) == 0o600)
    for folder in ["home/documents", "home/documents/\(digest.prefix(2))"] {
      #expect(try scratch.mode(folder) == 0o700)
    }
    #expect(try store.bytes(of: document) == .whole(report, path: "\(scratch.root)/\(file)"))
    #expect(added.others.isEmpty && !added.isRepaired)
    #expect(try scratch.store().loadThoroughly().allProblems.isEmpty)
    #expect(scratch.files().keys.allSatisfy { !$0.hasSuffix(".tmp") })
    #expect(scratch.lines(".gitattributes").contains("documents/** -text"))
    try scratch.validate()
  }

  @Test(arguments: [
    ("a.pdf", ".pdf"), ("a.PDF", ".pdf"), ("a", ""), (".hidden", ".hidden"), ("a.tar.gz", ".gz"),
    ("a.p/f", ""),
    ("a.", ""), ("a.averylongending", ""), ("a.\u{1B}[2J", ""), ("ü.TXT", ".txt"),
  ])
  func onlyAPlainEndingIsKept(_ name: String, _ ending: String) {
    #expect(JournalStore.ending(of: name) == ending)
  }

  @Test func theSameBytesTwiceAreOneFile() throws {
    let scratch = try ScratchHome()
    let (_, first, document, file) = try added(to: scratch)
    let (store, second, _, again) = try added(to: scratch, name: "copy.pdf", seed: 2)
    #expect(again == file && second.others == [first.revision.id])
    #expect(scratch.files().keys.count { $0.contains("/documents/") } == 1)
    // The first that is erased leaves the bytes to the other.
    #expect(try store.erase(first.revision.id, now: Samples.now(1)).documents.kept == [document.sha256])
    #expect(try store.bytes(of: document) == .whole(report, path: "\(scratch.root)/\(file)"))
    #expect(try store.erasure(of: second.revision.id).documents.removed == [document.sha256])
    #expect(try store.erase(second.revision.id, now: Samples.now(2)).documents.removed == [document.sha256])
    #expect(!scratch.files().keys.contains { $0.contains("/documents/") })
    #expect(try scratch.store().loadThoroughly().allProblems.isEmpty)
  }

  /// A removed entry keeps its bytes: undo brings both back.
  @Test func aRemovedOneKeepsItsBytes() throws {
    let scratch = try ScratchHome()
    let (store, added, document, file) = try added(to: scratch)
    _ = try store.delete([added.revision.id], now: Samples.now(1))
    #expect(scratch.files()[file] == report)
    #expect(try scratch.store().loadThoroughly().allProblems.isEmpty)
    _ = try store.undo(now: Samples.now(2))
    #expect(try scratch.ledger().entry(added.revision.id)?.content as? Document == document)
  }

  /// Every single bit that flips, a byte more and a byte less: never shown, and named by the check.
  @Test func whatIsDamagedIsNeverServed() throws {
    let scratch = try ScratchHome()
    let (store, added, document, file) = try added(to: scratch)
    var variants = report.indices.map { index in
      var bytes = report
      bytes[index] ^= 1 << UInt8(index % 8)
      return bytes
    }
    variants += [report + [10], report.dropLast(), []]
    for bytes in variants {
      try scratch.put(bytes, String(file.dropFirst(5)))
      #expect(try store.bytes(of: document) == .damaged(file: String(file.dropFirst(5))))
    }
    let ledger = try store.loadThoroughly()
    let problem = try #require(ledger.problems.first)
    #expect(ledger.problems.count == 1 && problem.code == .documentDamaged && problem.severity == .setAside)
    #expect(problem.id == added.revision.id && problem.file == String(file.dropFirst(5)))
    // Adding it again repairs it.
    let again = try store.add(Self.entry(store, report), document: report, now: Samples.now(3))
    #expect(again.isRepaired && again.others == [added.revision.id])
    #expect(scratch.files()[file] == report)
    #expect(try store.loadThoroughly().allProblems.isEmpty)
  }

  @Test func whatIsMissingIsSaid() throws {
    let scratch = try ScratchHome()
    let (store, added, document, file) = try added(to: scratch)
    try FileManager.default.removeItem(atPath: "\(scratch.root)/\(file)")
    #expect(try store.bytes(of: document) == .missing(file: String(file.dropFirst(5))))
    let problem = try #require(try store.loadThoroughly().problems.first)
    #expect(
      problem.code == .documentMissing && problem.severity == .setAside && problem.id == added.revision.id)
    // Of an entry that was removed it is no alarm.
    _ = try store.delete([added.revision.id], now: Samples.now(1))
    #expect(try store.loadThoroughly().problems.map(\.severity) == [.note])
  }

  /// A copy that a sync tool or a restoring put beside a damaged file is found.
  @Test func aWholeCopyBesideIsFound() throws {
    let scratch = try ScratchHome()
    let (store, _, document, file) = try added(to: scratch)
    try scratch.put(Array("x".utf8), String(file.dropFirst(5)))
    let beside = String(file.dropFirst(5)).replacing(
      ".txt", with: ".sync-conflict-20261121-073000-ABCDEFG.txt")
    try scratch.put(report, beside)
    #expect(try store.bytes(of: document) == .whole(report, path: "\(scratch.home)/\(beside)"))
    #expect(try store.loadThoroughly().problems.map(\.severity) == [.note])
  }

  @Test func filesThatNobodyNamesAreNotedAndStay() throws {
    let scratch = try ScratchHome()
    _ = try added(to: scratch)
    let digest = JournalStore.digest(of: [1, 2, 3])
    let strays = [
      "documents/\(digest.prefix(2))/\(digest).pdf", "documents/\(digest.prefix(2))/.\(digest).pdf.tmp",
      "documents/\(digest.prefix(2))/letter.txt", "documents/loose.txt",
    ]
    for stray in strays { try scratch.put([1, 2, 3], stray) }
    let problems = try scratch.store().loadThoroughly().problems
    #expect(Set(problems.map(\.file)) == Set(strays))
    #expect(problems.allSatisfy { $0.code == .documentUnneeded && $0.severity == .note })
    for stray in strays { #expect(scratch.files()["home/\(stray)"] == [1, 2, 3]) }
  }

  @Test func anEntryThatDescribesOtherBytesIsRefused() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    let entry = try Self.entry(store, report)
    #expect(throws: JournalError.self) { try store.add(entry, document: report + [10], now: Samples.now()) }
    let reading = store.entry(try Samples.pressure(128), try Samples.now())
    #expect(throws: JournalError.self) { try store.add(reading, document: report, now: Samples.now()) }
    #expect(scratch.files().isEmpty)
  }

  @Test func theOldHomeTellsGitOfDocumentsToo() throws {
    let scratch = try ScratchHome()
    try scratch.store().log(128)
    try scratch.put(Array("*.jsonl -text merge=union\n".utf8), ".gitattributes")
    _ = try added(to: scratch, seed: 2)
    #expect(scratch.lines(".gitattributes") == ["*.jsonl -text merge=union", "documents/** -text"])
    // A person's own is left alone.
    try scratch.put(Array("* text\n".utf8), ".gitattributes")
    _ = try added(to: scratch, Array("another".utf8), seed: 3)
    #expect(scratch.lines(".gitattributes") == ["* text"])
  }
}

/// What a person may name as a file to be kept.
struct DocumentSourceTests {
  @Test func aPlainFileIsReadAndStaysAsItIs() throws {
    let scratch = try ScratchHome()
    try scratch.put(Array("hello".utf8), "../report.txt")
    #expect(try scratch.store().readSource("\(scratch.root)/report.txt") == Array("hello".utf8))
    #expect(scratch.files() == ["report.txt": Array("hello".utf8)])
  }

  @Test(arguments: ["link", "folder", "pipe", "device", "large"])
  func anythingElseIsRefusedAtOnce(_ what: String) throws {
    let scratch = try ScratchHome()
    let path = "\(scratch.root)/\(what)"
    switch what {
    case "link":
      try scratch.put([1], "../target")
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "\(scratch.root)/target")
    case "folder": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    case "pipe": #expect(mkfifo(path, 0o600) == 0)
    case "device": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
    default:
      #expect(FileManager.default.createFile(atPath: path, contents: nil))
      #expect(truncate(path, JournalStore.largestDocument + 1) == 0)
    }
    let store = scratch.store()
    let place = what == "device" ? "/dev/zero" : path
    let error = #expect(throws: JournalError.self) { try store.readSource(place) }
    #expect(error?.exitStatus == 65, "\(error?.message ?? "")")
  }

  @Test func aMissingFileIsSaid() throws {
    let store = try ScratchHome().store()
    let error = #expect(throws: JournalError.self) { try store.readSource("/nowhere/report.txt") }
    #expect(error?.message.contains("No such file") == true)
  }
}
