import Foundation
import Testing

@testable import Journal

struct JSONTests {
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

  /// What the journal writes, another reader of JSON reads as the same text, and so does the journal.
  @Test func textsComeBack() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        let limit: UInt32 = [0x20, 0x80, 0x100, 0x2030, 0x11_0000].randomElement(using: &generator) ?? 1
        text.unicodeScalars.append(Unicode.Scalar(.random(in: 0..<limit, using: &generator)) ?? "\\")
      }
      var bytes: [UInt8] = []
      JSONText.append(text, to: &bytes)
      #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
      #expect(JSONText.read(bytes, 0..<bytes.count).utf8.elementsEqual(text.utf8))
      let other = try JSONDecoder().decode([String].self, from: Data([91] + bytes + [93]))
      #expect(other.first?.utf8.elementsEqual(text.utf8) == true)
    }
  }

  @Test func listsOfTextsAreReadAndNothingElse() {
    func list(_ text: String) -> [String]? { JSONText.list(Array(text.utf8), 0..<text.utf8.count) }
    #expect(list("[]") == [])
    #expect(list(#"[ "a" , "b\"],[" ]"#) == ["a", "b\"],["])
    #expect(list("[\t\"a\"\r\n, \"b\"]") == ["a", "b"])
    #expect(list("[1]") == nil)
    #expect(list(#"["a",["b"]]"#) == nil)
  }
}
