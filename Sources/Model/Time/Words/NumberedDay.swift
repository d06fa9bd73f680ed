/// A day written in numbers alone: `2026-11-20`, `20260720`, `20.11.2026`, `20/11/2026`, `20/11/26`.
enum NumberedDay: Equatable {
  /// The day that is meant.
  case day(Day)
  /// Two days, of which nothing says which one is meant: with the day first, and with the month first.
  case either(Day, Day)
  /// Written like a day, but there is no such one.
  case impossible

  /// Reads a word; nil where it is not written like a day.
  ///
  /// A part above 12 says which one the month is; else the order says it. A year of two digits is one of this century,
  /// and what it would make no day of is none: `82/54/60` is a blood pressure with its pulse.
  init?(_ word: String, order: DateOrder) {
    if word.utf8.count == 8, let digits = Day.digits(word) {
      let (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100)
      guard Day.years.contains(year) else { return nil }
      self = Day(year: year, month: month, day: day).map(Self.day) ?? .impossible
      return
    }
    guard let mark = word.first(where: { "-./".contains($0) }) else { return nil }
    let parts = word.split(separator: mark, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Day.digits($0) }
    guard parts.count == 3, numbers.count == 3, parts[1].utf8.count <= 2 else { return nil }
    switch (parts[0].utf8.count, parts[2].utf8.count) {
    case (4, 2) where parts[1].utf8.count == 2:
      self = Day(year: numbers[0], month: numbers[1], day: numbers[2]).map(Self.day) ?? .impossible
    case (1...2, 4):
      self.init(
        dayFirst: Day(year: numbers[2], month: numbers[1], day: numbers[0]),
        monthFirst: Day(year: numbers[2], month: numbers[0], day: numbers[1]), order)
    case (1...2, 2) where mark != "-":
      let year = 2000 + numbers[2]
      let dayFirst = Day(year: year, month: numbers[1], day: numbers[0])
      let monthFirst = Day(year: year, month: numbers[0], day: numbers[1])
      guard dayFirst != nil || monthFirst != nil else { return nil }
      self.init(dayFirst: dayFirst, monthFirst: monthFirst, order)
    default: return nil
    }
  }

  private init(dayFirst: Day?, monthFirst: Day?, _ order: DateOrder) {
    switch (dayFirst, monthFirst) {
    case (nil, nil): self = .impossible
    case (let day?, nil), (nil, let day?): self = .day(day)
    case (let first?, let second?):
      switch order {
      case .dmy: self = .day(first)
      case .mdy: self = .day(second)
      case .ask: self = first == second ? .day(first) : .either(first, second)
      }
    }
  }
}
