/// Archives in the ZIP format, built byte by byte, so that every fault can be put into one.
struct MadeUpArchive {
  /// A file in it, and how it lies about itself.
  struct File {
    var name: String
    var bytes: [UInt8]
    var isPacked = true
    var flags = 0
    var method: Int?
    var count: Int?
    var checksum: UInt32?
  }

  var files: [File]
  /// Whether sizes and places are written as those of a large archive (ZIP64).
  var isLarge = false

  init(_ files: [(String, [UInt8])]) { self.files = files.map { File(name: $0.0, bytes: $0.1) } }

  init(_ texts: KeyValuePairs<String, String>) {
    self.init(texts.map { ($0.key, Array($0.value.utf8)) })
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let header = bytes.count
      let packed = file.isPacked ? Self.deflated(file.bytes) : file.bytes
      let method = file.method ?? (file.isPacked ? 8 : 0)
      let count = file.count ?? file.bytes.count
      let sum = file.checksum ?? Self.checksum(file.bytes)
      let name = Array(file.name.utf8)
      let common =
        Self.number(file.flags, 2) + Self.number(method, 2) + Self.number(0, 4) + Self.number(Int(sum), 4)
      bytes += [0x50, 0x4B, 3, 4] + Self.number(20, 2) + common
      bytes += Self.number(packed.count, 4) + Self.number(count, 4) + Self.number(name.count, 2)
      bytes += Self.number(0, 2) + name + packed
      let large =
        isLarge
        ? Self.number(1, 2) + Self.number(24, 2)
          + [count, packed.count, header].flatMap { Self.number($0, 8) } : []
      let sizes = isLarge ? [0xFFFF_FFFF, 0xFFFF_FFFF] : [packed.count, count]
      directory += [0x50, 0x4B, 1, 2] + Self.number(20, 2) + Self.number(20, 2) + common
      directory +=
        sizes.flatMap { Self.number($0, 4) } + Self.number(name.count, 2) + Self.number(large.count, 2)
      directory +=
        Self.number(0, 2 + 2 + 2 + 4) + Self.number(isLarge ? 0xFFFF_FFFF : header, 4) + name + large
    }
    let start = bytes.count
    bytes += directory
    if isLarge {
      let record = bytes.count
      bytes +=
        [0x50, 0x4B, 6, 6] + Self.number(44, 8) + Self.number(45, 2) + Self.number(45, 2) + Self.number(0, 8)
      bytes += [files.count, files.count, directory.count, start].flatMap { Self.number($0, 8) }
      bytes += [0x50, 0x4B, 6, 7] + Self.number(0, 4) + Self.number(record, 8) + Self.number(1, 4)
    }
    let end = isLarge ? [0xFFFF, 0xFFFF] : [files.count, files.count]
    bytes += [0x50, 0x4B, 5, 6] + Self.number(0, 4) + end.flatMap { Self.number($0, 2) }
    bytes += Self.number(isLarge ? 0xFFFF_FFFF : directory.count, 4)
    bytes += Self.number(isLarge ? 0xFFFF_FFFF : start, 4) + Self.number(0, 2)
    return bytes
  }

  /// Deflate without compression (RFC 1951, 3.2.4): blocks as they are.
  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return [1, 0, 0, 0xFF, 0xFF] }
    return stride(from: 0, to: bytes.count, by: 65_535).flatMap { start -> [UInt8] in
      let block = bytes[start..<min(start + 65_535, bytes.count)]
      let isLast: UInt8 = start + 65_535 >= bytes.count ? 1 : 0
      return [isLast] + number(block.count, 2) + number(~block.count & 0xFFFF, 2) + block
    }
  }

  /// CRC-32 (ISO 3309), bit by bit.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }

  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }
}
