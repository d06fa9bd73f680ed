/// Texts in JSON: how all of Vitals writes them, and how it reads those that the scanner has checked.
package enum JSONText {
  /// Appends a text in quotes.
  ///
  /// Besides what JSON demands, U+007F to U+009F and U+2028/2029 are escaped: it stays on one line for every
  /// tool, and no escape sequence reaches a terminal that shows the file.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C:
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x20..<0x7F: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0..<0xA0, 0x2028, 0x2029: appendEscape(scalar.value, to: &bytes)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The text that stands, quotes included, in a range of checked bytes.
  package static func read(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let inner = bytes[range].dropFirst().dropLast()
    guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
    return String(decoding: unescaped(inner), as: UTF8.self)
  }

  /// The texts of a list in a range of checked bytes; nil where something else is in it.
  package static func list(_ bytes: [UInt8], _ range: Range<Int>) -> [String]? {
    var texts: [String] = []
    var at = range.lowerBound + 1
    while at < range.upperBound - 1 {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        let end = closingQuote(bytes, from: at, before: range.upperBound)
        texts.append(read(bytes, at..<end))
        at = end
      case UInt8(ascii: ","), 32, 9, 13, 10: at += 1
      default: return nil
      }
    }
    return texts
  }

  private static func closingQuote(_ bytes: [UInt8], from start: Int, before end: Int) -> Int {
    var at = start + 1
    while at < end, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(at + 1, end)
  }

  private static func appendEscape(_ value: UInt32, to bytes: inout [UInt8]) {
    switch value {
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    default:
      let digits = String(value, radix: 16)
      bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8)
    }
  }

  private static func unescaped(_ inner: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = inner
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        result.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "b"): result.append(8)
      case UInt8(ascii: "f"): result.append(12)
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "r"): result.append(13)
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "u"): appendScalar(from: &rest, to: &result)
      default: result.append(escape)
      }
    }
    return result
  }

  private static func appendScalar(from rest: inout ArraySlice<UInt8>, to result: inout [UInt8]) {
    var value = UInt32(unit(from: &rest))
    if value & 0xFC00 == 0xD800 {
      rest.removeFirst(min(2, rest.count))
      value = 0x10000 + (value & 0x3FF) << 10 + UInt32(unit(from: &rest) & 0x3FF)
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private static func unit(from rest: inout ArraySlice<UInt8>) -> UInt16 {
    let digits = rest.prefix(4)
    rest.removeFirst(digits.count)
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xFFFD
  }
}
