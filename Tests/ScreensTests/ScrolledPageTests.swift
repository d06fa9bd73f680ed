import Terminal
import Testing

@testable import Screens

/// Pages that are longer than their window.
@Suite struct ScrolledPageTests {
  private static let lines: [ScrolledLines.Line] = (1...10).map { ("line \($0)", .normal) }

  private func screen(_ lines: ScrolledLines, _ height: Int) -> String {
    var canvas = Canvas(width: 24, height: height)
    lines.draw(Self.lines, on: &canvas, x: 0)
    return canvas.text()
  }

  @Test func whatFitsIsShownAndSaysNothing() {
    #expect(screen(ScrolledLines(), 10) == Self.lines.map(\.text).joined(separator: "\n"))
  }

  @Test func whatDoesNotFitSaysSoAndScrolls() {
    var lines = ScrolledLines()
    #expect(screen(lines, 4) == "line 1\nline 2\nline 3\n             more below")
    lines.handle(.down)
    #expect(screen(lines, 4) == "line 2\nline 3\nline 4\n   more above and below")
    lines.handle(.pageDown)
    #expect(screen(lines, 4).hasPrefix("line 4\n"))
    for _ in 0..<50 { lines.handle(.pageDown) }
    #expect(screen(lines, 4) == "line 8\nline 9\nline 10\n             more above")
    lines.handle(.up)
    #expect(screen(lines, 4).hasPrefix("line 7\n"), "one key back is one line")
    lines.handle(.home)
    #expect(screen(lines, 4).hasPrefix("line 1\n"))
    lines.handle(.end)
    #expect(screen(lines, 4).hasPrefix("line 8\n"))
  }

  @Test(arguments: 0...3) func noHeightTraps(_ height: Int) {
    var lines = ScrolledLines()
    for key in [Key.down, .pageDown, .end, .pageUp, .up] {
      lines.handle(key)
      _ = screen(lines, height)
    }
  }

  /// The pages that were cut at their end: all of what they say is reached by scrolling.
  @Test(arguments: [
    ("plan", "Next plan"), ("proposed", "standards of care"), ("flow", "lower number 120 or more"),
    ("first steps", "not a medical device"), ("session", "Do not talk"),
  ])
  func theEndIsReached(_ name: String, _ end: String) throws {
    let sofa: Sofa
    switch name {
    case "plan":
      sofa = try PlanScreenTests.sofa("2026-11-21T09:04+01:00", days: 14...20, every: .months(3))
      sofa.press(.character("p"))
    case "proposed":
      sofa = try Sofa("2026-11-21 07:20 w 81.2")
      sofa.press(.character("r"), .character("f"), .character(" "), .enter)
    case "flow":
      sofa = try Sofa()
      sofa.press(.character("l"), .paste("182/121 70"), .enter, .tick)
    case "session":
      sofa = try Sofa()
      sofa.press(.character("m"))
    default: sofa = try Sofa()
    }
    var seen = ""
    for _ in 0..<30 {
      let screen = sofa.screen(40, 12)
      if seen.isEmpty { #expect(screen.contains("more"), "\(screen)") }
      seen += screen.split(whereSeparator: { $0 == "\n" || $0 == " " }).joined(separator: " ") + " "
      sofa.press(.pageDown)
    }
    #expect(seen.contains(end), "\(seen)")
  }

  @Test func aLongMessageHasAllTheLinesItNeeds() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"), .paste("82/128"), .enter)
    let screen = sofa.screen(46, 24).split(separator: "\n").suffix(4).joined(separator: " ")
    #expect(screen.contains("128/82"), "\(screen)")
    #expect(!screen.contains("…"))
  }
}
