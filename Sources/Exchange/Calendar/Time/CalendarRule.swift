import Model

/// How an event comes back (`RRULE`, RFC 5545, 3.3.10), by days: what comes back within a day is not taken.
struct CalendarRule: Sendable {
  /// The steps in which it comes back.
  enum Frequency: String, Sendable {
    case daily = "DAILY", weekly = "WEEKLY", monthly = "MONTHLY", yearly = "YEARLY"
  }

  /// A weekday, 1 for Monday, with the how-manieth of the month or year, from the end where negative.
  struct Weekday: Sendable, Equatable {
    let ordinal: Int?
    let weekday: Int
  }

  let frequency: Frequency
  private(set) var interval = 1
  /// How many occurrences there are; nil where that is not said.
  private(set) var count: Int?
  /// The last occurrence, at most; nil where there is no end.
  private(set) var until: WrittenDate?
  private(set) var months: [Int] = []
  private(set) var monthDays: [Int] = []
  private(set) var weekdays: [Weekday] = []
  private(set) var positions: [Int] = []
  private(set) var weekStart = 1

  /// Reads a rule; nil where it is none, or has parts that are not known.
  init?(_ text: String) {
    var parts: [String: String] = [:]
    for part in text.trimmed.uppercased().split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, parts.updateValue(String(sides[1]), forKey: String(sides[0])) == nil else {
        return nil
      }
    }
    guard let frequency = parts.removeValue(forKey: "FREQ").flatMap(Frequency.init) else { return nil }
    self.frequency = frequency
    for (name, value) in parts where !take(name, value) { return nil }
    if count != nil, until != nil { return nil }
  }

  private mutating func take(_ name: String, _ value: String) -> Bool {
    switch name {
    case "INTERVAL": return Self.number(value, in: 1...9999).map { interval = $0 } != nil
    case "COUNT": return Self.number(value, in: 1...99_999).map { count = $0 } != nil
    case "UNTIL": return WrittenDate(value).map { until = $0 } != nil
    case "BYMONTH": return Self.list(value, in: 1...12).map { months = $0 } != nil
    case "BYMONTHDAY": return Self.list(value, in: -31...31).map { monthDays = $0 } != nil
    case "BYSETPOS": return Self.list(value, in: -366...366).map { positions = $0 } != nil
    case "BYDAY": return Self.weekdays(value).map { weekdays = $0 } != nil
    case "WKST": return Self.names.firstIndex(of: value).map { weekStart = $0 + 1 } != nil
    default: return false
    }
  }

  /// The names of the weekdays, Monday first.
  static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  private static func number(_ text: some StringProtocol, in range: ClosedRange<Int>) -> Int? {
    Int(text).flatMap { range.contains($0) ? $0 : nil }
  }

  private static func list(_ text: String, in range: ClosedRange<Int>) -> [Int]? {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { number($0, in: range) }
    return numbers.contains { $0 == nil || $0 == 0 } ? nil : numbers.compactMap(\.self)
  }

  private static func weekdays(_ text: String) -> [Weekday]? {
    var found: [Weekday] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let index = names.firstIndex(of: String(word.suffix(2))) else { return nil }
      let ordinal = word.dropLast(2)
      let number = number(ordinal, in: -53...53)
      guard ordinal.isEmpty || (number ?? 0) != 0 else { return nil }
      found.append(Weekday(ordinal: number, weekday: index + 1))
    }
    return found
  }
}
