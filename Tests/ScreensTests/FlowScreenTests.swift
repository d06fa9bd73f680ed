import Model
import Terminal
import Testing

@testable import Screens

/// What is asked for after a dangerous value: the instruction first, large, and all of it within reach.
@Suite struct FlowScreenTests {
  private func begun(_ line: String) throws -> Sofa {
    let sofa = try Sofa()
    sofa.press(.character("l"), .paste(line), .enter)
    return sofa
  }

  /// In ASCII and in low windows the words stand alone in capitals.
  @Test(arguments: [
    ("182/121 70", "", "HOW DO YOU FEEL?"), ("182/121 70", "n", "SIT AND REST"),
    ("182/121 70", "y", "CALL FOR HELP NOW"),
    ("2.9 mmol/L", "", "TAKE SUGAR NOW"), ("2.9 mmol/L", "y", "TAKE SUGAR NOW"),
    ("2.9 mmol/L", "n", "CALL FOR HELP NOW"),
    ("84/50", "", "HOW DO YOU FEEL?"), ("84/50", "n", "SIT OR LIE DOWN"),
  ])
  func theInstructionStandsFirstAndAlone(_ line: String, _ answer: String, _ words: String) throws {
    let sofa = try begun(line)
    sofa.type(answer)
    if answer.isEmpty { sofa.press(.tick) }
    let low = sofa.screen(40, 12).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(low[2].hasPrefix("  \(words)"), "\(low)")
    let large = try #require(BigText.lines(words, width: 76, glyphs: .unicode)?.first)
    var canvas = Canvas(width: 80, height: 3)
    large.draw(on: &canvas, x: 2, y: 0, tone: .danger)
    #expect(sofa.screen(80, 24).contains(canvas.text()))
  }

  @Test func theNumberToCallIsInIt() throws {
    var targets = Targets.untouched
    targets.emergencyNumber = "112"
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00", lines: [], contents: [("2026-11-01T08:00+01:00", targets)])
    sofa.press(.character("l"), .paste("182/121 70"), .enter, .character("y"))
    #expect(sofa.screen(40, 12).contains("CALL 112 NOW") && sofa.screen(40, 12).contains("Call 112 now."))
  }

  @Test func whenTheTimeIsOverItSaysMeasure() throws {
    let sofa = try begun("182/121 70")
    sofa.press(.character("n"))
    #expect(sofa.screen(40, 12).contains("SIT AND REST"))
    #expect(sofa.wait(seconds: 61))
    #expect(sofa.screen(40, 12).contains("MEASURE NOW"))
  }

  /// The question is seen to its last word where the window is smallest.
  @Test func theQuestionIsWholeInALowWindow() throws {
    let sofa = try begun("182/121 70")
    // Any key takes away what was said of the reading.
    sofa.press(.character("w"))
    let words = sofa.screen(40, 12).split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(words.contains("or a sudden severe headache?"), "\(words)")
    #expect(words.contains("more below"))
  }
}
