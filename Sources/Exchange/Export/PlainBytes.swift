import Model

// Numbers, ids, days and times as text, written into bytes without a text of their own: a lifetime has millions.
extension [UInt8] {
  /// A number with the digits that were entered.
  mutating func append(_ number: ExactDecimal) {
    if number.mantissa < 0 { append(UInt8(ascii: "-")) }
    var digits = number.mantissa.magnitude
    let start = count
    var places = 0
    repeat {
      if places > 0, places == number.scale { append(UInt8(ascii: ".")) }
      append(UInt8(ascii: "0") + UInt8(digits % 10))
      digits /= 10
      places += 1
    } while digits > 0 || places <= number.scale
    self[start...].reverse()
  }

  /// The 26 characters of an id.
  mutating func append(_ id: ULID) {
    let bits = id.bits
    for place in stride(from: 125, through: 0, by: -5) {
      append(Self.crockford[Int(truncatingIfNeeded: bits >> UInt128(place)) & 31])
    }
  }

  /// A day, as `2026-11-21`.
  mutating func append(_ day: Day) {
    let (year, month, day) = day.date
    append(year, digits: 4)
    append(UInt8(ascii: "-"))
    append(month, digits: 2)
    append(UInt8(ascii: "-"))
    append(day, digits: 2)
  }

  /// A number with zeros in front.
  mutating func append(_ number: Int, digits: Int) {
    var unit = 1
    for _ in 1..<digits { unit *= 10 }
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }

  /// An offset from UTC, as `+01:00`.
  mutating func append(offset minutes: Int16) {
    let size = Int(minutes.magnitude)
    append(UInt8(ascii: minutes < 0 ? "-" : "+"))
    append(size / 60, digits: 2)
    append(UInt8(ascii: ":"))
    append(size % 60, digits: 2)
  }

  /// A day, a clock with seconds and an offset, as RFC 3339 and FHIR want them: `2026-11-21T07:30:00+01:00`.
  ///
  /// Where only the day is known it is the day alone, which FHIR takes.
  /// Of a time that was given to the minute the seconds are `00`. Of one that was given to the second a full minute is
  /// `00.0`, so that the two come back as they were.
  mutating func append(complete moment: Moment) {
    append(moment.day)
    guard moment.hasTime else { return }
    append(UInt8(ascii: "T"))
    append(moment.time.minutes / 60, digits: 2)
    append(UInt8(ascii: ":"))
    append(moment.time.minutes % 60, digits: 2)
    append(UInt8(ascii: ":"))
    let inMinute = Int(((moment.wallMilliseconds % 60_000) + 60_000) % 60_000)
    append(inMinute / 1000, digits: 2)
    switch moment.precision {
    case .minute, .day: break
    case .second: if inMinute == 0 { append(contentsOf: ".0".utf8) }
    case .millisecond:
      append(UInt8(ascii: "."))
      append(inMinute % 1000, digits: 3)
    }
    append(offset: moment.offsetMinutes)
  }

  private static let crockford = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}
