import Model

/// What a person does about the questions for a visit.
package enum QuestionActs {
  /// Notes a question for a visit, or for the next one.
  ///
  /// - Throws: `FieldProblem` where it is empty.
  package static func ask(
    _ text: String, at visit: ULID?, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let entry = Entry(id: record.newID, at: record.now, content: try VisitQuestion(text, visit: visit))
    let meant = record.visits.visit(visit) ?? record.visits.next
    let when = meant.map { VisitText.line($0.content, in: record) } ?? "the next visit; none is planned yet"
    return Act(.write([entry]), Said("Saved", text, id: entry.id, below: ["for \(when)"]))
  }

  /// Saves a question as it stands now, whether it was asked, and what was answered.
  ///
  /// - Parameter visit: The visit at which it was asked; nil for the one it was meant for, else the latest.
  /// - Throws: `FieldProblem` where it is empty.
  package static func change(
    _ kept: Stored<VisitQuestion>, text: String, answer: String, isAsked: Bool, at visit: ULID? = nil,
    in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    var question = try VisitQuestion(text, visit: kept.content.visit)
    question.answer = answer.allSatisfy(\.isWhitespace) ? nil : answer
    question.isAsked = question.answer != nil || isAsked
    if question.isAsked {
      question.visit = visit ?? record.visits.visitOfAnswer(to: question)?.id ?? question.visit
    }
    guard question != kept.content else { return .noChange }
    let answered = question.answer ?? (question.isAsked ? "asked" : nil)
    return Act(
      .write([], replacing: [kept.saying(question)]),
      Said("Saved", text, inFull: answered.map { "\(text) - \($0)" }))
  }
}
