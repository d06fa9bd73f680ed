/// The identity of an entry: 48 bits of time and 80 random bits in 26 characters of Crockford's base 32.
///
/// An id is made when the entry is first written and never changes; it is not the time of the measurement.
package struct ULID: Sendable, Hashable, Comparable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  /// Makes an id from a time in milliseconds since 1970 and random bits.
  package init(milliseconds: UInt64, random: (UInt16, UInt64)) {
    high = (milliseconds & 0xFFFF_FFFF_FFFF) << 16 | UInt64(random.0)
    low = random.1
  }

  /// Makes a new id for a time, with random bits from a generator.
  package init(at moment: Moment, using generator: inout some RandomNumberGenerator) {
    self.init(
      milliseconds: UInt64(max(0, moment.instantMilliseconds)),
      random: (.random(in: .min ... .max, using: &generator), .random(in: .min ... .max, using: &generator)))
  }

  /// How many characters an id has.
  package static let length = 26

  /// Reads 26 characters of base 32, in either case; nil for anything else.
  package init?(_ text: some StringProtocol) {
    self.init(utf8: Array(text.utf8).span)
  }

  /// Reads the same from bytes.
  package init?(utf8 bytes: Span<UInt8>) {
    guard bytes.count == Self.length else { return nil }
    var (start, middle, end) = (Piece(), Piece(), Piece())
    bytes.withUnsafeBufferPointer { bytes in
      Self.values.withUnsafeBufferPointer { values in
        // Three pieces side by side, because each digit has to wait for the one before it.
        for place in 0..<8 {
          start.add(values[Int(bytes[place])])
          middle.add(values[Int(bytes[place + 8])])
          end.add(values[Int(bytes[place + 16])])
        }
        end.add(values[Int(bytes[24])])
        end.add(values[Int(bytes[25])])
      }
    }
    // 26 characters are 130 bits: the first has only three.
    guard start.seen | middle.seen | end.seen < 32, start.number < 1 << 38 else { return nil }
    high = start.number << 26 | middle.number >> 14
    low = middle.number << 50 | end.number
  }

  /// Some digits in a row.
  private struct Piece {
    var number: UInt64 = 0
    /// The bits that any of them has; 32 and more where one is no digit.
    var seen: UInt8 = 0

    @inline(__always)
    mutating func add(_ value: UInt8) {
      number = number << 5 | UInt64(value & 31)
      seen |= value
    }
  }

  /// The id of nothing: all zeros.
  package static let none = ULID(high: 0, low: 0)

  /// All 128 bits, the time in the highest.
  package var bits: UInt128 { UInt128(high) << 64 | UInt128(low) }

  /// When the id was made, in milliseconds since 1970.
  package var milliseconds: UInt64 { high >> 16 }

  /// The id that follows, so that several made in one millisecond keep their order.
  package var next: ULID { adding(1) }

  /// The id so many places behind this one.
  package func adding(_ count: UInt64) -> ULID {
    let (low, overflow) = low.addingReportingOverflow(count)
    return ULID(high: overflow ? high &+ 1 : high, low: low)
  }

  /// The 26 characters, upper case.
  package var description: String {
    var (high, low) = (high, low)
    var digits: [UInt8] = []
    for _ in 0..<26 {
      digits.append(Self.alphabet[Int(low & 31)])
      low = low >> 5 | high << 59
      high >>= 5
    }
    return String(decoding: digits.reversed(), as: UTF8.self)
  }

  /// The last six characters: enough to tell a person's entries apart on a screen.
  package var short: String { String(description.suffix(6)) }

  /// Orders by the time they were made, then by their random bits.
  package static func < (left: ULID, right: ULID) -> Bool { (left.high, left.low) < (right.high, right.low) }

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// The value of each byte as a digit in either case; 255 for other bytes.
  private static let values: [UInt8] = (0...255).map { (byte: UInt8) in
    let upper = byte >= 97 && byte <= 122 ? byte - 32 : byte
    return alphabet.firstIndex(of: upper).map { UInt8($0) } ?? 255
  }
}
