import Model

extension DueReminder: DueItem {
  /// A reminder.
  package var source: BriefSource { .reminder }

  /// Overdue where its day, or two hours of its time, went by.
  package var urgency: BriefUrgency { isSoon ? .soon : isOverdue ? .overdue : .now }

  /// Since when it is due, or when it comes.
  package var since: Moment {
    switch status {
    case .due(let moment), .soon(let moment), .snoozed(let moment): moment
    case .paused, .waiting: .epoch
    }
  }

  /// Its title, in the person's words.
  package func title(in record: PatientRecord) -> String { reminder.title }

  /// The title and since when it is due.
  package func line(in record: PatientRecord) -> String { DueText.line(self, in: record) }

  /// It was done, later, or not this time; where it asks for a reading, logging that comes first.
  package var answers: [AnswerOffer] {
    (reminder.answeredBy == nil ? [] : [AnswerOffer(.open, "log it")]) + [
      AnswerOffer(.done, "done"), AnswerOffer(.later, "snooze"), AnswerOffer(.skip, "skip"),
    ]
  }

  /// The answer; later says until when in its words, or is asked, and done on which day.
  package func respond(
    _ answer: Answer, _ words: String, in record: PatientRecord
  ) throws(FieldProblem) -> Response? {
    switch answer {
    case .open: .open(.logLine(beginning(record)))
    case .done: .act(try ReminderActs.done(self, on: words, in: record))
    case .later where words.isEmpty: .open(.snooze(self))
    case .later: .act(try ReminderActs.snooze(self, words, in: record))
    case .skip: .act(ReminderActs.skip(self, in: record))
    case .seen, .over: nil
    }
  }

  /// For how long it is put off where nothing is said: an hour, or without a time of day until tomorrow.
  package var usualSnooze: String { reminder.times.isEmpty ? "tomorrow" : "1h" }

  /// The first word of the line that logs what it asks for.
  private func beginning(_ record: PatientRecord) -> String {
    guard let asked = reminder.answeredBy.flatMap(record.kinds.asked(_:)), asked.kind != BloodPressure.kind
    else {
      return ""
    }
    return asked.word.map { "\($0) " } ?? ""
  }

  /// The reminder as it stands.
  package var json: JSONValue {
    var members = [JSONValue.Member("id", .text("\(id)"))]
    if case .object(let fields) = JSONValue(reminder.fields) { members += fields }
    switch status {
    case .due(let since):
      members += [.init("standing", .text("due")), .init("since", .text("\(since)"))]
    case .soon(let at): members += [.init("standing", .text("soon")), .init("due-at", .text("\(at)"))]
    case .snoozed(let until):
      members += [.init("standing", .text("snoozed")), .init("snoozed-until", .text("\(until)"))]
    case .paused(let through):
      members += [.init("standing", .text("paused"))]
      if let through { members.append(.init("paused-through", .text("\(through)"))) }
    case .waiting: members.append(.init("standing", .text("waiting")))
    }
    members += [.init("overdue", .flag(isOverdue)), .init("missed", .whole(missed))]
    members += [
      JSONValue.Member("missed-since", missedSince.map { "\($0)" }),
      JSONValue.Member("last-done", lastDone.map { "\($0)" }),
      JSONValue.Member("occurrence", occurrence.map { "\($0)" }),
      JSONValue.Member("next", next.map { "\($0)" }),
    ].compactMap(\.self)
    return .object(members)
  }
}
