import Foundation
import Model
import Testing

@testable import Journal

/// True erasure: nothing of what an entry said is left, and nothing else is touched.
struct EraseTests {
  /// An entry with three states in two months, among others, on two devices.
  private func home() throws -> (scratch: ScratchHome, store: JournalStore, id: ULID) {
    let scratch = try ScratchHome()
    let store = scratch.store()
    try store.log(101)
    let entry = Entry(
      id: store.newID(now: try Samples.now(1)), at: try Samples.now(1), content: try Samples.pressure(177),
      note: "secretword")
    _ = try store.add([entry], now: Samples.now(1))
    try store.log(103, 2)
    var moved = entry
    moved.at = try Samples.moment("2026-10-02T08:00+02:00")
    _ = try store.replace(moved, now: Samples.now(3))
    moved.content = try Samples.pressure(178)
    _ = try scratch.store("phone", seed: 5).replace(moved, now: Samples.now(4))
    try store.log(104, 5)
    return (scratch, store, entry.id)
  }

  private func text(_ scratch: ScratchHome) -> String {
    scratch.files().values.map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  @Test func nothingOfItIsLeftAndNothingElseIsTouched() throws {
    let (scratch, store, id) = try home()
    let before = scratch.journal()
    let others = before.mapValues { bytes in
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.contains("\(id)") }.map(
        String.init)
    }
    let planned = try store.erasure(of: id)
    #expect(planned.lines == 5)
    #expect(scratch.journal() == before)
    let erased = try store.erase(id, now: Samples.now(9))
    #expect(erased.files.map(\.file) == planned.files.map(\.file))
    for word in ["secretword", "\"systolic\":177", "\"systolic\":178"] {
      #expect(!text(scratch).contains(word))
    }
    for (name, lines) in others { #expect(scratch.lines(name) == lines, "\(name)") }
    let ledger = try scratch.ledger()
    #expect(ledger.systolics == [101, 103, 104])
    #expect(ledger.problems.isEmpty, "\(ledger.problems.map(\.sentence))")
    #expect(ledger.conflicts.isEmpty)
    #expect(ledger.unknown.isEmpty)
    #expect(ledger.hasErased(id))
    for name in scratch.journal().keys { #expect(try scratch.mode("home/\(name)") == 0o600) }
    try scratch.validate()
  }

  @Test func lifeGoesOn() throws {
    let (scratch, store, id) = try home()
    _ = try store.erase(id, now: Samples.now(9))
    try store.log(105, 10)
    try scratch.store("phone", seed: 8).log(106, 11)
    #expect(try scratch.ledger().systolics == [101, 103, 104, 105, 106])
    #expect(try scratch.ledger().problems.isEmpty)
    // The undo goes past it: 106 is the phone's own, 105 and 104 are ours.
    for left in [[101, 103, 104, 106], [101, 103, 106], [101, 106], [106]] {
      _ = try store.undo(now: Samples.now(12))
      #expect(try scratch.ledger().systolics == left)
    }
    #expect(try store.undo(now: Samples.now(13)) == nil)
    #expect(try store.erase(id, now: Samples.now(14)).lines == 0)
    let other = store.newID(now: try Samples.now(14))
    #expect(throws: JournalError.noSuchEntry(other)) { try store.erase(other, now: Samples.now(14)) }
    #expect(throws: JournalError.noSuchEntry(id)) { try store.delete([id], now: Samples.now(14)) }
    let entry = Entry(id: id, at: try Samples.now(), content: try Samples.pressure(120))
    #expect(throws: JournalError.noSuchEntry(id)) { try store.replace(entry, now: Samples.now(14)) }
  }

  @Test func aCopyThatComesBackIsNotCountedAndErasedAgain() throws {
    let (scratch, store, id) = try home()
    let before = scratch.journal()
    _ = try store.erase(id, now: Samples.now(9))
    let name = try #require(before.keys.first { $0.contains("2026-11") && $0.contains("laptop") })
    try scratch.put(try #require(before[name]), name.replacing("2026-11", with: "2026-11.sync-conflict-1"))
    for scope in [Scope.everything, .since(try Samples.now().day), .standing] {
      let ledger = try scratch.ledger(scope)
      #expect(!ledger.systolics.contains(178) && !ledger.systolics.contains(177))
      if scope == .standing { continue }
      #expect(ledger.setAside.allSatisfy { $0.code == .erased && $0.id == id })
      #expect(ledger.setAside.first?.remedy?.command() == "vitals erase \(id)")
      #expect(ledger.hasSetAside)
    }
    _ = try store.erase(id, now: Samples.now(20))
    #expect(!text(scratch).contains("secretword"))
    #expect(try scratch.ledger().problems.isEmpty)
    // It was all told before: no second line about it.
    #expect(text(scratch).components(separatedBy: "\"erased\"").count == 2)
  }

  /// A device that did not know writes a new state: it is not counted here, and is erased as well.
  @Test func anEditThatArrivesLater() throws {
    let (scratch, store, id) = try home()
    let phone = try scratch.copy()
    _ = try store.erase(id, now: Samples.now(9))
    var entry = try #require(try phone.ledger().entry(id))
    entry.at = try Samples.moment("2026-12-01T08:00+01:00")
    entry.content = try Samples.pressure(179)
    _ = try phone.store("phone", seed: 7).replace(entry, now: Samples.now(12))
    for (name, bytes) in phone.journal() where name.contains("phone") { try scratch.put(bytes, name) }
    #expect(try scratch.ledger().systolics == [101, 103, 104])
    #expect(try scratch.ledger(.since(Samples.moment("2026-11-30T00:00+01:00").day)).systolics.isEmpty)
    _ = try store.erase(id, now: Samples.now(20))
    #expect(!text(scratch).contains("\"systolic\":179"))
    #expect(try scratch.ledger().problems.isEmpty)
    try scratch.validate()
  }

  /// Whatever happened to its lines, they go; the records that are stuck to them stay.
  @Test(arguments: ["broken", "glued", "torn", "nul", "by hand", "lower case", "spaces"])
  func damagedLinesGoToo(_ damage: String) throws {
    let (scratch, store, id) = try home()
    let name = try #require(scratch.journal().keys.first { $0.contains("2026-11") && $0.contains("laptop") })
    var lines = scratch.lines(name)
    let place = try #require(lines.firstIndex { $0.contains("secretword") })
    switch damage {
    case "broken": lines[place] = lines[place].replacing("\"systolic\":177", with: "\"systolic\":187")
    case "glued": lines[place] += lines.remove(at: place + 1)
    case "torn": lines[place] = lines[place].prefix(150) + lines.remove(at: place + 1)
    case "nul": lines[place] = String(repeating: "\0", count: 100) + lines[place]
    case "by hand": lines[place] = lines[place].replacing(/,"seq".*/, with: "}")
    case "lower case":
      lines[place] = lines[place].replacing("\(id)", with: "\(id)".lowercased()).replacing(
        /,"sum.*/, with: "}")
    default: lines[place] = lines[place].replacing(":", with: " : ")
    }
    try scratch.put(lines: lines, name)
    let others = try scratch.ledger().systolics.filter { ![177, 178, 187].contains($0) }
    #expect(try store.erase(id, now: Samples.now(9)).lines == 5, "what cannot be read is one line")
    for word in ["secretword", "\"systolic\":177", "\"systolic\":178", "\"systolic\":187"] {
      #expect(!text(scratch).contains(word))
    }
    #expect(try scratch.ledger().systolics == others)
    #expect(others == [101, 103, 104])
    #expect(!text(scratch).contains("\"rev\":2,\"replaces\":[\"laptop"), "no other line of it is left")
  }

  @Test func copiesAreNamed() throws {
    let (scratch, store, id) = try home()
    try scratch.put([], ".git/HEAD")
    try scratch.put([], "journal/.stversions/x")
    let copies = try store.erase(id, now: Samples.now(9)).copies
    for (what, path) in [
      ("the git history", ".git"), ("old versions that Syncthing keeps", "journal/.stversions"),
    ] {
      #expect(copies.contains { $0.what == what && $0.path == "\(scratch.home)/\(path)" }, "\(copies)")
    }
  }

  @Test func filesOfANewerVersionAreNotRewritten() throws {
    let (scratch, store, id) = try home()
    let name = try #require(scratch.journal().keys.first { $0.contains("phone") })
    var lines = scratch.lines(name)
    lines[0] = lines[0].replacing("\"oldest\":1", with: "\"oldest\":2").replacing(/,"sum".*/, with: "}")
    try scratch.put(lines: lines, name)
    let before = scratch.journal()
    #expect {
      try store.erase(id, now: Samples.now(9))
    } throws: { ($0 as? JournalError)?.exitStatus == 78 }
    #expect(scratch.journal() == before)
  }

  /// Two devices erase the same: that is no conflict.
  @Test func bothErase() throws {
    let (scratch, store, id) = try home()
    let phone = try scratch.copy()
    _ = try store.erase(id, now: Samples.now(9))
    _ = try phone.store("phone", seed: 7).erase(id, now: Samples.now(9))
    for (name, bytes) in phone.journal() where name.contains("phone") { try scratch.put(bytes, name) }
    #expect(try scratch.ledger().problems.isEmpty)
    #expect(try scratch.ledger().conflicts.isEmpty)
  }
}
