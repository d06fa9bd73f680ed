extension TimeScanner {
  /// The words that lead to a weekday, or say to which side of now a distance lies.
  static let links = [last, next, ahead, ago]
  private static let (last, next, ahead, ago) = ("last", "next", "in", "ago")

  /// A part that begins with a word: `yesterday`, `thu`, `last thu`, `May 16`, `in 2h`.
  func named(at index: Int) throws(LogProblem) -> (TimePart, Int)? {
    let lower = lowers[index]
    let today = context.now.day
    if let days = DayNames.relative[lower] { return (.day(today.adding(days: days)), 1) }
    if let weekday = DayNames.weekdays[lower] { return (.weekday(weekday), 1) }
    if let month = DayNames.months[lower], let number = DayNames.dayOfMonth(self.lower(index + 1)) {
      let day = try day(number, month, at: index, year: index + 2)
      return (.day(day), DayNames.year(self.lower(index + 2)) == nil ? 2 : 3)
    }
    if lower == Self.last || lower == Self.next, let weekday = DayNames.weekdays[self.lower(index + 1)] {
      let (ahead, back) = (weekday - today.weekday, today.weekday - weekday)
      return (.day(today.adding(days: lower == Self.next ? (ahead + 6) % 7 + 1 : -((back + 6) % 7 + 1))), 2)
    }
    guard lower == Self.ahead, setting == .field,
      let (distance, count) = TimeDistance.read(lowers[(index + 1)...])
    else { return nil }
    return (try part(distance, 1, at: index), count + 1)
  }

  /// A day with its month behind it: `16 May`, `16 May 2026`.
  func dayAndMonth(at index: Int) throws(LogProblem) -> (Day, Int)? {
    guard let number = DayNames.dayOfMonth(lowers[index]), let month = DayNames.months[lower(index + 1)]
    else {
      return nil
    }
    if DayNames.year(lower(index + 2)) != nil {
      return (try day(number, month, at: index, year: index + 2), 3)
    }
    if let other = DayNames.dayOfMonth(lower(index + 2)), isNumberAlone(index + 2) {
      let text = "\(words[index].text) \(words[index + 1].text) \(words[index + 2].text)"
      throw LogProblem(
        at: words[index].place,
        "\(text) can be \(number) \(DayNames.month(month)) or \(other) \(DayNames.month(month))",
        "write the day as \(try day(number, month, at: index, year: nil))")
    }
    return (try day(number, month, at: index, year: nil), 2)
  }

  /// A time so far off: `-2h`, `2h30m ago`; in a field of its own without a sign too.
  func distance(from index: Int, signed: Bool) throws(LogProblem) -> (TimePart, Int)? {
    var words = lowers[index...]
    if signed { words[index].removeFirst() }
    guard let (distance, count) = TimeDistance.read(words) else { return nil }
    if signed { return (try part(distance, -1, at: index), count) }
    if lower(index + count) == Self.ago { return (try part(distance, -1, at: index), count + 1) }
    guard setting == .field else { return nil }
    return (try part(distance, direction == .past ? -1 : 1, at: index), count)
  }

  /// Whether a number is no hour, no day of another month, and has no unit: nothing says what it is.
  private func isNumberAlone(_ index: Int) -> Bool {
    let next = lower(index + 1)
    return ClockWords.halves[next] == nil && DayNames.months[next] == nil && !LogWords.units.contains(next)
      && TimeDistance.units[next] == nil
  }

  private func day(
    _ number: Int, _ month: Int, at index: Int, year: Int?
  ) throws(LogProblem) -> Day {
    let year = year.flatMap { DayNames.year(lower($0)) }
    let day =
      if let year { Day(year: year, month: month, day: number) } else {
        DayNames.day(number, ofMonth: month, near: context.now.day, direction)
      }
    guard let day else { throw Self.impossible(words[index].place) }
    return day
  }

  private func part(_ distance: TimeDistance, _ sign: Int, at index: Int) throws(LogProblem) -> TimePart {
    if distance.isByClock {
      let instant = context.now.instantMilliseconds + Int64(sign * distance.minutes) * 60_000
      let then = Moment(instantMilliseconds: instant, zone: context.zone, precision: .minute)
      if let then { return .moment(then) }
    } else {
      let day = distance.day(sign, from: context.now.day)
      if Day.years.contains(day.date.year) { return .away(day) }
    }
    throw LogProblem(
      at: words[index].place, sign < 0 ? "that is too long ago" : "that is too far off",
      "write a date and a time")
  }
}
