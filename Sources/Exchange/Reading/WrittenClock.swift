import Model

/// The clock of a written time: `7:30`, `07:30:15.250`, `8:30:00am`, `07:30+01:00`, `07:30z`.
struct WrittenClock {
  let clock: WrittenTime.Clock
  /// `am` or `pm`, where it is written right behind.
  let meridiem: String?
  /// Minutes east of UTC, where they are written right behind.
  let offsetMinutes: Int?

  /// Reads one word in lower case; nil for times that no clock shows.
  init?(_ word: some StringProtocol) {
    var rest = String(word)
    var offset: Int?
    if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" || $0 == "z" }) {
      guard let read = Self.offset(rest[sign...]) else { return nil }
      offset = read
      rest = String(rest[..<sign])
    }
    let half = ["am", "pm"].first { rest.hasSuffix($0) }
    if half != nil { rest = String(rest.dropLast(2)) }
    guard let clock = Self.clock(rest) else { return nil }
    self.clock = clock
    meridiem = half
    offsetMinutes = offset
  }

  /// Minutes east of UTC that a word gives: `z`, `utc`, `+0100`, `+01:00`, `utc+01:00`; nil where it gives
  /// none.
  static func offset(_ word: some StringProtocol) -> Int? {
    guard let first = word.utf8.first, "+-zug".utf8.contains(first) else { return nil }
    var rest = word[...]
    if let prefix = ["utc", "gmt"].first(where: { word.hasPrefix($0) }) {
      rest = rest.dropFirst(prefix.count)
    }
    if rest.isEmpty || word == "z" { return 0 }
    guard let sign = rest.first, sign == "+" || sign == "-" else { return nil }
    let digits = String(rest.dropFirst().filter { $0 != ":" })
    guard [1, 2, 4].contains(digits.utf8.count), let number = WrittenTime.digits(digits) else { return nil }
    let (hours, minutes) = digits.utf8.count == 4 ? (number / 100, number % 100) : (number, 0)
    let offset = (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
    return minutes < 60 && Moment.offsets.contains(offset) ? offset : nil
  }

  /// A clock of twelve hours as one of twenty-four; nil where it shows no such hour.
  static func fullDay(_ clock: WrittenTime.Clock, _ half: String) -> WrittenTime.Clock? {
    let hour: Int64 = 3_600_000
    guard clock.milliseconds < 13 * hour else { return nil }
    var full = clock
    full.milliseconds = clock.milliseconds % (12 * hour) + (half == "pm" ? 12 * hour : 0)
    return full
  }
}

extension WrittenClock {
  private static func clock(_ text: String) -> WrittenTime.Clock? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      let hour = WrittenTime.digits(parts[0]), let minute = WrittenTime.digits(parts[1]), hour < 24,
      minute < 60
    else { return nil }
    let minutes = Int64(hour * 60 + minute) * 60_000
    guard parts.count == 3 else { return WrittenTime.Clock(milliseconds: minutes, precision: .minute) }
    let second = parts[2].split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(second.count), second[0].utf8.count == 2,
      let whole = WrittenTime.digits(second[0]),
      whole < 60
    else { return nil }
    let seconds = minutes + Int64(whole) * 1000
    guard second.count == 2 else { return WrittenTime.Clock(milliseconds: seconds, precision: .second) }
    guard WrittenTime.digits(second[1]) != nil,
      let thousandths = WrittenTime.digits((second[1] + "00").prefix(3))
    else { return nil }
    return WrittenTime.Clock(milliseconds: seconds + Int64(thousandths), precision: .millisecond)
  }
}
