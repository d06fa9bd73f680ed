import Model

/// A moment in eight bytes: the wall clock in the upper 48 bits, the offset in 12, the precision in 4.
struct FastMoment {
  let bits: UInt64

  /// Takes what a moment says apart; nothing of it is lost.
  init(wallMilliseconds: Int64, offsetMinutes: Int, precision: Moment.Precision) {
    bits =
      UInt64(bitPattern: wallMilliseconds) << 16 | UInt64(offsetMinutes + 2048) << 4
      | UInt64(precision.rawValue)
  }

  /// Milliseconds on the wall clock since 1970.
  var wallMilliseconds: Int64 { Int64(bitPattern: bits) >> 16 }
  /// Minutes east of UTC.
  var offsetMinutes: Int { Int(bits >> 4 & 0xFFF) - 2048 }
  /// Milliseconds since 1970 in UTC, by which entries are ordered.
  var instantMilliseconds: Int64 { wallMilliseconds - Int64(offsetMinutes) * 60_000 }

  /// The day on the wall clock, counted from 1970.
  var dayNumber: Int {
    let milliseconds = wallMilliseconds
    let days = milliseconds / Self.millisecondsOfDay
    return Int(milliseconds < days * Self.millisecondsOfDay ? days - 1 : days)
  }
  static let millisecondsOfDay: Int64 = 86_400_000

  /// The moment.
  var moment: Moment {
    Moment(
      wallMilliseconds: wallMilliseconds, offsetMinutes: offsetMinutes,
      precision: Moment.Precision(rawValue: UInt8(bits & 15)) ?? .minute) ?? .epoch
  }
}
