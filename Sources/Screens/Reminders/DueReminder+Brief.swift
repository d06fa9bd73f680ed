import Model

extension DueReminder: BriefItem {
  /// A reminder.
  public var source: BriefSource { .reminder }

  /// Overdue where an earlier occurrence went by without an answer.
  public var urgency: BriefUrgency { missed == 0 ? .now : .overdue }

  /// Since when it is due.
  public var since: Moment { if case .due(let since) = standing { since } else { .epoch } }

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
    case .done: ReminderAnswering.done(self, in: record)
    case .snooze: ReminderAnswering.snooze(self, in: record)
    case .skip: ReminderAnswering.skip(self, in: record)
    case .answer: [.push(LogScreen(text: beginning))]
    default: []
    }
  }

  /// The first word of the line that logs what it asks for.
  private var beginning: String {
    guard let kind = reminder.measure.flatMap(Kind.named), kind != BloodPressure.kind else { return "" }
    return kind.words.first.map { "\($0) " } ?? ""
  }

  /// The reminder as it stands.
  public var json: JSONValue {
    var members = [JSONValue.Member("id", .text("\(id)"))]
    if case .object(let fields) = JSONValue(reminder.fields) { members += fields }
    switch standing {
    case .due(let since):
      members += [.init("standing", .text("due")), .init("since", .text("\(since)"))]
    case .snoozed(let until):
      members += [.init("standing", .text("snoozed")), .init("until", .text("\(until)"))]
    case .waiting: members.append(.init("standing", .text("waiting")))
    }
    members.append(.init("missed", .whole(missed)))
    members += [
      JSONValue.Member("occurrence", occurrence.map { "\($0)" }),
      JSONValue.Member("next", next.map { "\($0)" }),
    ].compactMap(\.self)
    return .object(members)
  }
}
