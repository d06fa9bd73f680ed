/// Text in UTF-16, as some programs of Windows save it.
struct WideText {
  /// The text in UTF-8.
  let bytes: [UInt8]

  /// Whether bytes are such text: by their mark, or by the zero beside each of the first letters.
  static func begins(_ bytes: [UInt8]) -> Bool { isLittle(bytes) != nil }

  /// Turns the text into UTF-8.
  ///
  /// - Throws: `ImportProblem` where it is none.
  init(_ bytes: [UInt8]) throws(ImportProblem) {
    let isLittle = Self.isLittle(bytes) ?? true
    let (low, high) = isLittle ? (0, 1) : (1, 0)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
      UInt16(bytes[place + low]) | UInt16(bytes[place + high]) << 8
    }
    let text = units.first == 0xFEFF ? units[1...] : units[...]
    guard bytes.count % 2 == 0, let decoded = String(validating: text, as: UTF16.self) else {
      throw ImportProblem(
        .notText, "the text in UTF-16 is damaged or cut off",
        expected: "save the file as CSV in UTF-8 and import it again")
    }
    self.bytes = Array(decoded.utf8)
  }

  private static func isLittle(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    if bytes.starts(with: [0xFE, 0xFF]) { return false }
    let start = bytes.prefix(64)
    guard start.count >= 4 else { return nil }
    let pairs = start.count / 2
    let (first, second) = (0..<pairs).reduce(into: (0, 0)) { zeros, pair in
      if start[pair * 2] == 0 { zeros.0 += 1 }
      if start[pair * 2 + 1] == 0 { zeros.1 += 1 }
    }
    if first == 0, second * 4 >= pairs * 3 { return true }
    return second == 0 && first * 4 >= pairs * 3 ? false : nil
  }
}
