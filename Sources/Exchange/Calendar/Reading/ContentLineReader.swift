/// Reads the lines of an iCalendar file: puts folded ones together and takes each apart (RFC 5545, 3.1).
///
/// Lines end with CRLF or LF; empty ones, which mail programs put in, are passed over.
struct ContentLineReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var line = 0

  /// Takes bytes that are UTF-8.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next line, put together; nil at the end of the file.
  ///
  /// - Throws: `ImportProblem` with the place where it is not a name, parameters and a value.
  mutating func next() throws(ImportProblem) -> ContentLine? {
    while var unfolded = takeLine() {
      while isFolded, let more = takeLine() { unfolded.append(more.bytes.dropFirst(), line: more.line) }
      if unfolded.isBlank { continue }
      var scanner = ContentLineScanner(unfolded)
      return try scanner.contentLine()
    }
    return nil
  }
}

extension ContentLineReader {
  /// Whether the next line only goes on with the one before it.
  private var isFolded: Bool {
    position < bytes.endIndex
      && (bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\t"))
  }

  private mutating func takeLine() -> UnfoldedLine? {
    guard position < bytes.endIndex else { return nil }
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    var content = bytes[position..<end]
    if content.last == UInt8(ascii: "\r") { content = content.dropLast() }
    position = min(end + 1, bytes.endIndex)
    line += 1
    return UnfoldedLine(bytes: Array(content), line: line)
  }
}

/// The bytes of a line that may have been folded, and where each piece of them stood.
struct UnfoldedLine {
  private(set) var bytes: [UInt8]
  /// The line of the file on which it starts.
  let line: Int
  private var folds: [(offset: Int, line: Int)] = []

  init(bytes: [UInt8], line: Int) {
    self.bytes = bytes
    self.line = line
  }

  mutating func append(_ more: ArraySlice<UInt8>, line: Int) {
    folds.append((bytes.count, line))
    bytes += more
  }

  var isBlank: Bool { bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }

  /// The line and the character in it, both counted from 1, at an offset.
  func place(of offset: Int) -> (line: Int, column: Int) {
    guard let fold = folds.last(where: { $0.offset <= offset }) else {
      return (line, Self.characters(bytes[..<offset]) + 1)
    }
    // The space that folds a line is its first character.
    return (fold.line, Self.characters(bytes[fold.offset..<offset]) + 2)
  }

  /// How many characters start within bytes; those that go on with one do not count.
  private static func characters(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
