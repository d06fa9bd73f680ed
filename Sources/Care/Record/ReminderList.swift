import Model

/// The reminders of a journal as they stand, with what the readings say to them.
enum ReminderList {
  /// Works out all reminders: those that are due first, the longest first, then by their next day.
  ///
  /// - Parameters:
  ///   - since: The first day of which the readings are loaded; nil where all are.
  ///   - isGlance: Whether those whose readings are not loaded are left out, as a first frame must not ask for what was
  ///     measured already; else they stand as if nothing had been.
  ///   - last: When what answers one was last measured, as far as it is loaded.
  /// - Returns: The reminders, and from which day on readings have to be loaded to be sure; nil where enough are.
  static func make(
    _ entries: [Entry], since: Day?, isGlance: Bool, now: Moment, zone: Zone, last: (String) -> Moment?
  ) -> (reminders: [DueReminder], neededSince: Day?) {
    let reminders = entries.compactMap { entry in (entry.content as? Reminder).map { (entry.id, $0) } }
    guard !reminders.isEmpty else { return ([], nil) }
    let answers = answers(entries)
    var needed: Day?
    var known: [DueReminder] = []
    for (id, reminder) in reminders {
      let reading = reminder.answeredBy.flatMap(last)
      let need = reminder.needsReadings(
        since: since, last: reading, answers: answers[id] ?? [], now: now, zone: zone)
      if let need { needed = min(needed ?? need, need) }
      guard need == nil || !isGlance else { continue }
      known.append(
        DueReminder(
          id: id, reminder: reminder, answers: answers[id] ?? [], lastReading: reading, now: now, zone: zone))
    }
    return (known.sorted(by: isBefore), needed)
  }

  private static func answers(_ entries: [Entry]) -> [ULID: [(at: Moment, answer: ReminderAnswer)]] {
    var answers: [ULID: [(at: Moment, answer: ReminderAnswer)]] = [:]
    for entry in entries {
      guard let answer = entry.content as? ReminderAnswer else { continue }
      answers[answer.reminder, default: []].append((entry.at, answer))
    }
    return answers
  }

  private static func isBefore(_ left: DueReminder, _ right: DueReminder) -> Bool {
    if left.isDue != right.isDue { return left.isDue }
    if left.isDue { return (left.since, left.id) < (right.since, right.id) }
    return (place(left), left.id) < (place(right), right.id)
  }

  /// By the day on which it comes; what does not come again stands last.
  private static func place(_ due: DueReminder) -> Day { due.next?.day ?? Day(number: .max) }
}
