/// The bytes of a file made sure to be text in UTF-8, without the marks that spreadsheets put in front.
struct SourceText {
  let bytes: [UInt8]
  /// Whether a byte order mark stood in front.
  let hadMark: Bool

  init(_ bytes: [UInt8]) throws(ImportProblem) {
    if let known = Self.otherKinds.first(where: { bytes.starts(with: $0.magic) }) {
      throw ImportProblem(.notText, "this is \(known.name)", expected: known.advice)
    }
    if let bad = Self.firstBadByte(in: bytes) {
      throw ImportProblem(
        .notText, line: bad.line, column: bad.column,
        "the byte \(Self.hexadecimal(bad.byte)) is not UTF-8 text",
        expected: "save the file as CSV in UTF-8 and import it again")
    }
    var rest = bytes[...]
    while let mark = Self.marks.first(where: { rest.starts(with: $0) }) { rest = rest.dropFirst(mark.count) }
    self.bytes = Array(rest)
    hadMark = rest.count < bytes.count
  }
}

extension SourceText {
  /// The byte order mark, and what becomes of it when a program takes it for Latin text and saves it again.
  private static let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], Array("ï»¿".utf8)]

  private static let otherKinds: [(magic: [UInt8], name: String, advice: String)] = [
    (Array("SQLite format 3".utf8), "a database", "export the readings as CSV from the program that made it"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or a spreadsheet", "unpack it, or save it as CSV in UTF-8"),
    (Array("%PDF".utf8), "a PDF page", "export the readings as CSV"),
    ([0xFF, 0xFE], "text in UTF-16", "save the file as CSV in UTF-8"),
    ([0xFE, 0xFF], "text in UTF-16", "save the file as CSV in UTF-8"),
  ]

  /// The first byte that is not UTF-8, with its line and character, counted from 1; nil where all are.
  static func firstBadByte(in bytes: [UInt8]) -> (line: Int, column: Int, byte: UInt8)? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var iterator = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var (line, column, offset) = (1, 1, 0)
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar):
        offset += scalar.count
        let isNewline = scalar.count == 1 && scalar.first == UInt8(ascii: "\n")
        (line, column) = isNewline ? (line + 1, 1) : (line, column + 1)
      case .error:
        return offset < bytes.count ? (line, column, bytes[offset]) : nil
      case .emptyInput:
        return nil
      }
    }
  }

  /// A byte in two digits.
  static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
