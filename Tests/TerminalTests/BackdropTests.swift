import Testing

@testable import Terminal

/// What terminals answer when they are asked for their background.
@Suite struct BackdropTests {
  @Test(
    arguments: [
      ("rgb:ffff/ffff/ffff", 0xFFFFFF), ("rgb:0000/0000/0000", 0), ("rgb:1e1e/1e1e/1e1e", 0x1E1E1E),
      ("rgb:ff/00/80", 0xFF0080), ("rgb:f/0/8", 0xFF0088), ("rgb:fff/000/800", 0xFF0080),
      ("rgba:2828/2a2a/3636/ffff", 0x282A36), ("RGB:ff/ff/ff", nil), ("rgb:ff/ff", nil),
      ("rgb:ff/ff/ff/ff", nil),
      ("rgb:fffff/ff/ff", nil), ("rgb:gg/ff/ff", nil), ("rgb://", nil), ("", nil), ("#ffffff", nil),
      ("rgba:ff/ff/ff", nil), ("rgb:-1/0/0", nil),
    ] as [(String, UInt32?)])
  func answersAreRead(_ text: String, _ color: UInt32?) {
    #expect(Backdrop(answer: text) == color.map(Backdrop.color))
  }

  @Test(arguments: [
    (UInt32(0x000000), true), (0xFFFFFF, false), (0x002B36, true), (0xFDF6E3, false), (0x3F3F3F, true),
    (0xE5E9F0, false),
  ])
  func darkIsWhatNeedsLightLetters(_ color: UInt32, _ isDark: Bool) {
    #expect(Backdrop.color(color).isDark == isDark)
  }

  /// An answer that comes in pieces, late, or broken is never a key.
  @Test(arguments: [
    ("\u{1B}]11;rgb:0/0/0\u{1B}\\x", ["rgb:0/0/0"], "x"), ("\u{1B}]11;rgb:0/0/0\u{7}x", ["rgb:0/0/0"], "x"),
    ("a\u{1B}]11;?\u{7}\u{1B}]11;!\u{7}b", ["?", "!"], "ab"), ("\u{1B}]11;rgb:0/0\u{3}", [], "\u{3}"),
    ("\u{1B}]11;rgb:0/0/0\u{1B}[A", [], "\u{1B}[A"),
  ])
  func answersAreNoKeys(_ sent: String, _ reports: [String], _ typed: String) {
    func keys(_ text: String) -> [Key] {
      var decoder = KeyDecoder()
      decoder.feed(Array(text.utf8))
      var keys: [Key] = []
      while let key = decoder.next() { keys.append(key) }
      return keys
    }
    var decoder = KeyDecoder()
    var (found, told): ([Key], [String]) = ([], [])
    for byte in sent.utf8 {
      decoder.feed([byte])
      while let key = decoder.next() { found.append(key) }
      while let report = decoder.takeReport() { told.append(report) }
    }
    #expect(found == keys(typed) && told == reports)
  }

  /// A bracket behind Alt is a key, and an answer without an end is none.
  @Test func whatIsNoAnswerIsAKey() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}]".utf8))
    #expect(decoder.next(flush: true) == .alt("]"))
    decoder.feed(Array("\u{1B}]x".utf8))
    #expect(decoder.next(flush: true) == .alt("]") && decoder.next(flush: true) == .character("x"))
    decoder.feed(Array("\u{1B}]11;\(String(repeating: "0", count: 200))".utf8))
    #expect(decoder.next(flush: true) == nil && decoder.takeReport() == nil)
  }

  @Test func aTerminalIsAskedOnceAndThePersonHasTheLastWord() {
    let now = ContinuousClock.now
    var question = BackgroundQuestion()
    question.take("rgb:ff/ff/ff")
    #expect(question.backdrop == .unknown, "nobody asked")
    let (first, second) = (question.asks(now: now), question.asks(now: now))
    #expect(first && !second)
    #expect(question.wait(now: now) != nil && question.wait(now: now + .seconds(1)) == nil)
    question.take("nonsense")
    #expect(question.backdrop == .unknown)
    question.take("rgb:ff/ff/ff")
    #expect(question.backdrop == .light && question.wait(now: now) == nil)
    question.settle(.dark)
    #expect(question.backdrop == .dark)
    question.settle(nil)
    #expect(question.backdrop == .light)
  }
}
