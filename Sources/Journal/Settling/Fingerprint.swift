extension Revision.Fingerprint {
  /// The fingerprint of a line whatever is wrong with it: of what its checksum covers, or should have covered.
  init(ofLine bytes: [UInt8], _ range: Range<Int>) {
    let line = LineDecoder.trimmed(bytes, range)
    switch Seal(bytes, line) {
    case .verified(let fingerprint), .absent(let fingerprint): self = fingerprint
    case .broken:
      let body = line.lowerBound..<line.upperBound - Seal.length
      self.init(sum: CRC32C.checksum(bytes, body), length: Int32(clamping: body.count))
    }
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
