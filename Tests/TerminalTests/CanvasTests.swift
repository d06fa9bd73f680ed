import Testing

@testable import Terminal

struct CanvasTests {
  @Test func writesWhereAsked() {
    let text = drawn(8, 3) { canvas in
      let used = canvas.write("abc", x: 2, y: 1)
      #expect(used == 3)
    }
    #expect(text == "xxxxxxxx\nxxabcxxx\nxxxxxxxx")
  }

  @Test(
    arguments: [
      ("abcdef", nil, "abcdefxx", 6), ("abcdefgh", nil, "abcdefgh", 8), ("abcdefghi", nil, "abcdefg…", 8),
      ("abcdef", 6, "abcdefxx", 6), ("abcdef", 5, "abcd…xxx", 5), ("abcdef", 1, "…xxxxxxx", 1),
      ("abcdef", 0, "xxxxxxxx", 0), ("abcdef", -3, "xxxxxxxx", 0), ("", nil, "xxxxxxxx", 0),
      ("血圧", 4, "血圧xxxx", 4), ("血圧", 3, "血…xxxxx", 3), ("血圧", 2, "…xxxxxxx", 1), ("血a", 2, "…xxxxxxx", 1),
      ("éééé", 3, "éé…xxxxx", 3), ("e\u{301}e\u{301}", 2, "e\u{301}e\u{301}xxxxxx", 2),
    ] as [(String, Int?, String, Int)])
  func cutsByWholeCharacters(text: String, maxWidth: Int?, shown: String, used: Int) {
    let line = drawn(8, 1) { canvas in
      let columns = canvas.write(text, x: 0, y: 0, maxWidth: maxWidth)
      #expect(columns == used)
    }
    #expect(line == shown)
  }

  @Test func asciiGlyphsCutWithATilde() {
    expectDrawn("abc~", 4, 1, glyphs: .ascii) { $0.write("abcdef", x: 0, y: 0) }
  }

  @Test func clipsAtEverySide() {
    expectDrawn("cdef", 4, 1) { $0.write("abcdef", x: -2, y: 0, maxWidth: 6) }
    expectDrawn("xxxx\nxxxx", 4, 2) { $0.write("abc", x: 0, y: -1) }
    expectDrawn("xxxx\nxxxx", 4, 2) { $0.write("abc", x: 0, y: 2) }
    expectDrawn("xxxx", 4, 1) { $0.write("abc", x: 4, y: 0) }
    expectDrawn(" 圧x", 4, 1) { $0.write("血圧", x: -1, y: 0) }
  }

  @Test(arguments: [Int.min, Int.min + 1, -1_000_000_000_000, -1000, 1000, Int.max - 1, Int.max])
  func farCoordinatesDoNotTrap(far: Int) {
    let text = drawn(3, 2) { canvas in
      canvas.write("abc", x: far, y: 0)
      canvas.write("血", x: 0, y: far, maxWidth: far)
      canvas.fill(Rect(x: far, y: far, width: 1, height: 1), "#")
      canvas.tone(Rect(x: far, y: 0, width: 1, height: far), .danger)
      canvas.inside(Rect(x: far, y: far, width: far, height: far)) { inner in
        inner.write("abc", x: far, y: far)
        _ = inner[far, far]
        _ = inner.absolute(Point(x: far, y: far))
      }
      _ = Rect(x: far, y: far, width: far, height: far).inset(horizontal: far, vertical: far)
      _ = Rect(x: 0, y: 0, width: 3, height: 3).split(rows: far)
      _ = Rect(x: far, y: 0, width: 3, height: 3).split(columns: far)
      #expect(canvas[far, far] == nil)
    }
    #expect(text == "xxx\nxxx")
  }

  @Test func everySizeCanBeMade() {
    #expect(Canvas(width: -1, height: 5).size == Size(width: 0, height: 5))
    #expect(Canvas(width: 0, height: 0).text() == "")
    let large = Canvas(width: Int.max, height: 3)
    #expect(large.size.width == 10_000)
    #expect(Canvas(width: 10_000, height: Int.max).size.height == 1600)
  }

  @Test func halfAWideCharacterBecomesASpace() {
    expectDrawn(" a圧", 4, 1) {
      $0.write("血圧", x: 0, y: 0); $0.write("a", x: 1, y: 0)
    }
    expectDrawn("血a", 4, 1) {
      $0.write("血圧", x: 0, y: 0); $0.write("a", x: 2, y: 0)
    }
    expectDrawn(" 心", 4, 1) {
      $0.write("血圧", x: 0, y: 0); $0.write("心", x: 1, y: 0)
    }
    expectDrawn(" ##", 4, 1) {
      $0.write("血圧", x: 0, y: 0); $0.fill(Rect(x: 1, y: 0, width: 2, height: 1), "#")
    }
  }

  @Test func readsCellsBack() {
    var canvas = Canvas(width: 4, height: 1)
    canvas.write("血a", x: 0, y: 0, tone: .danger)
    #expect(canvas[0, 0] == Cell(character: "血", tone: .danger, width: 2))
    #expect(canvas[1, 0] == Cell(character: " ", tone: .danger, width: 0))
    #expect(canvas[2, 0] == Cell(character: "a", tone: .danger))
    #expect(canvas[3, 0] == Cell(character: " "))
    #expect(canvas[4, 0] == nil)
    #expect(canvas[0, -1] == nil)
  }

  @Test func insideHasItsOwnCoordinatesAndClip() {
    let text = drawn(8, 4) { canvas in
      canvas.inside(Rect(x: 2, y: 1, width: 4, height: 2)) { inner in
        #expect(inner.size == Size(width: 4, height: 2))
        #expect(inner.absolute(Point(x: 1, y: 1)) == Point(x: 3, y: 2))
        inner.fill(Rect(x: -5, y: -5, width: 50, height: 50), ".")
        inner.write("abcdef", x: 0, y: 0)
        inner.inside(Rect(x: 3, y: 1, width: 9, height: 9)) { deepest in
          #expect(deepest.size == Size(width: 9, height: 9))
          deepest.write("zz", x: 0, y: 0)
        }
        #expect(inner.text() == "abc…\n...…")
      }
      canvas.write("q", x: 0, y: 0)
    }
    #expect(text == "qxxxxxxx\nxxabc…xx\nxx...…xx\nxxxxxxxx")
  }

  @Test func toneLeavesCharacters() {
    var canvas = Canvas(width: 3, height: 2, fill: "x")
    canvas.tone(Rect(x: 1, y: 0, width: 1, height: 2), .selected)
    #expect(canvas.text() == "xxx\nxxx")
    #expect((0..<3).map { canvas[$0, 1]?.tone } == [.normal, .selected, .normal])
  }

  @Test func boxNeedsTwoByTwo() {
    expectDrawn("╭──╮\n│xx│\n╰──╯", 4, 3) { $0.box(Rect(x: 0, y: 0, width: 4, height: 3)) }
    expectDrawn("+-+\n+-+", 3, 2, glyphs: .ascii) { $0.box(Rect($0.size)) }
    expectDrawn("xx", 2, 1) { $0.box(Rect($0.size)) }
  }

  @Test func equalityLooksAtWhatIsShown() {
    var (a, b) = (Canvas(width: 3, height: 1), Canvas(width: 3, height: 1))
    #expect(a == b)
    a.write("e\u{301}", x: 0, y: 0)
    #expect(a != b)
    b.write("o\u{301}", x: 0, y: 0)
    #expect(a != b)
    b.write("e\u{301}", x: 0, y: 0)
    #expect(a == b)
    b.tone(Rect(b.size), .good)
    #expect(a != b)
    #expect(a != Canvas(width: 1, height: 3))
  }

  @Test func controlsCannotReachTheTerminal() {
    expectDrawn("a␛[m␊x", 6, 1) { $0.write("a\u{1B}[m\n", x: 0, y: 0) }
    expectDrawn("é␛�␦␍␊", 6, 1) { $0.write("é\u{1B}\u{9B}\u{202E}\r\n", x: 0, y: 0) }
    expectDrawn("␛␛", 2, 1) { $0.fill(Rect($0.size), "\u{1B}") }
    expectDrawn("", 2, 1) { $0.fill(Rect($0.size), "血") }
  }
}
