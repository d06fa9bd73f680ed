import Model

/// The spellings of times that most files have, read from bytes: a million rows are not to wait for words.
///
/// What it reads it reads as ``WrittenTime/init(_:)`` does; everything else is left to that.
extension WrittenTime {
  /// Reads `2026-11-20`, `07:40`, `07:40:15`, or both with a `T` or a space between and `Z` or an offset behind; nil for
  /// anything else.
  init?(plain text: some StringProtocol) {
    guard let time = text.utf8.withContiguousStorageIfAvailable({ Self.plain($0) }) ?? nil else { return nil }
    self = time
  }

  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> WrittenTime? {
    var time = WrittenTime()
    var rest = bytes[...]
    if bytes.count >= 10, bytes[4] == UInt8(ascii: "-") {
      guard let day = day(rest.prefix(10)) else { return nil }
      time.date = .day(day)
      rest = rest.dropFirst(10)
      if rest.isEmpty { return time }
      guard let mark = rest.popFirst(), mark == UInt8(ascii: "T") || mark == UInt8(ascii: " ") else {
        return nil
      }
    }
    guard let clock = clock(&rest) else { return nil }
    time.clock = clock
    guard !rest.isEmpty else { return time }
    guard let offset = offset(rest) else { return nil }
    time.offsetMinutes = offset
    time.isInUTC = offset == 0
    return time
  }

  private static func day(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Day? {
    let start = bytes.startIndex
    guard bytes[start + 7] == UInt8(ascii: "-"), let century = two(bytes, start),
      let year = two(bytes, start + 2),
      let month = two(bytes, start + 5), let day = two(bytes, start + 8)
    else { return nil }
    return Day(year: century * 100 + year, month: month, day: day)
  }

  private static func clock(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Clock? {
    let start = rest.startIndex
    guard rest.count >= 5, rest[start + 2] == UInt8(ascii: ":"), let hour = two(rest, start), hour < 24,
      let minute = two(rest, start + 3), minute < 60
    else { return nil }
    rest = rest.dropFirst(5)
    let minutes = Int64(hour * 60 + minute) * 60_000
    guard rest.first == UInt8(ascii: ":") else { return Clock(milliseconds: minutes, precision: .minute) }
    guard rest.count >= 3, let second = two(rest, start + 6), second < 60 else { return nil }
    rest = rest.dropFirst(3)
    return Clock(milliseconds: minutes + Int64(second) * 1000, precision: .second)
  }

  private static func offset(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let start = rest.startIndex
    if rest.count == 1, rest[start] == UInt8(ascii: "Z") { return 0 }
    guard rest.count == 6, rest[start + 3] == UInt8(ascii: ":"), let hours = two(rest, start + 1),
      let minutes = two(rest, start + 4), minutes < 60
    else { return nil }
    let size = hours * 60 + minutes
    switch rest[start] {
    case UInt8(ascii: "+"): return Moment.offsets.contains(size) ? size : nil
    case UInt8(ascii: "-"): return Moment.offsets.contains(-size) ? -size : nil
    default: return nil
    }
  }

  /// Two digits at a place.
  private static func two(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ place: Int) -> Int? {
    let (tens, ones) = (bytes[place], bytes[place + 1])
    guard (48...57).contains(tens), (48...57).contains(ones) else { return nil }
    return Int(tens - 48) * 10 + Int(ones - 48)
  }
}
