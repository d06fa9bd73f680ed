import Model
import Terminal
import Testing

@testable import Screens

/// A row of the history, opened to all that is known of it.
@Suite struct EntryScreenTests {
  private static let line =
    "2026-11-20 22:10 182/121 70 left arm sitting irregular #travel note after the stairs"
  private static let words = [
    "182/121 mmHg", "pulse 70", "left arm", "sitting", "irregular heartbeat", "#travel",
    "note: after the stairs", "Fri 20 Nov 2026 22:10", "UTC+1", "Saved today", "Source:",
  ]

  /// Whatever the size, all of it can be seen, if need be by scrolling.
  @Test(arguments: [(30, 10), (40, 12), (80, 24), (200, 60)])
  func showsAllAtAnySize(_ width: Int, _ height: Int) throws {
    let sofa = try Sofa(Self.line)
    sofa.press(.character("h"), .enter)
    #expect(sofa.app.page == .entry)
    var seen = sofa.screen(width, height)
    for _ in 0..<40 {
      sofa.press(.down)
      seen += "\n" + sofa.screen(width, height)
    }
    let flat = seen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for word in Self.words { #expect(flat.contains(word), "\(word): \(seen)") }
    #expect(!sofa.screen(width, height).contains("Press enter"))
  }

  @Test func correctsTagsAndDeletes() throws {
    let sofa = try Sofa(Self.line)
    sofa.press(.character("h"), .enter, .character("e"))
    #expect(sofa.screen().contains("CORRECT"))
    sofa.press(.escape)
    #expect(sofa.app.page == .entry)
    sofa.press(.character("#"))
    sofa.type("home")
    sofa.press(.enter)
    #expect(sofa.app.page == .entry && sofa.screen().contains("#home"))
    #expect(sofa.screen(80, 40).contains("Changed once"))
    sofa.press(.character("v"))
    #expect(sofa.screen().contains("VERSIONS"))
    sofa.press(.escape, .character("D"), .character("y"))
    #expect(sofa.app.record.readings.isEmpty && sofa.app.page == .history)
  }

  @Test func saysWhichReadingOfASessionItIs() throws {
    let sofa = try Sofa()
    sofa.press(.character("m"), .character("n"))
    sofa.type("134/86 66")
    sofa.press(.enter, .character("n"))
    sofa.type("132/84 64")
    sofa.press(.enter, .escape, .escape, .character("h"), .enter)
    #expect(sofa.screen(80, 40).contains("Reading 2 of 2 of a session"), "\(sofa.screen(80, 40))")
  }

  @Test func whatWasDeletedElsewhereIsSaidToBe() throws {
    let sofa = try Sofa(Self.line)
    sofa.press(.character("h"), .enter)
    try sofa.keeper.delete(sofa.app.record.readings.map(\.id))
    sofa.app.load(nil)
    #expect(sofa.screen().contains("It was deleted."))
    sofa.press(.character("e"), .escape)
    #expect(sofa.app.page == .history)
  }
}
