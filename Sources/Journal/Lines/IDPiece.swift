import Model

/// The first or last characters of an id, by which a person names it.
struct IDPiece {
  private let bits: UInt128
  private let length: Int

  /// Takes 4 to 25 characters of base 32, in either case; nil for anything else.
  init?(_ text: String) {
    length = text.utf8.count
    // The piece as the end of an id that starts with zeros.
    guard (4..<ULID.length).contains(length),
      let id = ULID(String(repeating: "0", count: ULID.length - length) + text)
    else { return nil }
    bits = id.bits
  }

  /// Whether an id starts or ends with the piece.
  func isPart(of id: ULID) -> Bool {
    // Each character is five bits; the first stands for three.
    let isStart = id.bits >> (5 * (ULID.length - length)) == bits
    return isStart || id.bits & (1 << (5 * length) - 1) == bits
  }
}
