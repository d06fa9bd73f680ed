import Journal
import Model
import Report

/// An entry of any kind, as it is named where it is undone.
struct UndoneEntry {
  private let record: PatientRecord

  init(_ record: PatientRecord) { self.record = record }

  /// Whether people speak of one entry as of several things.
  static func isSeveral(_ content: any Content) -> Bool {
    content is Targets || content is AlertRules || content is LaterAlertRules
  }

  /// Whether it is an answer that was given with a key, and nothing that was measured or written.
  static func isAnswer(_ content: any Content) -> Bool {
    content is Acknowledgement || content is ReminderAnswer
  }

  /// Several entries, by what they have in common: `4 readings`, `your answers to 4 alerts`.
  static func several(_ entries: [Entry]) -> String {
    let count = entries.count
    func all(_ holds: (any Content) -> Bool) -> Bool { entries.allSatisfy { holds($0.content) } }
    if all({ $0 is Acknowledgement }) { return "your answers to \(count) alerts" }
    if all({ $0 is ReminderAnswer }) { return "\(count) answers" }
    if all({ $0 is MedicationTaken }) { return "\(count) doses" }
    if all({ ($0 as? any Measurement)?.kind.quantities.isEmpty == false }) { return "\(count) readings" }
    return "\(count) entries"
  }

  /// What it is, and from when.
  func line(_ entry: Entry) -> String {
    let said: String
    switch entry.content {
    case let measurement as any Measurement:
      said = "\(record.kinds.title(of: entry.kind)) \(measurement.sentence)"
    case let reminder as Reminder: said = "the reminder \(reminder.title)"
    case let visit as Visit: said = "\(VisitText.title(visit)) on \(visit.start.day.longText)"
    case let question as VisitQuestion: said = "the question \"\(question.text)\""
    case let answer as ReminderAnswer: said = self.answer(answer)
    case let plan as Plan: said = "the plan \(plan.title)"
    case let medicine as Medicine: said = "\(medicine.name) on the list of medicines"
    case let change as MedicineChange: said = self.change(change, entry)
    case let own as OwnKind: said = "the kind \(own.name)"
    case let document as Document: said = "the document \(document.title)"
    case is Acknowledgement: said = "your answer to an alert"
    case is Targets: return "the targets of \(record.when(entry.at))"
    case is AlertRules, is LaterAlertRules: return "your own rules of \(record.when(entry.at))"
    default: said = "the \(entry.kind.title)"
    }
    return "\(said) (\(record.when(entry.at)))"
  }

  private func answer(_ answer: ReminderAnswer) -> String {
    let asked = record.ledger.entry(answer.reminder)?.content
    let title = (asked as? Reminder)?.title ?? (asked as? Medicine)?.name
    return "the answer \"\(answer.answer.rawValue)\"" + (title.map { " to \($0)" } ?? "")
  }

  private func change(_ change: MedicineChange, _ entry: Entry) -> String {
    guard let medicine = record.ledger.entry(change.medicine) else { return "the change of a medicine" }
    let others = record.standing.filter { $0.content is MedicineChange && $0.id != entry.id }
    guard let course = MedicineCourse(medicine, changes: others + [entry]),
      let step = course.steps.first(where: { $0.id == entry.id })
    else { return "the change of a medicine" }
    return "the change \(MedicineText.event(course, step, clock: record.settings.clock))"
  }
}
