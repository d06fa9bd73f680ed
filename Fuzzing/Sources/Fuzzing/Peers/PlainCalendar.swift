/// The Gregorian calendar by counting: years one after the other, months from a table.
enum PlainCalendar {
  static func isLeap(_ year: Int) -> Bool {
    year % 400 == 0 ? true : year % 100 == 0 ? false : year % 4 == 0
  }

  static func length(_ month: Int, _ year: Int) -> Int {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Days since 1970-01-01 of a date of the years 1800 to 2300; nil where there is no such date.
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1800...2300).contains(year), (1...12).contains(month), (1...length(month, year)).contains(day)
    else { return nil }
    let before = (1..<month).reduce(0) { $0 + length($1, year) }
    return starts[year - 1800] + before + day - 1
  }

  private static let starts: [Int] = {
    let beforeEpoch = (1800..<1970).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
    var starts = [-beforeEpoch]
    for year in 1800..<2300 { starts.append(starts[year - 1800] + (isLeap(year) ? 366 : 365)) }
    return starts
  }()

  /// Days since 1970-01-01 of `2026-11-21`; nil for anything else.
  static func number(_ text: Substring) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap(digits)
    return numbers.count == 3 ? number(numbers[0], numbers[1], numbers[2]) : nil
  }

  /// Clock in milliseconds, offset in minutes and canonical text of a moment; nil for anything else.
  ///
  /// `2026-11-21T07:30:15.250+01:00`, with seconds and thousandths where given, `Z` for +00:00.
  static func moment(_ text: String) -> (wall: Int, offset: Int, canonical: String)? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = number(parts[0]),
      let mark = parts[1].firstIndex(where: { "Z+-".contains($0) }),
      let offset = offset(parts[1][mark...]), let clock = clock(parts[1][..<mark])
    else { return nil }
    let zero = offset == 0 ? "+00:00" : String(parts[1][mark...])
    return (day * 86_400_000 + clock, offset, "\(parts[0])T\(parts[1][..<mark])\(zero)")
  }

  private static func clock(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0].utf8.count == 2, parts[1].utf8.count == 2,
      let hour = digits(parts[0]), let minute = digits(parts[1]), hour <= 23, minute <= 59
    else { return nil }
    guard parts.count == 3 else { return (hour * 60 + minute) * 60_000 }
    let seconds = parts[2].split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(seconds.count),
      seconds.map(\.utf8.count) == [2, 3].prefix(seconds.count).map(\.self),
      let second = digits(seconds[0]), second <= 59
    else { return nil }
    guard let thousandth = seconds.count == 2 ? digits(seconds[1]) : 0 else { return nil }
    return ((hour * 60 + minute) * 60 + second) * 1000 + thousandth
  }

  private static func offset(_ text: Substring) -> Int? {
    if text == "Z" { return 0 }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard text.first != "Z", parts.count == 2, parts.map(\.utf8.count) == [2, 2], let hour = digits(parts[0]),
      let minute = digits(parts[1]), minute <= 59, hour * 60 + minute <= 1080
    else { return nil }
    return (text.first == "-" ? -1 : 1) * (hour * 60 + minute)
  }

  private static func digits(_ text: Substring) -> Int? {
    text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) } ? Int(text) : nil
  }
}
