/// Text in Windows-1252, as older programs of Western Europe save it; ISO 8859-1 is a part of it.
///
/// The digits and separators of a table are the same bytes in UTF-8, so that only names and remarks depend on it.
struct WesternText {
  /// The text in UTF-8.
  let bytes: [UInt8]

  /// Takes bytes that are such text and cannot well be anything else; nil for others.
  ///
  /// Damaged UTF-8 is not: there some letters still are whole. Nor are letters in long rows, which are another alphabet
  /// or two bytes each.
  init?(_ bytes: [UInt8]) {
    let high = bytes.count { $0 >= 0x80 }
    guard high > 0, Self.longestRow(in: bytes) <= Self.longest, !Self.hasLettersOfUTF8(bytes) else {
      return nil
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + high)
    for byte in bytes {
      switch byte {
      case 9, 10, 13, 0x20..<0x7F: text.append(byte)
      case 0x80..<0xA0:
        guard let scalar = Unicode.Scalar(Self.signs[Int(byte) - 0x80]), scalar != "\0" else { return nil }
        text += Array(String(scalar).utf8)
      case 0xA0...: text += Array(String(Unicode.Scalar(byte)).utf8)
      default: return nil
      }
    }
    self.bytes = text
  }

  /// More than three letters with marks in a row are hardly a word of a Western language.
  private static let longest = 3

  /// The signs of Windows-1252 from 0x80 to 0x9F (Unicode's mapping table CP1252.TXT); 0 where there is none.
  private static let signs: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0, 0x017E, 0x0178,
  ]

  private static func longestRow(in bytes: [UInt8]) -> Int {
    var (longest, row) = (0, 0)
    for byte in bytes {
      row = byte >= 0x80 ? row + 1 : 0
      longest = max(longest, row)
    }
    return longest
  }

  /// Whether a letter of two bytes or more is whole, or is cut off by the end.
  private static func hasLettersOfUTF8(_ bytes: [UInt8]) -> Bool {
    if let last = bytes.last, last >= 0xC2 { return true }
    var iterator = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): if scalar.count > 1 { return true }
      case .error: continue
      case .emptyInput: return false
      }
    }
  }
}
