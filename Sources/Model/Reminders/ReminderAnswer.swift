/// What the person said to a reminder that was due.
package struct ReminderAnswer: Content {
  /// The possible answers.
  package enum Answer: String, Sendable, CaseIterable {
    /// It was done.
    case done
    /// Ask again later.
    case snoozed
    /// Not this time.
    case skipped
  }

  /// The reminder that was answered.
  package let reminder: ULID
  /// The occurrence that was answered; without a time of day all of its day.
  package let occurrence: Occurrence
  /// The answer.
  package let answer: Answer
  /// When to ask again, for `snoozed`; nil otherwise.
  package let until: Moment?
  /// The day on which it was done, where that is not the day on which the person said so.
  package let on: Day?

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(
    standing: ReminderAnswer.self, id: "reminder-answer", title: "answer to a reminder")

  /// Makes an answer.
  ///
  /// - Throws: `FieldProblem` where a snooze says no time, or another answer says one, and where what was not done
  ///   says on which day it was.
  package init(
    to reminder: ULID, occurrence: Occurrence, _ answer: Answer, until: Moment? = nil, on: Day? = nil
  ) throws(FieldProblem) {
    guard (answer == .snoozed) == (until != nil) else {
      throw FieldProblem("until", "a snooze, and only a snooze, says until when")
    }
    guard on == nil || answer == .done else {
      throw FieldProblem("on", "only what was done says on which day")
    }
    self.reminder = reminder
    self.occurrence = occurrence
    self.answer = answer
    self.until = until
    self.on = on
  }
}

extension ReminderAnswer {
  /// The fields in the journal's order.
  package var fields: [Field] {
    var fields = [
      Field("reminder", .text("\(reminder)")), Field("occurrence", .text("\(occurrence)")),
      Field("answer", .text(answer.rawValue)),
    ]
    if let until { fields.append(Field("until", .text("\(until)"))) }
    if let on { fields.append(Field("on", .text("\(on)"))) }
    return fields
  }

  /// Makes an answer from the journal's fields.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    let reminder = try fields.require("reminder", fields.text("reminder"))
    guard let id = ULID(reminder) else { throw FieldProblem("reminder", "\"\(reminder)\" is not an id") }
    let occurrence = try fields.require("occurrence", fields.text("occurrence"))
    guard let asked = Occurrence(occurrence) else {
      throw FieldProblem(
        "occurrence", "\"\(occurrence)\" is not a day such as 2026-11-21, or one with a time")
    }
    let answer = try fields.require("answer", fields.word("answer", Answer.self))
    let until = try fields.text("until")
    let moment = until.flatMap { Moment($0) }
    if until != nil, moment == nil { throw FieldProblem("until", "\"\(until ?? "")\" is not a time") }
    let on = try fields.text("on")
    let day = on.flatMap { Day($0) }
    if on != nil, day == nil { throw FieldProblem("on", "\"\(on ?? "")\" is not a day") }
    try self.init(to: id, occurrence: asked, answer, until: moment, on: day)
  }
}
