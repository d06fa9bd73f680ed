import Model
import Testing

@testable import Exchange

/// How a file of JSON is taken apart into records, whole or damaged.
@Suite struct JSONFileTests {
  private func file(_ text: String) throws -> JSONFile { try JSONFile(bytes: Array(text.utf8)) }

  private func records(_ text: String) throws -> [String] {
    let file = try file(text)
    return file.records.map { "\($0.number) \(file.text(of: $0))" }
  }

  @Test(arguments: [
    (#"[{"a":1},{"b":"]}"},3]"#, ["1 {\"a\":1}", "2 {\"b\":\"]}\"}", "3 3"]),
    ("[]", []), (" \n[ 1 ,\n2 ]\n", ["1 1", "2 2"]), (#"{"a":"\"}"}"#, [#"1 {"a":"\"}"}"#]),
    ("{\"a\":1}\n{\"a\":2}\n", ["1 {\"a\":1}", "2 {\"a\":2}"]),
    ("{\"a\":1}\r\n\r\n{\"a\":2}", ["1 {\"a\":1}\r", "3 {\"a\":2}"]),
    ("{\n \"a\": [1,\n 2]\n}\n", ["1 {\n \"a\": [1,\n 2]\n}"]),
    // Cut off: the first two elements are whole, and so are the first lines.
    ("[{\"a\":1},{\"a\":2},{\"a\"", ["1 {\"a\":1}", "2 {\"a\":2}", "3 {\"a\""]),
    ("{\"a\":1}\n{\"a\"", ["1 {\"a\":1}", "2 {\"a\""]), ("{\"a\":[1,\n2", ["1 {\"a\":[1,\n2"]),
  ])
  func apart(text: String, expected: [String]) throws { #expect(try records(text) == expected) }

  @Test func elementsOfAList() throws {
    let whole = try file(#"{"type":"x","entry":[{"a":1}, {"a":2}]}"#)
    #expect(whole.elements(of: "entry")?.map { whole.text(of: $0) } == ["{\"a\":1}", "{\"a\":2}"])
    #expect(whole.elements(of: "type") == nil && whole.elements(of: "none") == nil)
    let cutOff = try file(#"{"type":"x","entry":[{"a":1}, {"a""#)
    #expect(cutOff.isCutOff && cutOff.elements(of: "entry")?.count == 2)
    #expect(Set(cutOff.firstKeys.keys) == ["type", "entry"])
  }

  @Test func theFirstByteTells() {
    for text in ["{", " \n[", "\u{FEFF}{"] { #expect(JSONFile.begins(Array(text.utf8))) }
    for text in ["Date,Time", "", "a{"] { #expect(!JSONFile.begins(Array(text.utf8))) }
  }

  @Test func whatNoFormatFitsSaysItsKeys() throws {
    let problem = try problem(#"[{"sgv":120,"type":"sgv"}]"#)
    #expect(problem.cause == .format)
    #expect(problem.found == "the keys of fixture.csv fit no format; its first object has: sgv | type")
    #expect(problem.expected.contains("FHIR: JSON with resourceType"))
  }

  @Test(arguments: ["fhir", "omh", "vitals-json"])
  func aTableIsNoJSON(format: String) throws {
    var options = Fixture.options
    options.format = format
    #expect(try problem("Date,Time,Sys,Dia\n", options).found == "the file is a table of rows and columns")
  }

  @Test(arguments: ["csv", "vitals", "omron", "libreview", "bpm-fl"])
  func jsonIsNoTable(format: String) throws {
    var options = Fixture.options
    options.format = format
    #expect(try problem("[]", options).found == "the file is JSON")
  }

  /// Cut anywhere, a file gives its whole records and one refusal at most, and never traps.
  @Test func cutAnywhere() throws {
    let entries = try EveryReading.entries().prefix(3)
    for text in [
      JSONExport.lines(entries: Array(entries)),
      "[" + JSONExport.lines(entries: Array(entries)).split(separator: "\n").joined(separator: ",") + "]",
    ] {
      let bytes = Array(text.utf8)
      for end in 1...bytes.count where String(validating: bytes[..<end], as: UTF8.self) != nil {
        var options = Fixture.options
        options.format = "vitals-json"
        let result = try Importer.read(bytes: Array(bytes[..<end]), fileName: "a", options: options)
        #expect(result.refused.count <= 1 && result.rows.count + result.refused.count <= 3)
      }
    }
  }
}
