/// The days that a few words name where many can be meant, as in a search: `today`, `9 nov`, `last week`, `thu`.
///
/// A name that comes again means every one of its days, since a search may find more than one: `nov` the November of
/// any year, `9 nov` that day of any year, `thu` every Thursday.
package enum NamedDays: Sendable, Equatable {
  /// The days from one to another, both included.
  case span(ClosedRange<Day>)
  /// One of two days, of which nothing says which one is meant.
  case either(Day, Day)
  /// Every day of a name, 1 for Monday to 7 for Sunday.
  case weekday(Int)
  /// A month of every year, or a day of it.
  case yearly(month: Int, day: Int?)

  /// Whether a day is one of them.
  package func contains(_ day: Day) -> Bool {
    switch self {
    case .span(let days): days.contains(day)
    case .either(let first, let second): day == first || day == second
    case .weekday(let weekday): day.weekday == weekday
    case .yearly(let month, let number): day.date.month == month && number.map { $0 == day.date.day } ?? true
    }
  }

  /// The days for people, as seen from another: `today`, `9 Nov to 15 Nov`, `November of any year`.
  package func text(from today: Day) -> String {
    switch self {
    case .span(let days) where days.count == 1: days.lowerBound.words(from: today)
    case .span(let days):
      "\(Self.text(days.lowerBound, from: today)) to \(Self.text(days.upperBound, from: today))"
    case .either(let first, let second): "\(first.longText) or \(second.longText)"
    case .weekday(let weekday): "any \(DayNames.weekday(weekday))"
    case .yearly(let month, let number):
      "\(number.map { "\($0) " } ?? "")\(DayNames.month(month)) of any year"
    }
  }

  private static func text(_ day: Day, from today: Day) -> String {
    day.date.year == today.date.year ? day.shortText : day.longText
  }
}

extension TimeWords {
  /// The days that some words in lower case begin with, and how many of the words name them; nil where they name none.
  package static func namedDays(
    _ words: ArraySlice<String>, weekStart: WeekStart, in context: TimeContext
  ) -> (days: NamedDays, count: Int)? {
    let words = Array(words.prefix(4))
    guard let first = words.first else { return nil }
    return period(words, weekStart, context.now.day) ?? monthAndDay(words)
      ?? single(first, context).map { ($0, 1) }
  }

  /// `last week`, `this month`, `last 14 days`, `last thu`.
  private static func period(
    _ words: [String], _ weekStart: WeekStart, _ today: Day
  ) -> (days: NamedDays, count: Int)? {
    guard words.count > 1, words[0] == "last" || words[0] == "this" else { return nil }
    let back = words[0] == "last" ? 1 : 0
    let month = Month(ordinal: today.month.ordinal - back)
    let year = today.date.year - back
    switch words[1] {
    case "week":
      let first = weekStart.firstDay(of: today).adding(days: -7 * back)
      return (.span(first...first.adding(days: 6)), 2)
    case "month": return (.span(month.firstDay...month.lastDay), 2)
    case "year":
      return (.span(Month(ordinal: year * 12).firstDay...Month(ordinal: year * 12 + 11).lastDay), 2)
    default: break
    }
    guard back == 1 else { return nil }
    if let weekday = DayNames.weekdays[words[1]] {
      let day = today.adding(days: -((today.weekday - weekday + 6) % 7 + 1))
      return (.span(day...day), 2)
    }
    guard let (distance, count) = TimeDistance.read(words[1...]), !distance.isByClock else { return nil }
    let first = distance.day(-1, from: today).adding(days: 1)
    return first <= today ? (.span(first...today), count + 1) : nil
  }

  /// `9 nov`, `nov 9`, `9 nov 2025`, `nov 2025`, `nov`.
  private static func monthAndDay(_ words: [String]) -> (days: NamedDays, count: Int)? {
    func word(_ place: Int) -> String { place < words.count ? words[place] : "" }
    if let month = DayNames.months[words[0]] {
      if let number = DayNames.dayOfMonth(word(1)) { return day(number, month, year: word(2)) }
      guard let year = DayNames.year(word(1)) else { return (.yearly(month: month, day: nil), 1) }
      let whole = Month(ordinal: year * 12 + month - 1)
      return (.span(whole.firstDay...whole.lastDay), 2)
    }
    guard let number = DayNames.dayOfMonth(words[0]), let month = DayNames.months[word(1)] else { return nil }
    return day(number, month, year: word(2))
  }

  private static func day(_ number: Int, _ month: Int, year: String) -> (days: NamedDays, count: Int)? {
    guard let year = DayNames.year(year) else { return (.yearly(month: month, day: number), 2) }
    return Day(year: year, month: month, day: number).map { (.span($0...$0), 3) }
  }

  /// `today`, `yesterday`, `thu`, `2026-11-09`, `9.11.2026`, `2026-11`.
  private static func single(_ word: String, _ context: TimeContext) -> NamedDays? {
    if let away = DayNames.relative[word] {
      let day = context.now.day.adding(days: away)
      return .span(day...day)
    }
    if let weekday = DayNames.weekdays[word] { return .weekday(weekday) }
    if let month = Month(word) { return .span(month.firstDay...month.lastDay) }
    switch NumberedDay(word, order: context.order) {
    case .day(let day): return .span(day...day)
    case .either(let first, let second): return .either(first, second)
    case .impossible, nil: return nil
    }
  }
}
