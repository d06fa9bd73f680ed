extension Revision.Fingerprint {
  /// The fingerprint of a line whatever is wrong with it: of what its checksum covers, or should have covered.
  init(ofLine bytes: [UInt8], _ range: Range<Int>) {
    let line = LineDecoder.trimmed(bytes, range)
    switch Seal(bytes, line) {
    case .verified(let fingerprint): self = fingerprint
    case .absent(let fingerprint) where bytes[line].last == UInt8(ascii: "}"): self = fingerprint
    case .absent: self.init(of: bytes, line)
    case .broken: self.init(of: bytes, line.lowerBound..<line.upperBound - Seal.length)
    }
  }

  private init(of bytes: [UInt8], _ range: Range<Int>) {
    self.init(sum: CRC32C.checksum(bytes, range), length: Int32(clamping: range.count))
  }

  /// Reads `9ae1c2d0:187`; nil for anything else.
  init?(text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 8, let sum = UInt32(parts[0], radix: 16),
      let length = Int32(parts[1]), length >= 0
    else { return nil }
    self.init(sum: sum, length: length)
  }

  /// As the journal writes it: the checksum and the length, `9ae1c2d0:187`.
  var text: String { "\(CRC32C.text(sum)):\(length)" }
}
