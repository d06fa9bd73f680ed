import Care
import Model
import Terminal
import Testing

@testable import Screens

/// Fewer keys in a form: a number that is whole passes the focus on, a letter chooses, a correction is typed over.
@Suite struct FormKeysTests {
  private func form(_ key: Character, _ lines: String...) throws -> Sofa {
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: lines)
    sofa.press(.character(key))
    return sofa
  }

  private func sentence(_ sofa: Sofa) -> String? { sofa.app.record.lastEntered.first?.measurement?.sentence }

  /// Both sides of the boundary: a number goes on only once no digit can follow that makes one which can be.
  @Test(arguments: [
    ("1288264", "128/82 mmHg, pulse 64"), ("906055", "90/60 mmHg, pulse 55"),
    ("18211070", "182/110 mmHg, pulse 70"),
    ("128102101", "128/102 mmHg, pulse 101"), ("12882", "128/82 mmHg"),
    ("29915070", "299/150 mmHg, pulse 70"),
  ])
  func digitsFindTheirFields(_ digits: String, _ expected: String) throws {
    let sofa = try form("b")
    sofa.type(digits)
    sofa.press(.enter, .enter)
    #expect(sentence(sofa) == expected, "\(sofa.screen())")
  }

  /// Who presses Tab as before comes to the same fields.
  @Test func tabBehindAWholeNumberDoesNothingMore() throws {
    let sofa = try form("b")
    for number in ["128", "82"] {
      sofa.type(number)
      sofa.press(.tab)
    }
    sofa.type("64")
    sofa.press(.enter)
    #expect(sentence(sofa) == "128/82 mmHg, pulse 64")
    let left = try form("b")
    left.type("128")
    left.press(.tab, .tab)
    left.type("64")
    left.press(.enter)
    #expect(left.app.record.readings.isEmpty, "the second Tab leaves the field empty, and that is said")
    #expect(left.screen().contains("Not saved"))
  }

  @Test func backspaceGoesBackToTheNumberBefore() throws {
    let sofa = try form("b")
    sofa.type("129")
    sofa.press(.backspace)
    sofa.type("88264")
    sofa.press(.enter)
    #expect(sentence(sofa) == "128/82 mmHg, pulse 64")
  }

  @Test(arguments: [
    ("5.6f", "fasting"), ("5.6b", "before meal"), ("5.6bb", "bedtime"), ("5.6bbb", "before meal"),
  ])
  func aLetterChooses(_ typed: String, _ meal: String) throws {
    let sofa = try form("g", "2026-11-20 07:30 6.1 mmol/L")
    sofa.type(typed)
    #expect(sofa.screen().contains("meal: "), "what was chosen is said")
    sofa.press(.enter)
    #expect(sentence(sofa) == "5.6 mmol/L, \(meal)")
  }

  /// A unit changes what a number means, and is not chosen by the way.
  @Test func aLetterChoosesNoUnit() throws {
    let sofa = try form("g", "2026-11-20 07:30 6.1 mmol/L")
    sofa.type("5.6m")
    #expect(sofa.screen().contains("value: a number, HI or LO."))
    sofa.press(.enter)
    #expect(sentence(sofa) == "5.6 mmol/L")
    let pressure = try form("b")
    pressure.type("12x")
    #expect(pressure.screen().contains("systolic: digits only."))
  }

  @Test func theLastReadingIsTypedOver() throws {
    let sofa = try Sofa("2026-11-21 07:30 128/82 64 left")
    sofa.press(.character("e"))
    #expect(sofa.screen().contains("CORRECT the blood pressure of today 07:30"))
    #expect(sofa.screen().contains("typing takes its place"))
    sofa.press(.tab)
    sofa.type("84")
    sofa.press(.enter)
    #expect(sentence(sofa) == "128/84 mmHg, pulse 64, left arm")
    #expect(sofa.app.record.readings.count == 1 && sofa.app.page == .today)
    sofa.press(.character("u"))
    #expect(sentence(sofa) == "128/82 mmHg, pulse 64, left arm")
    // A key that moves within the number keeps it.
    sofa.press(.character("e"), .left, .backspace, .character("3"), .enter)
    #expect(sentence(sofa) == "138/82 mmHg, pulse 64, left arm")
  }

  @Test func escLeavesItAsItWas() throws {
    let sofa = try Sofa("2026-11-21 07:30 128/82 64")
    sofa.press(.character("e"))
    sofa.type("9")
    sofa.press(.escape)
    #expect(sentence(sofa) == "128/82 mmHg, pulse 64" && sofa.app.page == .today)
    let empty = try Sofa()
    empty.press(.character("e"))
    #expect(empty.app.page == .today && empty.screen().contains("Nothing was logged yet."))
  }

  /// Every kind that can be logged can be corrected so.
  @Test(arguments: Kind.measurements.map(\.id))
  func everyKindIsCorrected(_ id: String) throws {
    let kind = try #require(Kind.named(id))
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: ["2026-11-21 07:30 \(kind.example)"])
    sofa.press(.character("e"))
    #expect([Page.form, .log].contains(sofa.app.page), "\(sofa.screen())")
    sofa.press(.enter)
    #expect(sofa.screen().contains("No change"), "\(sofa.screen())")
  }
}
