import Testing

@testable import Journal

struct CRC32CTests {
  /// The vectors of RFC 3720, appendix B.4, and the usual check value.
  @Test(
    arguments: [
      (Array("123456789".utf8), "e3069283"), ([], "00000000"), ([UInt8](repeating: 0, count: 32), "8a9136aa"),
      ([UInt8](repeating: 255, count: 32), "62a8ab43"), (Array(0..<32), "46dd794e"),
      (Array((0..<32).reversed()), "113fdb5c"),
    ] as [([UInt8], String)])
  func knownValues(_ bytes: [UInt8], _ expected: String) {
    #expect(CRC32C.text(CRC32C.checksum(bytes, 0..<bytes.count)) == expected)
  }

  /// The instruction, the tables and bit by bit are the same, for every length and place.
  @Test func agreesWithTheDefinition() {
    var generator = SeededGenerator(seed: 7)
    let bytes = (0..<100).map { _ in UInt8.random(in: 0...255, using: &generator) }
    for start in 0..<10 {
      for end in start...100 {
        let expected = bitwise(bytes[start..<end])
        #expect(CRC32C.checksum(bytes, start..<end) == expected)
        #expect(CRC32C.tabled(bytes.span.extracting(start..<end)) == expected)
      }
    }
  }

  private func bitwise(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in (crc >> 1) ^ (crc & 1 == 1 ? 0x82F6_3B78 : 0) }
    }
  }
}
