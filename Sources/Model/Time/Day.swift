/// A civil day of the proleptic Gregorian calendar, without a time or a zone.
///
/// Counting days, not adding 86,400 seconds, keeps daylight saving out of every sum over days.
package struct Day: Sendable, Hashable {
  /// Days since 1970-01-01, negative before it.
  package let number: Int

  /// The years a day may lie in; everything outside is refused rather than wrapped.
  package static let years = 1800...2300

  /// Makes the day with this count of days since 1970-01-01.
  package init(number: Int) {
    self.number = number
  }

  /// Makes a day from a date; nil where the date does not exist (2026-02-30) or the year is outside `years`.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month) else { return nil }
    guard (1...Self.length(ofMonth: month, year: year)).contains(day) else { return nil }
    self.init(civil: year, month, day)
  }

  /// Counts the days of a date that exists, in whatever year.
  init(civil year: Int, _ month: Int, _ day: Int) {
    // The year starts in March, so that the leap day is its last.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `2026-11-21`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    self.init(utf8: Array(text.utf8).span)
  }

  /// Reads the same from bytes, for moments, of which a journal holds very many.
  package init?(utf8 bytes: Span<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes, 0..<4), let month = Self.number(bytes, 5..<7),
      let day = Self.number(bytes, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var number = 0
    for place in range {
      let digit = bytes[place]
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  /// Year, month (1 to 12) and day of the month (1 to 31).
  package var date: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The weekday, 1 for Monday to 7 for Sunday (ISO 8601).
  package var weekday: Int {
    let shifted = (number + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  /// The month this day lies in.
  package var month: Month {
    let (year, month, _) = date
    return Month(ordinal: year * 12 + month - 1)
  }

  /// The day so many days later, or earlier where `days` is negative.
  package func adding(days: Int) -> Day { Day(number: number + days) }

  /// The same day of the month so many months later, or that month's last day where it is shorter.
  ///
  /// 31 January plus one month is 28 or 29 February; count from the first date, not from the last result, so
  /// that March is the 31st again.
  package func adding(months: Int) -> Day {
    let (year, month, day) = date
    let target = Month(ordinal: year * 12 + month - 1 + months)
    return target.day(min(day, target.length))
  }

  /// How many days a month has.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func digits(_ text: some StringProtocol) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return text.utf8.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}

extension Day: Comparable, Strideable, CustomStringConvertible {
  /// Orders by time.
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The number of days from this one to another.
  package func distance(to other: Day) -> Int { other.number - number }

  /// The day `n` days later.
  package func advanced(by n: Int) -> Day { adding(days: n) }

  /// The day as `2026-11-21`.
  package var description: String {
    let (year, month, day) = date
    return "\(year)-\(Self.two(month))-\(Self.two(day))"
  }

  static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
