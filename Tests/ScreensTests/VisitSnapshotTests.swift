import Terminal
import Testing

@testable import Screens

/// The page of visits and what opens from it, as text.
@Suite struct VisitSnapshotTests {
  static let ways: [(name: String, keys: [Key])] = [
    ("visit list", [.character("V")]), ("visit open", [.character("V"), .down, .enter]),
    ("visit past", [.character("V"), .end, .up, .enter]), ("visit add", [.character("V"), .character("a")]),
    ("visit edit", [.character("V"), .down, .character("e")]),
    ("visit agreed", [.character("V"), .end, .character("d"), .tab, .paste("130")]),
    ("visit question", [.character("V"), .character("N"), .paste("Why?")]),
    ("visit answer", [.character("V"), .down, .down, .enter, .tab]),
    ("visit cancel", [.character("V"), .character("z")]),
    ("visit prepare", [.character("V"), .character("f")]),
    ("visit today", []),
  ]

  @Test(arguments: ways.map(\.name))
  func looksAsItShould(_ name: String) throws {
    let sofa = try sofa(name)
    for (width, height) in [(80, 24), (200, 60), (30, 10)] {
      try SnapshotTests().check("\(name) \(width)x\(height)", sofa.screen(width, height))
    }
    let ascii = sofa.screen(80, 24, glyphs: .ascii)
    let own = Set("血圧🙂é°".unicodeScalars)
    #expect(ascii.unicodeScalars.allSatisfy { $0.isASCII || own.contains($0) })
  }

  @Test(arguments: ways.map(\.name))
  func everySizeHolds(_ name: String) throws {
    let sofa = try sofa(name)
    for (width, height) in SizeTests.sizes {
      for glyphs in [Glyphs.unicode, .ascii] {
        let screen = sofa.screen(width, height, glyphs: glyphs, fill: "x")
        #expect(screen.split(separator: "\n", omittingEmptySubsequences: false).count <= max(1, height))
      }
    }
  }

  private func sofa(_ name: String) throws -> Sofa {
    let way = try #require(Self.ways.first { $0.name == name })
    let sofa = try VisitSofa.make()
    for key in way.keys { sofa.press(key) }
    return sofa
  }
}
