/// Looks for a text in others whatever the case of its letters, byte by byte, so that megabytes are searched at once.
struct ByteSearch {
  /// The text in lower and in upper case, its ASCII letters in lower case in both.
  private let needles: [[UInt8]]

  init(_ text: String) {
    let both = Set([text.lowercased(), text.uppercased()].map { $0.utf8.map(Self.folded) })
    needles = both.filter { !$0.isEmpty }
  }

  /// Whether the text is in another.
  func isIn(_ text: String) -> Bool { first(in: text, from: 0) != nil }

  /// Where it stands in another, in bytes, the first ones first.
  func places(in text: String) -> [Range<Int>] {
    var found: [Range<Int>] = []
    while let next = first(in: text, from: found.last?.upperBound ?? 0) { found.append(next) }
    return found
  }

  private func first(in text: String, from start: Int) -> Range<Int>? {
    var text = text
    return text.withUTF8 { bytes in
      needles.compactMap { needle in Self.first(needle, in: bytes, from: start).map { $0..<$0 + needle.count }
      }
      .min { $0.lowerBound < $1.lowerBound }
    }
  }

  private static func first(_ needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int?
  {
    guard let head = needle.first, bytes.count >= needle.count + start else { return nil }
    for place in start...bytes.count - needle.count where folded(bytes[place]) == head {
      if (1..<needle.count).allSatisfy({ folded(bytes[place + $0]) == needle[$0] }) { return place }
    }
    return nil
  }

  private static func folded(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 32 : byte }
}
