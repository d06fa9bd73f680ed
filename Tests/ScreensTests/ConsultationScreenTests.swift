import Model
import Terminal
import Testing

@testable import Screens

/// What is shown to the doctor on the screen: large, without notes, and it stays as it was.
@Suite struct ConsultationScreenTests {
  private static let lines =
    (1...8).flatMap { day in
      ["07:30 138/88 66", "07:31 136/86 64", "19:30 134/84 66", "19:31 132/86 64"].map {
        "2026-11-\(day + 12) \($0) left note SECRET"
      }
    } + ["2026-11-20 07:30 5.6 fasting note SECRET", "2026-11-20 19:30 11.2 note SECRET"]

  private func sofa() throws -> Sofa { try Sofa(now: "2026-11-21T09:04+01:00", lines: Self.lines) }

  /// All that can be scrolled to.
  private func all(_ sofa: Sofa, _ width: Int, _ height: Int) -> String {
    sofa.press(.home)
    return (0..<60).map { _ in
      let screen = sofa.screen(width, height)
      sofa.press(.down)
      return screen
    }.joined(separator: "\n")
  }

  @Test(arguments: [(40, 12), (80, 24), (200, 60)], [Glyphs.unicode, .ascii])
  func saysTheAverageItsNumberAndItsCategory(_ size: (Int, Int), _ glyphs: Glyphs) throws {
    let sofa = try sofa()
    sofa.press(.character("B"))
    #expect(!sofa.screen(size.0, size.1, glyphs: glyphs).contains(glyphs.isASCII ? "~" : "…"))
    let seen = all(sofa, size.0, size.1)
    for words in [
      "135.0/86.0", "28 readings", "hypertension", "GLUCOSE", "1 of 2", "mmol/L", "Digest",
    ] {
      #expect(seen.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words), "\(words)")
    }
    #expect(!seen.contains("SECRET") && !seen.contains("…"))
  }

  /// The clock goes on, a reading comes, the day ends: nothing moves until it is opened again.
  @Test func staysAsItWas() throws {
    let sofa = try sofa()
    sofa.press(.character("v"), .character("B"))
    let before = body(sofa)
    sofa.wait(minutes: 3 * 1440)
    #expect(body(sofa) == before)
    sofa.press(.escape)
    #expect(sofa.app.page == .report)
    sofa.press(.escape, .character("B"))
    #expect(body(sofa) != before)
  }

  @Test func withoutReadingsItSaysSo() throws {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: ["2026-11-20 07:40 w 81"])
    sofa.press(.character("B"))
    #expect(sofa.screen().contains("There is no blood pressure and no glucose in these days."))
  }

  @Test func digitsGrowWithTheWindow() throws {
    let sofa = try sofa()
    sofa.press(.character("B"))
    let heights = [(80, 24), (200, 60)].map { width, height in
      sofa.screen(width, height).split(separator: "\n").count { $0.contains("█") }
    }
    #expect(heights[1] >= 2 * heights[0], "\(heights)")
  }

  private func body(_ sofa: Sofa) -> [Substring] {
    Array(sofa.screen(120, 40).split(separator: "\n").dropFirst())
  }
}
