/// The lines of a text file, whatever it was written with.
enum PlainText {
  /// The lines without their ends; a form feed, as `pdftotext` puts between pages, ends a line too.
  ///
  /// What is no UTF-8 is read as Windows-1252, in which most other letters and reports are; a remark says so.
  static func lines(_ bytes: [UInt8]) -> (lines: [String], remark: String?) {
    let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if String(validating: rest, as: UTF8.self) != nil { return (split(rest), nil) }
    var text = ""
    for byte in rest { text.unicodeScalars.append(windows1252[Int(byte)]) }
    return (
      split(Array(text.utf8)[...]),
      "This text is not UTF-8; it is shown as Windows-1252. Check letters with accents."
    )
  }

  private static func split(_ bytes: ArraySlice<UInt8>) -> [String] {
    var lines = bytes.split(omittingEmptySubsequences: false) { $0 == 10 || $0 == 12 }.map { line in
      expanded(String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self))
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Tabs as spaces up to the next eighth column.
  private static func expanded(_ line: String) -> String {
    guard line.utf8.contains(9) else { return line }
    var result = ""
    var column = 0
    for character in line {
      let count = character == "\t" ? 8 - column % 8 : 1
      result += character == "\t" ? String(repeating: " ", count: count) : String(character)
      column += count
    }
    return result
  }

  /// Latin-1 with the signs that Windows has at 0x80 to 0x9F; what has none there stays a control character.
  private static let windows1252: [Unicode.Scalar] = (0...255).map { (byte: UInt8) in
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let scalar = Unicode.Scalar(high[Int(byte) - 0x80])
    return scalar ?? Unicode.Scalar(byte)
  }

  private static let high: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
