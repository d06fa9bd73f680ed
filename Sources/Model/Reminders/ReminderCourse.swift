/// Where a reminder has got to: which of its occurrences is asked about, what went by before it, and what comes next.
struct ReminderCourse {
  /// The latest occurrence that has come and was not answered; nil where there is none.
  var asked: Occurrence?
  /// How many before it went by without an answer.
  var missed = 0
  /// The first of those.
  var missedSince: Occurrence?
  /// The next one that was not answered; nil where it does not come again.
  var coming: Occurrence?
  /// When the one before that came, for those that follow each other closely.
  var before: Moment?
  /// Until when it was put off; nil where it was not.
  var snoozed: Moment?

  /// How many days back occurrences that a reading would have answered are counted as missed.
  static let missedDays = 31
}

extension ReminderCourse {
  /// The course of a reminder by the calendar.
  ///
  /// Done and skipped settle an occurrence and all before it, and so does a reading of the kind that it asks for; the
  /// answer given last to an occurrence counts. A snooze holds until its time, whatever comes due meanwhile.
  init(
    calendar reminder: Reminder, answers: [(at: Moment, answer: ReminderAnswer)], lastReading: Moment?,
    now: Moment,
    zone: Zone
  ) {
    let schedule = Schedule(reminder)
    let given = Self.last(answers) { schedule.lastIndex(upTo: $0.occurrence) }
    let answered = given.filter { $0.value.answer != .snoozed }.keys.max() ?? -1
    let read = lastReading.map { Self.index(of: $0, reminder, schedule, zone) } ?? -1
    let settled = max(answered, read)
    let index = schedule.lastIndex(at: now, in: zone) ?? -1
    snoozed = given.filter { $0.key > settled }.compactMap(\.value.until).max()
    let next = schedule.next(from: max(index, settled) + 1)
    coming = next?.occurrence
    before = next.flatMap { schedule[$0.index - 1] }?.moment(in: zone)
    guard let last = schedule.last(from: index, above: settled) else { return }
    asked = last.occurrence
    let counted = reminder.answeredBy.map { _ in
      schedule.lastIndex(upTo: Occurrence(now.day.adding(days: -Self.missedDays - 1))) ?? -1
    }
    let first = max(settled, counted ?? -1) + 1
    missed = first < last.index ? schedule.count(first..<last.index) : 0
    missedSince = missed > 0 ? schedule.next(from: first)?.occurrence : nil
  }

  /// The course of a reminder that comes one interval after it was last done, or skipped, or measured.
  init(
    afterDone reminder: Reminder, answers: [(at: Moment, answer: ReminderAnswer)], lastReading: Moment?,
    now: Moment,
    zone: Zone
  ) {
    let given = Self.last(answers) { $0.occurrence.day >= reminder.first ? $0.occurrence.day : nil }
    let settled = given.values.filter { $0.answer != .snoozed }
    let days = settled.compactMap { answer in
      answers.last { $0.answer == answer }.map { answer.on ?? $0.at.day }
    }
    let last = [days.max(), lastReading?.day].compactMap(\.self).max()
    let day = max(last.flatMap { reminder.recurrence.day(after: $0) } ?? reminder.first, reminder.first)
    guard reminder.until.map({ day <= $0 }) ?? true else { return }
    let occurrence = Occurrence(day, reminder.time)
    snoozed = given.values.filter { $0.occurrence.day == day }.compactMap(\.until).max()
    if occurrence.moment(in: zone) <= now { asked = occurrence } else { coming = occurrence }
  }

  /// The number of the last occurrence that a reading answers; -1 where it was before all of them.
  private static func index(
    of reading: Moment, _ reminder: Reminder, _ schedule: Schedule, _ zone: Zone
  ) -> Int {
    let last = schedule.lastIndex(at: reading, in: zone) ?? -1
    guard let next = schedule[last + 1] else { return last }
    let before = schedule[last]?.moment(in: zone)
    return ReminderWindow.reading(reminder, next, after: before, in: zone) <= reading ? last + 1 : last
  }

  /// The answer given last to each occurrence; of two given at the same time the one that settles it, or the later in
  /// the list.
  private static func last<Key: Hashable>(
    _ answers: [(at: Moment, answer: ReminderAnswer)], by key: (ReminderAnswer) -> Key?
  ) -> [Key: ReminderAnswer] {
    var last: [Key: (at: Moment, answer: ReminderAnswer)] = [:]
    for given in answers {
      guard let key = key(given.answer) else { continue }
      if let known = last[key], known.at > given.at || Self.outlasts(known, given) { continue }
      last[key] = given
    }
    return last.mapValues(\.answer)
  }

  /// Whether an answer settled what another one of the same minute puts off: what is settled cannot be put off any more.
  private static func outlasts(
    _ known: (at: Moment, answer: ReminderAnswer), _ given: (at: Moment, answer: ReminderAnswer)
  ) -> Bool {
    known.at == given.at && known.answer.answer != .snoozed && given.answer.answer == .snoozed
  }
}
