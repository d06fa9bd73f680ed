import Model

/// The answers to a reminder.
package enum ReminderActs {
  /// It was done now, or on a day that was typed: `2026-11-15`, `yesterday`; empty for now.
  ///
  /// - Parameter isEarly: Whether it is meant though it is not due; only a checkup can be done early.
  /// - Throws: `FieldProblem` where the day is not one, or is still to come.
  package static func done(
    _ due: DueReminder, on day: String = "", isEarly: Bool = false, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let day = try TimeWords.pastDay(day, key: "on", in: record.time) ?? record.now.day
    guard isAsked(due) || (isEarly && due.canBeDoneEarly) else { return notDue(due, record) }
    let on = day == record.now.day ? nil : day
    return answer(due, .done, on: on, in: record) {
      Said("Done", due.reminder.title, more: [next($0, due, record)])
    }
  }

  /// Not this time.
  package static func skip(_ due: DueReminder, in record: PatientRecord) -> Act {
    guard isAsked(due) else { return notDue(due, record) }
    return answer(due, .skipped, in: record) {
      Said("Skipped this time", due.reminder.title, more: [next($0, due, record)])
    }
  }

  /// Later: at a time as people type it.
  ///
  /// - Throws: `FieldProblem` where the time is not one, or is over.
  package static func snooze(
    _ due: DueReminder, _ text: String, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    guard isAsked(due) else { return notDue(due, record) }
    let until = try later(text, due, record)
    return answer(due, .snoozed, until: until, in: record) { _ in
      Said("\(due.reminder.title) asks again \(DueText.later(until, due, record)).")
    }
  }

  /// The time until which a reminder is put off, as people type it: a day alone is that day at the reminder's own time.
  ///
  /// - Throws: `FieldProblem` where the text is no time, or one that is over.
  package static func later(
    _ text: String, _ due: DueReminder, _ record: PatientRecord
  ) throws(FieldProblem) -> Moment {
    let moment = try TimeWords.moment(
      text, .future, on: record.now.day, usual: due.reminder.time ?? .midnight, key: "until", in: record.time)
    guard let moment else {
      throw FieldProblem("until", "until when? Write a time such as \(TimeWords.laterExamples)")
    }
    guard moment > record.now else { throw FieldProblem("until", "\"\(text)\" is not later than now") }
    return moment
  }

  /// Whether it is due, comes soon, or was put off, so that it can be answered at once.
  package static func isAsked(_ due: DueReminder) -> Bool {
    switch due.status {
    case .due, .soon, .snoozed: true
    case .paused, .waiting: false
    }
  }

  private static func notDue(_ due: DueReminder, _ record: PatientRecord) -> Act {
    let next = due.next == nil ? "" : " It comes \(DueText.next(due, in: record))."
    return .nothing("\(due.reminder.title) is not due; nothing was saved.\(next)")
  }

  private static func answer(
    _ due: DueReminder, _ answer: ReminderAnswer.Answer, until: Moment? = nil, on: Day? = nil,
    in record: PatientRecord, _ said: (ReminderAnswer) -> Said
  ) -> Act {
    guard let occurrence = due.occurrence,
      let content = try? ReminderAnswer(to: due.id, occurrence: occurrence, answer, until: until, on: on)
    else { return notDue(due, record) }
    return Act(.write([Entry(id: record.newID, at: record.now, content: content)]), said(content))
  }

  /// When it comes after an answer that settles it, in words.
  private static func next(_ answer: ReminderAnswer, _ due: DueReminder, _ record: PatientRecord) -> String {
    let after = DueReminder(
      id: due.id, reminder: due.reminder, answers: [(record.now, answer)], now: record.now, zone: record.zone)
    return after.next == nil ? "It does not come again." : "Next \(DueText.next(after, in: record))."
  }
}
