/// What the person said to a reminder that was due.
public struct ReminderAnswer: Content {
  /// The possible answers.
  public enum Answer: String, Sendable, CaseIterable {
    /// It was done.
    case done
    /// Ask again later.
    case snoozed
    /// Not this time.
    case skipped
  }

  /// The reminder that was answered.
  public let reminder: ULID
  /// The day of the occurrence that was answered.
  public let occurrence: Day
  /// The answer.
  public let answer: Answer
  /// When to ask again, for `snoozed`; nil otherwise.
  public let until: Moment?

  /// The kind's entry in the table of kinds.
  public static let kind = Kind(
    standing: ReminderAnswer.self, id: "reminder-answer", title: "answer to a reminder")

  /// Makes an answer.
  ///
  /// - Throws: `FieldProblem` where a snooze says no time, or another answer says one.
  public init(
    to reminder: ULID, occurrence: Day, _ answer: Answer, until: Moment? = nil
  ) throws(FieldProblem) {
    guard (answer == .snoozed) == (until != nil) else {
      throw FieldProblem("until", "a snooze, and only a snooze, says until when")
    }
    self.reminder = reminder
    self.occurrence = occurrence
    self.answer = answer
    self.until = until
  }
}

extension ReminderAnswer {
  /// The fields in the journal's order.
  public var fields: [Field] {
    var fields = [
      Field("reminder", .text("\(reminder)")), Field("occurrence", .text("\(occurrence)")),
      Field("answer", .text(answer.rawValue)),
    ]
    if let until { fields.append(Field("until", .text("\(until)"))) }
    return fields
  }

  /// Makes an answer from the journal's fields.
  public init(fields: inout FieldReader) throws(FieldProblem) {
    let reminder = try fields.require("reminder", fields.text("reminder"))
    guard let id = ULID(reminder) else { throw FieldProblem("reminder", "\"\(reminder)\" is not an id") }
    let occurrence = try fields.require("occurrence", fields.text("occurrence"))
    guard let day = Day(occurrence) else {
      throw FieldProblem("occurrence", "\"\(occurrence)\" is not a day")
    }
    let answer = try fields.require("answer", fields.word("answer", Answer.self))
    let until = try fields.text("until")
    let moment = until.flatMap { Moment($0) }
    if until != nil, moment == nil { throw FieldProblem("until", "\"\(until ?? "")\" is not a time") }
    try self.init(to: id, occurrence: day, answer, until: moment)
  }
}
