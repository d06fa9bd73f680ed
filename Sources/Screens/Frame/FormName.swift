import Care
import Model

/// Every form and every line into which something is typed that is kept; see ``UnsavedForm``.
///
/// Not kept are the id that is typed to erase an entry, because it is an answer and not something to be saved, and the
/// letters by which a command is looked for; nor the path of a file to import and what is said of it, because the file is
/// there to be opened again.
enum FormName: String, CaseIterable {
  case correction, tags, filter, date
  case reminder, pause, lastDone, snooze
  case plan, medicine, medicineChange, doseTime, target
  case visit, outcome, question, answer
  case document, search, sampleTime
  case report, reportFile
  case alertNote, setting, ownKind
}

extension UnsavedForm.Key {
  /// Names a form, and what it is about.
  init(_ name: FormName, of subject: String = "") { self.init(name.rawValue, of: subject) }

  /// Names a form, and the entry that it is about; nil where something new is made.
  init(_ name: FormName, of entry: ULID?) { self.init(name, of: entry?.description ?? "") }
}
