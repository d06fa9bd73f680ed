import Care
import Model
import Terminal
import Testing

@testable import Screens

/// Readings that are pasted a line each: seen before they are saved, saved together, and none of them swallowed.
@Suite struct ReadingListTests {
  private static let three = "7:30 128/82 64\n7:41 5.6 mmol/L fasting\nw 81.4 kg\n"

  private func values(_ sofa: Sofa) -> [String] {
    sofa.app.record.readings.compactMap { $0.measurement?.valueText }
  }

  @Test func aLineThatWasLeftOutComesBack() throws {
    let sofa = try Sofa()
    sofa.press(.paste("128/82 64\n131/84 66\n127/80 61"))
    sofa.press(.character("D"), .character("D"))
    #expect(!sofa.screen().contains("128/82") && !sofa.screen().contains("131/84"))
    sofa.press(.character("u"), .character("u"))
    #expect(sofa.screen().contains("128/82") && sofa.screen().contains("131/84"))
    sofa.press(.character("u"))
    #expect(sofa.screen().contains("No line was left out."))
  }

  /// From whatever page, where nothing is typed.
  @Test(arguments: ["", "h", "c", "r", "p", "i", "v", "o", "?", "!", ",", "h\r"])
  func aPasteOpensTheList(_ keys: String) throws {
    let sofa = try Sofa("2026-11-20 07:30 120/80")
    for key in keys { sofa.press(key == "\r" ? .enter : .character(key)) }
    sofa.press(.paste(Self.three))
    #expect(sofa.app.page == .lines)
    let screen = sofa.screen()
    #expect(screen.contains("3 lines, and all are understood; nothing is saved yet"), "\(screen)")
    #expect(screen.contains("blood pressure 128/82 mmHg, pulse 64, today 07:30"))
    #expect(screen.contains("glucose 5.6 mmol/L, fasting, today 07:41"))
    #expect(screen.contains("weight 81.4 kg, now"))
    #expect(values(sofa) == ["120/80"])
    sofa.press(.enter)
    #expect(sofa.screen().contains("3 readings saved. Press u to undo."), "\(sofa.screen())")
    #expect(values(sofa) == ["120/80", "128/82", "5.6", "81.4"])
    #expect(sofa.keeper.unsavedLine == nil)
  }

  @Test func oneUndoTakesAllBack() throws {
    let sofa = try Sofa()
    sofa.press(.paste(Self.three), .enter, .character("u"))
    #expect(sofa.app.record.readings.isEmpty)
  }

  /// Comments and a byte order mark are no readings, and several readings of a line are several.
  @Test(arguments: [
    "\u{FEFF}# my list\n7:30 136/83/65, 132/82/70\n## evening\n#\n", "7:30 136/83/65; 132/82/70",
    "#travel 7:30 136/83/65, 132/82/70",
  ])
  func listsAsPeopleKeepThem(_ text: String) throws {
    let sofa = try Sofa()
    sofa.press(.paste(text))
    #expect(sofa.app.page == .lines, "\(sofa.screen())")
    sofa.press(.enter)
    #expect(values(sofa) == ["136/83", "132/82"], "\(sofa.screen())")
  }

  /// What is corrected may become several readings too.
  @Test func aCorrectedLineMayBecomeTwo() throws {
    let sofa = try Sofa()
    sofa.press(.paste("7:30 128/82\n7:40 foo"), .down, .character("e"), .control("u"))
    sofa.type("7:40 136/83, 132/82")
    #expect(sofa.screen().contains("7:40 136/83, 132/82"))
    sofa.press(.enter)
    #expect(sofa.screen().contains("3 lines, and all are understood"), "\(sofa.screen())")
    sofa.press(.enter)
    #expect(values(sofa) == ["128/82", "136/83", "132/82"])
  }

  /// In the log line each of them is shown, and one Enter saves all.
  @Test func severalInTheLogLine() throws {
    let sofa = try Sofa()
    sofa.type("136/83/65, 132/82/70")
    let screen = sofa.screen()
    #expect(screen.contains("136/83 mmHg, pulse 65") && screen.contains("132/82 mmHg, pulse 70"), "\(screen)")
    sofa.press(.enter)
    #expect(values(sofa) == ["136/83", "132/82"])
    sofa.press(.character("u"))
    #expect(sofa.app.record.readings.isEmpty)
  }

  /// One line is a line: it stands in the log to be looked at.
  @Test(arguments: ["128/82 64", "128/82 64\n", "\r\n 128/82 64 \r\n", "128/82\n64\n", "128\n82\n64"])
  func aSingleLineIsLogged(_ text: String) throws {
    let sofa = try Sofa()
    sofa.press(.paste(text))
    #expect(sofa.app.page == .log && sofa.screen().contains("blood pressure, now: 128/82 mmHg, pulse 64"))
    sofa.press(.enter)
    #expect(values(sofa) == ["128/82"])
  }

  @Test(arguments: ["", " \n\t\n"])
  func nothingPastedIsNothing(_ text: String) throws {
    let sofa = try Sofa()
    sofa.press(.paste(text))
    #expect(sofa.app.page == .today)
  }

  /// In the log line the words that stood there belong to the first and the last line.
  @Test func inTheLogLine() throws {
    let sofa = try Sofa()
    sofa.press(.character("l"))
    sofa.type("yesterday ")
    sofa.press(.paste("7:30 128/82\n8:00 130/84"))
    #expect(sofa.screen().contains("blood pressure 128/82 mmHg, yesterday 07:30"), "\(sofa.screen())")
    sofa.press(.escape)
    #expect(sofa.app.page == .log && sofa.screen().contains("yesterday"))
    #expect(sofa.app.record.readings.isEmpty)
  }

  /// Esc leaves it as a whole: nothing is saved and nothing is kept to be offered.
  @Test func goingBackSavesNothing() throws {
    let sofa = try Sofa()
    sofa.press(.paste(Self.three), .tick, .escape)
    #expect(sofa.app.page == .today && sofa.screen().contains("Nothing of the list was saved."))
    #expect(sofa.app.record.readings.isEmpty && sofa.keeper.unsavedLine == nil)
  }

  /// A line to the terminal that drops takes nothing with it.
  @Test func whatIsNotSavedIsKeptWhenTheLineDrops() throws {
    let sofa = try Sofa()
    sofa.press(.paste("128/82\n130/84"), .hangUp)
    #expect(sofa.keeper.unsavedLine == "130/84")
    try sofa.keeper.forget(unsaved: "130/84")
    #expect(sofa.keeper.unsavedLine == "128/82")
  }

  /// A line that is not understood hides none of the others: they are saved, and it stays to be corrected.
  @Test func whatIsRefusedStays() throws {
    let sofa = try Sofa()
    sofa.press(.paste("128/82\nfoo 12\n130/84 64"))
    #expect(sofa.screen().contains("2 of 3 lines are understood"))
    #expect(
      sofa.screen().contains("! foo 12: Vitals does not know \"foo\"")
        || sofa.screen().contains("foo 12: Vitals"))
    sofa.press(.enter)
    #expect(values(sofa) == ["128/82", "130/84"])
    #expect(sofa.app.page == .lines && sofa.screen().contains("2 readings saved. 1 line not understood"))
    #expect(sofa.screen().contains("1 line, and it is not understood; the others are saved"))
    sofa.press(.enter)
    #expect(sofa.screen().contains("No line is understood."))
    sofa.press(.character("e"), .control("u"))
    sofa.type("118/76")
    #expect(sofa.screen().contains("blood pressure 118/76 mmHg, now"))
    sofa.press(.enter, .enter)
    #expect(values(sofa).sorted() == ["118/76", "128/82", "130/84"] && sofa.app.page == .today)
  }

  @Test func aLineIsLeftOutAndMoreArePasted() throws {
    let sofa = try Sofa()
    sofa.press(.paste("128/82\n130/84"), .character("D"), .paste("118/76\n5.6 mmol/L"))
    #expect(sofa.screen().contains("3 lines, and all are understood"))
    sofa.press(.enter)
    #expect(values(sofa).sorted() == ["118/76", "130/84", "5.6"])
    sofa.press(.paste("1/1\n2/2"), .character("D"), .character("D"))
    #expect(sofa.app.page == .today)
  }

  @Test func theUnusualIsAskedAboutBeforeAnythingIsSaved() throws {
    let sofa = try Sofa()
    sofa.press(.paste("255/100\n128/82"), .enter)
    #expect(sofa.app.page == .question && sofa.app.record.readings.isEmpty, "\(sofa.screen())")
    sofa.press(.character("n"))
    #expect(sofa.app.page == .lines && sofa.app.record.readings.isEmpty)
    sofa.press(.enter, .character("y"))
    #expect(sofa.app.record.readings.count == 2)
  }

  /// A severe reading in the middle: everything is saved first, then its question comes, once for each topic.
  @Test func aSevereReadingSwallowsNothing() throws {
    let sofa = try Sofa()
    sofa.press(.paste("8:50 182/121 70\n8:52 2.9 mmol/L\n9:00 w 81.4 kg\n9:01 temp 36.8 C"), .enter)
    #expect(sofa.app.record.readings.count == 4)
    #expect(sofa.app.page == .question && sofa.screen().contains("182/121"), "\(sofa.screen())")
    sofa.press(.character("n"))
    #expect(sofa.app.page == .flow)
    sofa.press(.escape)
    #expect(sofa.app.page == .question && sofa.screen().contains("2.9 mmol/L"), "\(sofa.screen())")
    sofa.press(.character("y"), .escape)
    #expect(sofa.app.page == .today && sofa.app.record.readings.count == 4)
  }

  /// Of two readings of one topic the later one speaks, as if they had been typed one by one.
  @Test func theSecondReadingSpeaks() throws {
    let sofa = try Sofa()
    sofa.press(.paste("8:50 182/121 70\n8:56 141/88"), .enter)
    #expect(sofa.app.page == .flow && sofa.app.record.readings.count == 2, "\(sofa.screen())")
    sofa.press(.escape)
    #expect(sofa.app.page == .today)
  }

  @Test func aQuestionIsAnsweredFirst() throws {
    let sofa = try Sofa("2026-11-20 07:30 120/80")
    sofa.press(.character("h"), .character("D"), .paste("y\ny"))
    #expect(sofa.app.page == .question && sofa.screen().contains("Please answer first."))
    #expect(sofa.app.record.readings.count == 1)
  }

  @Test(arguments: [(20, 6), (30, 10), (40, 12), (80, 24), (200, 60)])
  func fitsEverySize(_ width: Int, _ height: Int) throws {
    let sofa = try Sofa()
    sofa.press(.paste((0..<40).map { "7:\(10 + $0) 128/82 \(60 + $0)" }.joined(separator: "\n") + "\nfoo"))
    for _ in 0..<41 {
      sofa.press(.down)
      #expect(
        sofa.screen(width, height, fill: "x").split(separator: "\n", omittingEmptySubsequences: false).count
          <= height)
    }
    sofa.press(.character("e"))
    _ = sofa.screen(width, height)
  }
}
