import Model
import Terminal

/// The form in which a reminder is paused.
public struct PauseForm: Screen {
  private let due: DueReminder
  private var form: FormPage

  /// Opens the form for a reminder.
  public init(_ due: DueReminder) {
    self.due = due
    form = FormPage(
      "PAUSE: \(Text.visible(due.reminder.title))",
      [
        .text("from", hint: "thu, 1 Dec; empty for today"),
        .text("last day", hint: "2026-12-14; empty until you resume it"),
      ])
  }

  /// A form.
  public var place: Place { .form }
  /// What can be done here.
  public var footer: [Command.ID] { FormPage.footer }

  /// Saves, moves between the fields, or goes back.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .save:
      return ReminderChange.pause(due, from: form["from"], through: form["last day"], in: record)
        .effects(then: .pop)
    case .leave: return [.pop]
    default: form.perform(command)
    }
    return []
  }

  /// Types into the field that has the focus.
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] { form.type(key) }

  /// Draws the fields.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? { form.draw(on: &canvas) }
}
