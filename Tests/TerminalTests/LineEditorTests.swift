import Lettering
import Testing

@testable import Terminal

/// A line typed where no cursor can be moved: what it holds, and what shows it.
@Suite struct LineEditorTests {
  /// What a terminal shows of characters and backspaces.
  private func seen(_ output: String) -> String {
    var cells: [Character] = []
    var cursor = 0
    for character in output {
      if character == "\u{8}" {
        cursor = max(0, cursor - 1)
        continue
      }
      for cell in [character] + Array(repeating: "+", count: Text.columns(String(character)) - 1) {
        if cursor < cells.count { cells[cursor] = cell } else { cells.append(cell) }
        cursor += 1
      }
    }
    return String(cells[..<cursor])
  }

  @Test(
    arguments: [
      ("128/82", [], "128/82"), ("128/82", [.backspace, .character("4")], "128/84"),
      ("one two", [.control("w")], "one "), ("one two  ", [.control("w")], "one "),
      ("one", [.control("u")], ""),
      ("", [.backspace, .control("w"), .character("a")], "a"), ("a", [.tab, .character("b")], "a b"),
      ("a", [.left, .home, .up, .escape, .function(1), .alt("x"), .other, .character("b")], "ab"),
      ("", [.paste("a\nb\u{1B}[m\u{7}")], "a b[m"), ("血圧", [.backspace], "血"), ("é", [.backspace], ""),
    ] as [(String, [Key], String)])
  func whatIsSeenIsWhatIsHeld(_ typed: String, _ keys: [Key], _ expected: String) {
    var editor = LineEditor()
    var output = editor.append(typed)
    for key in keys { output += editor.handle(key) }
    #expect(editor.text == expected)
    #expect(seen(output) == seen(expected))
    #expect(!output.contains("\u{1B}"))
    #expect(!editor.wasCut)
  }

  @Test func aFullLineTakesNoMoreAndSaysSo() {
    var editor = LineEditor()
    _ = editor.append(String(repeating: "x", count: LineEditor.limit))
    #expect(!editor.wasCut)
    #expect(editor.handle(.character("y")).isEmpty)
    #expect(editor.wasCut && editor.text.utf8.count == LineEditor.limit)
    _ = editor.handle(.backspace)
    #expect(!editor.wasCut)
  }
}

/// Lines out of a pipe.
@Suite struct PipedLinesTests {
  private func lines(_ pieces: [String]) -> [String] {
    var piped = PipedLines()
    var lines: [String] = []
    for piece in pieces {
      piped.feed(piece.utf8)
      while let line = piped.next(atEnd: false) { lines.append(String(decoding: line.bytes, as: UTF8.self)) }
    }
    while let line = piped.next(atEnd: true) { lines.append(String(decoding: line.bytes, as: UTF8.self)) }
    return lines
  }

  @Test(
    arguments: [
      ([], []), (["a\nb\n"], ["a", "b"]), (["a\n\nb"], ["a", "", "b"]),
      (["128", "/82\r", "\ny"], ["128/82", "y"]),
      (["\n"], [""]),
    ] as [([String], [String])])
  func areWholeHoweverTheyArrive(_ pieces: [String], _ expected: [String]) {
    #expect(lines(pieces) == expected)
    #expect(lines(pieces.joined().map(String.init)) == expected)
  }

  @Test(arguments: [(PipedLines.longest, false), (PipedLines.longest + 1, true), (1_000_000, true)])
  func aLineWithoutEndIsCutAndSaysSo(_ length: Int, _ isCut: Bool) {
    var piped = PipedLines()
    for _ in 0..<(length / 1000) { piped.feed(repeatElement(0x78, count: 1000)) }
    piped.feed(repeatElement(0x78, count: length % 1000))
    #expect(piped.next(atEnd: false) == nil)
    piped.feed("\nb".utf8)
    let line = piped.next(atEnd: false)
    #expect(line?.isCut == isCut)
    #expect(line?.bytes.count == PipedLines.longest)
    #expect(piped.next(atEnd: true)?.bytes.first == 0x62)
  }
}

/// Text for terminals that show ASCII only.
@Suite struct ASCIITextTests {
  @Test(arguments: [
    ("128/82 mmHg", "128/82 mmHg"), ("36.9 °C", "36.9 C"), ("after…", "after..."), ("血圧 é", "?? ?"),
    ("a\u{1B}[2Jb", "a?[2Jb"),
  ])
  func keepsWhatHasAPlainForm(_ text: String, _ expected: String) {
    #expect(Text.ascii(text) == expected)
  }
}
