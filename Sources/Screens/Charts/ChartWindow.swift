import Care
import Journal
import Model

/// Which days a chart shows: a period that ends today, or earlier.
struct ChartWindow: Sendable, Equatable {
  private(set) var period: ChartPeriod = .month
  /// The last day; nil for today.
  private(set) var last: Day?

  /// The days; for `all` those of the readings.
  func days(_ readings: Entries, now: Moment) -> ClosedRange<Day> {
    period.days(readings, last: last ?? now.day, now: now)
  }

  /// The period in words, and that it is over: `last 30 days`, `30 days to 21 Oct`.
  var title: String {
    guard let last, period != .all else { return period.title }
    return "\(period.rawValue) days to \(last.shortText)"
  }

  /// Moves so many periods later, or earlier, at most to today.
  mutating func move(_ periods: Int, now: Day) {
    guard period != .all else { return }
    end(at: (last ?? now).adding(days: periods * period.rawValue), now: now)
  }

  /// Takes a longer period, or a shorter one, around a day where one is named.
  ///
  /// - Returns: Whether there was one.
  mutating func change(_ by: Int, around day: Day?, now: Day) -> Bool {
    let all = ChartPeriod.allCases
    let index = (all.firstIndex(of: period) ?? 0) + by
    guard all.indices.contains(index) else { return false }
    period = all[index]
    if let day { center(on: day, now: now) }
    return true
  }

  /// Puts a day into the middle, or as near to it as today allows.
  mutating func center(on day: Day, now: Day) {
    guard period != .all else { return }
    end(at: day.adding(days: period.rawValue / 2), now: now)
  }

  private mutating func end(at day: Day, now: Day) {
    let first = Month(ordinal: Day.years.lowerBound * 12).firstDay.adding(days: period.rawValue)
    last = day >= now ? nil : max(day, first)
  }
}
