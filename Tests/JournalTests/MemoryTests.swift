import Foundation
import Model
import Testing

@testable import Journal

/// Files of the journal that arrive shorter than they were: what was seen once stays counted.
struct MemoryTests {
  /// Ways in which a file loses what it had.
  enum Loss: CaseIterable, Sendable {
    case removed, emptied, zeroed, cutWithinALine, cutBehindALine, startZeroed, rolledBack, bitFlipped, linked
    case folderRemoved

    func strike(_ scratch: ScratchHome, _ name: String) throws {
      let path = "\(scratch.home)/\(name)"
      var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      let lines = LineRanges(bytes).map { $0 }
      switch self {
      case .removed: return try FileManager.default.removeItem(atPath: path)
      case .folderRemoved:
        return try FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
      case .linked:
        try FileManager.default.removeItem(atPath: path)
        return try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/nowhere")
      case .emptied: bytes = []
      case .zeroed: bytes = bytes.map { _ in 0 }
      case .cutWithinALine: bytes = Array(bytes.prefix(lines[2].lowerBound + 30))
      case .cutBehindALine: bytes = Array(bytes.prefix(lines[1].upperBound))
      case .startZeroed: for at in 0..<lines[2].lowerBound { bytes[at] = 0 }
      case .rolledBack: bytes = Array(bytes.prefix(lines[1].upperBound)) + bytes[lines[3]] + bytes[lines[3]]
      case .bitFlipped: bytes[lines[2].lowerBound + 90] ^= 1
      }
      try scratch.put(bytes, name)
    }
  }

  /// A laptop and a phone with four readings each, of which the laptop remembers everything.
  static func remembered() throws -> (scratch: ScratchHome, own: String, peer: String) {
    let scratch = try ScratchHome()
    for (device, first) in [("laptop", 101), ("phone", 201)] {
      let store = scratch.store(device)
      for number in 0..<4 { try store.log(first + number, first + number) }
    }
    let store = scratch.store()
    _ = try store.load(.everything)
    #expect(store.remember() == nil)
    let names = scratch.journal().keys.sorted()
    return (scratch, try #require(names.first), try #require(names.last))
  }

  static let all = [101, 102, 103, 104, 201, 202, 203, 204]

  @Test(arguments: Loss.allCases, [false, true])
  func figuresStayAndTheLossIsReported(_ loss: Loss, _ isOwn: Bool) throws {
    let (scratch, own, peer) = try Self.remembered()
    try loss.strike(scratch, isOwn ? own : peer)
    let ledger = try scratch.ledger()
    #expect(ledger.systolics == Self.all)
    #expect(ledger.hasSetAside)
    let problem = try #require(ledger.problems.first { $0.isRemembered })
    #expect(problem.sentence.contains("vitals check --bring-back journal/"))
    #expect(problem.file.hasPrefix("journal/\(isOwn ? "laptop" : "phone")"))
    #expect(ledger.conflicts.isEmpty)
    #expect(try scratch.store("desk").load(.everything).systolics.count < 8, "the desk never saw it")
    #expect(scratch.journal().count <= 2, "loading writes nothing")
  }

  /// The number of a line that is only remembered is not given out again.
  @Test(arguments: Loss.allCases)
  func writingGoesOnWithNewNumbers(_ loss: Loss) throws {
    let (scratch, own, _) = try Self.remembered()
    try loss.strike(scratch, own)
    guard loss != .linked else {
      #expect(throws: JournalError.self) { try scratch.store().log(105, 300) }
      return
    }
    try scratch.store().log(105, 300)
    let store = scratch.store()
    let ledger = try store.load(.everything)
    #expect(ledger.systolics == Self.all + [105])
    #expect(!ledger.problems.contains { $0.code == .sameNumberTwice }, "\(ledger.problems)")
    #expect(store.remember() == nil)
    #expect(try scratch.ledger().systolics == Self.all + [105])
  }

  @Test(arguments: Loss.allCases, [false, true])
  func broughtBackForEverybody(_ loss: Loss, _ isOwn: Bool) throws {
    let (scratch, own, peer) = try Self.remembered()
    try loss.strike(scratch, isOwn ? own : peer)
    let before = scratch.journal()
    let done = try scratch.store().bringBack("all", now: Samples.now(400))
    #expect(done.count == 1)
    for (name, bytes) in before { #expect(scratch.journal()[name] == bytes) }
    #expect(try scratch.store("desk").load(.everything).systolics == Self.all)
    let store = scratch.store()
    #expect(try !store.loadThoroughly().problems.contains { $0.isRemembered })
    #expect(store.remember() == nil)
    #expect(try scratch.ledger().systolics == Self.all)
    #expect(try scratch.store().bringBack("all", now: Samples.now(401)).isEmpty)
  }

  @Test(arguments: Loss.allCases, [false, true])
  func letGoOnPurpose(_ loss: Loss, _ isOwn: Bool) throws {
    let (scratch, own, peer) = try Self.remembered()
    try loss.strike(scratch, isOwn ? own : peer)
    let problem = try #require(try scratch.ledger().problems.first { $0.isRemembered })
    #expect(try scratch.store().letGo("journal/nobody") == 0)
    #expect(try scratch.store().letGo(problem.file) > 0)
    let ledger = try scratch.ledger()
    #expect(ledger.systolics == (try scratch.store("desk").load(.everything).systolics))
    #expect(!ledger.problems.contains { $0.isRemembered })
    guard loss != .linked || !isOwn else { return }
    try scratch.store().log(105, 300)
    #expect(try !scratch.ledger().problems.contains { $0.code == .sameNumberTwice })
  }

  /// A loss that stays is remembered over any number of loads, and new lines behind it are too.
  @Test(arguments: Loss.allCases)
  func aLossThatStays(_ loss: Loss) throws {
    let (scratch, own, peer) = try Self.remembered()
    try loss.strike(scratch, peer)
    for round in 0..<3 {
      let store = scratch.store()
      #expect(try store.load(.everything).systolics == Self.all + (0..<round).map { 110 + $0 })
      #expect(store.remember() == nil)
      try store.log(110 + round, 500 + round)
    }
    try FileManager.default.removeItem(atPath: "\(scratch.home)/\(own)")
    #expect(try scratch.ledger().systolics == Self.all + [110, 111])
  }

  @Test func oneLineIsOneAndSeveralAreSeveral() throws {
    for count in 1...2 {
      let scratch = try ScratchHome()
      let store = scratch.store()
      for number in 0..<count { try store.log(120, number) }
      _ = try store.load(.everything)
      #expect(store.remember() == nil)
      let file = try #require(scratch.journal().keys.first)
      try FileManager.default.removeItem(atPath: "\(scratch.home)/\(file)")
      let found = try store.load(.everything).problems.map(\.found).joined()
      #expect(
        found.contains(count == 1 ? "1 line of it is read from" : "2 lines of it are read from"), "\(found)")
    }
  }

  @Test func whatIsAppendedIsRememberedToo() throws {
    let (scratch, _, peer) = try Self.remembered()
    try scratch.store("phone").log(205, 300)
    let store = scratch.store()
    _ = try store.load(.everything)
    #expect(store.remember() == nil)
    let copy = try #require(scratch.files().first { $0.key.hasSuffix("remembered/\(peer.dropFirst(8))") })
    #expect(copy.value == scratch.journal()[peer])
    try Loss.removed.strike(scratch, peer)
    #expect(try scratch.ledger().systolics == Self.all + [205])
  }

  @Test func renamedOrCopiedIsNotLost() throws {
    let (scratch, _, peer) = try Self.remembered()
    let path = "\(scratch.home)/\(peer)"
    let renamed = path.replacing(".jsonl", with: ".sync-conflict-20261121-073000-ABCDEFG.jsonl")
    try FileManager.default.moveItem(atPath: path, toPath: renamed)
    let store = scratch.store()
    let ledger = try store.load(.everything)
    #expect(ledger.systolics == Self.all)
    #expect(ledger.problems.isEmpty)
    #expect(store.remember() == nil)
    #expect(try scratch.ledger().problems.isEmpty)
  }

  /// Who corrects a line by hand does not get the old one back, nor a conflict.
  @Test func aLineCorrectedByHandIsNotMissed() throws {
    let (scratch, _, peer) = try Self.remembered()
    var lines = scratch.lines(peer)
    lines[2] = lines[2].replacing("\"systolic\":202", with: "\"systolic\":222")
    lines[2] = String(lines[2].dropLast(18)) + "}"
    try scratch.put(lines: lines, peer)
    for _ in 0..<2 {
      let store = scratch.store()
      let ledger = try store.loadThoroughly()
      #expect(ledger.systolics == [101, 102, 103, 104, 201, 222, 203, 204])
      #expect(!ledger.problems.contains { $0.isRemembered })
      #expect(ledger.conflicts.isEmpty)
      #expect(store.remember() == nil)
    }
  }

  /// A line missing in the middle of a file that also grew: the full comparison finds it.
  @Test func theFullComparisonFindsWhatTheQuickOneMisses() throws {
    let (scratch, _, peer) = try Self.remembered()
    var lines = scratch.lines(peer)
    let removed = lines.remove(at: 1)
    // As long as the line it replaces, so that the last remembered one stays at its place.
    lines.insert(String(repeating: " ", count: removed.utf8.count), at: 1)
    try scratch.put(lines: lines, peer)
    #expect(try scratch.store().loadThoroughly().systolics == Self.all)
    #expect(try scratch.store().loadThoroughly().problems.contains { $0.isRemembered })
  }

  /// Lines of an action that fails and is taken back are never remembered.
  @Test func nothingIsRememberedWhileAnotherWindowWrites() throws {
    let (scratch, own, _) = try Self.remembered()
    let bytes = try #require(scratch.journal()[own])
    let lock = try WriterLock(scratch.store().folder.lock, SystemCalls())
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").last ?? ""
    try scratch.put(bytes + Array(line.utf8) + [10], own)
    let store = scratch.store()
    _ = try store.load(.everything)
    #expect(store.remember() == nil)
    try scratch.put(bytes, own)
    lock.release()
    #expect(try scratch.ledger().problems.isEmpty)
  }

  @Test(arguments: ["removed", "emptied", "garbage"])
  func marksAreMadeAnew(_ what: String) throws {
    let (scratch, own, peer) = try Self.remembered()
    let marks = scratch.store().memory.marksPath
    switch what {
    case "removed": try FileManager.default.removeItem(atPath: marks)
    case "emptied": try Data().write(to: URL(fileURLWithPath: marks))
    default: try Data("1 2 3 sum\n".utf8).write(to: URL(fileURLWithPath: marks))
    }
    try Loss.cutBehindALine.strike(scratch, peer)
    let store = scratch.store()
    #expect(try store.load(.everything).systolics == Self.all)
    #expect(store.remember() == nil)
    try Loss.removed.strike(scratch, own)
    try scratch.store().log(105, 300)
    let ledger = try scratch.ledger()
    #expect(ledger.systolics == Self.all + [105])
    #expect(!ledger.problems.contains { $0.code == .sameNumberTwice })
  }

  /// Whatever happens to the copies, sound files are read as they are.
  @Test func damagedCopiesDoNoHarm() throws {
    let (scratch, _, peer) = try Self.remembered()
    var generator = SeededGenerator(seed: 7)
    let copies = scratch.files().filter { $0.key.contains("/remembered/") && $0.key.hasSuffix(".jsonl") }
    #expect(copies.count == 2)
    for _ in 0..<100 {
      for (name, bytes) in copies {
        var bytes = Array(bytes.prefix(.random(in: 0...bytes.count, using: &generator)))
        for _ in 0..<3 where !bytes.isEmpty {
          bytes[.random(in: bytes.indices, using: &generator)] = .random(in: .min ... .max, using: &generator)
        }
        try Data(bytes).write(to: URL(fileURLWithPath: "\(scratch.root)/\(name)"))
      }
      let ledger = try scratch.store().loadThoroughly()
      #expect(ledger.systolics == Self.all)
      #expect(ledger.problems.isEmpty)
    }
    try Loss.cutBehindALine.strike(scratch, peer)
    #expect(Set(try scratch.ledger().systolics).isSubset(of: Self.all))
  }

  @Test func onlyTheScopeThatIsReadIsLookedAt() throws {
    let (scratch, _, peer) = try Self.remembered()
    try Loss.removed.strike(scratch, peer)
    #expect(try scratch.ledger(.standing).problems.isEmpty)
    #expect(try scratch.ledger(.since(#require(Day("2026-12-01")))).problems.isEmpty)
    #expect(try scratch.ledger(.since(#require(Day("2026-11-01")))).systolics == Self.all)
  }

  @Test func nothingIsMadeWhereNothingWasWritten() throws {
    let scratch = try ScratchHome()
    let store = scratch.store()
    _ = try store.load(.everything)
    #expect(store.remember() == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.root) == ["neighbour"])
  }

  @Test func aStateFolderThatTakesNothingIsNoError() throws {
    let (scratch, _, peer) = try Self.remembered()
    let store = scratch.store("tablet", BlockedCreation(SystemCalls(), below: "\(scratch.root)/state-tablet"))
    #expect(try store.load(.everything).systolics == Self.all)
    #expect(store.remember()?.contains("No space left") == true)
    #expect(store.remember() == nil, "it is tried once a load")
    try Loss.removed.strike(scratch, peer)
    #expect(try store.load(.everything).systolics == [101, 102, 103, 104])
  }

  /// Erased lines come back neither from the memory nor from what it owes.
  @Test func whatWasErasedIsForgotten() throws {
    let (scratch, _, peer) = try Self.remembered()
    let id = try #require(try scratch.ledger().entries.first?.id)
    let name = scratch.journal().first { String(decoding: $0.value, as: UTF8.self).contains("\(id)") }?.key
    let file = try #require(name)
    try scratch.put(lines: scratch.lines(file).filter { !$0.contains("\(id)") }, file)
    // A copy that no mark tells of, and what a killed process left, are cleaned too.
    let copies = "\(scratch.store().folder.remembered)/\(file.split(separator: "/")[1])"
    let held = try Data(contentsOf: URL(fileURLWithPath: "\(copies)/2026-11.jsonl"))
    for name in ["2026-10.jsonl", ".2026-11.jsonl.tmp"] {
      try held.write(to: URL(fileURLWithPath: "\(copies)/\(name)"))
    }
    try scratch.store().forget([id])
    for _ in 0..<2 {
      let store = scratch.store()
      let ledger = try store.loadThoroughly()
      #expect(ledger.entry(id) == nil)
      #expect(ledger.entries.count == 7)
      #expect(!ledger.problems.contains { $0.isRemembered })
      #expect(store.remember() == nil)
    }
    for (name, bytes) in scratch.files() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("\(id)"), "\(name)")
    }
    try Loss.removed.strike(scratch, peer)
    #expect(try scratch.ledger().entries.count == 7)
  }

  /// An entry that another device erased is not missed here, and not kept.
  @Test func whatAnotherDeviceErasedIsNotMissed() throws {
    let (scratch, _, peer) = try Self.remembered()
    let id = try #require(try scratch.ledger().entries.last?.id)
    try scratch.put(lines: scratch.lines(peer).filter { !$0.contains("\(id)") }, peer)
    var memory = scratch.store().memory
    #expect(memory.gaps(in: .everything).count == 1)
    var details = Revision.Details(id: id, kindID: Revision.erasedKind)
    details.rev = 2
    memory.settlements.take(
      Revision(
        entry: nil, details: details, origin: RevisionID(writer: "phone-6e31", seq: 99), checksum: .verified,
        fingerprint: Revision.Fingerprint(sum: 0, length: 0), file: "", line: 0))
    #expect(memory.gaps(in: .everything).isEmpty)
    try memory.remember(.everything)
    #expect(try scratch.ledger().problems.filter(\.isRemembered).isEmpty)
  }

  @Test func aBackupThatIsLookedIntoIsNotRemembered() throws {
    let (scratch, _, _) = try Self.remembered()
    let backup = try scratch.store().backUp(to: "\(scratch.root)/stick", now: Samples.now()).backup
    let store = JournalStore(
      home: backup.path, state: "\(scratch.root)/elsewhere", device: "laptop", zoneName: "Europe/Paris")
    #expect(try store.load(.everything).systolics == Self.all)
    #expect(store.remember() == nil)
    #expect(!FileManager.default.fileExists(atPath: "\(scratch.root)/elsewhere"))
  }

  /// Two devices write, files are lost at random; who remembers misses nothing that it ever saw.
  @Test(arguments: 1...60)
  func randomLosses(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let scratch = try ScratchHome()
    var seen: Set<Int> = []
    for step in 0..<12 {
      let device = Bool.random(using: &generator) ? "laptop" : "phone"
      try scratch.store(device, seed: UInt64(step)).log(101 + step, step * 60 * 24 * 9)
      let store = scratch.store()
      let ledger = try store.load(.everything)
      let found = ledger.systolics
      #expect(Set(found).isSuperset(of: seen), "seed \(seed), step \(step)")
      #expect(Set(found).count == found.count)
      seen.formUnion(found)
      #expect(store.remember() == nil)
      guard let victim = scratch.journal().keys.sorted().randomElement(using: &generator) else { continue }
      let bytes = scratch.journal()[victim] ?? []
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: try scratch.put(bytes.prefix(.random(in: 0...bytes.count, using: &generator)), victim)
      case 1: try FileManager.default.removeItem(atPath: "\(scratch.home)/\(victim)")
      case 2: _ = try scratch.store().bringBack("all", now: Samples.now(step))
      default: break
      }
    }
    #expect(try scratch.ledger().systolics.count == 12)
  }
}
