import Model
import Testing

@testable import Exchange

@Suite("What a file is made of")
struct OpenedFileTests {
  private static let table = "timestamp,systolic,diastolic,pulse\n2026-11-20T07:40:00+01:00,128,82,66\n"

  private func wide(_ text: String, littleFirst: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap {
      littleFirst ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
    }
  }

  @Test("Text in UTF-16 is read, and it is said", arguments: [true, false], [true, false])
  func wide(littleFirst: Bool, mark: Bool) throws {
    let bytes = wide(Self.table, littleFirst: littleFirst, mark: mark)
    let result = try Importer.read(bytes: bytes, fileName: "a.csv", options: Fixture.options)
    #expect(result.rows.map { $0.measurement.logText } == ["128/82 66"])
    #expect(result.decisions.first == "the text is in UTF-16")
    #expect(throws: ImportProblem.self) {
      try Importer.read(bytes: bytes.dropLast(), fileName: "a.csv", options: Fixture.options)
    }
  }

  @Test(
    "What holds readings in a form that is not taken is named, with the way out",
    arguments: [
      ("%PDF-1.7", "a PDF page"), ("{\\rtf1\\ansi", "a document in RTF"), ("Rar!..", "an archive of RAR"),
    ])
  func others(start: String, name: String) throws {
    let problem = try #require(throws: ImportProblem.self) {
      try Importer.read(bytes: Array(start.utf8), fileName: "a", options: Fixture.options)
    }
    #expect(problem.found == "this is \(name)")
    #expect(!problem.expected.isEmpty)
  }

  @Test("An empty file is refused as one")
  func empty() throws {
    let problem = try #require(throws: ImportProblem.self) {
      try Importer.read(bytes: [], fileName: "a", options: Fixture.options)
    }
    #expect(problem.cause == .empty)
  }

  @Test("A format that is named and does not fit says what the file is")
  func named() throws {
    var options = Fixture.options
    options.format = "libreview"
    let problem = try #require(throws: ImportProblem.self) {
      try Importer.read(bytes: Array("<HealthData/>".utf8), fileName: "a", options: options)
    }
    #expect(problem.found == "the file is XML")
  }
}
