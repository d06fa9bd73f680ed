import Care
import Lettering
import Model
import Terminal

/// The form in which one of the targets is set.
struct TargetForm: Form {
  private let row: TargetRow
  var form: FormPage
  var about: UnsavedForm.Key { .init(.target, of: row.rawValue) }

  /// Opens the form with what is set.
  init(_ row: TargetRow, in record: PatientRecord) {
    self.row = row
    let value = row.typed(in: record.targets)
    var field =
      row.choices.isEmpty
      ? FormField.text(row.rawValue, hint: row.hint)
      : FormField.choice(row.rawValue, row.choices, selected: value)
    field.fill(value)
    form = FormPage("TARGET: \(row.rawValue)", [field])
  }

  /// What is set now, and what it does.
  func below(in record: PatientRecord, width: Int) -> [Remark] {
    row.lines(in: record).flatMap { Text.wrap($0, width: width) }.map { Remark($0, .muted) }
  }

  /// Sets it.
  func act(in record: PatientRecord) throws(FieldProblem) -> Act {
    try row.set(to: form[row.rawValue], in: record)
  }
}
