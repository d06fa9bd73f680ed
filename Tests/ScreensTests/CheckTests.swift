import Foundation
import Journal
import Model
import Terminal
import Testing

@testable import Screens

/// Damage and open decisions, found and settled from the screens.
@Suite struct CheckTests {
  static let lines = [
    "2026-11-19 07:30 131/84 66", "2026-11-20 07:30 128/82 64 left sitting", "2026-11-21 07:41 5.6 fasting",
  ]

  /// A sofa with one value changed under its checksum, one line of junk, and one entry changed on a phone too.
  static func damaged() throws -> Sofa {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: lines, generator: SameNumbers())
    sofa.press(.character("h"), .down, .down, .character("e"), .control("u"))
    sofa.type("2026-11-19 07:30 133/85 66")
    sofa.press(.enter, .escape)
    let file = try #require(sofa.file("2026-11.jsonl"))
    var written = try String(contentsOf: file, encoding: .utf8)
    let original = try #require(written.split(separator: "\n").first { $0.contains("131") })
    written = written.replacing("\"systolic\":128", with: "\"systolic\":188") + "junk\n"
    try written.write(to: file, atomically: true, encoding: .utf8)
    let id = try #require(original.firstMatch(of: /"id":"(\w+)"/)?.output.1)
    let writer = file.deletingLastPathComponent().lastPathComponent
    let phone = file.deletingLastPathComponent().deletingLastPathComponent().appending(path: "phone-0001")
    try FileManager.default.createDirectory(at: phone, withIntermediateDirectories: true)
    let line =
      #"{"id":"\#(id)","rev":2,"replaces":["\#(writer):1"],"kind":"blood-pressure","at":"2026-11-19T07:30+01:00","#
      + #""systolic":135,"diastolic":84,"pulse":66,"written":"2026-11-21T09:03:00.000+01:00"}"#
    try (line + "\n").write(
      to: phone.appending(path: "2026-11.jsonl"), atomically: true, encoding: .utf8)
    sofa.press(.character("!"))
    return sofa
  }

  private func counted(_ sofa: Sofa) -> [String] {
    sofa.app.record.readings.compactMap { $0.measurement?.valueText }
  }

  /// Goes to the finding that has a word.
  private func choose(_ word: String, _ sofa: Sofa) throws {
    sofa.press(.home)
    for _ in 0..<10 {
      if sofa.screen(100, 30).split(separator: "\n").contains(where: { $0.contains("▸") && $0.contains(word) }
      ) {
        return
      }
      sofa.press(.down)
    }
    Issue.record("no finding with \(word):\n\(sofa.screen(100, 30))")
  }

  @Test func theBannerLeadsToTheList() throws {
    let sofa = try Self.damaged()
    #expect(
      sofa.screen().contains("2 journal lines are not used; 1 entry needs a decision. Press ! to see them."))
    #expect(sofa.screen().contains("CHECK"))
    sofa.press(.escape)
    #expect(sofa.screen().contains("BLOOD PRESSURE"))
    #expect(
      try Sofa(now: "2026-11-21T09:04+01:00", lines: Self.lines).screen().contains("not used") == false)
  }

  @Test func acceptingIsAskedAboutShownAndUndone() throws {
    let sofa = try Self.damaged()
    #expect(counted(sofa).contains("188/82") == false)
    try choose("checksum", sofa)
    #expect(!sofa.screen(110, 30).contains("journal/"), "where it is in the files is asked for")
    sofa.press(.enter)
    #expect(sofa.screen(110, 30).contains("vitals check --accept journal/"))
    sofa.press(.escape)
    sofa.press(.character("y"))
    #expect(sofa.screen().contains("Accept this line?"))
    #expect(sofa.screen().contains("188"))
    sofa.press(.character("n"))
    #expect(counted(sofa).contains("188/82") == false)
    sofa.press(.character("y"), .character("y"))
    #expect(counted(sofa).contains("188/82"))
    #expect(sofa.screen().contains("1 journal line is not used"))
    sofa.press(.character("u"))
    #expect(counted(sofa).contains("188/82") == false)
    #expect(sofa.screen().contains("is not used any more"))
  }

  @Test func junkCanOnlyBeSeen() throws {
    let sofa = try Self.damaged()
    try choose("junk", sofa)
    sofa.press(.character("y"))
    #expect(sofa.screen(200, 30).contains("cannot be read as an entry"))
    sofa.press(.character("e"))
    #expect(sofa.screen().contains("nothing to decide"))
    sofa.press(.character("d"))
    #expect(sofa.screen().contains("1 journal line is not used"))
    sofa.press(.character("u"))
    #expect(sofa.screen().contains("2 journal lines are not used"))
  }

  @Test(arguments: [0, 1])
  func aConflictIsDecided(_ index: Int) throws {
    let sofa = try Self.damaged()
    try choose("competing versions", sofa)
    let before = counted(sofa)
    sofa.press(.character("e"))
    #expect(sofa.screen().contains("WHICH IS RIGHT?"))
    sofa.press(.character(index == 0 ? "1" : "2"))
    let line = try #require(sofa.screen(160, 30).split(separator: "\n").first { $0.contains("▸") })
    let chosen = line.contains("133/85") ? "133/85" : "135/84"
    sofa.press(.enter)
    #expect(sofa.screen().contains("Is this the right one?"))
    #expect(sofa.app.record.ledger.conflicts.count == 1)
    sofa.press(.character("y"))
    #expect(sofa.app.record.ledger.conflicts.isEmpty)
    #expect(counted(sofa).contains(chosen))
    #expect(sofa.screen().contains("CHECK"))
    sofa.press(.character("u"))
    #expect(sofa.app.record.ledger.conflicts.count == 1)
    #expect(counted(sofa) == before)
  }

  @Test func aConflictIsCorrected() throws {
    let sofa = try Self.damaged()
    try choose("competing versions", sofa)
    sofa.press(.character("e"), .character("e"), .control("u"))
    sofa.type("2026-11-19 07:30 134/84 66")
    sofa.press(.enter)
    #expect(sofa.app.record.ledger.conflicts.isEmpty)
    #expect(counted(sofa).contains("134/84"))
  }

  @Test func whatIsOddStaysUntilItIsDifferent() throws {
    let sofa = try Self.damaged()
    try choose("before any header", sofa)
    sofa.press(.character("d"))
    #expect(sofa.screen().contains("until you settle it"))
    sofa.press(.enter)
    #expect(sofa.screen().contains("FINDING"))
  }

  @Test(arguments: [(80, 24), (200, 60), (30, 10)])
  func looksAsItShould(_ width: Int, _ height: Int) throws {
    let sofa = try Self.damaged()
    for name in ["check, damaged", "accept", "resolve"] {
      if name == "accept" { sofa.press(.character("y")) }
      if name == "resolve" {
        sofa.press(.character("n"))
        try choose("competing versions", sofa)
        sofa.press(.character("e"), .character("1"))
      }
      try SnapshotTests().check("\(name) \(width)x\(height)", sofa.screen(width, height))
    }
  }
}

/// Erasing from the history.
@Suite struct EraseTests {
  @Test func onlyTheTypedIdErases() throws {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: CheckTests.lines)
    sofa.press(.character("h"), .character("E"))
    let entry = try #require(sofa.app.record.readings.last)
    #expect(sofa.screen().contains("ERASE FOR GOOD"))
    sofa.press(.enter)
    #expect(sofa.screen().contains("Nothing was erased. Type erase"))
    sofa.type("y")
    sofa.press(.enter)
    #expect(sofa.app.record.readings.count == 3)
    sofa.press(.escape)
    #expect(sofa.screen().contains("HISTORY"))
    sofa.press(.character("E"))
    sofa.type("Erase")
    sofa.press(.enter)
    #expect(sofa.screen().contains("ERASED"))
    #expect(sofa.screen().contains("other devices"))
    #expect(sofa.app.record.readings.count == 2)
    let file = try #require(sofa.file("2026-11.jsonl"))
    #expect(try String(contentsOf: file, encoding: .utf8).contains("\(entry.id)") == false)
    sofa.press(.escape, .character("u"))
    #expect(sofa.app.record.readings.contains { $0.id == entry.id } == false, "undo does not bring it back")
  }
}

extension Sofa {
  /// A file of the journal of this device.
  func file(_ name: String) -> URL? {
    let all = FileManager.default.enumerator(
      at: folder.appending(path: "home"), includingPropertiesForKeys: nil)
    return all?.compactMap { $0 as? URL }.first { url in
      url.lastPathComponent == name && url.deletingLastPathComponent().lastPathComponent.hasPrefix("sofa")
    }
  }
}

/// Ids and names that are the same in every run, so that a screen shows the same.
struct SameNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64 = 7

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
