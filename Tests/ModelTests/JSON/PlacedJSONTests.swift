import Model
import Testing

@Suite struct PlacedJSONTests {
  @Test func aTreeIsReadWithItsPlaces() throws {
    let json = try PlacedJSON(#" {"a": [1, [], {"b": null}, "x\u00e9"], "c": {"d": true}, "a": -5.60} "#)
    guard case .object(let members) = json.value else { throw JSONProblem(offset: 0, expected: "an object") }
    #expect(json.offset == 1)
    #expect(members.map(\.key.text) == ["a", "c", "a"] && members.map(\.key.offset) == [2, 40, 58])
    let list = members[0].value.list
    #expect(list.map(\.offset) == [8, 11, 15, 28] && list[0].number == ExactDecimal(1))
    #expect(list[1].list.isEmpty && list[3].text == "xé")
    guard case .null? = list[2]["b"]?.value else { throw JSONProblem(offset: 0, expected: "null") }
    guard case .flag(true)? = json["c"]?["d"]?.value else { throw JSONProblem(offset: 0, expected: "true") }
    // Of two with one key the last counts.
    #expect(json["a"]?.numberText == "-5.60")
  }

  @Test(arguments: [
    ("7", "7"), ("\"a\"", nil), ("[]", nil), ("1.5e3", "1.5e3"),
    ("1234567890123456789", "1234567890123456789"),
  ])
  func aValueStandsAlone(_ text: String, _ number: String?) throws {
    #expect(try PlacedJSON(text, keepsLongNumbers: true).numberText == number)
  }

  @Test(arguments: [
    ("[1e3]", 2, "a number without exponent"), ("[12.5E-1]", 5, "a number without exponent"),
    ("[1234567890123456789]", 1, "a number with fewer digits"),
    ("[0.1234567890]", 1, "a number with fewer digits"),
  ])
  func whatIsNoExactNumberIsRefused(_ text: String, _ offset: Int, _ expected: String) throws {
    #expect(throws: JSONProblem(offset: offset, expected: expected)) { try PlacedJSON(text) }
    #expect(
      try PlacedJSON(text, keepsLongNumbers: true).list.first?.numberText
        == String(text.dropFirst().dropLast()))
  }

  @Test func depthHasALimit() throws {
    func lists(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    }
    #expect(try PlacedJSON(lists(16)).list.count == 1)
    #expect(throws: JSONProblem(offset: 16, expected: "brackets at most 16 deep")) {
      try PlacedJSON(lists(17))
    }
    #expect(throws: JSONProblem(offset: 64, expected: "brackets at most 64 deep")) {
      try PlacedJSON(lists(100_000), deepest: 64)
    }
  }

  @Test(arguments: [(0, 1, 1), (2, 1, 3), (3, 2, 1), (5, 2, 3), (7, 3, 1)])
  func bytesHaveALineAndAColumn(_ offset: Int, _ line: Int, _ column: Int) {
    let text = "ab\né2\nx"
    let place = JSONProblem.place(of: offset, in: text.utf8)
    #expect(place.line == line && place.column == column)
    let bytes = JSONProblem.place(of: offset, in: Array(text.utf8))
    #expect(bytes == place)
  }
}
