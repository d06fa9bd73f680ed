import Journal
import Model

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
