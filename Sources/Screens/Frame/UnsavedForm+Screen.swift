import Alerts
import Care
import Model

extension UnsavedForm {
  /// What opens the form again; what was typed is shown where what it belongs to is gone.
  func effects(in record: PatientRecord) -> [Effect] {
    FormName(rawValue: key.name).flatMap { Self.opening($0, subject: key.subject, in: record) }
      ?? [.push(NoticeScreen("NOT SAVED", lines: lines))]
  }

  private var lines: [String] {
    [title, ""] + fields.map { $0.label.isEmpty ? $0.text : "\($0.label): \($0.text)" }
      + ["", "What it belongs to is not there any more. It is kept until you press Esc when it is offered."]
  }

  /// What opens a form; nil where it cannot be opened.
  private static func opening(
    _ name: FormName, subject: String, in record: PatientRecord
  ) -> [Effect]? {
    switch name {
    case .filter: return [.perform(.history), .perform(.filter)]
    case .date: return [.perform(.charts), .perform(.jump)]
    case .report: return [.perform(.report), .perform(.edit)]
    case .reportFile: return [.perform(.report), .perform(.save)]
    case .search: return ULID(subject).map { [.document(.read($0)), .perform(.find)] }
    case .sampleTime: return ULID(subject).map { [.document(.values($0)), .perform(.sampleTime)] }
    case .setting:
      return (try? SettingRow.named(subject)).map { [.push(SettingsScreen(at: $0)), .perform(.change)] }
    default: return screen(name, subject: subject, in: record).map { [.push($0)] }
    }
  }

  private static func screen(
    _ name: FormName, subject: String, in record: PatientRecord
  ) -> (any Screen)? {
    let id = ULID(subject)
    let entry = id.flatMap { record.ledger.entry($0) }
    let isNew = subject.isEmpty
    let due = record.reminders.first { $0.id == id }
    switch name {
    case .correction: return entry.flatMap { LogScreen(correcting: $0) }
    case .tags: return TagScreen(subject.split(separator: ",").compactMap { ULID(String($0)) }, in: record)
    case .reminder where isNew: return ReminderForm(kinds: record.kinds)
    case .reminder: return due.map { ReminderForm(changing: $0, kinds: record.kinds) }
    case .pause: return due.map { PauseForm($0) }
    case .snooze: return due.map { SnoozeScreen($0, isTyping: true) }
    case .lastDone: return LastDoneForm(subject.split(separator: ",").map(String.init))
    case .plan: return PlanForm(kinds: record.kinds)
    case .medicine: return MedicineForm()
    case .medicineChange:
      return record.medicines.first { $0.id == id }.map { ChangeForm($0, in: record) }
    case .doseTime: return record.medicines.first { $0.id == id }.map { DoseScreen($0, isTyping: true) }
    case .target: return TargetRow(rawValue: subject).map { TargetForm($0, in: record) }
    case .visit where isNew: return VisitForm(in: record)
    case .visit: return record.visits.visit(id).map { VisitForm($0, in: record) }
    case .outcome: return record.visits.visit(id).map { OutcomeForm($0) }
    case .question: return QuestionForm(for: id)
    case .answer: return record.visits.questions.first { $0.id == id }.map { QuestionForm($0) }
    case .document where isNew: return DocumentForm()
    case .document: return entry.map { DocumentForm($0) }
    case .ownKind where isNew: return OwnKindForm()
    case .ownKind: return record.kinds.own.first { $0.code == subject }.map { OwnKindForm(changing: $0) }
    case .alertNote:
      return record.alerts.first { $0.id == subject }.map { AlertScreen($0, in: record, isNoting: true) }
    case .filter, .date, .search, .sampleTime, .setting, .report, .reportFile: return nil
    }
  }
}

extension LogScreen {
  /// Opens the line of an entry; nil where it is no reading.
  fileprivate init?(correcting entry: Entry) {
    guard let text = LogLine.text(for: entry) else { return nil }
    self.init(.correct(entry), text: text)
  }
}

extension TagScreen {
  /// Opens the tags of some entries; nil where one of them is gone.
  fileprivate init?(_ ids: [ULID], in record: PatientRecord) {
    let entries = ids.compactMap { record.ledger.entry($0) }
    guard !ids.isEmpty, entries.count == ids.count else { return nil }
    self.init(entries)
  }
}

extension LastDoneForm {
  /// Opens the form for some checkups by their ids; nil where one of them is not proposed any more.
  fileprivate init?(_ ids: [String]) {
    let templates = ids.compactMap { id in CheckupTemplate.all.first { $0.id == id } }
    guard !ids.isEmpty, templates.count == ids.count else { return nil }
    self.init(templates)
  }
}
