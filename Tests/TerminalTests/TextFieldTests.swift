import Terminal
import Testing

struct TextFieldTests {
  @Test(
    arguments: [
      ("", [Key.character("a"), .character("b")], "ab|"), ("ab", [.left, .character("x")], "ax|b"),
      ("ab", [.home, .delete], "|b"), ("ab", [.backspace], "a|"), ("ab", [.home, .right, .backspace], "|b"),
      ("one two", [.control("w")], "one |"), ("one two ", [.control("w")], "one |"),
      ("one", [.control("w")], "|"),
      ("one two", [.control("a"), .character("x")], "x|one two"),
      ("ab", [.control("a"), .control("e")], "ab|"),
      ("abcd", [.left, .left, .control("u")], "|cd"), ("abcd", [.left, .left, .control("k")], "ab|"),
      ("abc", [.control("b"), .control("d")], "ab|"), ("ab", [.home, .control("f")], "a|b"),
      ("", [.paste("a\nb\r\nc\td")], "a b c d|"), ("xy", [.left, .paste("12")], "x12|y"),
      ("", [.paste("a\u{1B}[m\u{7}b\u{9B}")], "a[mb|"), ("e", [.character("\u{301}")], "e\u{301}|"),
      ("ea", [.left, .character("\u{301}"), .character("x")], "e\u{301}x|a"), ("血圧", [.backspace], "血|"),
      ("👨‍👩‍👧", [.backspace], "|"), ("\u{301}", [.home, .character("e"), .character("x")], "e\u{301}x|"),
    ] as [(String, [Key], String)])
  func edits(text: String, keys: [Key], shown: String) {
    var field = TextField(text)
    for key in keys {
      let changed = field.handle(key)
      #expect(changed, "\(key)")
    }
    #expect(field.marked == shown)
  }

  @Test(arguments: [
    ("", Key.left), ("", .backspace), ("", .delete), ("", .control("u")), ("", .control("w")), ("ab", .right),
    ("ab", .end), ("ab", .enter), ("ab", .up), ("ab", .tab), ("ab", .escape), ("ab", .tick), ("", .paste("")),
    ("ab", .interrupt), ("ab", .alt("b")), ("", .paste("\u{1B}")),
  ])
  func saysWhenNothingChanged(text: String, key: Key) {
    var field = TextField(text)
    let changed = field.handle(key)
    #expect(!changed)
    #expect(field.text == text)
  }

  @Test func holdsSoMuchAndSaysSo() {
    let full = String(repeating: "a", count: TextField.limit)
    var field = TextField(full)
    #expect(!field.wasCut)
    _ = field.handle(.character("b"))
    #expect(field.text == full)
    #expect(field.wasCut)
    _ = field.handle(.backspace)
    #expect(!field.wasCut)
    _ = field.handle(.paste("xyz"))
    #expect(field.text == full.dropLast() + "x")
    #expect(field.wasCut)
    #expect(TextField(full + "b").text == full)
    #expect(TextField(full + "b").wasCut)
  }

  @Test func aHeapOfMarksIsCut() {
    let field = TextField("a" + String(repeating: "\u{301}", count: 100_000))
    #expect(field.text.unicodeScalars.count == 32)
  }

  @Test func aMegabyteIsTakenInOneGo() {
    var field = TextField()
    _ = field.handle(.paste(String(repeating: "血圧 128/82\n", count: 80_000)))
    #expect(field.text.count == TextField.limit)
    #expect(field.wasCut)
  }

  @Test(arguments: [(-5, "|abc"), (0, "|abc"), (2, "ab|c"), (3, "abc|"), (99, "abc|"), (Int.max, "abc|")])
  func cursorStaysInTheText(cursor: Int, shown: String) {
    var field = TextField("abc")
    field.cursor = cursor
    #expect(field.marked == shown)
  }

  @Test(arguments: [
    ("abc", 3, 6, "abc   ", 3), ("abcdef", 6, 6, "…cdef ", 5), ("abcdef", 0, 6, "abcdef", 0),
    ("abcdefgh", 0, 6, "abcde…", 0), ("abcdefgh", 5, 6, "abcde…", 5), ("abcdefgh", 6, 6, "…cdef…", 5),
    ("血圧血圧", 4, 6, "… 圧 ", 4), ("", 0, 6, "      ", 0), ("abc", 3, 1, " ", 0),
  ])
  func scrollsWithTheCursor(text: String, cursor: Int, width: Int, shown: String, column: Int) {
    var field = TextField(text)
    field.cursor = cursor
    var place: Point?
    let line = drawn(width + 2, 1) { place = field.draw(on: &$0, x: 1, y: 0, width: width) }
    #expect(place == Point(x: 1 + column, y: 0))
    if !text.contains("血") { #expect(line == "x\(shown)x") }
  }

  /// A number of which only the end is in view could be taken for another one.
  @Test(arguments: [
    ("at 128/82 64 left arm", 16, "…   64 left arm "), ("note slept badly", 10, "…pt badly "),
    ("1234567890", 6, "…7890 "),
  ])
  func noNumberLosesItsBeginning(text: String, width: Int, shown: String) {
    #expect(drawn(width + 2, 1) { TextField(text).draw(on: &$0, x: 1, y: 0, width: width) } == "x\(shown)x")
  }

  @Test func tellsTheCursorOnTheWholeCanvas() {
    var canvas = Canvas(width: 20, height: 5)
    var place: Point?
    canvas.inside(Rect(x: 4, y: 2, width: 10, height: 1)) {
      place = TextField("ab").draw(on: &$0, x: 1, y: 0, width: 8)
      #expect(TextField("ab").draw(on: &$0, x: 1, y: 0, width: 8, focused: false) == nil)
      #expect(TextField("ab").draw(on: &$0, x: 1, y: 0, width: 0) == nil)
    }
    #expect(place == Point(x: 7, y: 2))
  }
}

extension TextField {
  fileprivate var marked: String {
    let place = text.index(text.startIndex, offsetBy: cursor)
    return text[..<place] + "|" + text[place...]
  }
}
