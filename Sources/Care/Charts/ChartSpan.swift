import Model

/// What time a chart shows: some days, or some hours of one.
package struct ChartSpan: Sendable, Hashable {
  /// The days.
  package let days: ClosedRange<Day>
  /// The minutes of the day where it is a part of one; nil for whole days.
  package let minutes: Range<Int>?

  /// Shows whole days.
  package init(_ days: ClosedRange<Day>) { (self.days, minutes) = (days, nil) }

  /// Shows some minutes of a day; all of them are the whole day.
  package init(_ minutes: Range<Int>, of day: Day) {
    days = day...day
    self.minutes = minutes == 0..<Self.minutesOfDay ? nil : minutes.clamped(to: 0..<Self.minutesOfDay)
  }

  /// How many minutes a day has on the clock.
  package static let minutesOfDay = 1440

  /// Whether it is one day or a part of one, so that hours stand below it.
  package var isOfHours: Bool { days.count == 1 }

  /// The minutes of the day that are shown where it is one.
  package var shownMinutes: Range<Int> { minutes ?? 0..<Self.minutesOfDay }

  /// Whether a moment lies in it; a day alone lies in no part of its day.
  package func contains(_ at: Moment) -> Bool {
    days.contains(at.day) && minutes.map { at.hasTime && $0.contains(at.time.minutes) } ?? true
  }

  /// The place of a moment, from 0 at its beginning to 1 at its end; that of a day alone is the middle of its day.
  package func position(_ at: Moment) -> Double {
    let minutes = shownMinutes
    let first = Double(days.lowerBound.number) * Double(Self.minutesOfDay) + Double(minutes.lowerBound)
    let length = Double(days.count - 1) * Double(Self.minutesOfDay) + Double(minutes.count)
    let clock = at.hasTime ? at.time.minutes : Self.minutesOfDay / 2
    return (Double(at.day.number) * Double(Self.minutesOfDay) + Double(clock) - first) / length
  }

  /// The place at which a day begins.
  package func position(ofStart day: Day) -> Double {
    let length = Double(days.count)
    return Double(day.number - days.lowerBound.number) / length
  }

  /// The span for people, as seen from a day: `23 Oct to today`, `Fri 20 Nov`, `Fri 20 Nov 06:00 to 09:00`.
  package func words(from today: Day, _ clock: ClockFormat) -> String {
    let words = days.count == 1 ? Self.text(days.upperBound, from: today) : days.words(from: today)
    guard let minutes else { return words }
    let ends = [minutes.lowerBound, minutes.upperBound].map { Self.text($0, clock) }
    return "\(words) \(ends[0]) to \(ends[1])"
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
