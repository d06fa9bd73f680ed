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

  /// What is cut is cut at a word, and never in a number, behind one, or behind its unit.
  @Test(arguments: [
    ("Average of the last 7 days: 136/86 mmHg", 40, "Average of the last 7 days: 136/86 mmHg"),
    ("Average of the last 7 days: 136/86 mmHg", 38, "Average of the last 7 days …"),
    ("Average of the last 7 days: 136/86 mmHg", 18, "Average of the…"),
    ("Severe blood pressure, yesterday", 25, "Severe blood pressure…"),
    ("Severe blood pressure (second)", 23, "Severe blood pressure…"),
    ("14 readings on 4 of 7 days", 20, "14 readings on…"),
    ("14 readings on 4 of 7 days", 14, "14 readings …"),
    ("136/86 mmHg from 14 readings", 16, "136/86 mmHg …"), ("136/86 mmHg, pulse 64", 12, "136/86 mmHg"),
    ("136/86 mmHg", 10, "136/86"), ("136/86 mmHg", 5, "…"), ("5.6 mmol/L fasting", 12, "5.6 mmol/L …"),
    ("98 %", 3, "98"), ("high (level 1), 10.1 to 13.9", 26, "high (level 1) …"), ("10.1 to 13.9", 8, "…"),
    ("Glucose was 2.9 mmol/L (below 3.0) at", 36, "Glucose was 2.9 mmol/L (below 3.0) …"),
    ("Glucose was 2.9 mmol/L (below 3.0)", 33, "Glucose was 2.9 mmol/L (below…"),
    ("2 of 7 days measured", 12, "2 of 7 days"),
    ("1  Thu 19 Nov 07:30  blood pressure", 21, "1  Thu 19 Nov 07:30 …"), ("HbA1c: overdue", 8, "HbA1c …"),
    ("at 17:05 and later", 14, "at 17:05 and…"), ("within 70 to 180 mg/dL", 22, "within 70 to 180 mg/dL"),
    ("within 70 to 180 mg/dL", 21, "within…"), ("within 70 to 180 mg/dL", 6, "withi…"),
    ("180 mg/dL", 5, "180"),
    ("letter-2026-11-21.pdf", 12, "letter-…"), ("2026-11-21T07:30", 8, "…"), ("1234567", 4, "…"),
    ("see https://video.example/weber", 20, "see…"), ("https://video.example/weber", 20, "…"),
    ("hypertension of stage 2", 10, "hypertens…"), ("a hypertension", 10, "a hyperte…"),
    ("血圧 128/82 朝", 9, "血圧…"), ("血圧計の記録 朝", 9, "血圧計の…"), ("one two three", 9, "one two…"),
    ("morning: 1 reading, day 1 of 7 of ESH 2023", 21, "morning: 1 reading …"),
    ("Blood test 12 of 24 at 08:00", 24, "Blood test 12 of 24 at …"),
    ("12345 67890 12345", 14, "12345 67890 …"),
    ("12345 67890 12345", 12, "12345 …"), ("12345 67890", 6, "12345"), ("at 64 mmHg.", 10, "at 64 mmHg"),
    ("one two three", 8, "one two…"), ("one two three", 7, "one…"), ("one two three", 5, "one…"),
  ])
  func cutsNoNumber(text: String, width: Int, shown: String) {
    #expect(Text.cut(text, width: width) == shown)
    #expect(Text.columns(shown) <= width)
    var canvas = Canvas(width: width, height: 1)
    #expect(canvas.write(text, x: 0, y: 0) == Text.columns(shown))
    #expect(canvas.text() == shown)
  }

  /// Whatever is cut says so; only a number for which there is just room stands alone.
  @Test(arguments: [
    "morning: 1 reading, day 1 of 7 of ESH 2023", "Blood test 12 of 24 at 08:00, fasting",
    "12345 67890 12345 67890",
    "very high (level 2), 14.0 or more", "before 22 Nov 2024 to 21 Nov 2025",
    "5.6 mmol/L, fasting, before breakfast",
    "average 132/83 mmHg from 64 readings, all readings averaged",
  ])
  func whatIsCutSaysSo(_ text: String) {
    for width in 1..<Text.columns(text) {
      let shown = Text.cut(text, width: width)
      let isMarked = shown.last == "…"
      let isLone = shown.first?.isNumber == true && Text.columns(shown) + 2 > width
      #expect(isMarked || isLone, "\(width): \(shown)")
    }
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
}
