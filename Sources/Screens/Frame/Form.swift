import Care
import Model
import Terminal

/// A screen of fields that together make one act.
protocol Form: Screen {
  /// The fields.
  var form: FormPage { get set }
  /// Which form it is, and of what: what was typed into it and not saved is offered there again.
  var about: UnsavedForm.Key { get }
  /// What saving does.
  ///
  /// - Throws: `FieldProblem` with the field that is not understood.
  func act(in record: PatientRecord) throws(FieldProblem) -> Act
  /// Saves, and gives the focus to a field that is not understood.
  mutating func save(in record: PatientRecord) -> [Effect]
  /// What stands below the fields: what they would make, or what is missing.
  func below(in record: PatientRecord, width: Int) -> [Remark]
}

extension Form {
  /// A form.
  package var page: Page { .form }
  /// What can be done here.
  var footer: [Command.ID] { [.save, .nextField, .previousField, .leave, .help] }

  /// Which form it is.
  var formKey: UnsavedForm.Key? { about }
  /// What was typed into the fields.
  var unsavedForm: UnsavedForm? {
    form.typed.isEmpty ? nil : UnsavedForm(about, title: form.title, fields: form.typed)
  }
  /// Whether the fields say again what they said when the form was opened.
  var isEmptied: Bool { form.typed.isEmpty }

  /// Fills in what was typed before.
  mutating func takeUp(_ kept: UnsavedForm, in record: PatientRecord) { form.takeUp(kept.fields) }

  /// Saving changes nothing in the journal unless a form says so.
  func act(in record: PatientRecord) throws(FieldProblem) -> Act { .noChange }

  /// Nothing stands below the fields unless a form says so.
  func below(in record: PatientRecord, width: Int) -> [Remark] { [] }

  /// Saves, moves between the fields, or goes back.
  package mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .save: return save(in: record)
    case .leave: return [.pop]
    default: form.perform(command)
    }
    return []
  }

  /// Types into the field that has the focus.
  package mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] { form.type(key) }

  /// Draws the fields, and what stands below them.
  package func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    form.draw(on: &canvas, below: below(in: record, width: max(1, canvas.size.width - 4)))
  }

  /// Does the act of the fields, and leaves.
  mutating func save(in record: PatientRecord) -> [Effect] {
    do throws(FieldProblem) {
      return [.act(try act(in: record)), .forgetUnsaved, .pop]
    } catch {
      form.focus(on: error.key)
      return [Effect.refusal(error)]
    }
  }
}
