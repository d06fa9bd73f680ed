import Model
import Terminal

/// The form in which a question for a visit is written, and later its answer.
public struct QuestionForm: Screen {
  private var form: FormPage
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

  /// A form.
  public var place: Place { .form }
  /// What can be done here.
  public var footer: [Command.ID] { FormPage.footer }

  /// Saves, moves between the fields, or goes back.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .save: return save(record)
    case .leave: return [.pop]
    default: form.perform(command)
    }
    return []
  }

  /// Types into the field that has the focus.
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] { form.type(key) }

  /// Draws the fields, and at which visit the question will be asked.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let book = record.visits
    let at = (book.visit(visit) ?? book.next)?.content
    let words =
      at.map { "for the visit: \(VisitText.line($0, in: record))" }
      ?? "for the next visit; none is planned yet"
    return form.draw(on: &canvas, below: [(words, .muted)])
  }

  private func save(_ record: PatientRecord) -> [Effect] {
    do throws(FieldProblem) {
      guard let kept else {
        let entry = Entry(
          id: record.newID, at: record.now, content: try VisitQuestion(form["question"], visit: visit))
        return [.add([entry], saying: "Kept for the visit: \(form["question"]). u undoes it."), .pop]
      }
      var question = try VisitQuestion(form["question"], visit: kept.content.visit)
      question.answer = form["answer"].allSatisfy(\.isWhitespace) ? nil : form["answer"]
      question.isAsked = question.answer != nil || form["was it asked"] == "asked"
      if question.isAsked { question.visit = record.visits.visitOfAnswer(to: question)?.id }
      return [.replace([kept.saying(question)], saying: "Kept. u undoes it."), .pop]
    } catch {
      return [.say("Not saved: \(error.reason).", .danger)]
    }
  }
}
