import Care
import Model
import Terminal

/// The form in which a question for a visit is written, and later its answer.
struct QuestionForm: Form {
  var form: FormPage
  var about: UnsavedForm.Key { kept.map { .init(.answer, of: $0.id) } ?? .init(.question, of: visit) }
  private let kept: Stored<VisitQuestion>?
  private let visit: ULID?

  /// Opens an empty form, for a visit or for the next one.
  init(for visit: ULID?) {
    (kept, self.visit) = (nil, visit)
    form = FormPage("A QUESTION TO ASK", [.text("question", hint: "", prefix: "note ")])
  }

  /// Opens a question: its words, and what was answered.
  init(_ kept: Stored<VisitQuestion>) {
    (self.kept, visit) = (kept, kept.content.visit)
    form = FormPage(
      "A QUESTION AND ITS ANSWER",
      [
        .text("question", hint: "", prefix: "note "), .text("answer", hint: "", prefix: "note "),
        .choice("was it asked", ["not yet", "asked"], selected: kept.content.isAsked ? "asked" : "not yet"),
      ])
    form.fields[0].fill(kept.content.text)
    form.fields[1].fill(kept.content.answer ?? "")
  }

  /// The visit at which it is asked.
  func below(in record: PatientRecord, width: Int) -> [Remark] {
    let book = record.visits
    let at = (book.visit(visit) ?? book.next)?.content
    let words =
      at.map { "for the visit: \(VisitText.line($0, in: record))" }
      ?? "for the next visit; none is planned yet"
    return [Remark(words, .muted)]
  }

  /// Saves the question, or what was answered.
  func act(in record: PatientRecord) throws(FieldProblem) -> Act {
    guard let kept else { return try QuestionActs.ask(form["question"], at: visit, in: record) }
    return try QuestionActs.change(
      kept, text: form["question"], answer: form["answer"], isAsked: form["was it asked"] == "asked",
      in: record)
  }

}
