import Care
import Journal
import Model

/// Which time a chart shows: a period that ends now, or earlier; of hours the last ones.
struct ChartWindow: Sendable, Equatable {
  private(set) var period: ChartPeriod = .month
  /// The last day; nil for today.
  private(set) var last: Day?
  /// The minute of the last day at which some hours end, from 1 to 1440; nil for now.
  private var end: Int?

  /// The days; for `all` those of the readings.
  func days(_ readings: Entries, now: Moment) -> ClosedRange<Day> {
    period.days(readings, last: last ?? now.day, now: now)
  }

  /// The time that is shown; a view of whole days shows them.
  func span(_ readings: Entries, now: Moment, isOfHours: Bool) -> ChartSpan {
    guard isOfHours, let size else { return ChartSpan(days(readings, now: now)) }
    let end = endMinute(now)
    return ChartSpan(end - size..<end, of: last ?? now.day)
  }

  /// The period in words, and that it is over: `last 30 days`, `30 days to 21 Oct`; of a view of whole days no hours.
  func title(now: Day, isOfHours: Bool) -> String {
    if period.hours != nil { return (isOfHours ? period : .day).title }
    guard let last, period != .all else { return period.title }
    return "\(period.days) days to \(last.shortText(from: now))"
  }

  /// Moves so many periods later, or earlier, at most to now; a view of whole days by whole days.
  mutating func move(_ periods: Int, now: Moment, isOfHours: Bool) {
    guard period != .all else { return }
    guard isOfHours, let size else {
      return end(on: (last ?? now.day).adding(days: periods * period.days), now)
    }
    end(at: endMinute(now) + periods * size, of: last ?? now.day, now)
  }

  /// Takes a longer period, or a shorter one, around a moment where one is named.
  ///
  /// - Returns: Whether there was one.
  mutating func change(_ by: Int, around day: Day?, at minute: Int?, now: Moment) -> Bool {
    let all = ChartPeriod.allCases
    let index = (all.firstIndex(of: period) ?? 0) + by
    guard all.indices.contains(index) else { return false }
    let middle = size.map { endMinute(now) - $0 / 2 - 1 } ?? ChartSpan.minutesOfDay / 2 - 1
    let isNow = last == nil && end == nil
    period = all[index]
    if let day { center(on: day, now: now) }
    guard let size else {
      end = nil
      return true
    }
    // Nobody named a minute: the last hours where now is seen, else those in the middle.
    if minute == nil, isNow, last == nil {
      end = nil
    } else {
      let part = (Double(minute ?? middle) / Double(size)).rounded(.down)
      end(at: (Int(part) + 1) * size, of: last ?? now.day, now)
    }
    return true
  }

  /// Puts a day into the middle, or as near to it as today allows.
  mutating func center(on day: Day, now: Moment) {
    guard period != .all else { return }
    end(on: period.hours == nil ? day.adding(days: period.days / 2) : day, now)
  }

  /// Ends at a day, at most today; the hours of the day stay.
  private mutating func end(on day: Day, _ now: Moment) {
    if size != nil { end = endMinute(now) }
    let first = Month(ordinal: Day.years.lowerBound * 12).firstDay.adding(days: period.days)
    last = day >= now.day ? nil : max(day, first)
    if last == nil, let own = end, own >= Self.next(now) { end = nil }
  }
}

extension ChartWindow {
  /// How many minutes are shown where the period is a part of a day; nil for whole days.
  private var size: Int? { period.hours.flatMap { $0 < 24 ? $0 * 60 : nil } }

  /// The minute of the last day at which the hours end: that which was set, else the next five minutes from now.
  private func endMinute(_ now: Moment) -> Int {
    end ?? (last == nil ? Self.next(now) : ChartSpan.minutesOfDay)
  }

  private static func next(_ now: Moment) -> Int { (now.time.minutes / 5 + 1) * 5 }

  /// Ends the hours at a minute counted from the start of a day, at most now.
  private mutating func end(at minute: Int, of day: Day, _ now: Moment) {
    let days = Int((Double(minute - 1) / Double(ChartSpan.minutesOfDay)).rounded(.down))
    let wanted = day.adding(days: days)
    let own = minute - days * ChartSpan.minutesOfDay
    if wanted > now.day || wanted == now.day && own >= Self.next(now) {
      (last, end) = (nil, nil)
    } else {
      end(on: wanted, now)
      end = own
    }
  }
}
