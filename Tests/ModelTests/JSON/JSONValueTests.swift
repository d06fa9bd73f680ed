import Model
import Testing

@Suite struct JSONValueTests {
  @Test(arguments: [
    (JSONValue.text("a \"b\" \\"), #""a \"b\" \\""#), (.text("one\ntwo\tthree"), #""one\ntwo\tthree""#),
    (.text("\u{1B}]0;x\u{07}\u{9B}\u{7F}\u{2028}"), #""\u001b]0;x\u0007\u009b\u007f\u2028""#),
    (.text("é 血 🙂"), "\"é 血 🙂\""),
    (.whole(-3), "-3"), (.flag(true), "true"), (.null, "null"), (.number(.nan), "null"),
    (.number(0.1), "0.1"),
    (.number(128), "128.0"), (.list([]), "[]"), (.list([.whole(1), .text("x")]), #"[1,"x"]"#),
    (.object([]), "{}"),
    (.object([.init("k", .null), .init("a", .flag(false))]), #"{"k":null,"a":false}"#),
  ])
  func isWrittenOnOneLine(_ value: JSONValue, _ line: String) {
    #expect(value.line == line)
  }

  @Test func numbersKeepTheirDigits() throws {
    let number = try #require(ExactDecimal("5.60"))
    #expect(JSONValue([Field("value", .number(number))]).line == #"{"value":5.60}"#)
  }
}
