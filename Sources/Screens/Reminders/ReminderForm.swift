import Model
import Terminal

/// The form in which a reminder is added.
public struct ReminderForm: Screen {
  private var form = FormPage(
    "ADD A REMINDER",
    [
      .text("what", hint: "HbA1c, dentist, measure", prefix: "note "),
      .choice("how often", ["once", "daily", "weekly", "monthly", "yearly"]),
      .text("every", hint: "or 2w, 3m, 10d instead"),
      .text("first day", hint: "today, tomorrow or 2026-12-01; empty for one interval from now"),
      .text("time", hint: "08:00; empty for the whole day"),
      .choice("asks to log", [FormField.notSaid, "blood-pressure", "glucose", "weight"]),
    ])

  /// Opens an empty form.
  public init() {}

  /// A form.
  public var place: Place { .form }
  /// What can be done here.
  public var footer: [Command.ID] { FormPage.footer }

  /// Saves, moves between the fields, or goes back.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .save: return save(record)
    case .leave: return [.pop]
    default: form.perform(command)
    }
    return []
  }

  /// Types into the field that has the focus.
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    form.type(key)
  }

  /// Draws the fields.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    guard case .success(let plan) = plan(record), !form["what"].isEmpty else { return form.draw(on: &canvas) }
    return form.draw(on: &canvas, below: [(plan.words(from: record.now, record.settings.clock), .good)])
  }

  private func plan(_ record: PatientRecord) -> Result<Reminder, FieldProblem> {
    ReminderPlan.reminder(
      title: form["what"], every: form["every"].isEmpty ? form["how often"] : form["every"],
      on: form["first day"], time: form["time"], measure: form["asks to log"], now: record.now)
  }

  private func save(_ record: PatientRecord) -> [Effect] {
    switch plan(record) {
    case .failure(let problem): return [.say("Not saved: \(problem.reason).", .danger)]
    case .success(let reminder):
      let entry = Entry(id: record.newID, at: record.now, content: reminder)
      return [
        .add(
          [entry], saying: "Added: \(reminder.words(from: record.now, record.settings.clock)). u undoes it."),
        .pop,
      ]
    }
  }
}
