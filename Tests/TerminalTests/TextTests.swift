import Lettering
import Testing

@testable import Terminal

struct TextTests {
  @Test(
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("血圧", 4), ("🙂", 2), ("▁▂▃", 3), ("⣿", 1), ("한글", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1), ("Ａ", 2), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("🇩🇪", 1), ("❤️", 1), ("1️⃣", 1),
      ("क्षि", 3), ("\u{301}", 1), ("\u{200B}", 0), ("a\u{AD}b", 2), ("\t", 1), ("\r\n", 2), ("\u{7F}", 1),
      ("\u{85}", 1), ("\u{2066}", 1), ("\u{FE0F}", 0), ("㊗", 2), ("\u{1FAE0}", 2), ("𠮷", 2), ("……", 2),
      ("μ", 1),
    ] as [(String, Int)])
  func measures(text: String, columns: Int) {
    #expect(Text.columns(text) == columns)
    #expect(Text.columns(Text.visible(text)) == columns, "what is shown takes as much room")
    var canvas = Canvas(width: 10, height: 1)
    let used = canvas.write(text, x: 0, y: 0)
    #expect(used == columns)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a\u{1B}]52;c;x\u{7}", "a␛]52;c;x␇"), ("\u{9B}2J", "�2J"), ("a\nb", "a␊b"),
    ("\u{202E}abc\u{202C}", "␦abc␦"), ("👨‍👩‍👧 a", "👨 a"), ("👍🏽", "👍"), ("🇩🇪🇫🇷", "⚑⚑"), ("❤️", "❤"),
    ("\u{301}x", "◌\u{301}x"), ("zero\u{200B}width", "zerowidth"), ("\u{FFFE}", "�"), ("é血", "é血"),
    ("a\u{2028}b", "a␤b"), ("\u{7F}", "␡"), ("\0", "␀"),
  ])
  func makesVisible(text: String, shown: String) {
    #expect(Text.visible(text) == shown)
  }

  @Test func manyMarksStayInOneCell() {
    let heaped = "a" + String(repeating: "\u{301}", count: 500)
    #expect(Text.visible(heaped).unicodeScalars.count == 5)
    #expect(Text.columns(heaped) == 1)
  }

  @Test(arguments: [
    ("ab", 4, Text.Alignment.left, "ab  "), ("ab", 4, .right, "  ab"), ("ab", 5, .center, " ab  "),
    ("abcd", 4, .right, "abcd"), ("abcde", 4, .left, "abc…"), ("abcde", 4, .right, "abc…"),
    ("血圧計", 5, .left, "血圧…"),
    ("血圧計", 4, .left, "血… "), ("血", 1, .left, "…"), ("a", 0, .left, ""), ("a", -1, .left, ""),
    ("", 2, .right, "  "),
    ("a\u{1B}", 3, .left, "a␛ "),
  ])
  func fits(text: String, width: Int, align: Text.Alignment, shown: String) {
    #expect(Text.fit(text, width: width, align: align) == shown)
  }

  @Test func fitsWithAnotherEllipsis() {
    #expect(Text.fit("abcdef", width: 4, ellipsis: "~") == "abc~")
    #expect(Text.cut("abcdef", width: 4, ellipsis: "~") == "abc~")
    #expect(Text.cut("abc", width: 4) == "abc")
  }

  @Test(arguments: [
    ("", 5, [""]), ("one two three", 7, ["one two", "three"]), ("one two three", 20, ["one two three"]),
    ("one  two", 20, ["one two"]), ("a\n\nb", 5, ["a", "", "b"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("ab cdefgh", 3, ["ab", "cde", "fgh"]), ("血圧計", 4, ["血圧", "計"]), ("血圧計", 3, ["血", "圧", "計"]),
    ("血", 1, [""]), ("abc", 0, []), ("abc", -1, []), ("a\r\nb", 5, ["a", "b"]),
    ("one two", 3, ["one", "two"]),
    ("abcdef gh", 4, ["abcd", "ef", "gh"]), ("abcdef g", 4, ["abcd", "ef g"]),
  ])
  func wraps(text: String, width: Int, lines: [String]) {
    #expect(Text.wrap(text, width: width) == lines)
  }

  /// Between words, and never behind a digit.
  @Test(arguments: [
    ("within 70 to 180 mg/dL", 22, "within 70 to 180 mg/dL"),
    ("within 70 to 180 mg/dL", 21, "within 70 to …"),
    ("within 70 to 180 mg/dL", 13, "within …"), ("within 70 to 180 mg/dL", 7, "…"), ("180 mg/dL", 5, "…"),
    ("a b c", 4, "a …"), ("abc", 0, ""), ("血圧 高い", 7, "血圧 …"), ("", 3, ""),
  ])
  func cutsBetweenWords(_ text: String, _ width: Int, _ cut: String) {
    #expect(Text.cutWords(text, width: width) == cut)
    #expect(Text.columns(Text.cutWords(text, width: width)) <= width)
  }
}
