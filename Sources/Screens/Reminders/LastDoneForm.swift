import Alerts
import Care
import Model
import Terminal

/// Asks when each of some checkups was last done, and adds them as reminders.
struct LastDoneForm: Form {
  private let templates: [CheckupTemplate]
  var form: FormPage
  var about: UnsavedForm.Key { .init(.lastDone, of: templates.map(\.id).joined(separator: ",")) }

  /// Asks about checkups that were ticked.
  init(_ templates: [CheckupTemplate]) {
    self.templates = templates
    form = FormPage(
      "WHEN WAS IT LAST DONE?",
      templates.map { .text($0.id, hint: "\($0.title): 2026-05-14; empty if not known") })
  }

  /// Adds the checkups that were ticked.
  func act(in record: PatientRecord) throws(FieldProblem) -> Act {
    let days = Dictionary(uniqueKeysWithValues: templates.map { ($0.id, form[$0.id]) })
    return try ReminderActs.add(templates, lastDone: days, in: record)
  }

  /// What an empty field means.
  func below(in record: PatientRecord, width: Int) -> [Remark] {
    [Remark("If you do not know the day, you are asked from today on.", .muted)]
  }
}
