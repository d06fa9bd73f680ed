/// From when on a reminder is shown before it comes, when it is late, and which reading answers it.
///
/// All of it stands in docs/reminders.md.
enum ReminderWindow {
  /// How long after its time a reminder with a time of day is overdue, in minutes; without a time once its day is over.
  static let lateAfter = 120
  /// How long before its time a reading answers it, in minutes, at most half-way from the time before.
  static let readingBefore = 120
  /// How many days before it a checkup is shown, and a reading answers it.
  static let checkupDays = 7
  /// How many minutes before it any other is shown at most.
  static let soonMinutes = 1440
  /// From how many days between two on a reminder is a checkup.
  static let checkupFrom = 28

  /// Whether it comes so rarely that it is shown a week before: once a month or less, or once without a time.
  static func isCheckup(_ reminder: Reminder) -> Bool {
    reminder.recurrence.nominalDays.map { $0 >= checkupFrom } ?? reminder.times.isEmpty
  }

  /// From when on an occurrence is shown as coming; the time before it says how close they follow each other.
  static func soon(_ reminder: Reminder, _ occurrence: Occurrence, after last: Moment?, in zone: Zone)
    -> Moment
  {
    let start = occurrence.moment(in: zone)
    if isCheckup(reminder) { return Occurrence(occurrence.day.adding(days: -checkupDays)).moment(in: zone) }
    let isOften = reminder.recurrence.nominalDays.map { $0 < 7 } ?? false
    if reminder.times.isEmpty {
      return isOften ? start : Occurrence(occurrence.day.adding(days: -1)).moment(in: zone)
    }
    let quarter =
      isOften ? max(0, start.minutes(since: last ?? dayBefore(occurrence, zone))) / 4 : soonMinutes
    return start.adding(minutes: -min(soonMinutes, quarter)) ?? start
  }

  /// From when on a reading answers an occurrence.
  static func reading(_ reminder: Reminder, _ occurrence: Occurrence, after last: Moment?, in zone: Zone)
    -> Moment
  {
    let start = occurrence.moment(in: zone)
    guard !reminder.times.isEmpty else {
      return isCheckup(reminder)
        ? Occurrence(occurrence.day.adding(days: -checkupDays)).moment(in: zone) : start
    }
    let half = last.map { max(0, start.minutes(since: $0)) / 2 } ?? readingBefore
    return start.adding(minutes: -min(readingBefore, half)) ?? start
  }

  /// Whether an occurrence that is due since a moment is late.
  static func isLate(_ occurrence: Occurrence, since: Moment, now: Moment) -> Bool {
    occurrence.time == nil ? now.day > since.day : now.minutes(since: since) >= lateAfter
  }

  private static func dayBefore(_ occurrence: Occurrence, _ zone: Zone) -> Moment {
    Occurrence(occurrence.day.adding(days: -1), occurrence.time).moment(in: zone)
  }
}
