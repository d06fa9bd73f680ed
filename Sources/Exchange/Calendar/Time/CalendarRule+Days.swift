import Model

extension CalendarRule {
  /// The most steps that are taken to find days, so that a rule which never comes true has an end.
  private static let mostSteps = 20_000

  /// The days on which it comes back, in order, from a first day that always counts, through a last one.
  ///
  /// `count` is kept, `until` is the caller's to look at, as it knows the time of day and the zone.
  func days(from first: Day, through last: Day) -> [Day] {
    var days = [first]
    for step in 0..<Self.mostSteps {
      guard let period = period(step, from: first), period.first <= last else { break }
      for day in candidates(in: period, of: first) where day > first && day <= last { days.append(day) }
      if let count, days.count >= count { return Array(days.prefix(count)) }
    }
    return days
  }

  /// The first day of a step's period and the day behind its last; nil past the years that days may have.
  private func period(_ step: Int, from first: Day) -> Range<Day>? {
    let start: Day
    let end: Day
    switch frequency {
    case .daily:
      start = first.adding(days: step * interval)
      end = start.adding(days: 1)
    case .weekly:
      let monday = first.adding(days: -((first.weekday - weekStart + 7) % 7))
      start = monday.adding(days: step * interval * 7)
      end = start.adding(days: 7)
    case .monthly:
      start = first.month.day(1).adding(months: step * interval)
      end = start.adding(months: 1)
    case .yearly:
      guard let january = Day(year: first.date.year, month: 1, day: 1) else { return nil }
      start = january.adding(months: step * interval * 12)
      end = start.adding(months: 12)
    }
    return Day.years.contains(end.date.year) ? start..<end : nil
  }

  private func candidates(in period: Range<Day>, of first: Day) -> [Day] {
    let days = period.filter { isMeant($0, in: period, of: first) }
    guard !positions.isEmpty else { return days }
    let chosen = positions.compactMap { position -> Day? in
      let index = position > 0 ? position - 1 : days.count + position
      return days.indices.contains(index) ? days[index] : nil
    }
    return Array(Set(chosen)).sorted()
  }

  private func isMeant(_ day: Day, in period: Range<Day>, of first: Day) -> Bool {
    let (_, month, number) = day.date
    guard months.isEmpty || months.contains(month) else { return false }
    if !monthDays.isEmpty {
      let fromEnd = number - day.month.length - 1
      guard monthDays.contains(number) || monthDays.contains(fromEnd) else { return false }
    }
    if !weekdays.isEmpty { return weekdays.contains { isMeant(day, $0, in: period) } }
    return monthDays.isEmpty ? isLikeFirst(day, first) : true
  }

  /// What the rule leaves out, the first day says.
  private func isLikeFirst(_ day: Day, _ first: Day) -> Bool {
    switch frequency {
    case .daily: true
    case .weekly: day.weekday == first.weekday
    case .monthly: day.date.day == first.date.day
    case .yearly:
      day.date.day == first.date.day && (!months.isEmpty || day.date.month == first.date.month)
    }
  }

  private func isMeant(_ day: Day, _ wanted: Weekday, in period: Range<Day>) -> Bool {
    guard day.weekday == wanted.weekday else { return false }
    guard let ordinal = wanted.ordinal, frequency == .monthly || frequency == .yearly else { return true }
    // Of the month, unless a yearly rule names no month.
    let isOfYear = frequency == .yearly && months.isEmpty
    let start = isOfYear ? period.lowerBound : day.month.day(1)
    let end = isOfYear ? period.upperBound : start.adding(months: 1)
    return ordinal > 0
      ? (day.number - start.number) / 7 + 1 == ordinal : (end.number - 1 - day.number) / 7 + 1 == -ordinal
  }
}

extension Range<Day> {
  fileprivate var first: Day { lowerBound }
}
