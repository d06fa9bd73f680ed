import Care
import Model
import Terminal

/// A screen of fields that together make one act.
protocol Form: Screen {
  /// The fields.
  var form: FormPage { get set }
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
      return [.act(try act(in: record)), .pop]
    } catch {
      form.focus(on: error.key)
      return [Effect.refusal(error)]
    }
  }
}
