/// Finds the records of a CSV text, so that one bad record does not spoil the others.
///
/// A line break inside of quotes belongs to its cell. Where a record has a fault, only its first line is set aside
/// and the next line is a new beginning.
struct RecordScanner {
  /// A record, or a line that is none.
  struct Found {
    /// The index of its first line, from 0.
    let line: Int
    /// The bytes, without the line break behind them.
    let bytes: Range<Int>
    /// The cells; empty where it has a fault.
    let cells: [String]
    /// Why it is no record; nil where it is one.
    let fault: CellReader.Fault?
    /// Whether it is a comment, of which the cells are what stands behind the sign.
    var isComment = false
  }

  /// The most lines one record may span; an open quote does not swallow more before it is called a fault.
  static let mostLines = 50

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let lines: [Range<Int>]

  init(_ bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    lines = Self.lines(of: bytes)
  }

  /// All records in their order; lines with nothing but white space are left out.
  func records() -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < lines.count {
      if isComment(lines[index]) {
        found.append(comment(index))
        index += 1
        continue
      }
      let record = record(at: index)
      index += record.lines
      if !isBlank(record.found.bytes) { found.append(record.found) }
    }
    return found
  }

  /// The lines of a text, broken at LF, CRLF or CR.
  static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == lineFeed || byte == carriageReturn else {
        index += 1
        continue
      }
      lines.append(start..<index)
      let isPair = byte == carriageReturn && index + 1 < bytes.count && bytes[index + 1] == lineFeed
      index += isPair ? 2 : 1
      start = index
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }
}

extension RecordScanner {
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// Whether a line is a comment: `#` and white space, another `#` or nothing, or no second cell.
  ///
  /// A cell `#` is the number of a row, and `#travel` in the first of several is a tag.
  private func isComment(_ range: Range<Int>) -> Bool {
    guard bytes[range].first == UInt8(ascii: "#") else { return false }
    let next = bytes[range].dropFirst().first
    return next.map { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "!") } ?? true
      || !bytes[range].contains(delimiter)
  }

  private func comment(_ index: Int) -> Found {
    var reader = CellReader(delimiter: delimiter)
    let text = bytes[lines[index]].drop { $0 == UInt8(ascii: "#") }
    let fault = reader.take(text)
    let isWhole = fault == nil && !reader.isOpen
    return Found(
      line: index, bytes: lines[index], cells: isWhole ? reader.record : [], fault: nil, isComment: true)
  }

  private func record(at first: Int) -> (found: Found, lines: Int) {
    var reader = CellReader(delimiter: delimiter)
    for index in first..<min(first + Self.mostLines, lines.count) {
      if let fault = reader.take(bytes[lines[index]]) { return (broken(first, fault), 1) }
      if !reader.isOpen {
        let range = lines[first].lowerBound..<lines[index].upperBound
        return (Found(line: first, bytes: range, cells: reader.record, fault: nil), index - first + 1)
      }
      let next = index + 1 < lines.count ? lines[index + 1].lowerBound : bytes.count
      reader.takeBreak(bytes[lines[index].upperBound..<next])
    }
    return (broken(first, reader.openQuote), 1)
  }

  private func broken(_ line: Int, _ fault: CellReader.Fault) -> Found {
    Found(line: line, bytes: lines[line], cells: [], fault: fault)
  }
}
