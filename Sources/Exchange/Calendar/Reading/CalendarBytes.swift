/// The bytes of an iCalendar file, made sure to be text in UTF-8 of a size that can be meant.
struct CalendarBytes {
  /// The bytes without a byte order mark.
  let bytes: ArraySlice<UInt8>

  /// The largest file that is read, in bytes: years of a busy calendar have a few million.
  static let most = 16 << 20

  init(_ bytes: [UInt8]) throws(ImportProblem) {
    guard bytes.count <= Self.most else {
      throw ImportProblem(
        .format, "the file has \(bytes.count) bytes",
        expected: "an iCalendar file of at most \(Self.most) bytes is read; save the invitation alone")
    }
    if let bad = SourceText.firstBadByte(in: bytes) {
      throw ImportProblem(
        .notText, line: bad.line, column: bad.column,
        "the byte \(SourceText.hexadecimal(bad.byte)) is not UTF-8 text",
        expected: "save the invitation in UTF-8 and import it again")
    }
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }

  /// Whether bytes begin as an iCalendar file does.
  static func recognises(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(512).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    let sign = start.prefix(15).map { (97...122).contains($0) ? $0 - 32 : $0 }
    return sign == Array("BEGIN:VCALENDAR".utf8)
  }
}
