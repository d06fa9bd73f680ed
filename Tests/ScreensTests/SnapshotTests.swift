import Foundation
import Model
import Terminal
import Testing

@testable import Screens

/// Every screen as text, beside what it should be.
///
/// `RECORD_SNAPSHOTS=1 swift test --filter SnapshotTests` writes the files anew and fails, so that nobody records
/// by accident; look at what changed before it is committed.
@Suite struct SnapshotTests {
  static let sizes = [(80, 24), (120, 40), (200, 60), (30, 10)]
  static let names = SizeTests.ways.map(\.name).filter { !["versions", "erase"].contains($0) }

  @Test(arguments: names)
  func looksAsItShould(_ name: String) throws {
    try compare(name, name: name, lines: SizeTests.lines, sizes: Self.sizes)
  }

  @Test(arguments: ["today", "history", "charts", "reminders", "log"])
  func theEmptyStateSaysWhatToDo(_ name: String) throws {
    try compare("\(name), empty", name: name, lines: [], sizes: [(80, 24)])
  }

  /// Pictures are made of ASCII alone then; what a person typed, and units, stay as they are.
  @Test(arguments: names)
  func withASCIIAlone(_ name: String) throws {
    let screen = try sofa(name, SizeTests.lines).screen(80, 24, glyphs: .ascii)
    let own = Set("血圧🙂é°".unicodeScalars)
    #expect(screen.unicodeScalars.allSatisfy { $0.isASCII || own.contains($0) })
    try check("\(name), ascii 80x24", screen)
  }
}

extension SnapshotTests {
  private func sofa(_ name: String, _ lines: [String]) throws -> Sofa {
    let way = try #require(SizeTests.ways.first { $0.name == name })
    let reminders: [(at: String, content: any Content)] =
      lines.isEmpty
      ? []
      : [
        ("2026-08-09T09:00+01:00", try Reminder("Retina", recurrence: .months(3), first: day("2026-11-09"))),
        ("2026-08-09T09:01+01:00", try Reminder("Dentist", recurrence: .years(1), first: day("2027-02-01"))),
      ]
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: lines, contents: reminders)
    try SizeTests.putFiles(in: sofa)
    for key in way.keys { sofa.press(key) }
    return sofa
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func compare(_ file: String, name: String, lines: [String], sizes: [(Int, Int)]) throws {
    let sofa = try sofa(name, lines)
    for (width, height) in sizes {
      try check("\(file) \(width)x\(height)", sofa.screen(width, height))
    }
  }

  /// Compares a screen with what it should be, or records it.
  func check(_ name: String, _ screen: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: "\(name.replacing(",", with: "").replacing(" ", with: "-")).txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try (screen + "\n").write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent)")
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(screen + "\n" == expected, "\(file.lastPathComponent) shows now:\n\(screen)")
  }
}
