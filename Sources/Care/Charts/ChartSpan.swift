import Model

/// What time a chart shows: some days, or some hours of one.
package struct ChartSpan: Sendable, Hashable {
  /// The days.
  package let days: ClosedRange<Day>
  /// The minutes from the start of the first day on where it is some hours, which may go past midnight; nil for whole days.
  package let minutes: Range<Int>?

  /// Shows whole days.
  package init(_ days: ClosedRange<Day>) { (self.days, minutes) = (days, nil) }

  /// Shows some minutes, counted from the start of a day.
  ///
  /// Below 0 they are of the days before, from 1440 on of those after. All of a day are the whole day.
  package init(_ minutes: Range<Int>, of day: Day) {
    let first = Self.days(minutes.lowerBound)
    let last = max(first, Self.days(minutes.upperBound - 1))
    days = day.adding(days: first)...day.adding(days: last)
    let start = first * Self.minutesOfDay
    let own = minutes.lowerBound - start..<minutes.upperBound - start
    self.minutes = own == 0..<Self.minutesOfDay ? nil : own
  }

  /// How many days after the first one a minute is, before it below 0.
  private static func days(_ minute: Int) -> Int {
    Int((Double(minute) / Double(minutesOfDay)).rounded(.down))
  }

  /// How many minutes a day has on the clock.
  package static let minutesOfDay = 1440

  /// Whether it is one day or some hours, so that hours stand below it.
  package var isOfHours: Bool { minutes != nil || days.count == 1 }

  /// The minutes that are shown, from the start of the first day on.
  package var shownMinutes: Range<Int> { minutes ?? 0..<days.count * Self.minutesOfDay }

  /// Whether a moment lies in it; a day alone lies in no part of its day.
  package func contains(_ at: Moment) -> Bool {
    guard at.hasTime else { return minutes == nil && days.contains(at.day) }
    return days.contains(at.day) && shownMinutes.contains(minute(of: at))
  }

  /// The place of a moment, from 0 at its beginning to 1 at its end; that of a day alone is the middle of its day.
  package func position(_ at: Moment) -> Double {
    position(minute: minute(of: at) + (at.hasTime ? 0 : Self.minutesOfDay / 2))
  }

  /// The place at which a day begins.
  package func position(ofStart day: Day) -> Double {
    position(minute: (day.number - days.lowerBound.number) * Self.minutesOfDay)
  }

  private func minute(of at: Moment) -> Int {
    (at.day.number - days.lowerBound.number) * Self.minutesOfDay + at.time.minutes
  }

  private func position(minute: Int) -> Double {
    let shown = shownMinutes
    return Double(minute - shown.lowerBound) / Double(shown.count)
  }

  /// The span for people, as seen from a day: `23 Oct to today`, `Fri 20 Nov`, `Fri 20 Nov 06:00 to 09:00`, over midnight
  /// `yesterday 21:05 to 09:05`.
  package func words(from today: Day, _ clock: ClockFormat) -> String {
    guard let minutes else {
      return days.count == 1 ? Self.text(days.upperBound, from: today) : days.words(from: today)
    }
    let first = days.count == 1 ? Self.text(days.upperBound, from: today) : days.lowerBound.words(from: today)
    let ends = [minutes.lowerBound, minutes.upperBound].map { Self.text($0, clock) }
    return "\(first) \(ends[0]) to \(ends[1])"
  }

  /// A day by its name and its date: `Fri 20 Nov`, `yesterday, Fri 20 Nov`, `Thu 20 Nov 2025`.
  private static func text(_ day: Day, from today: Day) -> String {
    let date = "\(day.weekdayText) \(day.shortText(from: today))"
    return abs(day.number - today.number) <= 1 ? "\(day.words(from: today)), \(date)" : date
  }

  /// A minute of the day for people; the last end is `24:00`, by a clock of twelve hours midnight.
  package static func text(_ minute: Int, _ clock: ClockFormat) -> String {
    guard let time = TimeOfDay(minutes: minute % minutesOfDay) else { return "" }
    return minute == minutesOfDay && clock == .hours24 ? "24:00" : time.text(clock)
  }
}
