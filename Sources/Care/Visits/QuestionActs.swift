import Model

/// What a person does about the questions for a visit.
public enum QuestionActs {
  /// Notes a question for a visit, or for the next one.
  ///
  /// - Throws: `FieldProblem` where it is empty.
  public static func ask(
    _ text: String, at visit: ULID?, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let entry = Entry(id: record.newID, at: record.now, content: try VisitQuestion(text, visit: visit))
    return Act(.write([entry]), Said("Saved for the visit", text, id: entry.id))
  }

  /// Saves a question as it stands now, whether it was asked, and what was answered.
  ///
  /// - Throws: `FieldProblem` where it is empty.
  public static func change(
    _ kept: Stored<VisitQuestion>, text: String, answer: String, isAsked: Bool, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    var question = try VisitQuestion(text, visit: kept.content.visit)
    question.answer = answer.allSatisfy(\.isWhitespace) ? nil : answer
    question.isAsked = question.answer != nil || isAsked
    if question.isAsked { question.visit = record.visits.visitOfAnswer(to: question)?.id }
    guard question != kept.content else { return .noChange }
    return Act(.write([], replacing: [kept.saying(question)]), Said("Saved", text))
  }
}
