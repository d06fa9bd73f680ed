import Testing

@testable import Exchange

@Suite("The lines of an iCalendar file")
struct ContentLineTests {
  private func lines(_ text: String) throws -> [ContentLine] {
    var reader = ContentLineReader(Array(text.utf8)[...])
    var lines: [ContentLine] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  @Test("Folded lines are put together, whatever ends them, also within a character")
  func unfolding() throws {
    let found = try lines("SUMMARY:Dr \r\n Weber\r\nX-A:one\n\ttwo\n three\n\n\nUID:4\n")
    #expect(found.map(\.name) == ["SUMMARY", "X-A", "UID"])
    #expect(found.map(\.value) == ["Dr Weber", "onetwothree", "4"])
    #expect(found.map(\.line) == [1, 3, 8])
    var bytes = Array("SUMMARY:K".utf8)
    bytes += [0xC3] + Array("\r\n ".utf8) + [0xB6] + Array("ln\r\n".utf8)
    var reader = ContentLineReader(bytes[...])
    #expect(try reader.next()?.value == "Köln")
  }

  @Test("Parameters: quotes keep what would end them, carets are turned back, several values are several")
  func parameters() throws {
    let line = try #require(
      try lines(
        "attendee;cn=\"Weber; Dr: med\";X-N=a^nb^'c^^d^x;MEMBER=one,\"two, three\":mailto:w@example.org\n"
      ).first)
    #expect(line.name == "ATTENDEE")
    #expect(line.parameter("CN") == "Weber; Dr: med")
    #expect(line.parameter("X-N") == "a\nb\"c^d^x")
    #expect(line.parameters.last?.values == ["one", "two, three"])
    #expect(line.value == "mailto:w@example.org")
  }

  @Test(
    "Escapes of texts, there and back",
    arguments: [
      ("one\\, two\\; three\\\\four\\nfive\\Nsix", "one, two; three\\four\nfive\nsix"),
      ("C:\\temp", "C:\\temp"), ("end\\", "end\\"), ("\\\\n", "\\n"), ("", ""),
    ])
  func escapes(_ written: String, _ meant: String) {
    #expect(CalendarText.unescaped(written) == meant)
    #expect(CalendarText.unescaped(CalendarText.escaped(meant)) == meant)
  }

  @Test("Control characters, which no line may hold, are left out when one is read")
  func controlsInAFile() throws {
    let line = try #require(
      try lines("UID;X=\"a\u{1}b\";Y=c\u{85}:1\u{1B}[31m2\u{7F}3\r4\t5\u{9D}6\0\r\n").first)
    #expect(line.value == "1[31m234\t56")
    #expect(line.parameters.map(\.values) == [["ab"], ["c"]])
    #expect(CalendarText.unescaped(CalendarText.escaped(line.text)) == line.text)
  }

  @Test("A text from anywhere is one line without controls")
  func controls() {
    #expect(CalendarText.escaped("a\u{1B}[31mb\r\nc\u{7F}\u{85}") == "a[31mb\\nc")
    #expect(CalendarText.parameter("say \"x\": ^\n") == "\"say ^'x^': ^^^n\"")
  }

  @Test(
    "What is no line is refused with its place",
    arguments: [
      ("SUMMARY\n", 1, 8, "colon"), ("UID:1\n:x\n", 2, 1, "name"), ("A;:x\n", 1, 3, "parameter"),
      ("A;B:x\n", 1, 4, "equals"), ("A;B=\"x:y\n", 1, 5, "never closed"), ("A;B=x\n", 1, 6, "colon"),
      ("UID:1\nSUMM\n ARY\n x\n", 4, 3, "colon"),
    ])
  func refusals(_ text: String, _ line: Int, _ column: Int, _ expected: String) throws {
    let problem = #expect(throws: ImportProblem.self) { try lines(text) }
    #expect(problem?.line == line)
    #expect(problem?.column == column)
    #expect(problem.map { "\($0)".contains(expected) } == true, "\(String(describing: problem))")
  }

  @Test(
    "Parts that do not fit into each other are refused",
    arguments: [
      ("", nil, "BEGIN:VCALENDAR"), ("BEGIN:VEVENT\nEND:VEVENT\n", 1, "BEGIN:VCALENDAR"),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", 3, "END:VEVENT"),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n", 2, "cut off"), ("END:VCALENDAR\n", 1, "begun"),
      ("BEGIN:VCALENDAR\nEND:VCALENDAR\nUID:1\n", 3, "BEGIN:VCALENDAR"),
      ("BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:X\n", count: 9), 9, "deep"),
    ])
  func parts(_ text: String, _ line: Int?, _ expected: String) throws {
    let problem = #expect(throws: ImportProblem.self) {
      try CalendarComponent.calendars(in: Array(text.utf8))
    }
    #expect(problem?.line == line)
    #expect(problem.map { "\($0)".contains(expected) } == true, "\(String(describing: problem))")
  }

  @Test("Bytes that are not UTF-8, and files that are too large, are refused; a mark in front is not")
  func bytes() throws {
    let bad = Array("BEGIN:VCALENDAR\nX:K".utf8) + [0xF6] + Array("ln\n".utf8)
    let problem = #expect(throws: ImportProblem.self) { try CalendarBytes(bad) }
    #expect(problem?.line == 2)
    #expect(problem?.column == 4)
    #expect(throws: ImportProblem.self) {
      try CalendarBytes([UInt8](repeating: 65, count: CalendarBytes.most + 1))
    }
    let marked = [0xEF, 0xBB, 0xBF] + Array("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8)
    #expect(CalendarFile.recognises(marked))
    #expect(try CalendarComponent.calendars(in: marked).count == 1)
    #expect(CalendarFile.recognises(Array("\n begin:vcalendar\n".utf8)))
    #expect(!CalendarFile.recognises(Array("Date,Time\n".utf8)))
  }
}
