import Model
import Terminal
import Testing

@testable import Screens

@Suite struct HistoryTests {
  private func sofa() throws -> Sofa {
    let sofa = try Sofa(
      "2026-11-19 07:30 131/84 66 #travel", "2026-11-20 07:30 128/82 64 left sitting",
      "2026-11-21 07:41 5.6 fasting note 血圧 🙂 é")
    sofa.press(.character("h"))
    return sofa
  }

  @Test func theNewestStandsFirst() throws {
    let lines = try sofa().screen().split(separator: "\n")
    let first = try #require(lines.firstIndex { $0.contains("glucose") })
    let last = try #require(lines.firstIndex { $0.contains("131/84") })
    #expect(first < last)
    #expect(lines.contains { $0.contains("3 entries") })
  }

  @Test func theFilterFindsByWord() throws {
    let sofa = try sofa()
    sofa.press(.character("/"))
    sofa.type("#travel")
    #expect(sofa.screen().contains("1 entry with \"#travel\""))
    sofa.press(.enter)
    #expect(!sofa.screen().contains("128/82"))
    sofa.press(.character("/"), .escape)
    #expect(sofa.screen().contains("128/82"))
  }

  @Test func deletingIsAskedAboutAndUndone() throws {
    let sofa = try sofa()
    sofa.press(.character("x"))
    #expect(sofa.screen().contains("Delete this entry?"))
    sofa.press(.character("x"))
    #expect(sofa.app.record.readings.count == 3, "the key that asked must not be the answer")
    sofa.press(.character("n"))
    #expect(sofa.app.record.readings.count == 3)
    sofa.press(.character("x"), .character("y"))
    #expect(sofa.app.record.readings.count == 2)
    sofa.press(.character("u"))
    #expect(sofa.app.record.readings.count == 3)
  }

  @Test func aCorrectionKeepsTheFirstVersion() throws {
    let sofa = try sofa()
    sofa.press(.down, .character("e"))
    #expect(sofa.screen().contains("CORRECT"))
    sofa.press(.control("u"))
    sofa.type("2026-11-20 07:30 138/82 64 left sitting")
    sofa.press(.enter)
    #expect(sofa.screen().contains("138/82"))
    sofa.press(.character("v"))
    let versions = sofa.screen(160, 24)
    #expect(versions.contains("128/82"))
    #expect(versions.contains("138/82"))
    sofa.press(.escape, .character("u"))
    #expect(sofa.app.record.readings.contains { $0.measurement?.valueText == "128/82" })
  }

  @Test func aRemarkTakenOutOfTheLineIsGone() throws {
    let sofa = try Sofa("2026-11-21 07:41 5.6 fasting #travel note hello")
    sofa.press(.character("h"), .character("e"), .control("u"))
    sofa.type("2026-11-21T07:41+01:00 5.6 mmol/L fasting")
    sofa.press(.enter)
    let entry = try #require(sofa.app.record.readings.first)
    #expect(entry.note == nil)
    #expect(entry.tags.isEmpty)
    #expect(entry.at == Moment("2026-11-21T07:41+01:00"))
  }

  @Test func controlsInANoteAreShownAndNeverSent() throws {
    let sofa = try Sofa("note \u{1B}]0;owned\u{07} hello")
    sofa.press(.character("h"))
    #expect(!sofa.screen().unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 })
    #expect(sofa.screen().contains("hello"))
  }
}
