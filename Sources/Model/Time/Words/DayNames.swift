/// The words that name a day: weekdays, months, and days seen from today.
enum DayNames {
  /// Days from today.
  static let relative = WordTable<Int>([(-1, ["yesterday"]), (0, ["today"]), (1, ["tomorrow"])])

  /// Weekdays, 1 for Monday to 7 for Sunday.
  static let weekdays = WordTable<Int>([
    (1, ["mon", "monday"]), (2, ["tue", "tues", "tuesday"]), (3, ["wed", "wednesday"]),
    (4, ["thu", "thur", "thurs", "thursday"]), (5, ["fri", "friday"]), (6, ["sat", "saturday"]),
    (7, ["sun", "sunday"]),
  ])

  /// The weekday of a day in full: `Wednesday`.
  static func weekday(of day: Day) -> String { weekday(day.weekday) }

  /// The name of a weekday in full, 1 for Monday to 7 for Sunday.
  static func weekday(_ number: Int) -> String { fullWeekdays[number - 1] }

  private static let fullWeekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// Months, 1 to 12.
  static let months = WordTable<Int>(
    fullMonths.enumerated().map { index, name in
      (index + 1, [String(name.prefix(3)), name] + (name == "September" ? ["Sept"] : []))
    })

  /// The day and its month in full, for a question: `11 October`.
  static func full(_ day: Day) -> String { "\(day.date.day) \(month(day.date.month))" }

  /// The name of a month in full.
  static func month(_ number: Int) -> String { fullMonths[number - 1] }

  private static let fullMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// The number that stands beside a month, 1 to 31: `16`, `16th`; nil for anything else.
  static func dayOfMonth(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.utf8.count),
      ["", "st", "nd", "rd", "th"].contains(word[digits.endIndex...]),
      let number = Day.digits(digits), (1...31).contains(number)
    else { return nil }
    return number
  }

  /// The year that stands behind a month, in four digits; nil for anything else.
  static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Day.digits(word), Day.years.contains(year) else { return nil }
    return year
  }

  /// The day of a month whose year was not named; nil where there is none within the eight years that hold a leap day.
  static func day(_ number: Int, ofMonth month: Int, near today: Day, _ direction: Direction) -> Day? {
    let year = today.date.year
    let past = (year - 8...year).reversed().lazy.compactMap { Day(year: $0, month: month, day: number) }
    let future = (year...year + 8).lazy.compactMap { Day(year: $0, month: month, day: number) }
    let (last, next) = (past.first { $0 <= today }, future.first { $0 >= today })
    switch direction {
    case .past: return last
    case .future: return next
    case .either:
      guard let last, let next else { return last ?? next }
      return last.distance(to: today) < today.distance(to: next) ? last : next
    }
  }
}
