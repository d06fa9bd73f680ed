/// Finds where the records of a CSV text begin and end, so that one bad record does not spoil the others.
///
/// It knows quotes well enough to tell a line break inside a cell from one between records; taking the cells
/// apart is left to the CSV parser.
struct RecordScanner {
  /// A record, or a line that is none.
  struct Found {
    /// The index of its first line, from 0.
    let line: Int
    /// The bytes, without the line break behind them.
    let bytes: Range<Int>
    /// How many cells it has.
    let cells: Int
    /// Whether a character that is not ASCII stands right behind a quote or a separator.
    let isMixed: Bool
    /// Why it is no record; nil where it is one.
    let fault: String?
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
  private static let quote = UInt8(ascii: "\"")

  private enum State { case start, plain, quoted, closed }

  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  private func record(at first: Int) -> (found: Found, lines: Int) {
    var state = State.start
    var cells = 1
    var isMixed = false
    for index in first..<min(first + Self.mostLines, lines.count) {
      if let fault = scan(lines[index], &state, &cells, &isMixed) { return (broken(first, fault), 1) }
      if state != .quoted {
        let range = lines[first].lowerBound..<lines[index].upperBound
        return (
          Found(line: first, bytes: range, cells: cells, isMixed: isMixed, fault: nil), index - first + 1
        )
      }
    }
    return (broken(first, "a quote is opened and never closed"), 1)
  }

  private func broken(_ line: Int, _ fault: String) -> Found {
    Found(line: line, bytes: lines[line], cells: 0, isMixed: false, fault: fault)
  }

  /// Goes through one line; gives back what is wrong with it.
  private func scan(
    _ line: Range<Int>, _ state: inout State, _ cells: inout Int, _ isMixed: inout Bool
  ) -> String? {
    var index = line.lowerBound
    var last: UInt8 = 0
    while index < line.upperBound {
      let byte = bytes[index]
      if byte >= 0x80, last == delimiter || last == Self.quote { isMixed = true }
      last = byte
      let isDoubled = byte == Self.quote && index + 1 < line.upperBound && bytes[index + 1] == Self.quote
      switch state {
      case .quoted where byte == Self.quote:
        if isDoubled { index += 1 } else { state = .closed }
      case .quoted: break
      case _ where byte == delimiter:
        state = .start
        cells += 1
      case .start where byte == Self.quote: state = .quoted
      case .start where !isSpace(byte): state = .plain
      case .closed where !isSpace(byte): return "text stands behind a closing quote"
      case .plain where byte == Self.quote:
        guard isDoubled else { return "a quote stands inside a cell that does not begin with one" }
        index += 1
      default: break
      }
      index += 1
    }
    return nil
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
