import Exchange
import Testing

/// Tables in Windows-1252 are read and said to be; what only looks like one is refused.
@Suite("Text in Windows-1252")
struct WesternTextTests {
  private func bytes(_ text: String, _ marks: [Character: [UInt8]]) -> [UInt8] {
    text.flatMap { marks[$0] ?? Array(String($0).utf8) }
  }

  private static let table = "time,systolic,diastolic,note\n2026-11-20 07:30,128,82,"

  @Test func marksAndSignsAreTheirOwn() throws {
    let text = bytes(
      Self.table + "für Müller – 5 €\n", ["ü": [0xFC], "–": [0x96], "€": [0x80]])
    let result = try Importer.read(bytes: text, fileName: "a.csv", options: Fixture.options)
    #expect(Fixture.summary(result) == ["2 2026-11-20T07:30+01:00 128/82 \"für Müller – 5 €\""])
    #expect(
      result.decisions.first
        == "the text is not in UTF-8 and is read as Windows-1252: look whether names and remarks are right")
  }

  @Test(arguments: [
    // A letter of UTF-8 is whole, another one damaged; one is cut off.
    Array("ü".utf8) + [0x20, 0xFC], [0x61, 0xC3],
    // A byte that is no sign, one of a binary file, and rows of letters as in Cyrillic or Chinese.
    [0x81, 0x61], [0xFC, 0x01], [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], [0xB8, 0xDF, 0xC4, 0xE3],
  ])
  func whatIsSomethingElseIsRefused(_ end: [UInt8]) throws {
    let problem = try #require(throws: ImportProblem.self) {
      try Importer.read(
        bytes: Array(Self.table.utf8) + end, fileName: "a.csv", options: Fixture.options)
    }
    #expect(problem.cause == .notText && problem.line == 2 && problem.description.contains("is not UTF-8"))
  }

  @Test func jsonIsAlwaysUTF8() throws {
    let text = Array(#"[{"id":""#.utf8) + [0xFC] + Array(#"","kind":"pulse","at":"2026"}]"#.utf8)
    #expect(throws: ImportProblem.self) {
      try Importer.read(bytes: text, fileName: "a.json", options: Fixture.options)
    }
  }
}
