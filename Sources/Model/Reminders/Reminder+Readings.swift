/// How far back readings have to be known to say how a reminder stands.
extension Reminder {
  /// The day from which on readings have to be loaded; nil where those that are known are enough.
  ///
  /// Only the last reading of a kind matters: it answers its occurrence and all before it. So it is looked for first where
  /// it usually is, and further back only where it is not there.
  /// - Parameters:
  ///   - known: The first day of which readings are known; nil where all are.
  ///   - last: When the kind was last measured, of what is known.
  package func needsReadings(
    since known: Day?, last: Moment?, answers: [(at: Moment, answer: ReminderAnswer)], now: Moment, zone: Zone
  ) -> Day? {
    guard answeredBy != nil, let known, last == nil else { return nil }
    let steps = isAfterDone ? stepsAfterDone(answers, now, zone) : stepsByCalendar(answers, now, zone)
    return steps.first { $0 < known }
  }

  /// From where the reading would be that the occurrence asks for, then from where those were that count as missed.
  private func stepsByCalendar(
    _ answers: [(at: Moment, answer: ReminderAnswer)], _ now: Moment, _ zone: Zone
  ) -> [Day] {
    let course = ReminderCourse(calendar: self, answers: answers, lastReading: nil, now: now, zone: zone)
    guard let occurrence = course.asked ?? course.coming else { return [] }
    let window = ReminderWindow.reading(self, occurrence, after: nil, in: zone).day.adding(days: -1)
    guard course.asked != nil || window <= now.day else { return [] }
    let missed = now.day.adding(days: -ReminderCourse.missedDays - 1)
    return course.missed > 0 ? [window, min(window, missed)] : [window]
  }

  /// From two intervals back, then from as far as a reading can say that it was done since the last answer.
  private func stepsAfterDone(
    _ answers: [(at: Moment, answer: ReminderAnswer)], _ now: Moment, _ zone: Zone
  ) -> [Day] {
    let course = ReminderCourse(afterDone: self, answers: answers, lastReading: nil, now: now, zone: zone)
    guard let day = (course.asked ?? course.coming)?.day else { return [] }
    let interval = (recurrence.nominalDays ?? 0) * 11 / 10 + 3
    let farthest = day.adding(days: -interval)
    return [max(farthest, now.day.adding(days: -2 * interval)), farthest]
  }
}
