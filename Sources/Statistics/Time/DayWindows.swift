import Model

/// When it is morning and when evening; a choice of this program (D) until the person sets their own.
package struct DayWindows: Sendable, Equatable {
  /// Morning.
  package var morning: TimeSpan
  /// Evening.
  package var evening: TimeSpan

  /// Makes a pair of windows.
  package init(morning: TimeSpan, evening: TimeSpan) {
    self.morning = morning
    self.evening = evening
  }

  /// Those that a person has set.
  package init(_ settings: Settings) { self.init(morning: settings.morning, evening: settings.evening) }

  /// Which half of which day a moment belongs to, an evening past midnight to the day before; nil for neither, and for a
  /// day alone.
  package func half(of moment: Moment) -> (day: Day, isMorning: Bool)? {
    guard moment.hasTime else { return nil }
    let (day, time) = (moment.day, moment.time)
    if morning.contains(time) { return (day, true) }
    guard evening.contains(time) else { return nil }
    let isPastMidnight = evening.from > evening.through && time <= evening.through
    return (isPastMidnight ? day.adding(days: -1) : day, false)
  }

  /// Morning 04:00 to 11:59, evening 17:00 to 03:59 [D].
  package static let usual = DayWindows(Settings())
}
