import Foundation
import Journal
import Model
import Terminal
import Testing

@testable import Care
@testable import Screens

/// What is typed into a form or a line of its own is kept like a log line: through every way in which the program can
/// end, and it is offered at the next start and where it belongs.
@Suite struct UnsavedFormTests {
  /// A form: the keys that open it, and a text that can be typed into its first field.
  struct Case: Sendable, CustomStringConvertible {
    let name: FormName
    let keys: [Key]
    /// Keys that lead to another field, or to the form of a line.
    let then: [Key]
    let text: String
    var description: String { "\(name) \((keys + then).map(\.name).joined(separator: " "))" }

    init(_ name: FormName, _ keys: String, _ more: [Key] = [], then: [Key] = [], _ text: String) {
      (self.name, self.then, self.text) = (name, then, text)
      self.keys = keys.map(Key.character) + more
    }
  }

  static let cases: [Case] = [
    .init(.correction, "he", [], "9"), .init(.correction, "he", then: [.function(2), .tab], "9"),
    .init(.tags, "h#", [], "travel"), .init(.filter, "h/", [], "mountains"), .init(.date, "cT", [], "2026-0"),
    .init(.reminder, "ra", [], "Eye doctor"), .init(.reminder, "re", [], " again"),
    .init(.pause, "rz", [], "1 Dec"),
    .init(.lastDone, "rf ", [.enter, .character(" "), .enter], "2026-05-14"),
    .init(.snooze, "rs4", [], "tomo"), .init(.plan, "pa", then: [.tab], "before it"),
    .init(.medicine, "ia", [], "ramipril"), .init(.medicineChange, "ie", then: [.tab], "10 mg"),
    .init(.visit, "Va", [], "3 Dec 10:30"), .init(.visit, "Ve", then: [.tab], " and another"),
    .init(.outcome, "Vd", [], "less salt"), .init(.question, "VN", [], "Which arm?"),
    .init(.answer, "V", [.end, .enter], then: [.tab], "both"),
    .init(.document, "oa", [], "/x/report.pdf"), .init(.document, "oe", [], " of May"),
    .init(.search, "o", [.enter, .character("/")], "potass"), .init(.sampleTime, "ofT", [], "8:1"),
    .init(.alertNote, "N", [], "Called the practice"), .init(.setting, ",", [.end, .enter], "0"),
    .init(.ownKind, ",Ka", [], "steps"), .init(.ownKind, ",Ke", [], "2"),
    .init(.report, "ve", then: [.tab, .tab], "M. S."), .init(.reportFile, "v", [.enter], "x"),
    .init(.doseTime, "iTT", [], "8:1"), .init(.target, "L", [.down, .down, .enter], "130/80"),
  ]

  @Test func everyFormIsAmongThem() {
    #expect(Set(Self.cases.map(\.name)) == Set(FormName.allCases))
  }

  /// Ends that leave no time for anything, and a kill behind which only the last second is known.
  @Test(arguments: cases, [Key.interrupt, .hangUp, .tick])
  func isKeptAndOfferedAgain(_ one: Case, _ end: Key) throws {
    let sofa = try opened(one)
    let before = sofa.screen(120, 40)
    sofa.type(one.text)
    #expect(sofa.screen(120, 40) != before, "nothing can be typed there:\n\(before)")
    let typed = try #require(sofa.app.unsavedForm)
    #expect(typed.key.name == one.name.rawValue && typed.words.contains(one.text))
    let screen = field(sofa)
    sofa.press(end)
    if end != .tick {
      #expect(sofa.app.farewell == "What you typed is kept and offered at the next start: \(typed.words)")
    }
    #expect(try mode(sofa) == 0o600)
    try sofa.restart()
    // The next start is Today, as always, and says what waits.
    #expect(sofa.app.page == .today)
    #expect(sofa.screen(300, 40).contains("Not saved: \(typed.words). Press F2 to go on with it"))
    // It is there again where it was typed, and by one key.
    for keys in [one.keys, [.function(2)]] {
      try sofa.restart()
      for key in keys { sofa.press(key) }
      #expect(sofa.app.unsavedForm == typed, "by \(keys)")
      #expect(sofa.screen(120, 40).contains("You typed this earlier and did not save it."))
      // A form of the log line is a line again, and a search has yet to begin.
      // Which dose is chosen is no part of what was typed.
      if one.then.first != .function(2), ![.filter, .doseTime].contains(one.name) {
        #expect(field(sofa) == screen, "by \(keys)")
      }
    }
    // Escape shows it gone, and then it is.
    sofa.press(.escape)
    #expect(sofa.keeper.unsavedForms.isEmpty)
    try sofa.restart()
    #expect(!sofa.screen(120, 40).contains("Not saved: "))
  }

  /// What is to be saved outlives Escape; a time, a search and the like do not.
  @Test(arguments: cases)
  func escapeKeepsOnceAndThenDrops(_ one: Case) throws {
    let sofa = try opened(one)
    sofa.type(one.text)
    let typed = try #require(sofa.app.unsavedForm)
    let isKept = ![.filter, .date, .snooze, .search, .sampleTime, .doseTime, .setting, .report].contains(
      one.name)
    sofa.press(.escape)
    #expect(sofa.keeper.unsavedForms == (isKept ? [typed] : []))
    guard isKept else { return }
    #expect(sofa.screen().contains("Not saved yet."))
    if Page.browsing.contains(sofa.app.page) {
      sofa.press(.function(2))
      #expect(sofa.app.unsavedForm == typed)
    }
    try sofa.restart()
    sofa.press(.function(2), .escape)
    #expect(sofa.keeper.unsavedForms.isEmpty)
    #expect(sofa.screen(300, 40).contains("Dropped: \(typed.words). Press F2 to get it back."))
    try sofa.restart()
    #expect(!sofa.screen(300, 40).contains("Not saved: "))
  }

  @Test func whatIsSavedIsKeptNoMore() throws {
    let sofa = try FurnishedSofa.make()
    for (keys, texts) in [
      ("Va", ["3 Dec 10:30", "Dr Lind"]), ("VN", ["Which arm?"]), ("ia", ["lisinopril"]),
      ("ra", ["Eye doctor", "", "1y"]),
      ("h#", ["travel"]), ("N", ["Called the practice"]), (",Ka", ["steps", "", "", "", "90000"]),
      ("he", [" note x"]),
    ] {
      try sofa.restart()
      for key in keys { sofa.press(.character(key)) }
      for (index, text) in texts.enumerated() {
        if index > 0 { sofa.press(.tab) }
        sofa.type(text)
      }
      sofa.press(.tick)
      #expect(sofa.keeper.unsavedForms.count == 1, "\(keys)")
      sofa.press(.enter)
      #expect(sofa.keeper.unsavedForms.isEmpty, "\(keys): \(sofa.screen())")
    }
    for (keys, text) in [("h/", "ramipril"), ("cT", "2026-10")] {
      try sofa.restart()
      for key in keys { sofa.press(.character(key)) }
      sofa.type(text)
      sofa.press(.tick, .enter)
      #expect(sofa.keeper.unsavedForms.isEmpty, "\(keys)")
    }
  }

  /// What could not be saved stays, on the screen and on the disk.
  @Test func whatIsRefusedIsKept() throws {
    let sofa = try FurnishedSofa.make()
    sofa.press(.character("V"), .character("a"))
    sofa.type("someday")
    sofa.press(.enter, .tick)
    #expect(sofa.screen().contains("Not saved: ") && sofa.screen().contains("someday"))
    #expect(sofa.keeper.unsavedForms.first?.fields == [.init("when", "someday")])
  }

  /// One visit's form is not filled with what was typed for another one.
  @Test func eachIsOfferedWhereItBelongs() throws {
    let sofa = try FurnishedSofa.make()
    sofa.press(.character("V"), .character("e"), .tab)
    sofa.type(" and a colleague")
    sofa.press(.escape, .character("a"))
    #expect(sofa.app.unsavedForm == nil && !sofa.screen().contains("colleague"))
    sofa.press(.escape, .down, .character("e"))
    #expect(sofa.app.unsavedForm == nil)
    sofa.press(.escape, .up, .character("e"))
    #expect(sofa.screen().contains("and a colleague"))
  }

  @Test func whatItBelongsToMayBeGone() throws {
    let sofa = try FurnishedSofa.make()
    sofa.press(.character("i"), .character("e"), .tab)
    sofa.type("10 mg")
    sofa.press(.hangUp)
    let course = try #require(sofa.app.record.medicines.first)
    try sofa.keeper.delete([course.id])
    try sofa.restart()
    sofa.press(.function(2))
    #expect(sofa.screen().contains("strength: 10 mg") && sofa.screen().contains("not there any more"))
    #expect(sofa.keeper.unsavedForms.count == 1)
    try sofa.restart()
    sofa.press(.escape)
    #expect(sofa.keeper.unsavedForms.isEmpty)
  }

  /// A reading comes first; then the forms, the last one first.
  @Test func severalAreOfferedInTheirTurn() throws {
    let sofa = try FurnishedSofa.make()
    sofa.press(.character("V"), .character("N"))
    sofa.type("Which arm?")
    sofa.press(.escape, .character("a"))
    sofa.type("3 Dec")
    sofa.press(.escape, .escape, .character("l"))
    sofa.type("128/8")
    sofa.press(.hangUp)
    for words in ["128/8", "ADD A VISIT: when 3 Dec", "A QUESTION TO ASK: question Which arm?"] {
      try sofa.restart()
      #expect(sofa.screen(200, 30).contains("Not saved: \(words). Press"), "\(sofa.screen(200, 30))")
      sofa.press(.escape)
    }
    try sofa.restart()
    #expect(!sofa.screen().contains("Not saved: "))
  }

  @Test(arguments: ["", "no JSON", "{}", #"{"form":"visit"}"#, #"{"form":1,"of":"","title":"x","typed":[]}"#])
  func aLineOfTheFileThatIsNoneIsPassedOver(_ line: String) throws {
    #expect(UnsavedForm(line: line) == nil)
  }

  @Test func anyTextComesBack() throws {
    let form = UnsavedForm(
      .init("visit", of: "01"), title: "EDIT \"A\"",
      fields: [.init("when", "a\\b \"c\" 血圧 🙂"), .init("", ""), .init("x", "\u{7}\u{85}")])
    #expect(UnsavedForm(line: form.line) == form)
    #expect(!form.line.contains("\n"))
  }
}

extension UnsavedFormTests {
  private func opened(_ one: Case) throws -> Sofa {
    let sofa = try FurnishedSofa.make()
    for key in one.keys + one.then { sofa.press(key) }
    return sofa
  }

  /// The fields as they are shown, without the message and the heading above them.
  private func field(_ sofa: Sofa) -> String {
    sofa.screen(120, 40).split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).dropLast(2)
      .joined(separator: "\n")
  }

  private func mode(_ sofa: Sofa) throws -> Int? {
    let state = sofa.folder.appending(path: "state").path
    let names = FileManager.default.enumerator(atPath: state)?.compactMap { $0 as? String } ?? []
    let name = try #require(names.first { $0.hasSuffix("/draft-forms") || $0 == "draft-forms" }, "\(names)")
    return try FileManager.default.attributesOfItem(atPath: "\(state)/\(name)")[.posixPermissions] as? Int
  }
}

extension App {
  /// What is typed into the form on top.
  fileprivate var unsavedForm: UnsavedForm? { stack.top.unsavedForm }
}
