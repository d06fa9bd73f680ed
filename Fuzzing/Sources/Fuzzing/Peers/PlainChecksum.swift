/// CRC-32C bit by bit, by its definition.
enum PlainChecksum {
  /// The checksum of some bytes in eight digits.
  static func digits(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var register: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      for bit in 0..<8 {
        let carry = (register ^ UInt32(byte) >> bit) & 1
        register = register >> 1 ^ (carry == 1 ? 0x82F6_3B78 : 0)
      }
    }
    register ^= 0xFFFF_FFFF
    return (0..<8).reversed().map { Array("0123456789abcdef".utf8)[Int(register >> ($0 * 4) & 15)] }
  }
}
