import Model
import Terminal

/// The form in which a reminder is added.
public struct ReminderForm: Screen {
  private var fields: [FormField] = [
    .text("what", hint: "HbA1c, dentist, measure", prefix: "note "),
    .choice("how often", ["once", "daily", "weekly", "monthly", "yearly"]),
    .text("every", hint: "or 2w, 3m, 10d instead"),
    .text("first day", hint: "today, tomorrow or 2026-12-01; empty for one interval from now"),
    .text("time", hint: "08:00; empty for the whole day"),
    .choice("asks to log", [FormField.notSaid, "blood-pressure", "glucose", "weight"]),
  ]
  private var focus = 0

  /// Opens an empty form.
  public init() {}

  /// A form.
  public var place: Place { .form }
  /// What can be done here.
  public var footer: [Command.ID] { [.save, .nextField, .previousField, .leave] }

  /// Saves, moves between the fields, or goes back.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .save: return save(record)
    case .nextField: focus = (focus + 1) % fields.count
    case .previousField: focus = (focus + fields.count - 1) % fields.count
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  /// Types into the field that has the focus.
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    fields[focus].type(key).map { [.say($0, .warning)] } ?? []
  }

  /// Draws the fields.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    canvas.write("ADD A REMINDER", x: 1, y: 0, tone: .heading)
    var cursor: Point?
    for (index, field) in fields.enumerated() {
      if let point = field.draw(on: &canvas, y: 2 + index, focused: index == focus) { cursor = point }
    }
    if case .success(let plan) = plan(record), !fields[0].value.isEmpty {
      canvas.write(
        plan.words(from: record.now, record.settings.clock), x: 3, y: 3 + fields.count, tone: .good)
    }
    return cursor
  }

  private func plan(_ record: PatientRecord) -> Result<Reminder, FieldProblem> {
    let every = fields[2].value.isEmpty ? fields[1].value : fields[2].value
    return ReminderPlan.reminder(
      title: fields[0].value, every: every, on: fields[3].value, time: fields[4].value,
      measure: fields[5].value,
      now: record.now)
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
