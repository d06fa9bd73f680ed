import Care
import Journal
import Model

/// Which time a chart shows: a period that ends today, or earlier; of a day some hours.
struct ChartWindow: Sendable, Equatable {
  private(set) var period: ChartPeriod = .month
  /// The last day; nil for today.
  private(set) var last: Day?
  /// Which part of the day is shown, where the period is a part of one: 0 for the first.
  private var part = 0

  /// The days; for `all` those of the readings.
  func days(_ readings: Entries, now: Moment) -> ClosedRange<Day> {
    period.days(readings, last: last ?? now.day, now: now)
  }

  /// The time that is shown; a view of whole days shows them.
  func span(_ readings: Entries, now: Moment, isOfHours: Bool) -> ChartSpan {
    let days = days(readings, now: now)
    guard isOfHours, let minutes else { return ChartSpan(days) }
    return ChartSpan(minutes, of: days.upperBound)
  }

  /// The period in words, and that it is over: `last 30 days`, `30 days to 21 Oct`.
  func title(now: Day) -> String {
    guard period.hours == nil, let last, period != .all else { return period.title }
    return "\(period.days) days to \(last.shortText(from: now))"
  }

  /// Moves so many periods later, or earlier, at most to now.
  mutating func move(_ periods: Int, now: Moment) {
    guard period != .all else { return }
    guard let count = parts else {
      return end(at: (last ?? now.day).adding(days: periods * period.days), now: now.day)
    }
    let here = (last ?? now.day).number * count + part
    let moved = min(here + periods, now.day.number * count + part(of: now.time.minutes))
    // A remainder is never negative, so that the parts of days before 1970 are parts too.
    part = (moved % count + count) % count
    end(at: Day(number: (moved - part) / count), now: now.day)
  }

  /// Takes a longer period, or a shorter one, around a moment where one is named.
  ///
  /// - Returns: Whether there was one.
  mutating func change(_ by: Int, around day: Day?, at minute: Int?, now: Moment) -> Bool {
    let all = ChartPeriod.allCases
    let index = (all.firstIndex(of: period) ?? 0) + by
    guard all.indices.contains(index) else { return false }
    let old = minutes
    period = all[index]
    if let day { center(on: day, now: now.day) }
    guard parts != nil else { return true }
    // Nobody named a minute: the part in which it is now where that is seen, else the one in the middle.
    let isNow = last == nil && old?.contains(now.time.minutes) != false
    let middle = old.map { ($0.lowerBound + $0.upperBound - 1) / 2 }
    part = part(of: minute ?? (isNow ? now.time.minutes : middle ?? 0))
    return true
  }

  /// Puts a day into the middle, or as near to it as today allows.
  mutating func center(on day: Day, now: Day) {
    guard period != .all else { return }
    end(at: period.hours == nil ? day.adding(days: period.days / 2) : day, now: now)
  }

  private mutating func end(at day: Day, now: Day) {
    let first = Month(ordinal: Day.years.lowerBound * 12).firstDay.adding(days: period.days)
    last = day >= now ? nil : max(day, first)
  }
}

extension ChartWindow {
  /// Into how many parts the period divides a day; nil where it is no part of one.
  private var parts: Int? { period.hours.map { 24 / $0 } }

  /// The minutes of the day that are shown, where the period is a day or a part of one.
  private var minutes: Range<Int>? {
    period.hours.map { hours in (part * hours * 60)..<((part + 1) * hours * 60) }
  }

  private func part(of minute: Int) -> Int { minute / ((period.hours ?? 24) * 60) }
}
