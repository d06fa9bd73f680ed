/// How far off a time is, as people write it: `1h30m`, `90 min`, `2d`, `3 weeks`.
///
/// Minutes and hours are counted by instants; days, weeks and more by the calendar.
struct TimeDistance: Equatable {
  private(set) var minutes = 0
  private(set) var days = 0
  private(set) var months = 0
  /// The units that were named, so that each counts once and none is mixed with another sort.
  private var units: Set<Unit> = []

  /// What is counted.
  enum Unit: Sendable, Hashable { case minute, hour, day, week, month, year }

  /// Units right behind a number, or a word of their own.
  static let units = WordTable<Unit>([
    (.minute, ["m", "min", "mins", "minute", "minutes"]), (.hour, ["h", "hr", "hrs", "hour", "hours"]),
    (.day, ["day", "days"]), (.week, ["week", "weeks"]), (.month, ["month", "months"]),
    (.year, ["year", "years"]),
  ])
  /// Units that are letters of something else where they stand alone.
  private static let glued = WordTable<Unit>([(.day, ["d"]), (.week, ["w"])])

  /// Reads the words from one on: those that belong to a distance; nil where none does.
  ///
  /// - Returns: The distance, and how many words it took.
  static func read(_ words: ArraySlice<String>) -> (distance: TimeDistance, count: Int)? {
    var distance = TimeDistance()
    var index = words.startIndex
    while index < words.endIndex, let count = distance.take(words[index...]) { index += count }
    return index == words.startIndex ? nil : (distance, index - words.startIndex)
  }

  /// The distance with more of it; the number of words that say it, nil where they do not.
  private mutating func take(_ words: ArraySlice<String>) -> Int? {
    guard let word = words.first, !word.isEmpty else { return nil }
    if Day.digits(word) != nil, let unit = words.dropFirst().first {
      return Self.units[unit].map { add(word[...], $0) } == true ? 2 : nil
    }
    var whole = self
    var rest = word[...]
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      let letters = String(rest.prefix { $0.isLetter })
      rest = rest.dropFirst(letters.count)
      guard let unit = Self.units[letters] ?? Self.glued[letters], whole.add(digits, unit) else {
        return nil
      }
    }
    self = whole
    return 1
  }

  private mutating func add(_ digits: Substring, _ unit: Unit) -> Bool {
    guard digits.utf8.count <= 4, let count = Day.digits(digits), !units.contains(unit) else {
      return false
    }
    let isByClock = unit == .minute || unit == .hour
    guard units.allSatisfy({ ($0 == .minute || $0 == .hour) == isByClock }) else { return false }
    units.insert(unit)
    switch unit {
    case .minute: minutes += count
    case .hour: minutes += count * 60
    case .day: days += count
    case .week: days += count * 7
    case .month: months += count
    case .year: months += count * 12
    }
    return true
  }

  /// Whether it is so many minutes; else it is so many days.
  var isByClock: Bool { units.contains(.minute) || units.contains(.hour) }

  /// The day so far before (`sign` -1) or after (1) another.
  func day(_ sign: Int, from day: Day) -> Day { day.adding(months: sign * months).adding(days: sign * days) }
}
