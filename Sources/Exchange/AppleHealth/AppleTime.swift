import Model

/// The times of Apple Health: `2026-02-03 07:10:00 +0100`.
enum AppleTime {
  /// Seconds since 1970, and the offset in minutes; nil for anything else.
  static func read(_ text: UnsafePointer<CChar>) -> (seconds: Int, offset: Int)? {
    // Up to the zero at the end, whatever is missing.
    for place in 0..<25 where text[place] == 0 { return nil }
    guard text[25] == 0, text[4] == 45, text[7] == 45, text[10] == 32, text[13] == 58, text[16] == 58,
      text[19] == 32, text[20] == 43 || text[20] == 45, let year = number(text, 0, 4),
      let month = number(text, 5, 2), let day = number(text, 8, 2), let hour = number(text, 11, 2),
      let minute = number(text, 14, 2), let second = number(text, 17, 2), let hours = number(text, 21, 2),
      let minutes = number(text, 23, 2), hour < 24, minute < 60, second < 61, hours < 24, minutes < 60,
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    let offset = (hours * 60 + minutes) * (text[20] == 45 ? -1 : 1)
    return (date.number * 86_400 + hour * 3600 + minute * 60 + second - offset * 60, offset)
  }

  private static func number(_ text: UnsafePointer<CChar>, _ place: Int, _ count: Int) -> Int? {
    var value = 0
    for index in place..<place + count {
      guard (48...57).contains(text[index]) else { return nil }
      value = value * 10 + Int(text[index] - 48)
    }
    return value
  }
}
