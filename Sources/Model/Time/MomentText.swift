extension Moment: CustomStringConvertible {
  /// Reads `2026-11-21T07:30+01:00`, with seconds and thousandths where given, `Z` for +00:00.
  ///
  /// Nil for anything else, and for times that do not exist: 24:00, 07:60, 30 February.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 17, bytes[10] == UInt8(ascii: "T"), let day = Day(utf8: bytes.span.extracting(..<10))
    else {
      return nil
    }
    var scanner = ClockScanner(bytes: bytes[11...])
    guard let clock = scanner.clock(), let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    self.init(
      wallMilliseconds: Int64(day.number) * 86_400_000 + clock.milliseconds, offsetMinutes: offset,
      precision: clock.precision)
  }

  /// Reads a moment as the journal has it: as ``init(_:)`` does, or a day alone, `2026-11-21`.
  package init?(journal text: some StringProtocol) {
    if text.utf8.count == 10, let day = Day(text) { self.init(day: day) } else { self.init(text) }
  }

  /// The moment as `2026-11-21T07:30+01:00`, with the precision that was given; a day alone as `2026-11-21`.
  package var description: String { hasTime ? "\(day)T\(clockText)\(offsetText)" : "\(day)" }

  /// The time alone, as `07:30`, `07:30:15` or `07:30:15.250`; empty where only the day is known.
  package var clockText: String {
    let inMinute = Int(wallMilliseconds - Moment.floorDivide(wallMilliseconds, 60_000) * 60_000)
    let (second, thousandth) = (inMinute / 1000, inMinute % 1000)
    switch precision {
    case .day: return ""
    case .minute: return time.description
    case .second: return "\(time):\(Day.two(second))"
    case .millisecond:
      return "\(time):\(Day.two(second)).\(thousandth < 100 ? "0" : "")\(Day.two(thousandth))"
    }
  }

  /// The offset alone, as `+01:00`; empty where only the day is known.
  package var offsetText: String {
    guard hasTime else { return "" }
    let size = Int(offsetMinutes.magnitude)
    return "\(offsetMinutes < 0 ? "-" : "+")\(Day.two(size / 60)):\(Day.two(size % 60))"
  }
}

/// Reads the clock and the offset behind the `T` of a moment.
private struct ClockScanner {
  var bytes: ArraySlice<UInt8>

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func clock() -> (milliseconds: Int64, precision: Moment.Precision)? {
    guard let hour = digits(2), take(":"), let minute = digits(2), hour < 24, minute < 60 else { return nil }
    let whole = Int64(hour * 60 + minute) * 60_000
    guard take(":") else { return (whole, .minute) }
    guard let second = digits(2), second < 60 else { return nil }
    guard take(".") else { return (whole + Int64(second) * 1000, .second) }
    guard let thousandth = digits(3) else { return nil }
    return (whole + Int64(second) * 1000 + Int64(thousandth), .millisecond)
  }

  mutating func offset() -> Int? {
    if take("Z") { return 0 }
    let sign = take("-") ? -1 : take("+") ? 1 : 0
    guard sign != 0, let hour = digits(2), take(":"), let minute = digits(2), minute < 60 else { return nil }
    return sign * (hour * 60 + minute)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard bytes.first == UInt8(ascii: character) else { return false }
    bytes.removeFirst()
    return true
  }

  private mutating func digits(_ count: Int) -> Int? {
    guard bytes.count >= count, bytes.prefix(count).allSatisfy({ (48...57).contains($0) }) else { return nil }
    defer { bytes.removeFirst(count) }
    return bytes.prefix(count).reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
