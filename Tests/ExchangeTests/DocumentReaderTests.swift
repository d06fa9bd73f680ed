import Model
import Testing

@testable import Exchange

/// Text, Markdown, and what is neither, as lines to read.
@Suite struct DocumentReaderTests {
  private func lines(_ text: String, _ type: DocumentType = .text) -> [String] {
    DocumentReader.read(Array(text.utf8), as: type)?.lines.map(\.text) ?? []
  }

  @Test(arguments: [
    (Array("%PDF-1.7".utf8), "a", DocumentType.pdf), ([0xFF, 0xD8, 0xFF, 0xE0], "a.txt", .jpeg),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a", .png), (Array("hello".utf8), "a.txt", .text),
    (Array("# hello".utf8), "a.MD", .markdown),
    (Array("{\"resourceType\":\"Bundle\"}".utf8), "a.json", .fhir),
    (Array("\n {\"a\":1}".utf8), "a", .json), ([0, 1, 2], "a.txt", .unknown), ([], "a.txt", .text),
  ])
  func theTypeIsFound(_ bytes: [UInt8], _ name: String, _ type: DocumentType) {
    #expect(DocumentType(bytes, fileName: name) == type)
    #expect(DocumentType(mediaType: type.rawValue) == type)
  }

  @Test func whatIsNoTextIsNotRead() {
    for type in [DocumentType.pdf, .jpeg, .png, .unknown] {
      #expect(DocumentReader.read([1], as: type) == nil)
    }
    #expect(DocumentType(mediaType: "application/from-a-newer-version") == .unknown)
  }

  @Test func lineEndsTabsAndPages() {
    #expect(lines("a\r\nb\n\nc") == ["a", "b", "", "c"])
    #expect(lines("page 1\n\u{C}page 2\n") == ["page 1", "", "page 2"])
    #expect(lines("a\tb\n12345678\tc") == ["a       b", "12345678        c"])
    #expect(lines("\u{FEFF}a") == ["a"])
    #expect(lines("") == [])
  }

  @Test func whatIsNotUTF8IsReadAsWindows1252AndSaysSo() throws {
    let text = try #require(DocumentReader.read([0x4B, 0xFC, 0x80, 0x0A, 0x81], as: .text))
    #expect(text.lines.first?.style == .remark)
    #expect(text.lines.dropFirst().map(\.text) == ["Kü€", "\u{81}"])
  }

  @Test func markdown() throws {
    let source =
      "# Report\n\n* **LDL** 2.9 mmol/L\n  + inner\n```\n# no heading\n```\n#hashtag\n####### seven\nplain"
    let text = try #require(DocumentReader.read(Array(source.utf8), as: .markdown))
    #expect(
      text.lines.map(\.text) == [
        "Report", "", "- LDL 2.9 mmol/L", "  - inner", "", "# no heading", "", "#hashtag", "####### seven",
        "plain",
      ])
    #expect(text.lines.filter { $0.style == .heading }.map(\.text) == ["Report"])
    #expect(text.values.map(\.line) == [3])
  }

  @Test(arguments: [
    ("2026-11-12", "2026-11-12"), ("2026-11-12T08:10:00+01:00", "2026-11-12T08:10:00+01:00"),
    ("2026-11-12T08:10:00.123456+01:00", "2026-11-12T08:10:00+01:00"),
    ("2026-11-12T07:10:00Z", "2026-11-12T07:10:00+00:00"),
    ("2026-11", nil), ("2026", nil), ("yesterday", nil), ("", nil), ("2026-02-30", nil),
  ])
  func timesOfDocuments(_ text: String, _ expected: String?) {
    let time = DocumentTime(text).map { time in
      switch time {
      case .day(let day): "\(day)"
      case .clock(let day, let time): "\(day) \(time)"
      case .moment(let moment): "\(moment)"
      }
    }
    #expect(time == expected)
  }
}
