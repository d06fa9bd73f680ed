import Journal
import Model

/// What an undo did, in a sentence.
enum UndoText {
  /// The sentence: what was undone, and what holds now.
  static func sentence(_ undone: Undone, in record: PatientRecord) -> String {
    let entries = undone.changes.compactMap { $0.after ?? $0.before }
    let only = entries.count == 1 ? entries.first : nil
    let what = only.map { line($0, record) } ?? "\(entries.count) entries"
    let isOne = only.map { !isSeveral($0.content) } == true
    switch undone.action {
    case .added: return "Undone: \(what) \(isOne ? "is" : "are") deleted."
    case .edited:
      guard only != nil else { return "Undone. \(what) are as they were before." }
      return "Undone. \(isOne ? "It is" : "They are") back to \(what)."
    case .deleted: return "Undone: \(what) \(isOne ? "is" : "are") back."
    case .accepted: return "Undone: the line that you accepted is not used any more: \(what)."
    case .seen: return "Undone: the lines that were marked as seen are listed again."
    case .resolved: return "Undone: you can decide again; used until then: \(what)."
    }
  }

  /// Whether people speak of one entry as of several things.
  private static func isSeveral(_ content: any Content) -> Bool {
    content is Targets || content is AlertRules || content is LaterAlertRules
  }

  private static func line(_ entry: Entry, _ record: PatientRecord) -> String {
    let said: String
    switch entry.content {
    case let measurement as any Measurement:
      said = "\(record.kinds.title(of: entry.kind)) \(measurement.sentence)"
    case let reminder as Reminder: said = "the reminder \(reminder.title)"
    case let visit as Visit: said = "\(VisitText.title(visit)) on \(visit.start.day.longText)"
    case let question as VisitQuestion: said = "the question \"\(question.text)\""
    case let answer as ReminderAnswer: said = "the answer \"\(answer.answer.rawValue)\""
    case let plan as Plan: said = "the plan \(plan.title)"
    case let medicine as Medicine: said = "\(medicine.name) on the list of medicines"
    case is MedicineChange: said = "the change of a medicine"
    case let own as OwnKind: said = "the kind \(own.name)"
    case let document as Document: said = "the document \(document.title)"
    case is Acknowledgement: said = "your answer to an alert"
    case is Targets: return "the targets of \(record.when(entry.at))"
    case is AlertRules, is LaterAlertRules: return "your own rules of \(record.when(entry.at))"
    default: said = "the \(entry.kind.title)"
    }
    return "\(said) (\(record.when(entry.at)))"
  }
}
