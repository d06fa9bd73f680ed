import CJournal

/// The checksum of a line: CRC-32C (Castagnoli), the one of iSCSI and ext4.
///
/// It finds damage, not malice. The processor's own instruction computes it where there is one.
enum CRC32C {
  /// The checksum of some bytes.
  static func checksum(_ bytes: Span<UInt8>) -> UInt32 {
    guard isInstruction else { return tabled(bytes) }
    return bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { cjournal_crc32c($0, buffer.count) } ?? 0
    }
  }

  private static let isInstruction = cjournal_has_crc32c()

  /// The checksum without the instruction: eight bytes at a time through eight tables ("slicing by 8").
  static func tabled(_ bytes: Span<UInt8>) -> UInt32 {
    let tables = tables
    let table = tables.span
    let raw = bytes.bytes
    var crc: UInt32 = ~0
    var index = 0
    while index &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let mixed = word ^ UInt64(crc)
      crc = table[0x700 | Int(mixed & 255)] ^ table[0x600 | Int(mixed >> 8 & 255)]
      crc ^= table[0x500 | Int(mixed >> 16 & 255)] ^ table[0x400 | Int(mixed >> 24 & 255)]
      crc ^= table[0x300 | Int(mixed >> 32 & 255)] ^ table[0x200 | Int(mixed >> 40 & 255)]
      crc ^= table[0x100 | Int(mixed >> 48 & 255)] ^ table[Int(mixed >> 56)]
      index &+= 8
    }
    while index < bytes.count {
      crc = table[Int(UInt8(truncatingIfNeeded: crc) ^ bytes[index])] ^ crc >> 8
      index &+= 1
    }
    return ~crc
  }

  /// The checksum of part of an array.
  static func checksum(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    checksum(bytes.span.extracting(range))
  }

  /// A checksum as the journal writes it: eight lower-case hexadecimal digits.
  static func text(_ checksum: UInt32) -> String {
    let digits = String(checksum, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  private static let tables: [UInt32] = {
    var tables: [UInt32] = []
    for byte: UInt32 in 0..<256 {
      var crc = byte
      for _ in 0..<8 { crc = (crc >> 1) ^ (crc & 1 == 1 ? 0x82F6_3B78 : 0) }
      tables.append(crc)
    }
    for index in 256..<2048 {
      let before = tables[index - 256]
      tables.append(before >> 8 ^ tables[Int(before & 255)])
    }
    return tables
  }()
}
