/// A reminder as it stands at a moment: due or not, since when, what was missed, and what comes next.
package struct DueReminder: Sendable {
  /// How a reminder stands.
  package enum Status: Sendable, Equatable {
    /// It is due since this moment.
    case due(since: Moment)
    /// It comes soon, at this moment.
    case soon(at: Moment)
    /// It was put off until this moment.
    case snoozed(until: Moment)
    /// It is paused, through a day or until it is resumed.
    case paused(through: Day?)
    /// Nothing is to be done now.
    case waiting
  }

  /// The reminder's id.
  package let id: ULID
  /// The reminder.
  package let reminder: Reminder
  /// How it stands.
  package let status: Status
  /// Whether it is due for so long that it is late: since before today, or with a time of day since two hours.
  package let isOverdue: Bool
  /// The occurrence that an answer would be for: the one that is due, or the next; nil where it does not come again.
  package let occurrence: Occurrence?
  /// How many earlier occurrences went by without an answer since the last one that was answered.
  package let missed: Int
  /// The first of those; nil where none was missed.
  package let missedSince: Occurrence?
  /// The next time that it will be due after now; nil where it will not come again.
  package let next: Occurrence?
  /// The day on which it was last done or measured; nil where that is not known.
  package let lastDone: Day?

  /// Whether it is due, be it late or not.
  package var isDue: Bool { if case .due = status { true } else { false } }
  /// Whether it comes soon.
  package var isSoon: Bool { if case .soon = status { true } else { false } }

  /// Whether it may be said to be done long before it is due: a checkup, or what is counted from when it was last done.
  ///
  /// Not so what comes often: there one key too many would take tomorrow's reminder away.
  package var canBeDoneEarly: Bool { reminder.isAfterDone || ReminderWindow.isCheckup(reminder) }

  /// Works out how a reminder stands.
  ///
  /// Only the latest occurrence is asked about; earlier ones without an answer are counted as missed, so that a
  /// week away from the program is one question, not seven.
  /// - Parameter lastReading: When the kind of measurement that it asks for was last measured; nil where it was not,
  ///   or where it asks for none.
  package init(
    id: ULID, reminder: Reminder, answers: [(at: Moment, answer: ReminderAnswer)], lastReading: Moment? = nil,
    now: Moment, zone: Zone
  ) {
    self.id = id
    self.reminder = reminder
    let answers = answers.filter { $0.answer.reminder == id }
    let course =
      reminder.isAfterDone
      ? ReminderCourse(afterDone: reminder, answers: answers, lastReading: lastReading, now: now, zone: zone)
      : ReminderCourse(calendar: reminder, answers: answers, lastReading: lastReading, now: now, zone: zone)
    occurrence = course.asked ?? course.coming
    missed = course.missed
    missedSince = course.missedSince
    next = course.coming
    lastDone =
      (answers.filter { $0.answer.answer == .done }.map { $0.answer.on ?? $0.at.day }
      + [lastReading?.day].compactMap(\.self)).max()
    status = Self.status(reminder, course, now, zone)
    isOverdue =
      if case .due(let since) = status, let asked = course.asked {
        ReminderWindow.isLate(asked, since: since, now: now)
      } else { false }
  }

  private static func status(
    _ reminder: Reminder, _ course: ReminderCourse, _ now: Moment, _ zone: Zone
  ) -> Status {
    if let pause = reminder.pauses.last(where: { $0.contains(now.day) }) {
      return .paused(through: pause.through)
    }
    if let until = course.snoozed, until > now { return .snoozed(until: until) }
    if let asked = course.asked { return .due(since: asked.moment(in: zone)) }
    guard let coming = course.coming,
      ReminderWindow.soon(reminder, coming, after: course.before, in: zone) <= now,
      !reminder.pauses.contains(where: { $0.contains(coming.day) })
    else { return .waiting }
    return .soon(at: coming.moment(in: zone))
  }
}

extension Reminder {
  /// The times at which it comes from what is asked about now on, as far as they are known; none of a pause.
  ///
  /// What is counted from when it was last done has one, until that is done.
  package func occurrences(after due: DueReminder, count: Int) -> [Occurrence] {
    guard !isAfterDone else { return [due.next].compactMap(\.self) }
    let schedule = Schedule(self)
    var found: [Occurrence] = []
    guard let first = due.next, var index = schedule.lastIndex(upTo: first) else { return [] }
    while found.count < count, let next = schedule.next(from: index) {
      found.append(next.occurrence)
      index = next.index + 1
    }
    return found
  }
}
