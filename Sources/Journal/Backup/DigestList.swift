/// The file `SHA256SUMS` of a backup: a digest and a name a line, as `sha256sum -c` reads it.
struct DigestList {
  static let fileName = "SHA256SUMS"

  /// Names and digests, in the order of names.
  private(set) var digests: [(name: String, digest: String)]

  init(_ digests: [(name: String, digest: String)]) {
    self.digests = digests.sorted { $0.name < $1.name }
  }

  /// Reads the file; nil where a line of it is odd.
  init?(_ bytes: [UInt8]) {
    digests = []
    guard let text = String(validating: bytes, as: UTF8.self), text.hasSuffix("\n") else { return nil }
    for line in text.split(separator: "\n") {
      let digest = line.prefix(64)
      guard digest.utf8.count == 64,
        digest.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
        line.dropFirst(64).hasPrefix("  ")
      else { return nil }
      digests.append((String(line.dropFirst(66)), String(digest)))
    }
  }

  var bytes: [UInt8] { digests.flatMap { Array("\($0.digest)  \($0.name)\n".utf8) } }
}
