import Model

/// Dates and clocks that are written without signs between their parts.
extension WrittenTime {
  /// The day of `20261120`; nil for anything else.
  static func compactDay(_ word: some StringProtocol) -> Day? {
    guard word.utf8.count == 8, let number = digits(word) else { return nil }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The clock of `930`, `0740` or `074015`; nil for anything else, and for what no clock shows.
  static func compactClock(_ word: some StringProtocol) -> Clock? {
    guard let number = digits(word) else { return nil }
    switch word.utf8.count {
    case 3, 4: return clock(hour: number / 100, minute: number % 100)
    case 6: return clock(hour: number / 10_000, minute: number / 100 % 100, second: number % 100)
    default: return nil
    }
  }

  /// The clock of `7.30`, `7h30` or `7h`; nil for anything else.
  static func markedClock(_ word: some StringProtocol) -> Clock? {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "h" || $0 == "H" }
    guard parts.count == 2, let hour = digits(parts[0]), parts[0].utf8.count <= 2 else { return nil }
    if parts[1].isEmpty, !word.hasSuffix(".") { return clock(hour: hour, minute: 0) }
    guard parts[1].utf8.count == 2, let minute = digits(parts[1]) else { return nil }
    return clock(hour: hour, minute: minute)
  }

  /// The date and the clock of `20261120t0740`, `202611200740` or `20261120074015`; nil for anything else.
  static func compactParts(_ word: some StringProtocol) -> (date: String, clock: String)? {
    let date = word.prefix(8)
    let rest = word.dropFirst(8)
    guard compactDay(date) != nil else { return nil }
    let isMarked = rest.first == "t"
    let clock = isMarked ? rest.dropFirst() : rest
    // Ten digits are a count of seconds.
    guard [4, 6].contains(clock.utf8.count), compactClock(clock) != nil else { return nil }
    return (String(date), "\(clock.prefix(2)):\(clock.dropFirst(2).prefix(2))\(seconds(clock))")
  }

  private static func seconds(_ clock: some StringProtocol) -> String {
    clock.utf8.count == 6 ? ":\(clock.suffix(2))" : ""
  }

  private static func clock(hour: Int, minute: Int, second: Int? = nil) -> Clock? {
    guard hour < 24, minute < 60, second ?? 0 < 60 else { return nil }
    let milliseconds = Int64(hour * 3600 + minute * 60 + (second ?? 0)) * 1000
    return Clock(milliseconds: milliseconds, precision: second == nil ? .minute : .second)
  }
}
