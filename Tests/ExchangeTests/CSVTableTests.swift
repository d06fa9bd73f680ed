import Exchange
import Testing

@Suite("Files of separated values")
struct CSVTableTests {
  private func table(_ text: String) throws -> CSVTable { try CSVTable(bytes: Array(text.utf8)) }

  @Test(
    "Cells come out whatever the separator, the line break and the marks in front",
    arguments: [
      "a,b,c\n1,2,3\n4,5,6\n", "a,b,c\r\n1,2,3\r\n4,5,6\r\n", "a,b,c\r1,2,3\r4,5,6", "a;b;c\n1;2;3\n4;5;6",
      "a\tb\tc\n1\t2\t3\n4\t5\t6\n", "\u{FEFF}a,b,c\n1,2,3\n4,5,6\n", "ï»¿a,b,c\n1,2,3\n4,5,6\n",
      "\u{FEFF}ï»¿a,b,c\n1,2,3\n4,5,6\n", "a, b, c\n1, 2, 3\n\n4, 5, 6\n",
      "\"a\",\"b\",\"c\"\n\"1\",\"2\",3\n4,5,\"6\"\n",
    ])
  func shapes(text: String) throws {
    let table = try table(text)
    let cells = table.records.map { record in (0..<3).map(record.cell) }
    #expect(cells == [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6"]])
    #expect(table.records.allSatisfy { $0.fault == nil && $0.cells.count == 3 })
  }

  @Test(
    "A cell keeps what stands in it",
    arguments: [
      ("x,\"a,b\"\n", ["x", "a,b"]), ("x,\"say \"\"no\"\"\"\n", ["x", "say \"no\""]),
      ("x,\"one\ntwo\"\n", ["x", "one\ntwo"]),
      ("x,\"one\r\ntwo\"\r\n", ["x", "one\r\ntwo"]), ("x,\n", ["x", ""]), ("x,\"\"\n", ["x", ""]),
      ("x,", ["x", ""]),
      ("x,,,", ["x", "", "", ""]), ("x,\" a \"\n", ["x", " a "]), ("x,\"\u{301}a\"\n", ["x", "\u{301}a"]),
      ("x,\"a\"\"\u{FE0F}\",\u{200D}b\n", ["x", "a\"\u{FE0F}", "\u{200D}b"]), ("x,5 °C\n", ["x", "5 °C"]),
    ])
  func contents(text: String, cells: [String]) throws {
    #expect(try table(text).records.first?.cells == cells)
  }

  @Test(
    "What stands at the limits of a cell comes out as the rules say",
    arguments: [
      // White space belongs to the cell behind its first character, and to no cell around quotes.
      ("x,\"a\" \t,b\n", ["x", "a", "b"]), ("x, \"a\",b\n", ["x", "a", "b"]), ("x,  ,b\n", ["x", "", "b"]),
      ("x, a \n", ["x", "a "]), ("x,a\tb\n", ["x", "a\tb"]),
      // A doubled quote is a quote, alone, at both ends and in a cell without quotes.
      ("x,\"\"\"\"\n", ["x", "\""]), ("x,\"\"\"a\"\"\"\n", ["x", "\"a\""]), ("x,5\"\"\n", ["x", "5\""]),
      ("x,\"\"\"\"\"\"\n", ["x", "\"\""]),
      // Inside of quotes every byte is the person's: separators, blank lines, a lone carriage return.
      ("x,\";\t,\"\n", ["x", ";\t,"]), ("x,\"a\n\n\nb\"\n", ["x", "a\n\n\nb"]),
      ("x,\"a\rb\"", ["x", "a\rb"]),
      ("x,\"\n\"\n", ["x", "\n"]), ("x,\"a\r\n\"\r\n", ["x", "a\r\n"]),
      ("x,\"\u{85}\u{2028}\"", ["x", "\u{85}\u{2028}"]),
      // Only CR and LF end a record.
      ("x,a\u{85}b\u{2028}c\u{B}d\u{C}e\n", ["x", "a\u{85}b\u{2028}c\u{B}d\u{C}e"]),
      ("x,\u{0}\n", ["x", "\u{0}"]),
      (",\n", ["", ""]), ("\"\"\n", [""]), ("x,\u{301},\u{10FFFD}\n", ["x", "\u{301}", "\u{10FFFD}"]),
    ])
  func limits(text: String, cells: [String]) throws {
    let record = try #require(try table(text).records.first)
    #expect(record.cells == cells)
    #expect(record.fault == nil && record.faultColumn == nil)
  }

  @Test(
    "A fault says in which cell it lies",
    arguments: [
      ("\"a\"b,c", 1, "there is text after a closing quote"),
      ("a,b,\"c\"\"\"d", 3, "there is text after a closing quote"),
      ("a,\"b\" \"c\"", 2, "there is text after a closing quote"),
      ("a,b\"c,d", 2, "there is a quote inside a cell that does not begin with one"),
      ("a,b\"\"\"c,d", 2, "there is a quote inside a cell that does not begin with one"),
      ("a,b\"", 2, "there is a quote inside a cell that does not begin with one"),
      ("a,\"b,c\nd,e", 2, "a quote is opened and never closed"),
      ("\"", 1, "a quote is opened and never closed"),
      ("a,\"\"\"", 2, "a quote is opened and never closed"),
    ])
  func faults(text: String, column: Int, reason: String) throws {
    let record = try #require(try table(text).records.first)
    #expect(record.cells == [])
    #expect(record.fault == reason)
    #expect(record.faultColumn == column)
  }

  @Test("Rows keep the line on which they start")
  func lines() throws {
    let table = try table("h,i\n\n1,\"a\nb\nc\"\n2,x\r\n3,y\n")
    #expect(table.records.map(\.line) == [1, 3, 6, 7])
  }

  @Test(
    "One bad line is set aside and the others are read",
    arguments: ["2,\"open", "2,\"a\"b", "2,a\"b", "2,\"a\" b", "2,\"say \"no\" twice\""])
  func quarantine(bad: String) throws {
    let table = try table("h,i\n1,a\n\(bad)\n3,\"c\"\n4,\"d\ne\"\n")
    #expect(table.records.map(\.line) == [1, 2, 3, 4, 5])
    #expect(table.records.map { $0.fault == nil } == [true, true, false, true, true])
    #expect(table.records.map { $0.cell(1) } == ["i", "a", "", "c", "d\ne"])
  }

  @Test("A cell of 50 lines is read; an open quote swallows nothing")
  func longCells() throws {
    let fifty = Array(repeating: "l", count: 50).joined(separator: "\n")
    #expect(try table("h,i\n1,\"\(fifty)\"\n2,b\n").records.map(\.line) == [1, 2, 52])
    let more = try table("h,i\n1,\"\(fifty)\nl\"\n2,b\n")
    #expect(more.records.count == 53)
    #expect(more.records[1].fault == "a quote is opened and never closed")
    #expect(more.records.last?.cells == ["2", "b"])
  }

  @Test("Many rows and many bad ones stay in their order")
  func batches() throws {
    let lines = (2...1500).map { $0 % 100 == 0 ? "\($0),\"bad" : "\($0),x\($0)" }
    let table = try table("h,i\n" + lines.joined(separator: "\n") + "\n")
    #expect(table.records.count == 1500)
    #expect(
      table.records.filter { $0.fault != nil }.map(\.line) == Array(stride(from: 100, through: 1500, by: 100))
    )
    #expect(table.records.dropFirst().allSatisfy { $0.fault != nil || $0.cell(1) == "x\($0.line)" })
  }

  @Test("The first byte that is not UTF-8 is named with line and column")
  func badBytes() throws {
    let bytes = Array("Date,Note\n2026,äé".utf8) + [0xFF, 0x41]
    let problem = try #require(throws: ImportProblem.self) { try CSVTable(bytes: bytes) }
    #expect(problem.cause == .notText)
    #expect(problem.line == 2)
    #expect(problem.column == 8)
    #expect(problem.description.contains("FF"))
  }

  @Test(
    "Files that are no CSV are refused by what they are",
    arguments: [("SQLite format 3\u{0}", "database"), ("PK\u{3}\u{4}zip", "ZIP"), ("%PDF-1.7", "PDF")])
  func otherFiles(start: String, word: String) throws {
    let problem = try #require(throws: ImportProblem.self) { try table(start) }
    #expect(problem.description.contains(word))
  }

  @Test("A file with nothing in it is refused", arguments: ["", "\n\n", "\u{FEFF}", "  \r\n"])
  func empty(text: String) throws {
    let problem = try #require(throws: ImportProblem.self) { try table(text) }
    #expect(problem.cause == .empty)
  }

  @Test("A table of hostile bytes never stops the program")
  func hostile() {
    var generator = SystemRandomNumberGenerator()
    let pieces = ["\"", ",", ";", "\n", "\r", "\t", "a", "1", " ", "\u{301}", "\u{FEFF}", "é", "\u{10FFFD}"]
    for _ in 0..<300 {
      let text = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let table = try? CSVTable(bytes: Array(text.utf8))
      #expect((table?.records ?? []).allSatisfy { ($0.fault == nil) != $0.cells.isEmpty })
    }
  }
}
