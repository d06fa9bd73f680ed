import Model
import Testing

@Suite struct JSONScannerTests {
  private func members(_ bytes: [UInt8]) throws(JSONProblem) -> [JSONMember] {
    var scanner = JSONScanner(bytes, 0..<bytes.count)
    return try scanner.members()
  }

  @Test(arguments: [
    #"{}"#, #" { "a" : 1 , "b" : [ ] } "#, #"{"a":-0.5e+10,"b":0,"c":-0,"d":1E3}"#,
    #"{"a":[1,[2,{"b":null}],"x"]}"#,
    #"{"a":true,"b":false,"c":null,"":""}"#, #"{"a":"\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00\u0000"}"#,
    #"{"é":"😀"}"#,
    "{\"a\":\"\u{7F}\u{10FFFF}\u{FFFF}\u{800}\"}",
  ])
  func accepts(_ text: String) throws {
    _ = try members(Array(text.utf8))
  }

  @Test(arguments: [
    #""#, #"{"#, #"}"#, #"[]"#, #"1"#, #"{}}"#, #"{"a":1}{"#, #"{"a":1,}"#, #"{,"a":1}"#, #"{"a"}"#,
    #"{"a":}"#,
    #"{a:1}"#, #"{'a':1}"#, #"{"a":01}"#, #"{"a":1.}"#, #"{"a":.5}"#, #"{"a":+1}"#, #"{"a":-}"#, #"{"a":1e}"#,
    #"{"a":0x1}"#, #"{"a":NaN}"#, #"{"a":Infinity}"#, #"{"a":5,6}"#, #"{"a":tru}"#, #"{"a":True}"#,
    #"{"a":"x}"#,
    #"{"a":"\x"}"#, #"{"a":"\u12"}"#, #"{"a":"\u12G4"}"#, #"{"a":"\uD83D"}"#, #"{"a":"\uD83Dx"}"#,
    #"{"a":"\uD83DA"}"#, #"{"a":"\uDE00"}"#, #"{"a":[1,]}"#, #"{"a":[1 2]}"#, #"{"a":[}"#, #"{"a":1]"#,
    "{\"a\":\"\t\"}", "{\"a\":\"\u{0}\"}", #"{"a":1 "b":2}"#, #"{"a":1/*x*/}"#, #"{"a":٥}"#,
  ])
  func refuses(_ text: String) {
    #expect(throws: JSONProblem.self) { try members(Array(text.utf8)) }
  }

  /// Bytes that are no UTF-8: alone, cut off, overlong, surrogates, beyond U+10FFFF.
  @Test(
    arguments: [
      [0x80], [0xC3], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xEF, 0xBF],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xE1, 0x80, 0x7F],
      [0xF1, 0x80, 0x80, 0xC0],
    ] as [[UInt8]])
  func refusesBytesThatAreNoUTF8(_ bad: [UInt8]) {
    #expect(throws: JSONProblem.self) { try members(Array(#"{"a":""#.utf8) + bad + Array(#""}"#.utf8)) }
  }

  @Test func depthHasALimit() throws {
    func lists(_ depth: Int) -> [UInt8] {
      Array("{\"a\":\(String(repeating: "[", count: depth))\(String(repeating: "]", count: depth))}".utf8)
    }
    func objects(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)).utf8)
    }
    #expect(try members(lists(31)).count == 1)
    #expect(try members(objects(32)).count == 1)
    for depth in [32, 100_000] {
      #expect(throws: JSONProblem.self) { try members(lists(depth)) }
      #expect(throws: JSONProblem.self) { try members(objects(depth + 1)) }
    }
  }

  /// What is refused, at which byte and in which words; the tree of values says the same.
  @Test(arguments: [
    (#"{"a" 1}"#, 5, ":"), (#"{"a":1,}"#, 7, "a key in quotes"), (#"{a:1}"#, 1, "a key in quotes"),
    (#"{"a":1 "b":2}"#, 7, "a comma or }"), (#"{"a":[1 2]}"#, 8, "a comma or ]"), (#"{"a":}"#, 5, "a value"),
    (#"{"a":-}"#, 6, "a value"), (#"{"a":01}"#, 6, "a comma or }"), (#"{"a":tru}"#, 5, "true"),
    (#"{"a":nil}"#, 5, "null"), (#"{"a":1.}"#, 7, "a digit behind the point"),
    (#"{"a":1e+}"#, 8, "a digit in the exponent"), (#"{"a":"x}"#, 8, "a closing quote"),
    ("{\"a\":\"\t\"}", 6, "no control character in a text"), (#"{"a":"\"#, 7, "a character behind the \\"),
    (#"{"a":"\x"}"#, 7, #"one of "\/bfnrtu behind the \"#), (#"{"a":"\u12"}"#, 10, "four hexadecimal digits"),
    (#"{"a":"\uD83D"}"#, 12, "\\u"), (#"{"a":"\uD83D\u0041"}"#, 18, "the second half of a surrogate pair"),
    (#"{"a":"\uDE00"}"#, 12, "the first half of a surrogate pair before its second"),
    ("{} x", 3, "nothing behind the last bracket"),
    ("{\"a\":\(String(repeating: "[", count: 32))", 36, "brackets at most 32 deep"),
  ])
  func saysWhereAndWhat(_ text: String, _ offset: Int, _ expected: String) {
    #expect(throws: JSONProblem(offset: offset, expected: expected)) { try members(Array(text.utf8)) }
    #expect(throws: JSONProblem(offset: offset, expected: expected)) { try PlacedJSON(text, deepest: 32) }
  }

  /// Only of what is no object the two readers say different things: the tree takes any value.
  @Test func theJournalTakesOnlyAnObject() {
    #expect(throws: JSONProblem(offset: 0, expected: "{")) { try members([]) }
    #expect(throws: JSONProblem(offset: 1, expected: "{")) { try members(Array(" []".utf8)) }
    #expect(throws: JSONProblem(offset: 1, expected: "a value")) { try PlacedJSON(" ") }
  }

  @Test func placesAreThoseOfTheBytes() throws {
    let text = Array(#"x{"a":1, "é" : [ true ]}x"#.utf8)
    var scanner = JSONScanner(text, 1..<text.count - 1)
    let found = try scanner.members().map {
      [$0.key, $0.value].map { String(decoding: text[$0], as: UTF8.self) }
    }
    #expect(found == [[#""a""#, "1"], [#""é""#, "[ true ]"]])
    var wrong = JSONScanner(text, 1..<text.count)
    #expect(throws: JSONProblem(offset: text.count - 2, expected: "nothing behind the last bracket")) {
      try wrong.members()
    }
  }
}
