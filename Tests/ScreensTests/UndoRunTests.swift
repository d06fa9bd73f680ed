import Care
import Journal
import LineMode
import Model
import Terminal
import Testing

@testable import Screens

/// Undo and redo from the screens and the line mode: what was not done in this run of the program is asked about,
/// settings take part in their turn, and redo ends when something new is done.
@Suite struct UndoRunTests {
  @Test func oneKeyBackAndOneKeyForth() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 64")
    sofa.press(.enter, .character("u"))
    #expect(sofa.app.record.readings.isEmpty)
    #expect(
      sofa.screen(120, 24).contains(
        "Undone: blood pressure 128/82 mmHg, pulse 64 (today 09:04) is deleted. Press U to redo."))
    sofa.press(.character("U"))
    #expect(sofa.app.record.readings.count == 1)
    #expect(sofa.screen(120, 24).contains("(today 09:04) is there again. Press u to undo."))
    sofa.press(.character("U"))
    #expect(sofa.screen().contains("There is nothing to redo. Redo ends when something new is done."))
    sofa.press(.character("u"), .character("u"))
    #expect(sofa.screen().contains("There is nothing to undo."))
  }

  /// The last act of an earlier day is shown, and undone only after a yes.
  @Test func whatIsOfAnEarlierRunIsAskedAbout() throws {
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00", lines: ["2026-11-20 07:40 128/82 64"],
      contents: [
        (
          "2026-11-20T09:00+01:00",
          try Medicine("ramipril", strength: "5 mg", start: #require(Day("2026-11-01")))
        )
      ])
    try sofa.restart()
    sofa.press(.character("u"))
    #expect(sofa.app.page == .question)
    let asked = sofa.screen(100, 30)
    #expect(asked.contains("Undo what was done today 09:04?"), "\(asked)")
    #expect(asked.contains("Added: ") && asked.contains("2 entries"))
    #expect(asked.contains("ramipril on the list of medicines") && asked.contains("blood pressure 128/82"))
    sofa.press(.character("n"))
    #expect(sofa.app.record.readings.count == 1 && sofa.app.record.medicines.count == 1)
    sofa.press(.character("u"), .escape)
    #expect(sofa.app.record.readings.count == 1)
    sofa.press(.character("u"), .character("y"))
    #expect(sofa.app.record.readings.isEmpty && sofa.app.record.medicines.isEmpty)
    #expect(sofa.screen(100, 24).contains("Press U to redo."))
    // What this run undid it does again without a question.
    sofa.press(.character("U"))
    #expect(sofa.app.page == .today && sofa.app.record.readings.count == 1)
    sofa.press(.character("u"))
    #expect(sofa.app.page == .today && sofa.app.record.readings.isEmpty)
  }

  @Test func redoOfAnEarlierRunIsAskedAboutToo() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 64")
    sofa.press(.enter, .character("u"))
    try sofa.restart()
    sofa.press(.character("U"))
    #expect(sofa.screen().contains("Do again what was undone today 09:04?"), "\(sofa.screen())")
    let asked = sofa.screen(120, 30)
    #expect(
      asked.contains("If done again: blood pressure 128/82 mmHg, pulse 64") && asked.contains("there again."))
    sofa.press(.character("y"))
    #expect(sofa.app.record.readings.count == 1)
  }

  /// Between the question and the answer another window did something: that is not undone in its place.
  @Test func onlyWhatWasAskedAboutIsUndone() throws {
    let sofa = try Sofa("2026-11-20 07:40 128/82 64")
    sofa.press(.character("u"))
    #expect(sofa.app.page == .question)
    let other = try sofa.anotherKeeper()
    try other.add([LogLine.read("w 81.4 kg", context: sofa.app.record.context).entry(id: other.newID())])
    sofa.press(.character("y"))
    #expect(sofa.app.page == .question && sofa.screen(100, 30).contains("weight 81.4 kg"), "\(sofa.screen())")
    sofa.press(.escape)
    #expect(try sofa.keeper.record(.everything).readings.count == 2)
  }

  /// A change of a setting is what was done last, so it is what is undone first.
  @Test func settingsTakePartInTheirTurn() throws {
    let sofa = try Sofa("2026-11-20 07:40 w 82")
    func log(_ text: String) {
      sofa.press(.character("l"))
      sofa.type(text)
      sofa.press(.enter)
    }
    func theme() -> String { sofa.app.record.settings[.theme] }
    func weights() -> Int { sofa.app.record.readings.count }
    log("w 81.4")
    try set(.theme, "high-contrast", sofa)
    log("w 81.2")
    #expect(theme() == "high-contrast" && weights() == 3)
    sofa.press(.character("u"))
    #expect(theme() == "high-contrast" && weights() == 2)
    sofa.press(.character("u"))
    #expect(theme() == "default" && weights() == 2)
    #expect(
      sofa.screen().contains("Undone: theme is back to its default: default. Press U to redo."),
      "\(sofa.screen())")
    sofa.press(.character("u"))
    #expect(theme() == "default" && weights() == 1)
    sofa.press(.character("u"))
    #expect(sofa.app.page == .question, "what is left is of an earlier sitting")
    sofa.press(.escape, .character("U"))
    #expect(theme() == "default" && weights() == 2)
    sofa.press(.character("U"))
    #expect(theme() == "high-contrast" && weights() == 2)
    #expect(sofa.screen().contains("Redone: theme is high-contrast."))
    sofa.press(.character("U"))
    #expect(theme() == "high-contrast" && weights() == 3)
    sofa.press(.character("U"))
    #expect(sofa.screen().contains("nothing to redo"))
  }

  /// What was undone of the journal cannot be done again behind a newer setting, and the other way round.
  @Test func anythingNewEndsRedo() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("128/82 64")
    sofa.press(.enter, .character("u"))
    try set(.theme, "high-contrast", sofa)
    sofa.press(.character("U"))
    #expect(sofa.screen().contains("nothing to redo") && sofa.app.record.readings.isEmpty)
    sofa.press(.character("u"))
    #expect(sofa.app.record.settings[.theme] == "default")
    sofa.press(.character("l"))
    sofa.type("w 81.4 kg")
    sofa.press(.enter, .character("U"))
    #expect(sofa.screen().contains("nothing to redo"))
    #expect(sofa.app.record.settings[.theme] == "default" && sofa.app.record.readings.count == 1)
  }

  /// A setting that somebody changed since in the file is not set back to what it was before.
  @Test func whatSomebodyElseHasSetStays() throws {
    let sofa = try Sofa()
    try set(.theme, "high-contrast", sofa)
    try sofa.anotherKeeper().set(.theme, to: "colour-blind")
    sofa.press(.character("u"))
    #expect(sofa.screen().contains("There is nothing to undo."))
    #expect(try sofa.anotherKeeper().record().settings[.theme] == "colour-blind")
  }

  @Test func theKeyForTheMouseIsUndoneToo() throws {
    let sofa = try Sofa("2026-11-20 07:40 w 82")
    let before = sofa.app.record.settings.takesClicks
    sofa.press(.character("M"))
    #expect(sofa.app.record.settings.takesClicks != before)
    sofa.press(.character("u"))
    #expect(sofa.app.record.settings.takesClicks == before && sofa.app.page == .today)
    #expect(sofa.app.record.readings.count == 1)
  }

  @Test func theLineModeAsksAndRedoesToo() throws {
    let sofa = try Sofa("2026-11-20 07:40 128/82 64")
    try sofa.restart()
    var dialogue = try Dialogue(sofa.keeper, isInteractive: true)
    let asked = dialogue.take("undo")
    #expect(asked.first == "Undo what was done today 09:04?" && asked.last == "y or n", "\(asked)")
    #expect(dialogue.take("n") == ["Nothing was done."])
    #expect(try sofa.keeper.record().readings.count == 1)
    _ = dialogue.take("u")
    #expect(dialogue.take("y").first?.hasSuffix("is deleted. Type redo to do it again.") == true)
    #expect(try sofa.keeper.record().readings.isEmpty)
    #expect(dialogue.take("U").first?.hasSuffix("is there again. Type u to undo.") == true)
    #expect(dialogue.take("u").first?.contains("is deleted") == true, "it was done in this sitting")
    #expect(dialogue.take("REDO").first?.contains("is there again") == true)
  }

  private func set(_ setting: Setting, _ value: String, _ sofa: Sofa) throws {
    sofa.press(.character(","))
    let place = try #require(SettingRow.all.firstIndex(of: .device(setting)))
    for _ in 0..<place { sofa.press(.down) }
    for _ in setting.choices where sofa.app.record.settings[setting] != value { sofa.press(.enter) }
    sofa.press(.escape)
  }
}
