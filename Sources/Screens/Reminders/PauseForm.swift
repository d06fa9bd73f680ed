import Care
import Model
import Terminal

/// The form in which a reminder is paused.
struct PauseForm: Form {
  private let due: DueReminder
  var form: FormPage
  var about: UnsavedForm.Key { .init(.pause, of: due.id) }

  /// Opens the form for a reminder.
  init(_ due: DueReminder) {
    self.due = due
    form = FormPage(
      "PAUSE: \(due.reminder.title)",
      [
        .text("from", hint: "thu, 1 Dec; empty for today"),
        .text("last day", hint: "2026-12-14; empty until you resume it"),
      ])
  }

  /// Pauses the reminder.
  func act(in record: PatientRecord) throws(FieldProblem) -> Act {
    try ReminderActs.pause(due, from: form["from"], through: form["last day"], in: record)
  }
}
