import Model

extension DueReminder: BriefItem {
  /// A reminder.
  public var source: BriefSource { .reminder }

  /// Overdue where its day, or two hours of its time, went by.
  public var urgency: BriefUrgency { isSoon ? .soon : isOverdue ? .overdue : .now }

  /// Since when it is due, or when it comes.
  public var since: Moment {
    switch standing {
    case .due(let moment), .soon(let moment), .snoozed(let moment): moment
    case .paused, .waiting: .epoch
    }
  }

  /// Its title, in the person's words.
  public func title(in record: PatientRecord) -> String { reminder.title }

  /// The title and since when it is due.
  public func line(in record: PatientRecord) -> String { DueText.line(self, in: record) }

  /// It was done, later, or not this time; where it asks for a reading, logging that comes first.
  public var answers: [BriefAnswer] {
    (reminder.measure == nil ? [] : [BriefAnswer(.answer, "log it")]) + [
      BriefAnswer(.done, "done"), BriefAnswer(.snooze, "later"), BriefAnswer(.skip, "skip"),
    ]
  }

  /// Saves the answer, or opens the line in which the reading is logged.
  public func answer(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .done: ReminderAnswering.done(self, in: record).effects()
    case .snooze: [.push(SnoozeScreen(self))]
    case .skip: ReminderAnswering.skip(self, in: record).effects()
    case .answer: [.push(LogScreen(text: beginning(record)))]
    default: []
    }
  }

  /// Saves the answer; a snooze says until when, and what was done on which day.
  public func answer(_ command: Command.ID, words: String, in record: PatientRecord) -> [Effect] {
    switch command {
    case .snooze: ReminderAnswering.snooze(self, words.isEmpty ? usualSnooze : words, in: record).effects()
    case .done: ReminderAnswering.done(self, on: words, in: record).effects()
    default: answer(command, in: record)
    }
  }

  /// For how long it is put off where nothing is said: an hour, or without a time of day until tomorrow.
  public var usualSnooze: String { reminder.times.isEmpty ? "tomorrow" : "1h" }

  /// The first word of the line that logs what it asks for.
  private func beginning(_ record: PatientRecord) -> String {
    guard let kind = reminder.measure.flatMap(record.kinds.named), kind != BloodPressure.kind else {
      return ""
    }
    return kind.words.first.map { "\($0) " } ?? ""
  }

  /// The reminder as it stands.
  public var json: JSONValue {
    var members = [JSONValue.Member("id", .text("\(id)"))]
    if case .object(let fields) = JSONValue(reminder.fields) { members += fields }
    switch standing {
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
