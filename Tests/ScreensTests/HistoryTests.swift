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

  /// Arm and posture have room in the usual window, whatever else the journal has.
  @Test func armAndPostureAreNotCut() throws {
    let sofa = try Sofa("2026-11-20 07:30 128/82 64 left sitting", "2026-11-20 08:30 spo2 97")
    sofa.press(.character("h"))
    #expect(sofa.screen().contains("128/82 ●  pulse 64, left arm, sitting"), "\(sofa.screen())")
    #expect(sofa.screen(200, 60).contains("mmHg, pulse 64, left arm, sitting"))
    #expect(sofa.screen(200, 60).contains("elevated (ESC 2024, home)"))
  }

  /// What has no room is left out part by part, so that no number ends in a sign that it goes on.
  @Test(arguments: [36, 40, 44, 46, 50, 60, 70, 80, 119, 120])
  func noNumberIsCut(_ width: Int) throws {
    let sofa = try Sofa(
      "2026-11-20 07:30 128/82 64 left sitting irregular #2026 note room 12", "2026-11-20 08:30 temp 38.2",
      "2026-11-20 09:30 5.6 fasting sensor note 12 units of bread")
    sofa.press(.character("h"))
    let screen = sofa.screen(width, 24)
    #expect(screen.firstMatch(of: /[0-9]…/) == nil, "\(screen)")
    #expect(screen.contains("128/82") && screen.contains("38.2") && screen.contains("5.6"))
  }

  /// Going there and back reads nothing anew, but what another window has saved is there.
  @Test func whatAnotherWindowSavedIsThere() throws {
    let sofa = try sofa()
    let id = sofa.app.record.newID
    sofa.press(.escape, .character("h"))
    #expect(sofa.app.record.newID == id, "nothing was loaded anew")
    sofa.press(.escape)
    var entry = try #require(sofa.app.record.readings.last)
    entry.note = "from another window"
    try sofa.keeper.replace([entry])
    sofa.press(.character("h"))
    #expect(sofa.screen(160, 24).contains("from another window"))
  }

  @Test func theFilterFindsByWord() throws {
    let sofa = try sofa()
    sofa.press(.character("/"))
    sofa.type("#travel")
    #expect(sofa.screen().contains("1 of 3 entries"))
    sofa.press(.enter)
    #expect(!sofa.screen().contains("128/82"))
    sofa.press(.character("/"), .escape)
    #expect(sofa.screen().contains("128/82"))
  }

  @Test(
    arguments: [
      ("#trav", 1), ("#TRAVEL", 1), ("kind:glu", 1), ("kind:bp", 2), ("kind:blood", 2), ("kind:", 3),
      ("-kind:bp", 1),
      ("class:elevated", 2), ("-class:elevated", 1), ("07:00-07:35", 2), ("07:35-07:00", 1), ("morning", 3),
      ("evening", 0), ("-evening", 3), ("128 left", 1), ("128 -left", 0), ("血圧", 1), ("-", 3), ("#", 3),
      ("-#", 3),
      ("2026-11-19", 1), ("25:00-26:00", 0), ("  ", 3),
    ])
  func theFilterFinds(_ text: String, _ count: Int) throws {
    let sofa = try sofa()
    sofa.press(.character("/"))
    sofa.type(text)
    let screen = sofa.screen(120, 24)
    let values = ["131/84", "128/82", "5.6"].count { screen.contains(" \($0)") }
    #expect(values == count, "\(screen)")
  }

  /// A lifetime is looked through between the keys, and every key is taken at once.
  @Test func aLongSearchGoesOnBetweenTheKeys() throws {
    let days = (0..<1500).map { Day(number: 18262 + $0) }
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00",
      lines: days.map { "\($0) 07:30 120/80 note \($0.number % 2 == 0 ? "even" : "odd")" })
    sofa.press(.character("h"), .character("/"))
    sofa.type("even")
    #expect(sofa.app.isSearching)
    #expect(sofa.screen().contains("128 of 1500 entries, looking further"))
    sofa.press(.tick)
    #expect(!sofa.app.isSearching)
    #expect(sofa.screen().contains("750 of 1500 entries"))
    // What is found is found anew in the record as it is then.
    sofa.press(.enter, .character("D"), .character("y"))
    #expect(sofa.app.isSearching)
    sofa.press(.tick, .tick)
    #expect(sofa.screen().contains("749 of 1499 entries"))
  }

  @Test func severalAreTaggedAndDeletedAtOnce() throws {
    let sofa = try sofa()
    sofa.press(.character(" "), .character(" "))
    #expect(sofa.screen().contains("3 entries; 2 marked"))
    #expect(sofa.screen().contains("✓") && sofa.screen(80, 24, glyphs: .ascii).contains("  x "))
    sofa.press(.character("#"))
    #expect(sofa.screen().contains("2 entries"))
    sofa.type("#new second new -gone")
    sofa.press(.enter)
    #expect(sofa.screen().contains("Tags of 2 entries changed"))
    #expect(sofa.app.record.readings.map(\.tags) == [["travel"], ["new", "second"], ["new", "second"]])
    sofa.press(.character("#"))
    sofa.type("-second")
    sofa.press(.enter, .character("D"))
    #expect(sofa.screen().contains("Delete these 2 entries?"))
    sofa.press(.character("n"))
    #expect(sofa.screen().contains("2 marked"), "who says no has not lost the marks")
    sofa.press(.character("D"), .character("y"))
    #expect(sofa.app.record.readings.map(\.tags) == [["travel"]])
    #expect(!sofa.screen().contains("marked"))
    sofa.press(.character("u"))
    #expect(sofa.app.record.readings.map(\.tags) == [["travel"], ["new"], ["new"]])
    sofa.press(.character("u"))
    #expect(sofa.screen().contains("2 readings are as they were before"))
    #expect(sofa.app.record.readings.map(\.tags) == [["travel"], ["new", "second"], ["new", "second"]])
  }

  @Test func allThatIsListedIsMarkedOrNone() throws {
    let sofa = try sofa()
    sofa.press(.character("/"))
    sofa.type("kind:bp")
    sofa.press(.enter, .character("*"))
    #expect(sofa.screen().contains("2 marked"))
    sofa.press(.character("*"))
    #expect(!sofa.screen().contains("marked"))
    sofa.press(.character("*"), .escape)
    #expect(!sofa.screen().contains("marked"), "Esc takes the marks away first")
    #expect(sofa.screen().contains("HISTORY"))
  }

  @Test func tagsThatChangeNothingAreNoAction() throws {
    let sofa = try sofa()
    sofa.press(.end, .character("#"))
    sofa.type("travel #")
    sofa.press(.enter)
    #expect(sofa.screen().contains("Nothing to change"))
    sofa.press(.escape)
    #expect(sofa.screen().contains("HISTORY"))
  }

  @Test func deletingIsAskedAboutAndUndone() throws {
    let sofa = try sofa()
    sofa.press(.character("D"))
    #expect(sofa.screen().contains("Delete this entry?"))
    sofa.press(.character("D"))
    #expect(sofa.app.record.readings.count == 3, "the key that asked must not be the answer")
    sofa.press(.character("n"))
    #expect(sofa.app.record.readings.count == 3)
    sofa.press(.character("D"), .character("y"))
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
