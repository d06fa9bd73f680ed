import Model
import Terminal
import Testing

@testable import Care
@testable import Screens

/// What is typed of a reading comes back where it was typed, and nothing takes its place unseen.
@Suite struct UnsavedReadingTests {
  private static let kept = "You typed this earlier and did not save it."

  /// The fields of the form on top, without the message.
  private func fields(_ sofa: Sofa) -> String {
    sofa.screen(120, 40).split(separator: "\n").dropFirst(2).dropLast(2).joined(separator: "\n")
  }

  @Test(arguments: Kind.measurements)
  func aCorrectionOfEveryKindComesBack(_ kind: Kind) throws {
    let sofa = try Sofa(kind.example)
    sofa.press(.character("e"))
    sofa.type("9")
    // The first field of some is a choice, which no digit changes.
    if sofa.app.stack.top.unsavedForm == nil {
      sofa.press(.tab)
      sofa.type("9")
    }
    let typed = fields(sofa)
    let form = try #require(sofa.app.stack.top.unsavedForm)
    sofa.press(.escape)
    #expect(sofa.keeper.unsavedForms == [form])
    for key in [Key.character("e"), .function(2)] {
      try sofa.restart()
      sofa.press(key)
      #expect(sofa.screen(120, 40).contains(Self.kept))
      #expect(sofa.app.stack.top.unsavedForm == form)
      #expect(fields(sofa).contains("9"), "\(typed)\n\(fields(sofa))")
    }
    sofa.press(.escape)
    #expect(sofa.keeper.unsavedForms.isEmpty)
  }

  @Test(arguments: [
    ("5.8 mmol/L fasting", [Key.character("7"), .character("."), .character("4")], "7.4"),
    ("5.8 mmol/L", [.character("7"), .character(".")], "7."),
    ("128/82 64 left arm sitting", [.character("1")], "1"),
    ("128/82", [.tab, .character("9")], "9"), ("128/82", [.tab, .tab, .character("6")], "6"),
    ("took ramipril 5 mg", [.character("0")], "ramipril 5 mg0"),
    ("w 81.4 kg note after breakfast", [.character("8")], "8"),
  ])
  func whatWasTypedStandsInTheForm(_ line: String, _ keys: [Key], _ value: String) throws {
    let sofa = try Sofa(line)
    sofa.press(.character("e"))
    for key in keys { sofa.press(key) }
    let typed = fields(sofa)
    sofa.press(.escape, .character("e"))
    #expect(sofa.app.page == .form && sofa.screen().contains(value), "\(sofa.screen())")
    #expect(fields(sofa).replacing("typing takes its place", with: "").contains(value))
    #expect(sofa.screen(120, 40).contains(Self.kept))
    #expect(typed.contains(value))
  }

  /// A line that no fields can say comes back as a line.
  @Test func aCorrectionThatNoFormCanShowIsALine() throws {
    let sofa = try Sofa("5.8 mmol/L")
    sofa.press(.character("h"), .character("e"))
    sofa.type(" and so on")
    sofa.press(.escape, .character("t"), .character("e"))
    #expect(sofa.app.page == .log && sofa.screen().contains("and so on"))
    #expect(sofa.screen().contains(Self.kept))
  }

  @Test(arguments: [
    ("g", "7.7", "7.7"), ("g", "hi", "HI"), ("b", "141", "141"), ("b", "14188", "88"), ("w", "81.", "81."),
  ])
  func aFormOfANewReadingHasItAgain(_ key: Character, _ typed: String, _ value: String) throws {
    let sofa = try Sofa()
    sofa.press(.character(key))
    sofa.type(typed)
    sofa.press(.escape)
    let line = try #require(sofa.keeper.unsavedLine)
    for _ in 1...2 {
      sofa.press(.character(key))
      #expect(sofa.app.page == .form && sofa.screen().contains(value), "\(sofa.screen())")
      #expect(sofa.screen().contains(Self.kept))
      sofa.press(.interrupt)
      #expect(sofa.keeper.unsavedLine == line)
      try sofa.restart()
    }
    sofa.press(.character("l"))
    #expect(sofa.screen(120, 24).contains(line) && sofa.screen().contains(Self.kept))
    sofa.press(.escape)
    #expect(sofa.keeper.unsavedLine == nil)
  }

  @Test func aFormTakesUpItsOwnKindOnly() throws {
    let sofa = try Sofa()
    sofa.press(.character("b"))
    sofa.type("141")
    sofa.press(.escape, .character("w"))
    #expect(!sofa.screen().contains("141") && !sofa.screen().contains(Self.kept))
    sofa.type("81.4")
    sofa.press(.enter, .character("b"))
    #expect(sofa.screen().contains("141"))
    sofa.type("8864")
    sofa.press(.enter)
    #expect(sofa.app.record.readings.count == 2 && sofa.keeper.unsavedLine == nil)
  }

  /// What waits is named, and nothing takes its place.
  @Test func severalLinesAreAllNamed() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 6")
    sofa.press(.interrupt)
    try sofa.restart()
    sofa.press(.character("1"), .escape)
    #expect(sofa.keeper.unsavedTexts == ["128/82 6"], "a digit alone was meant for Today")
    sofa.press(.character("b"))
    sofa.type("141")
    sofa.press(.interrupt)
    try sofa.restart()
    #expect(sofa.screen(120, 24).contains("Not saved: bp 141/. Press l"))
    #expect(sofa.screen(120, 24).contains("Also not saved: 128/82 6."))
    sofa.press(.escape)
    #expect(sofa.screen(120, 24).contains("Dropped: bp 141/. Press F2 to get it back."))
    #expect(sofa.screen(120, 24).contains("Also not saved: 128/82 6."))
    #expect(sofa.keeper.unsavedTexts == ["128/82 6"])
    sofa.press(.escape)
    #expect(sofa.keeper.unsavedTexts == ["128/82 6"], "it is seen before it is dropped")
    #expect(sofa.screen(120, 24).contains("Not saved: 128/82 6. Press l to go on with it, Esc to drop it."))
    sofa.press(.escape)
    #expect(sofa.keeper.unsavedTexts.isEmpty)
    sofa.press(.function(2))
    #expect(sofa.screen().contains("128/82 6"))
    sofa.press(.escape, .function(2))
    #expect(sofa.screen().contains("128/82 6"), "what is typed again is kept")
  }

  @Test func whatWasDroppedComesBackTheLastFirst() throws {
    let sofa = try Sofa()
    try sofa.keeper.keep(unsaved: "w 81")
    try sofa.keeper.keep(unsaved: "128/8")
    try sofa.restart()
    sofa.press(.escape, .escape, .escape)
    #expect(sofa.keeper.unsavedTexts.isEmpty)
    sofa.press(.function(2))
    #expect(sofa.screen().contains("w 81"))
    sofa.press(.control("u"), .escape, .function(2))
    #expect(sofa.screen().contains("128/8"))
  }

  /// A beginning that nobody typed is nothing to be kept.
  @Test(arguments: [Key.escape, .interrupt, .hangUp, .tick])
  func aBeginningThatWasPutThereIsNotKept(_ key: Key) throws {
    let sofa = try Sofa()
    sofa.app.carryOut(Opening.logLine("hba1c ").effects(in: sofa.app.record))
    #expect(sofa.screen().contains("hba1c"))
    sofa.press(key)
    #expect(sofa.keeper.unsavedTexts.isEmpty && sofa.app.farewell == nil)
    #expect(!sofa.screen().contains("Not saved"))
    try sofa.restart()
    sofa.press(.character("l"))
    sofa.type("128/82 64")
    sofa.press(.enter)
    #expect(sofa.app.record.readings.count == 1)
  }

  @Test func whatIsAddedToABeginningIsKept() throws {
    let sofa = try Sofa()
    sofa.app.carryOut(Opening.logLine("hba1c ").effects(in: sofa.app.record))
    sofa.press(.function(2))
    #expect(sofa.app.page == .form && sofa.screen().contains("HbA1c"))
    sofa.press(.hangUp)
    #expect(sofa.keeper.unsavedTexts.isEmpty)
    try sofa.restart()
    sofa.app.carryOut(Opening.logLine("hba1c ").effects(in: sofa.app.record))
    sofa.type("6.8")
    sofa.press(.escape)
    #expect(sofa.keeper.unsavedTexts == ["hba1c 6.8"])
  }

  /// Left empty, day and time stay as they were, and the form says which.
  @Test func aCorrectionSaysWhichTimeItKeeps() throws {
    let sofa = try Sofa("2026-11-20 08:10 5.8 mmol/L")
    sofa.press(.character("e"))
    let form = sofa.screen()
    #expect(form.contains("empty keeps 08:10") && form.contains("empty keeps 2026-11-20"))
    #expect(!form.contains("empty for now"))
    sofa.press(.escape, .character("g"))
    #expect(sofa.screen().contains("empty for now"))
  }
}
