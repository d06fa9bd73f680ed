import Model

extension CalendarItem {
  /// A reminder as events, one for each of its times of day; none where it does not come again.
  ///
  /// What comes by the calendar is a rule. What is counted from when it was last done is its next time only: when the
  /// one after that comes, nobody knows yet.
  package static func reminder(_ due: DueReminder, written: Moment, zone: Zone) -> [CalendarItem] {
    let reminder = due.reminder
    let times: [TimeOfDay?] = reminder.times.isEmpty ? [nil] : reminder.times
    guard !reminder.isAfterDone else {
      return due.occurrence.map { [item(due, $0.day, $0.time, written)] } ?? []
    }
    guard let course = ReminderRule(reminder) else { return [] }
    return times.map { time in
      var item = item(due, course.first, time, written)
      item.rule = course.rule(at: time, in: zone)
      item.exceptions = course.exceptions
      // Each time of day is an event of its own, under a name of its own.
      if times.count > 1, let time {
        item.uid = "\(due.id)-\(WrittenMoment.text(course.first, time).suffix(6).prefix(4))@vitals"
      }
      return item
    }
  }

  /// When a reminder for a whole day rings, in minutes behind midnight: 09:00.
  private static let wholeDayAlarm = 540

  private static func item(
    _ due: DueReminder, _ day: Day, _ time: TimeOfDay?, _ written: Moment
  ) -> CalendarItem {
    var item = CalendarItem(
      uid: uid(due.id), stamp: written, start: time.map { .clock(day, $0) } ?? .day(day),
      title: due.reminder.title)
    item.alarms = [time == nil ? -wholeDayAlarm : 0]
    return item
  }
}
