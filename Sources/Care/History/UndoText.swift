import Journal
import Model
import Report

/// What an undo or a redo has done or would do, in sentences.
enum UndoText {
  /// What was done, and what holds now.
  static func said(_ undone: Undone, _ direction: UndoDirection, in record: PatientRecord) -> Said {
    let words = UndoneWords(undone, record)
    return switch direction {
    case .undo: Said("Undone", words.afterUndo, back: .redo)
    case .redo: Said("Redone", words.afterRedo)
    }
  }

  /// What became of a setting.
  static func said(_ setting: Setting, _ text: String?, _ direction: UndoDirection) -> Said {
    let what = SettingRow.device(setting).words(text)
    return direction == .undo ? Said("Undone", what, back: .redo) : Said("Redone", what)
  }

  /// Whether to undo or redo what was not done just now: when it was, what it was, and what would become of it.
  static func question(
    _ undone: Undone, _ direction: UndoDirection, in record: PatientRecord
  ) -> Confirmation {
    let words = UndoneWords(undone, record)
    let when = undone.written.map { record.when($0) }
    switch direction {
    case .undo:
      let title = when.map { "Undo what was done \($0)?" } ?? "Undo what was done?"
      return Confirmation(
        title, ["\(words.done)."] + words.list + ["If undone: \(words.afterUndo)."], flag: "--yes")
    case .redo:
      let title = when.map { "Do again what was undone \($0)?" } ?? "Do again what was undone?"
      return Confirmation(title, words.list + ["If done again: \(words.afterRedo)."], flag: "--yes")
    }
  }
}

/// The words for one action, without full stops.
struct UndoneWords {
  private let undone: Undone
  private let record: PatientRecord
  private let entries: [Entry]
  private let only: Entry?

  init(_ undone: Undone, _ record: PatientRecord) {
    (self.undone, self.record) = (undone, record)
    entries = undone.changes.compactMap { $0.after ?? $0.before }
    only = entries.count == 1 ? entries.first : nil
  }

  private var what: String { only.map { UndoneEntry(record).line($0) } ?? "\(entries.count) entries" }
  /// The entry as it stands before anything is undone.
  private var now: String {
    guard undone.changes.count == 1, let entry = undone.changes.first?.before else { return what }
    return UndoneEntry(record).line(entry)
  }
  private var isOne: Bool { only.map { !UndoneEntry.isSeveral($0.content) } == true }
  private var are: String { isOne ? "is" : "are" }
  private var theyAre: String { isOne ? "it is" : "they are" }

  /// What was done at first.
  var done: String {
    switch undone.action {
    case .added: "Added: \(what)"
    case .edited: "Changed: \(now)"
    case .deleted: "Deleted: \(what)"
    case .accepted: "Accepted, though the line is damaged: \(what)"
    case .seen: "Lines that cannot be used were marked as seen"
    case .resolved: "Decided between versions of: \(what)"
    }
  }

  /// What holds once it is undone.
  var afterUndo: String {
    switch undone.action {
    case .added: "\(what) \(are) deleted"
    case .edited: only == nil ? "\(what) are as they were before" : "\(theyAre) back to \(what)"
    case .deleted: "\(what) \(are) back"
    case .accepted: "the line that you accepted is not used any more: \(what)"
    case .seen: "the lines that were marked as seen are listed again"
    case .resolved: "you can decide again; used until then: \(what)"
    }
  }

  /// What holds once it is done again.
  var afterRedo: String {
    switch undone.action {
    case .added: "\(what) \(are) there again"
    case .edited: only == nil ? "\(what) are changed again" : "\(theyAre) \(what) again"
    case .deleted: "\(what) \(are) deleted again"
    case .accepted: "the line that you accepted is used again: \(what)"
    case .seen: "the lines are marked as seen again"
    case .resolved: "it is decided again: \(what)"
    }
  }

  /// The entries, where they are several: the first few of them.
  var list: [String] {
    guard entries.count > 1 else { return [] }
    let some = entries.prefix(Self.mostNamed).map { "  \(UndoneEntry(record).line($0))" }
    let rest = entries.count - some.count
    return some + (rest > 0 ? ["  and \(rest) more"] : [])
  }

  private static let mostNamed = 5
}

/// An entry of any kind, as it is named where it is undone.
struct UndoneEntry {
  private let record: PatientRecord

  init(_ record: PatientRecord) { self.record = record }

  /// Whether people speak of one entry as of several things.
  static func isSeveral(_ content: any Content) -> Bool {
    content is Targets || content is AlertRules || content is LaterAlertRules
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
