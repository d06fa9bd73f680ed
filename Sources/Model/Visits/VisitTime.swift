/// The time of a visit in words: `tomorrow 14:00`, `Thu 10:30`, `3 Dec 10:30`, `2026-12-03 10:30`.
///
/// Nothing is guessed: a visit has a day and a time of day, and a word that is not understood is refused.
public struct VisitTime {
  private var moment: LogWords.Placed<Moment>?
  private var day: LogWords.Placed<Day>?
  private var weekday: LogWords.Placed<Int>?
  private var time: LogWords.Placed<TimeOfDay>?
  private let words: [LogWords.Word]
  private let today: Day
  private var place = 0

  /// Reads a text; days without a year are the next such day.
  ///
  /// - Throws: `LogProblem` with the word that is not understood, and for times that the clock skipped or showed twice.
  public static func read(_ text: String, context: EntryContext) throws(LogProblem) -> Moment {
    var reader = VisitTime(text, today: context.now.day)
    while reader.place < reader.words.count { try reader.takeNext() }
    return try reader.resolved(context)
  }

  private init(_ text: String, today: Day) {
    words = LogWords(line: text.replacing(",", with: " ")).rest
    self.today = today
  }

  private static let example =
    "write a day and a time, such as 3 Dec 10:30, tomorrow 14:00 or 2026-12-03 10:30"
}

extension VisitTime {
  private static let relative = WordTable<Int>([(-1, ["yesterday"]), (0, ["today"]), (1, ["tomorrow"])])
  private static let weekdays = WordTable<Int>([
    (1, ["Mon", "Monday"]), (2, ["Tue", "Tuesday", "Tues"]), (3, ["Wed", "Wednesday"]),
    (4, ["Thu", "Thursday", "Thurs"]), (5, ["Fri", "Friday"]), (6, ["Sat", "Saturday"]),
    (7, ["Sun", "Sunday"]),
  ])
  private static let months = WordTable<Int>([
    (1, ["Jan", "January"]), (2, ["Feb", "February"]), (3, ["Mar", "March"]), (4, ["Apr", "April"]),
    (5, ["May"]),
    (6, ["Jun", "June"]), (7, ["Jul", "July"]), (8, ["Aug", "August"]), (9, ["Sep", "September", "Sept"]),
    (10, ["Oct", "October"]), (11, ["Nov", "November"]), (12, ["Dec", "December"]),
  ])

  /// Takes the next word, or the next few that belong together.
  private mutating func takeNext() throws(LogProblem) {
    let word = words[place]
    place += 1
    if ["at", "on"].contains(word.lower) { return }
    if let found = Moment(word.text.uppercased()) { return try set(\.moment, found, word) }
    if let stamp = LogTime.wall(word.lower) {
      try set(\.day, stamp.day, word)
      return try set(\.time, stamp.time, word)
    }
    if let days = Self.relative[word.text] { return try set(\.day, today.adding(days: days), word) }
    if let found = Day(word.text) { return try set(\.day, found, word) }
    if let found = Self.weekdays[word.text] { return try set(\.weekday, found, word) }
    if let found = try takeDate(word) { return try set(\.day, found, word) }
    if let found = takeClock(word) { return try set(\.time, found, word) }
    throw LogProblem(at: word.place, "\"\(word.text)\" is not understood as a time", Self.example)
  }

  private mutating func set<Value>(
    _ part: WritableKeyPath<VisitTime, LogWords.Placed<Value>?>, _ value: Value, _ word: LogWords.Word
  ) throws(LogProblem) {
    guard self[keyPath: part] == nil else {
      throw LogProblem(at: word.place, "\"\(word.text)\" says it a second time", Self.example)
    }
    self[keyPath: part] = LogWords.Placed(value: value, place: word.place)
  }

  /// Takes `3 Dec` or `3 Dec 2026`; nil where the word is no day of a month.
  private mutating func takeDate(_ word: LogWords.Word) throws(LogProblem) -> Day? {
    guard let number = Day.digits(word.text), place < words.count, let month = Self.months[words[place].text]
    else {
      return nil
    }
    place += 1
    var years = [today.date.year, today.date.year + 1]
    if place < words.count, words[place].text.utf8.count == 4, let year = Day.digits(words[place].text) {
      years = [year]
      place += 1
    }
    let days = years.compactMap { Day(year: $0, month: month, day: number) }
    guard let day = years.count == 1 ? days.first : days.first(where: { $0 >= today }) else {
      throw LogProblem(at: word.place, "there is no such day", Self.example)
    }
    return day
  }

  /// Takes `10:30`, `3pm` or `3:15 pm`.
  private mutating func takeClock(_ word: LogWords.Word) -> TimeOfDay? {
    let half = place < words.count ? words[place].lower : ""
    if half == "am" || half == "pm", let time = LogTime.clock(word.lower + half) {
      place += 1
      return time
    }
    return LogTime.clock(word.lower)
  }

  private func resolved(_ context: EntryContext) throws(LogProblem) -> Moment {
    let start = LogProblem.Place(column: 1, length: 0)
    if let moment {
      guard let other = day?.place ?? time?.place ?? weekday?.place else { return moment.value }
      throw LogProblem(at: other, "the time is said a second time", Self.example)
    }
    guard let day = try namedDay() else { throw LogProblem(at: start, "there is no day", Self.example) }
    guard let time else {
      throw LogProblem(at: start, "\(day) has no time of day", "add one, such as 10:30; none is made up")
    }
    return try context.zone.moment(typed: time, on: day)
  }

  /// The day that was named; a weekday alone is the next one after today.
  private func namedDay() throws(LogProblem) -> Day? {
    guard let weekday else { return day?.value }
    if let day {
      guard day.value.weekday != weekday.value else { return day.value }
      throw LogProblem(
        at: weekday.place, "\(day.value) is a \(day.value.weekdayText)", "look again which day is meant")
    }
    guard today.weekday != weekday.value else {
      throw LogProblem(
        at: weekday.place, "today is a \(today.weekdayText)", "write today or \(today.adding(days: 7))")
    }
    return today.adding(days: (weekday.value - today.weekday + 7) % 7)
  }
}
