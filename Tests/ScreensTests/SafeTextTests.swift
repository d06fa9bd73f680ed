import Journal
import Model
import Terminal
import Testing

@testable import Screens

/// Text that a terminal would obey stands in every field, and every page shows it as it can be read.
@Suite struct SafeTextTests {
  private static let word = "a\u{1B}[31mb\u{9B}31mc\u{202E}d\u{2066}e\u{200B}f\u{FEFF}g"
  private static let text = "\(word)\n\(word)"
  private static let now = "2026-11-21T09:04+01:00"

  /// A sofa with one of everything that has a text.
  private static func sofa() throws -> Sofa {
    let day = try #require(Day("2026-11-15"))
    let reminder = try Reminder(text, recurrence: .days(3), first: day)
    let plan = try Plan(text, rule: "esh-2023", measure: "blood-pressure", first: day, days: 7)
    let document = try Document(
      sha256: String(repeating: "0", count: 64), fileName: text, mediaType: text, bytes: 3, title: text)
    let visits = try [
      VisitSofa.visit(1, "2026-11-20T10:30+01:00") {
        ($0.clinician, $0.place, $0.reason, $0.agreed) = (text, text, text, text)
        ($0.link, $0.status) = (text, .done)
      },
      VisitSofa.visit(2, "2026-11-24T10:30+01:00") {
        ($0.clinician, $0.place, $0.reason) = (text, text, text)
      },
      VisitSofa.question(3, text), VisitSofa.question(4, text) { ($0.isAsked, $0.answer) = (true, text) },
    ]
    let medicine = try Medicine(word, strength: word, schedule: .words(word), start: day)
    let others: [any Content] = [reminder, plan, document, medicine]
    let made = try others.enumerated().map { number, content in
      Entry(
        id: VisitSofa.id(20 + number), at: try #require(Moment("2026-11-15T08:00+01:00")), content: content,
        note: text)
    }
    return try Sofa(
      now: now, lines: SizeTests.lines + ["128/82 64 #\(word) note \(text)", "188/124 64 note \(text)"],
      entries: visits + made)
  }

  @Test func noPageDrawsWhatATerminalWouldObey() throws {
    let ways = SizeTests.ways.map(\.keys) + TourStop.all.map(\.keys)
    var shown = 0
    for keys in ways + Self.more {
      let sofa = try Self.sofa()
      for key in keys { sofa.press(key) }
      for (width, height) in [(200, 60), (80, 24), (40, 12)] {
        let screen = sofa.screen(width, height)
        let harm = screen.unicodeScalars.filter(Self.isHarmful)
        #expect(harm.isEmpty, "\(keys) at \(width) by \(height): \(Array(harm))")
        if screen.contains("␛") { shown += 1 }
      }
    }
    #expect(shown > ways.count, "it is seen on \(shown) of \(ways.count * 3) pages")
  }

  /// What is typed, and the pages that have no way of their own.
  private static let more: [[Key]] = [
    [.character("l"), .paste(text)], [.character("l"), .paste("128/82 64 note \(text)"), .enter],
    [.character("h"), .character("/"), .paste(text)], [.character("h"), .enter],
    [.character("h"), .character("e")],
    [.character("i"), .enter], [.character("i"), .character("e")], [.character("V"), .enter],
    [.character("V"), .character("f")], [.character("V"), .character("e")], [.character("p"), .enter],
    [.character("r"), .character("x")], [.character("r"), .character("a"), .paste(text), .enter],
    [.character("o"), .enter], [.character("c"), .character("T"), .paste(text), .enter],
    [.character("c"), .left], [.character("h"), .character("D"), .enter, .character("u")],
  ]

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
