import Model

/// Reads the moments of fast lines; of the day it remembers the last, because neighbours mostly share it.
struct FastClock {
  /// The ten bytes of 1970-01-01, so that no bytes that are no date are ever taken for the last one.
  private var lastDate = (UInt64(littleEndian: 0x2D31_302D_3037_3931), UInt16(littleEndian: 0x3130))
  private var lastDayNumber: Int64 = 0

  /// Passes a moment such as `2026-11-21T07:30+01:00` and the quote behind it.
  @inline(__always)
  mutating func moment(_ line: Span<UInt8>, _ cursor: inout FastCursor) -> FastMoment? {
    let start = cursor.at
    // The shortest is that to the minute with an offset, and every line has more behind it.
    guard line.count - start >= 24, let day = dayNumber(line, start), line[start + 10] == UInt8(ascii: "T"),
      let hour = Self.two(line, start + 11), hour < 24, line[start + 13] == UInt8(ascii: ":"),
      let minute = Self.two(line, start + 14), minute < 60
    else { return nil }
    var milliseconds = Int64(hour * 60 + minute) * 60_000
    var at = start + 16
    var precision = Moment.Precision.minute
    if line[at] == UInt8(ascii: ":") {
      guard let second = Self.two(line, at + 1), second < 60 else { return nil }
      milliseconds += Int64(second) * 1000
      precision = .second
      at += 3
    }
    guard let offset = Self.offset(line, at) else { return nil }
    cursor.at = at + 7
    return FastMoment(
      wallMilliseconds: day * 86_400_000 + milliseconds, offsetMinutes: offset, precision: precision)
  }

  @inline(__always)
  private mutating func dayNumber(_ line: Span<UInt8>, _ start: Int) -> Int64? {
    let raw = line.bytes
    let date = (
      raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self),
      raw.unsafeLoadUnaligned(fromByteOffset: start + 8, as: UInt16.self)
    )
    if date == lastDate { return lastDayNumber }
    guard let day = Day(utf8: line.extracting(start..<start + 10)) else { return nil }
    lastDate = date
    lastDayNumber = Int64(day.number)
    return lastDayNumber
  }

  /// An offset such as `+01:00` and the quote behind it; `Z` and thousandths are not fast.
  @inline(__always)
  private static func offset(_ line: Span<UInt8>, _ at: Int) -> Int? {
    guard line.count - at >= 7, let hour = two(line, at + 1), line[at + 3] == UInt8(ascii: ":"),
      let minute = two(line, at + 4), minute < 60, line[at + 6] == UInt8(ascii: "\"")
    else { return nil }
    let size = hour * 60 + minute
    switch line[at] {
    case UInt8(ascii: "+"): return size <= Moment.offsets.upperBound ? size : nil
    case UInt8(ascii: "-"): return -size >= Moment.offsets.lowerBound ? -size : nil
    default: return nil
    }
  }

  @inline(__always)
  private static func two(_ line: Span<UInt8>, _ at: Int) -> Int? {
    guard line.count - at >= 2 else { return nil }
    let (ten, one) = (line[at] &- 48, line[at + 1] &- 48)
    return ten < 10 && one < 10 ? Int(ten) * 10 + Int(one) : nil
  }
}
