import Model
import Terminal
import Testing

@testable import Screens

/// Commands found by a few of their letters, and done as if their key had been pressed.
@Suite struct PaletteTests {
  @Test(arguments: [
    ("", "anything"), ("sn", "snooze"), ("SN", "snooze"), ("s w", "Show only entries with these words"),
    ("é", "Café"), ("血", "血圧"),
  ])
  func lettersInTheirOrderFit(_ typed: String, _ text: String) {
    #expect(FuzzyMatch(typed, in: text) != nil)
  }

  @Test(arguments: [("x", ""), ("ba", "ab"), ("snn", "snooze"), ("z", "history")])
  func othersDoNot(_ typed: String, _ text: String) {
    #expect(FuzzyMatch(typed, in: text) == nil)
  }

  /// The first of each pair fits better.
  @Test(arguments: [
    ("sn", "snooze", "season"), ("un", "undo", "found"), ("hm", "history of a month", "whom"),
    ("log", "a log", "along way off to go"), ("de", "delete", "code"), ("ab", "xaxb ab", "xaxb"),
  ])
  func startsOfWordsAndNeighboursCountForMore(_ typed: String, _ better: String, _ worse: String) throws {
    #expect(try #require(FuzzyMatch(typed, in: better)) > #require(FuzzyMatch(typed, in: worse)))
  }

  @Test func aCommandIsFoundAndDone() throws {
    let sofa = try Sofa("2026-11-21 07:30 128/82 64")
    sofa.press(.character("h"), .character(":"))
    #expect(sofa.screen().contains("COMMANDS"))
    sofa.type("del")
    let chosen = sofa.screen().split(separator: "\n").first { $0.contains("▸") }
    #expect(chosen?.contains("delete") == true && chosen?.contains("entered in error") == true)
    sofa.press(.enter)
    #expect(sofa.screen().contains("Delete this entry?"))
    sofa.press(.character("y"))
    #expect(sofa.app.record.readings.isEmpty)
  }

  @Test func arrowsChooseAnotherOne() throws {
    let sofa = try Sofa()
    sofa.press(.character(":"))
    sofa.type("go to")
    sofa.press(.down, .enter)
    let second = sofa.screen()
    #expect(!second.contains("COMMANDS"))
    sofa.press(.escape, .character(":"))
    sofa.type("go to")
    sofa.press(.down, .up, .enter)
    #expect(sofa.screen() != second)
  }

  @Test func nothingFoundDoesNothing() throws {
    let sofa = try Sofa()
    let before = sofa.screen()
    sofa.press(.character(":"))
    sofa.type("zzzz")
    #expect(sofa.screen().contains("Nothing here is called that."))
    sofa.press(.enter)
    #expect(sofa.screen().contains("COMMANDS"))
    sofa.press(.escape)
    #expect(sofa.screen() == before)
  }

  /// Whatever a page can do is found by its own words, and by nothing of other pages.
  @Test(arguments: Page.browsing)
  func listsWhatIsValidHere(_ page: Page) throws {
    let sofa = try Sofa("2026-11-21 07:30 128/82 64")
    let key: [Page: Key] = [
      .history: .character("h"), .charts: .character("c"), .reminders: .character("r"),
      .plan: .character("p"), .medication: .character("i"), .visits: .character("V"),
      .documents: .character("o"), .targets: .character("L"),
    ]
    if let key = key[page] { sofa.press(key) }
    sofa.press(.character(":"))
    let screen = sofa.screen(120, 60)
    for command in Command.valid(in: page) where ![.palette, .suspend, .redraw].contains(command.id) {
      #expect(screen.contains(command.help), "\(command.id) in \(page)")
    }
    #expect(screen.contains("Everything the entry ever said") == (page == .history))
  }

  /// A kind is found by its name or a word of it: its form, or on the charts its chart.
  @Test(arguments: [
    ("peak", "peak flow"), ("pf", "peak flow"), ("temperature", "temperature"), ("spo2", "oxygen saturation"),
  ])
  func kindsAreFoundToo(_ typed: String, _ title: String) throws {
    let own = try OwnKind(
      code: "own-peak-flow", name: "peak flow", words: ["pf"], unit: "L/min", digits: 0,
      least: ExactDecimal(50), greatest: ExactDecimal(900))
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00", lines: ["2026-11-21 07:30 128/82 64"],
      contents: [("2026-11-01T08:00+01:00", own)])
    sofa.press(.character(":"))
    sofa.type(typed)
    sofa.press(.enter)
    #expect(sofa.app.page == .form && sofa.screen().contains("< \(title) >"), "\(sofa.screen())")
    sofa.press(.escape, .character("c"), .character(":"))
    sofa.type(typed)
    sofa.press(.enter)
    #expect(
      sofa.app.page == .charts && sofa.screen().contains("\(title.uppercased())  READINGS"),
      "\(sofa.screen())")
  }

  @Test func aRetiredKindIsNotOffered() throws {
    var own = try OwnKind(
      code: "own-peak-flow", name: "peak flow", words: ["pf"], unit: "L/min", digits: 0,
      least: ExactDecimal(50), greatest: ExactDecimal(900))
    own.isRetired = true
    let sofa = try Sofa(
      now: "2026-11-21T09:04+01:00", lines: ["2026-11-21 07:30 128/82 64"],
      contents: [("2026-11-01T08:00+01:00", own)])
    sofa.press(.character(":"))
    sofa.type("peak flow")
    #expect(sofa.screen().contains("Nothing here is called that."))
  }
}
