/// A file of separated values as rows of cells, each with the line it stands on.
///
/// A record that cannot be taken apart is kept with its fault; the others are not harmed by it.
package struct CSVTable: Sendable {
  /// One record of the file.
  package struct Record: Sendable {
    /// The line on which it starts, counted from 1.
    package let line: Int
    /// Its cells as they stand; empty where it has a fault.
    package let cells: [String]
    /// Why it could not be taken apart; nil where it could.
    package let fault: String?
    /// The cell in which the fault lies, counted from 1; nil where there is none.
    package let faultColumn: Int?
    /// The beginning of its text, for messages; empty where it has no fault.
    let excerpt: String
    /// Whether the file ends behind it without a line break.
    let endsFile: Bool

    /// A cell without white space around it, empty where the record is shorter.
    package func cell(_ index: Int) -> String {
      cells.indices.contains(index) ? cells[index].trimmed : ""
    }
  }

  /// What separates the cells: `,`, `;` or a tab.
  let delimiter: Character
  /// The records, blank lines and comments left out.
  package let records: [Record]
  /// The lines with `#` in front, as the cells behind it.
  let comments: [Record]
  /// Whether a byte order mark stood in front.
  let hadMark: Bool

  /// Reads a file's bytes.
  ///
  /// - Throws: `ImportProblem` where they are not text in UTF-8, with line and column, or hold nothing.
  package init(bytes: [UInt8]) throws(ImportProblem) {
    let source = try SourceText(bytes)
    let delimiter = Self.delimiter(of: source.bytes)
    let found = RecordScanner(source.bytes, delimiter: delimiter.asciiValue ?? 0).records()
    guard found.contains(where: { !$0.isComment }) else {
      throw ImportProblem(
        .empty, found.isEmpty ? "the file holds nothing" : "the file holds nothing but comments",
        expected: "a header line and rows are expected")
    }
    let records = found.map { (isComment: $0.isComment, record: Self.record($0, of: source.bytes)) }
    self.delimiter = delimiter
    hadMark = source.hadMark
    self.records = records.filter { !$0.isComment }.map(\.record)
    comments = records.filter(\.isComment).map(\.record)
  }
}

extension CSVTable {
  /// The same with its first rows only.
  var beginning: CSVTable { CSVTable(self, records: Array(records.prefix(Self.sampled))) }

  private static let sampled = 20

  private init(_ table: CSVTable, records: [Record]) {
    (delimiter, comments, hadMark) = (table.delimiter, table.comments, table.hadMark)
    self.records = records
  }

  /// Where the header stands: the first of the first rows that passes a test of its trimmed cells.
  func headerIndex(_ test: ([String]) -> Bool) -> Int? {
    records.prefix(8).firstIndex { record in
      record.fault == nil && test(record.cells.map(HeaderText.clean))
    }
  }

  private static func record(_ found: RecordScanner.Found, of bytes: [UInt8]) -> Record {
    Record(
      line: found.line + 1, cells: found.cells, fault: found.fault?.reason, faultColumn: found.fault?.column,
      excerpt: found.fault == nil ? "" : excerpt(bytes[found.bytes]),
      endsFile: found.bytes.upperBound == bytes.count)
  }

  private static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
    String(String(decoding: bytes.prefix(400), as: UTF8.self).prefix(80))
  }

  /// The separator that occurs most outside of quotes in the first line that has any.
  private static func delimiter(of bytes: [UInt8]) -> Character {
    let lines = RecordScanner.lines(of: Array(bytes.prefix(20_000)))
    for line in lines.filter({ bytes[$0].first != UInt8(ascii: "#") }).prefix(8) {
      var counts: [UInt8: Int] = [:]
      var quoted = false
      for byte in bytes[line] {
        if byte == UInt8(ascii: "\"") { quoted.toggle() }
        if !quoted { counts[byte, default: 0] += 1 }
      }
      let candidates: [Character] = [",", ";", "\t"]
      let counted = candidates.map { ($0, counts[$0.asciiValue ?? 0] ?? 0) }.filter { $0.1 > 0 }
      guard let most = counted.max(by: { $0.1 < $1.1 }) else { continue }
      // A title may hold a comma; a head of many cells stands below it.
      if most.1 < fewInATitle, let head = head(in: bytes, besides: most.0, atLeast: 3 * most.1) {
        return head
      }
      return most.0
    }
    return ","
  }

  /// A title has fewer separators than this, a head below it that overrules them more.
  private static let fewInATitle = 4

  /// The separator of a row of many cells among the first lines, where it is another one.
  private static func head(in bytes: [UInt8], besides title: Character, atLeast count: Int) -> Character? {
    for line in RecordScanner.lines(of: Array(bytes.prefix(20_000))).prefix(4).dropFirst() {
      for other in [";", "\t"] as [Character] where other != title {
        let found = bytes[line].count { $0 == other.asciiValue }
        if found >= max(8, count), bytes[line].count(where: { $0 == title.asciiValue }) < found {
          return other
        }
      }
    }
    return nil
  }
}
