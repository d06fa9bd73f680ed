/// The checksum at the end of a line, compared with what it should be.
enum Seal: Equatable {
  /// It holds.
  case verified(Revision.Fingerprint)
  /// There is none at the place where the program writes it.
  case absent(Revision.Fingerprint)
  /// It does not hold: what it says and what the bytes give.
  case broken(found: String, computed: String)

  /// How long `,"sum":"9ae1c2d0"}` is.
  static let length = 18
  private static let opening = Array(",\"sum\":\"".utf8)

  /// Looks at the end of a line.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    guard let found = Self.sum(bytes, range) else {
      // Without a checksum, everything before the closing bracket is what a checksum would have covered.
      let body = range.lowerBound..<max(range.lowerBound, range.upperBound - 1)
      self = .absent(Self.fingerprint(bytes, body))
      return
    }
    let fingerprint = Self.fingerprint(bytes, range.lowerBound..<range.upperBound - Self.length)
    let computed = CRC32C.text(fingerprint.sum)
    self =
      computed.utf8.elementsEqual(found)
      ? .verified(fingerprint)
      : .broken(
        found: String(decoding: found, as: UTF8.self), computed: computed)
  }

  /// What recognises a copy of the line.
  var fingerprint: Revision.Fingerprint {
    switch self {
    case .verified(let fingerprint), .absent(let fingerprint): fingerprint
    case .broken: Revision.Fingerprint(sum: 0, length: 0)
    }
  }

  /// Whether the checksum is there and holds.
  var isVerified: Bool { if case .verified = self { true } else { false } }

  private static func sum(_ bytes: [UInt8], _ range: Range<Int>) -> ArraySlice<UInt8>? {
    guard range.count >= length else { return nil }
    let start = range.upperBound - length
    guard bytes[start..<start + 8].elementsEqual(opening), bytes[range.upperBound - 2] == UInt8(ascii: "\""),
      bytes[range.upperBound - 1] == UInt8(ascii: "}")
    else { return nil }
    let digits = bytes[start + 8..<start + 16]
    return digits.contains(UInt8(ascii: "\"")) ? nil : digits
  }

  private static func fingerprint(_ bytes: [UInt8], _ body: Range<Int>) -> Revision.Fingerprint {
    Revision.Fingerprint(sum: CRC32C.checksum(bytes, body), length: Int32(clamping: body.count))
  }
}
