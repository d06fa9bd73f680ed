import Model

extension Reminder {
  /// Title, how often and when first: `HbA1c, every 3 months, starting Wed 1 Apr`, and what the clock changes do to it.
  package func words(from now: Moment, in zone: Zone, _ clock: ClockFormat) -> String {
    let end = until.map { ", until \($0.words(from: now.day))" } ?? ""
    let first = "\(title), \(rhythm(clock)), starting \(firstDay.words(from: now.day))\(end)"
    guard let skipped = skippedTime(after: now, in: zone), let time = skipped.time else { return first }
    let later = skipped.moment(in: zone).time.text(clock)
    return
      "\(first). On \(skipped.day.words(from: now.day)) the clock skips \(time.text(clock)): it comes at \(later)"
  }

  /// The day on which it first comes: of weekdays the first on or after its first day.
  private var firstDay: Day { recurrence.day(0, from: first) ?? first }

  /// The first of its times within a year that the clock skips; nil where there is none.
  func skippedTime(after now: Moment, in zone: Zone) -> Occurrence? {
    // Clocks are moved at night.
    let times = times.filter { $0.hour < 5 }
    guard !times.isEmpty, var index = recurrence.lastIndex(onOrBefore: max(now.day, first), from: first)
    else {
      return nil
    }
    let end = max(now.day, first).adding(days: 366)
    while let day = recurrence.day(index, from: first), day <= end, until.map({ day <= $0 }) ?? true {
      for time in times where Occurrence(day, time).isMoved(in: zone) && day >= now.day {
        return Occurrence(day, time)
      }
      index += 1
    }
    return nil
  }
}
