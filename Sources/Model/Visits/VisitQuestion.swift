/// A question for a visit, which comes to mind between visits.
package struct VisitQuestion: Content {
  /// The question in the person's words.
  package let text: String
  /// The visit for which it is meant, and after it was asked the visit at which that was; nil for the next one.
  package var visit: ULID?
  /// Whether it was asked.
  package var isAsked = false
  /// What was answered; nil where nothing was written down.
  package var answer: String?

  /// The kind's entry in the table of kinds.
  package static let kind = Kind(standing: VisitQuestion.self, id: "question", title: "question for a visit")

  /// Makes a question that was not asked yet.
  ///
  /// - Throws: `FieldProblem` where the text is empty.
  package init(_ text: String, visit: ULID? = nil) throws(FieldProblem) {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw FieldProblem("text", "the question is empty")
    }
    self.text = text
    self.visit = visit
  }
}

extension VisitQuestion {
  /// The fields in the journal's order.
  package var fields: [Field] {
    var fields = [Field("text", .text(text))]
    if let visit { fields.append(Field("visit", .text("\(visit)"))) }
    if isAsked { fields.append(Field("asked", .flag)) }
    if let answer { fields.append(Field("answer", .text(answer))) }
    return fields
  }

  /// Makes a question from the journal's fields; one with an answer was asked, whatever else is said.
  package init(fields: inout FieldReader) throws(FieldProblem) {
    try self.init(fields.require("text", fields.text("text")))
    if let text = try fields.text("visit") {
      guard let id = ULID(text) else { throw FieldProblem("visit", "\"\(text)\" is not an id") }
      visit = id
    }
    isAsked = try fields.flag("asked")
    answer = try fields.text("answer")
    if answer != nil { isAsked = true }
  }
}
