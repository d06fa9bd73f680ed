/// The days of a recurrence, by arithmetic: the ten-thousandth costs what the first does.
extension Recurrence {
  /// The day of the occurrence with a number, from 0 for the first; nil past the only one, or past the years of days.
  ///
  /// Counted from the first day each time, so that 31 January, 28 February, 31 March follow each other.
  package func day(_ index: Int, from first: Day) -> Day? {
    guard index >= 0, let day = anyDay(index, from: first), Day.years.contains(day.date.year) else {
      return nil
    }
    return day
  }

  private func anyDay(_ index: Int, from first: Day) -> Day? {
    switch step {
    case nil: index == 0 ? first : nil
    case .days(let count): first.adding(days: index * count)
    case .months(let count): first.adding(months: index * count)
    case .week(let weeks): weeks.day(index, from: first)
    }
  }

  /// The number of the last occurrence on or before a day; nil where the first is still to come.
  package func lastIndex(onOrBefore day: Day, from first: Day) -> Int? {
    guard day >= first else { return nil }
    switch step {
    case nil: return 0
    case .days(let count): return (day.number - first.number) / count
    case .months(let count):
      let index = (day.month.ordinal - first.month.ordinal) / count
      return first.adding(months: index * count) <= day ? index : index - 1
    case .week(let weeks): return weeks.lastIndex(onOrBefore: day, from: first)
    }
  }

  /// The day so much later than another, for what is counted from when it was last done; nil for once.
  package func day(after last: Day) -> Day? { day(1, from: last) }

  /// The ways in which a calendar repeats, never by less than one; nil for once.
  private enum Step { case days(Int), months(Int), week(WeekdaySteps) }

  private var step: Step? {
    switch self {
    case .once: nil
    case .days(let count): .days(max(count, 1))
    case .weeks(let count, let days):
      days.isEmpty ? .days(max(count, 1) * 7) : .week(WeekdaySteps(every: max(count, 1), on: days.numbers))
    case .months(let count): .months(max(count, 1))
    case .years(let count): .months(max(count, 1) * 12)
    }
  }
}

/// Some weekdays of every so many weeks, beginning with the week of the first day.
private struct WeekdaySteps {
  /// Every how many weeks, from 1.
  let every: Int
  /// The weekdays in their order, 1 for Monday; at least one.
  let on: [Int]

  func day(_ index: Int, from first: Day) -> Day {
    let place = index + passed(before: first)
    let monday = first.adding(days: 1 - first.weekday)
    return monday.adding(days: place / on.count * every * 7 + on[place % on.count] - 1)
  }

  func lastIndex(onOrBefore day: Day, from first: Day) -> Int? {
    let monday = first.adding(days: 1 - first.weekday)
    let (week, inWeek) = ((day.number - monday.number) / 7, (day.number - monday.number) % 7)
    // In a week that is left out, all of the week before it have been.
    let rest = week % every == 0 ? on.count { $0 <= inWeek + 1 } : on.count
    let index = week / every * on.count + rest - 1 - passed(before: first)
    return index >= 0 ? index : nil
  }

  /// How many of the first week's days lie before the first day.
  private func passed(before first: Day) -> Int { on.count { $0 < first.weekday } }
}
