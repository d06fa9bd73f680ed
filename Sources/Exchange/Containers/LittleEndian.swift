/// Whole numbers as archives write them: the lowest byte first.
struct LittleEndian {
  let bytes: [UInt8]

  /// The number of so many bytes at a place; nil where the bytes end before.
  func number(at place: Int, _ length: Int) -> Int? {
    guard place >= 0, place + length <= bytes.count else { return nil }
    var value: UInt64 = 0
    for index in (place..<place + length).reversed() { value = value << 8 | UInt64(bytes[index]) }
    return Int(exactly: value)
  }
}
