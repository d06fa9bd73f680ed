import Model
import Terminal
import Testing

@testable import Screens

@Suite struct LogTests {
  @Test func aLineIsSavedAndShown() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 64 l sit note before breakfast")
    #expect(sofa.screen().contains("note: before breakfast"))
    sofa.press(.enter)
    #expect(sofa.screen().contains("Saved: 128/82 mmHg, pulse 64, left arm, sitting"))
    #expect(sofa.app.record.readings.count == 1)
  }

  @Test(arguments: [
    ("400/20", "40 to 300"), ("128", "What is 128?"), ("82/128", "the upper number comes first"),
    ("", "Nothing was"),
    ("5.6x mmol/L", "not a number"), ("1,000 mg/dL", "two ways"), ("23:50 120/80", "in the future"),
  ])
  func whatCanNotBeIsRefusedWithItsReason(_ line: String, _ reason: String) throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type(line)
    sofa.press(.enter)
    #expect(sofa.screen(160, 24).contains("Not saved"))
    #expect(sofa.screen(160, 24).contains(reason))
    #expect(!sofa.folder.isThere)
  }

  @Test func theUnlikelyIsAskedAboutOnce() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("255/100")
    #expect(sofa.screen().contains("Please check:"))
    sofa.press(.enter)
    #expect(sofa.screen().contains("Press Enter again to save it anyway"))
    #expect(sofa.app.record.readings.isEmpty)
    sofa.press(.enter)
    #expect(sofa.app.record.readings.count == 1)
  }

  @Test func aChangeAfterTheQuestionAsksAgain() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("255/100")
    sofa.press(.enter)
    sofa.type(" 64")
    sofa.press(.enter)
    #expect(sofa.app.record.readings.isEmpty)
  }

  @Test func aSevereReadingAsksForSymptoms() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("182/121 70")
    sofa.press(.enter)
    let question = sofa.screen()
    #expect(question.contains("chest pain"))
    #expect(sofa.app.record.readings.count == 1)
    sofa.press(.character("n"))
    #expect(sofa.screen().contains("at least one minute"))
  }

  @Test func symptomsGiveTheEmergencyText() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("182/121 70")
    sofa.press(.enter)
    sofa.press(.character("y"))
    #expect(sofa.screen().contains("Do not wait"))
  }

  @Test(arguments: [Key.escape, .interrupt, .hangUp])
  func whatWasTypedIsKept(_ key: Key) throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 6")
    sofa.press(key)
    try sofa.restart()
    #expect(sofa.app.page == .today)
    #expect(sofa.screen().contains("Not saved: 128/82 6. Press l to go on with it, Esc to drop it."))
    sofa.press(.character("l"))
    sofa.type("4")
    sofa.press(.enter)
    #expect(sofa.app.record.readings.first?.measurement?.sentence == "128/82 mmHg, pulse 64")
    #expect(sofa.keeper.unsavedLine == nil)
  }

  /// A key that is meant for Today does there what it always does; the line waits.
  @Test(arguments: ["h", "c", "r", "5", ",", "!", "x", "q"])
  func aKeyMeantForTodayIsNotAppendedToIt(_ key: Character) throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 6")
    sofa.press(.hangUp)
    try sofa.restart()
    let bare = try Sofa()
    sofa.press(.character(key))
    bare.press(.character(key))
    #expect(sofa.app.page == bare.app.page && sofa.screen() == bare.screen())
    #expect(sofa.keeper.unsavedLine == "128/82 6")
    if key == "5" { sofa.press(.escape) }
    #expect(sofa.keeper.unsavedLine != "128/82 65" && sofa.keeper.unsavedLine != nil)
  }

  @Test func escapeDropsWhatIsOfferedAndOneKeyBringsItBack() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 6")
    sofa.press(.hangUp)
    try sofa.restart()
    sofa.press(.tick, .resize)
    #expect(sofa.screen().contains("Not saved: 128/82 6."), "it is seen until a key is pressed")
    sofa.press(.escape)
    #expect(sofa.keeper.unsavedLine == nil)
    #expect(sofa.screen().contains("Dropped: 128/82 6. Press F2 to get it back."))
    sofa.press(.function(2))
    #expect(sofa.app.page == .log && sofa.screen().contains("128/82 6"))
    sofa.type("4")
    sofa.press(.enter)
    #expect(sofa.app.record.readings.first?.measurement?.sentence == "128/82 mmHg, pulse 64")
    try sofa.restart()
    #expect(!sofa.screen().contains("Not saved"))
  }

  /// Escape drops only what is seen at that moment.
  @Test func escapeDropsNothingUnseen() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 6")
    sofa.press(.escape, .escape, .escape)
    #expect(sofa.keeper.unsavedLine == "128/82 6", "it was just typed, and is not offered yet")
    try sofa.restart()
    sofa.press(.character("h"), .escape, .escape)
    #expect(sofa.keeper.unsavedLine == "128/82 6", "another key took the offer away")
  }

  /// A line that was brought back and left as it is, is dropped; changed, it is kept.
  @Test func aLineThatIsLookedAtAndLeftIsDropped() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 6")
    sofa.press(.escape, .character("l"))
    sofa.type("4")
    sofa.press(.escape)
    #expect(sofa.keeper.unsavedLine == "128/82 64")
    sofa.press(.character("l"), .interrupt)
    #expect(sofa.keeper.unsavedLine == "128/82 64", "only Escape drops")
    try sofa.restart()
    sofa.press(.character("l"), .escape)
    #expect(sofa.keeper.unsavedLine == nil)
    #expect(sofa.screen().contains("Dropped: 128/82 64. Press F2 to get it back."))
    sofa.press(.function(2))
    #expect(sofa.screen().contains("128/82 64"))
  }

  @Test func theFormMakesTheSameReading() throws {
    let sofa = try Sofa()
    sofa.press(.character("b"))
    sofa.type("128")
    sofa.press(.tab)
    sofa.type("82")
    sofa.press(.tab)
    sofa.type("64")
    sofa.press(.tab)
    sofa.type("l")
    #expect(sofa.screen().contains("[left]"))
    #expect(sofa.screen().contains("128/82 mmHg, pulse 64, left arm"))
    sofa.press(.enter)
    #expect(sofa.app.record.readings.first?.measurement?.sentence == "128/82 mmHg, pulse 64, left arm")
  }

  /// What was typed is on the disk after a second without a key, so that a killed program loses nothing.
  @Test func aPauseKeepsWhatIsTyped() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 6")
    sofa.press(.tick)
    #expect(sofa.keeper.unsavedLine == "128/82 6")
    sofa.type("4")
    sofa.press(.tick, .enter)
    #expect(sofa.app.record.readings.count == 1)
    #expect(sofa.keeper.unsavedLine == nil)
  }

  @Test func aLineUnderTheHelpPageIsKeptToo() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 6")
    sofa.press(.function(1), .hangUp)
    #expect(sofa.keeper.unsavedLine == "128/82 6")
  }

  @Test func eachLineThatWasKeptIsOfferedInItsTurn() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("w 81")
    sofa.press(.escape)
    sofa.type("128/8")
    sofa.press(.escape, .character("l"))
    #expect(sofa.screen().contains("128/8"))
    sofa.type("2")
    sofa.press(.enter, .character("l"))
    #expect(sofa.app.record.readings.count == 1)
    #expect(sofa.screen().contains("w 81"))
    sofa.press(.control("u"), .escape)
    #expect(sofa.screen().contains("is dropped"))
    #expect(sofa.keeper.unsavedLine == nil)
  }

  @Test func theLineFillsTheFormAndTheFormTheLine() throws {
    let sofa = try Sofa("2026-11-20 07:00 130/80 right arm")
    sofa.press(.character("l"))
    sofa.type("yesterday 7:40 142/91 70 l sit irregular #bus note ran")
    sofa.press(.function(2))
    let form = sofa.screen()
    for words in ["142", "91", "[left]", "[sitting]", "[irregular]", "2026-11-20", "07:40", "ran", "#bus"] {
      #expect(form.contains(words), "\(words) is missing in\n\(form)")
    }
    sofa.press(.tab, .tab, .backspace, .character("5"), .function(2))
    #expect(
      sofa.screen(120, 24).contains(
        "2026-11-20 07:40 bp 142/91 left arm sitting irregular pulse 75 #bus note ran"))
    sofa.press(.enter)
    let saved = try #require(sofa.app.record.lastEntered.first)
    #expect(saved.measurement?.sentence == "142/91 mmHg, pulse 75, left arm, sitting, irregular heartbeat")
    #expect(saved.tags == ["bus"] && saved.note == "ran" && saved.at.time.description == "07:40")
  }

  @Test func aLineThatIsNotUnderstoodWaitsBehindTheForm() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/8x")
    sofa.press(.function(2), .tick)
    #expect(sofa.keeper.unsavedLine == "128/8x")
    sofa.press(.function(2))
    #expect(sofa.screen().contains("128/8x"))
  }

  @Test func aCorrectionByFormKeepsItsTime() throws {
    let sofa = try Sofa("2026-11-20 07:00 130/80 right arm note early")
    sofa.press(.character("h"), .character("e"), .function(2), .tab, .backspace, .character("4"), .enter)
    let entry = try #require(sofa.app.record.lastEntered.first)
    #expect(entry.at.description == "2026-11-20T07:00+01:00")
    #expect(entry.measurement?.sentence == "130/84 mmHg, right arm")
    #expect(entry.note == "early")
  }

  @Test func anotherKindOfFormKeepsWhatWasTyped() throws {
    let sofa = try Sofa()
    sofa.press(.character("b"))
    sofa.type("128")
    sofa.press(.backTab, .backTab, .right)
    #expect(sofa.screen().contains("< glucose >"))
    sofa.press(.tick)
    #expect(sofa.keeper.unsavedLine?.contains("128/") == true)
    sofa.press(.left)
    #expect(sofa.screen().contains("128"))
  }

  @Test(arguments: [
    (Key.character("b"), "12x8", "128"), (.character("w"), "8k1.4", "81.4"), (.character("g"), "hi", "HI"),
  ])
  func fieldsOfNumbersTakeNothingElse(_ form: Key, _ typed: String, _ value: String) throws {
    let sofa = try Sofa()
    sofa.press(form)
    sofa.type(typed)
    #expect(sofa.screen().contains(value))
    #expect(!sofa.screen().contains("x8") && !sofa.screen().contains("k1"))
  }

  @Test func aWrongLetterIsSaid() throws {
    let sofa = try Sofa()
    sofa.press(.character("b"), .character("x"))
    #expect(sofa.screen().contains("systolic: digits only."))
  }

  @Test(arguments: [Key.character("l"), .character("b")])
  func theUnlikelyIsAskedAboutInLineAndForm(_ way: Key) throws {
    let sofa = try Sofa()
    sofa.press(way)
    for text in way == .character("l") ? ["255/100"] : ["255", "100"] {
      sofa.type(text)
      if text != "100", way == .character("b") { sofa.press(.tab) }
    }
    #expect(sofa.screen().contains("Please check:") && sofa.screen().contains("Hypertension"))
    sofa.press(.enter)
    #expect(sofa.app.record.readings.isEmpty)
    sofa.press(.enter)
    #expect(sofa.app.record.readings.count == 1)
  }

  @Test func aPastedMegabyteIsCutAndSaysSo() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"), .paste(String(repeating: "x", count: 1_000_000)))
    #expect(sofa.screen().contains("The line is full"))
  }
}
