import Model

/// The answers to a reminder that is due, as effects.
enum ReminderAnswering {
  /// It was done.
  static func done(_ due: DueReminder, in record: PatientRecord) -> [Effect] {
    answer(due, .done, until: nil, in: record, "Done: \(due.reminder.title).")
  }

  /// Not this time.
  static func skip(_ due: DueReminder, in record: PatientRecord) -> [Effect] {
    answer(due, .skipped, until: nil, in: record, "Skipped this time: \(due.reminder.title).")
  }

  /// Later: in an hour where it has a time of day, tomorrow where it has none.
  static func snooze(_ due: DueReminder, in record: PatientRecord) -> [Effect] {
    let tomorrow = record.zone.nearestMoment(
      day: record.now.day.adding(days: 1), time: due.reminder.time ?? .midnight)
    let until = due.reminder.time == nil ? tomorrow : record.now.adding(minutes: 60) ?? tomorrow
    return answer(due, .snoozed, until: until, in: record, "Asks again \(record.when(until)).")
  }

  private static func answer(
    _ due: DueReminder, _ answer: ReminderAnswer.Answer, until: Moment?, in record: PatientRecord,
    _ words: String
  ) -> [Effect] {
    guard let occurrence = due.occurrence, due.standing != .waiting else {
      return [.say("\(due.reminder.title) is not due.", .muted)]
    }
    guard let content = try? ReminderAnswer(to: due.id, occurrence: occurrence, answer, until: until) else {
      return []
    }
    return [
      .add([Entry(id: record.newID, at: record.now, content: content)], saying: "\(words) u undoes it.")
    ]
  }
}
