import Model
import Testing

@testable import Screens

/// What an undo says of each kind of entry that is no reading.
@Suite struct UndoTextTests {
  private static let contents: [(content: any Content, words: String)] = [
    (Targets.untouched, "the targets of today 09:04 are deleted."),
    (AlertRules(text: "{}"), "your own rules of today 09:04 are deleted."),
    (
      Acknowledgement(of: ULID(milliseconds: 1, random: (0, 1)), rule: "low"),
      "your answer to an alert (today 09:04) is taken back."
    ),
  ]

  @Test(arguments: contents.indices)
  func saysWhatItWas(_ index: Int) throws {
    let (content, words) = Self.contents[index]
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00", lines: [], contents: [("2026-11-21T09:04+01:00", content)])
    sofa.press(.character("u"), .character("y"))
    #expect(sofa.screen(120, 24).contains("Undone: \(words)"), "\(sofa.screen(120, 24))")
  }

  @Test func namesAnOwnKind() throws {
    let kind = try OwnKind(
      code: "own-peak-flow", name: "peak flow", unit: "L/min", digits: 0, least: ExactDecimal(50),
      greatest: ExactDecimal(900))
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00", lines: [], contents: [("2026-11-21T09:04+01:00", kind)])
    sofa.press(.character("u"), .character("y"))
    #expect(sofa.screen().contains("Undone: the kind peak flow (today 09:04) is deleted."))
  }
}
