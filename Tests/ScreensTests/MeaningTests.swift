import Care
import Foundation
import Terminal
import Testing

@testable import Screens

/// One key, one meaning: what a person learned on one page holds on every other.
@Suite struct MeaningTests {
  @Test func noKeyHasTwoMeanings() {
    let keys = Meaning.all.flatMap(\.keys)
    #expect(keys.count == Set(keys).count)
    #expect(Meaning.all.allSatisfy { !$0.keys.isEmpty && !$0.commands.isEmpty && !$0.words.isEmpty })
  }

  /// Walks all pages: the key of a command has to mean what the command does.
  @Test(arguments: Page.allCases) func everyKeyHasOneVerb(_ page: Page) {
    for command in Command.valid(in: page) {
      for key in command.keys {
        let meaning = Meaning.of(key)
        #expect(
          meaning?.commands.contains(command.id) == true,
          "\(key.name) is \(command.id) in \(page), and elsewhere: \(meaning?.words ?? "nothing")")
      }
    }
  }

  /// Nothing stands in the table that no key does.
  @Test(arguments: Meaning.all.indices) func everyMeaningIsUsed(_ place: Int) {
    let meaning = Meaning.all[place]
    for id in meaning.commands {
      #expect(
        Command.all.contains { $0.id == id && !Set($0.keys).isDisjoint(with: meaning.keys) },
        "\(meaning.keyNames): \(id)")
    }
    for key in meaning.keys {
      #expect(
        Command.all.contains { $0.keys.contains(key) && meaning.commands.contains($0.id) }, "\(key.name)")
    }
  }

  @Test(arguments: Page.allCases) func helpIsEverywhere(_ page: Page) {
    guard page != .help else { return }
    let keys = Command.valid(in: page).filter { $0.id == .help }.flatMap(\.keys)
    #expect(keys.contains(.function(1)), "\(page)")
    #expect(keys.contains(.character("?")) != Page.typed.contains(page), "\(page)")
  }

  /// The table of `docs/using.md` is this one.
  @Test func theManualHasTheTable() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../docs/using.md").standardized
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let rows = Meaning.all.map { meaning in
      "| \(meaning.keys.map { "`\($0.name)`" }.joined(separator: ", ")) | \(meaning.words) |"
    }
    let first = try #require(lines.firstIndex { $0 == "| key | it means |" })
    #expect(lines[(first + 2)...].prefix { $0.hasPrefix("|") }.map(String.init) == rows)
  }

  @Test func theHelpEndsWithTheTable() throws {
    let sofa = try Sofa("128/82")
    sofa.press(.character("?"))
    let screen = sofa.screen(80, 1000)
    #expect(screen.contains("ONE KEY, ONE MEANING"))
    for meaning in Meaning.all { #expect(screen.contains(meaning.words), "\(meaning.words)") }
    sofa.press(.character("?"), .function(1))
    #expect(sofa.app.page == .help, "help has no help")
    sofa.press(.escape)
    #expect(sofa.app.page == .today, "and one key leaves it")
  }

  /// F1 opens the help of every screen there is, and Esc goes back to it.
  @Test(arguments: SizeTests.ways.map(\.name)) func helpOpensAndCloses(_ name: String) throws {
    let way = try #require(SizeTests.ways.first { $0.name == name })
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: SizeTests.lines)
    try SizeTests.putFiles(in: sofa)
    for key in way.keys { sofa.press(key) }
    let page = sofa.app.page
    guard page != .help else { return }
    let before = sofa.screen()
    sofa.press(.function(1))
    #expect(sofa.app.page == .help, "\(name)")
    #expect(sofa.screen().contains("HELP"))
    sofa.press(.escape)
    #expect(sofa.app.page == page && sofa.screen() == before, "\(name)")
  }

  /// In the footer, in the help and in the palette the page's own keys come before those that are the same everywhere.
  @Test(arguments: SizeTests.ways.map(\.name)) func thePagesOwnKeysComeFirst(_ name: String) throws {
    let way = try #require(SizeTests.ways.first { $0.name == name })
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: SizeTests.lines)
    try SizeTests.putFiles(in: sofa)
    for key in way.keys { sofa.press(key) }
    let top = sofa.app.stack.top
    let places = top.footer.enumerated().filter { !Command.isOwn($0.element) }.map(\.offset)
    if top.page != .today, let first = places.first {
      #expect(places == Array(first..<top.footer.count), "\(name): \(top.footer)")
    }
    let valid = Command.valid(in: top.page)
    #expect(
      valid.map(\.isOwn) == valid.filter(\.isOwn).map { _ in true }
        + valid.filter { !$0.isOwn }.map { _ in false })
  }

  /// However narrow the window, the footer says how to get help and how to get back.
  @Test(arguments: SizeTests.ways.map(\.name)) func theWayOutStaysInView(_ name: String) throws {
    let way = try #require(SizeTests.ways.first { $0.name == name })
    let sofa = try Sofa(now: "2026-11-21T09:04+01:00", lines: SizeTests.lines)
    try SizeTests.putFiles(in: sofa)
    for key in way.keys { sofa.press(key) }
    for width in [40, 46, 60, 80] {
      let footer = sofa.screen(width, 24).split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
      let isQuestion = sofa.app.page == .question
      #expect(sofa.app.page == .help || footer.contains("help"), "\(name) at \(width): \(footer)")
      #expect(
        isQuestion || ["back", "quit", "end"].contains(where: footer.contains),
        "\(name) at \(width): \(footer)")
    }
  }

  /// Every choice says how it is changed, while it has the focus.
  @Test func choicesSayHowTheyAreChanged() throws {
    let sofa = try Sofa("128/82")
    sofa.press(.character("b"))
    #expect(!sofa.screen().contains(FormField.choosing))
    sofa.press(.backTab)
    #expect(sofa.screen().contains(FormField.choosing), "the kind is one")
    sofa.press(.tab, .tab, .tab, .tab)
    #expect(sofa.screen(40, 24).contains("left, right or space chooses"))
    let form = try Sofa("128/82")
    form.press(.character("r"), .character("a"), .tab)
    #expect(form.screen().contains(FormField.choosing))
  }
}
