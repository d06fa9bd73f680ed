import Model
import Report
import Terminal

/// The form in which a medicine is changed: another strength or schedule, stopped, or started again.
public struct ChangeForm: Screen {
  private let course: MedicineCourse
  private var form: FormPage

  /// Opens the form for a medicine as it is taken at a moment.
  init(_ course: MedicineCourse, in record: PatientRecord) {
    self.course = course
    let state = course.state(at: record.now)
    let whats: [MedicineChange.What] = course.isTaken(at: record.now) ? [.changed, .stopped] : [.started]
    let schedule = state?.schedule.text(record.settings.clock) ?? ""
    form = FormPage(
      "CHANGE OF \(Text.visible(course.title(at: record.now)))",
      [
        .choice("it was", whats.map(\.rawValue)),
        .text("strength", hint: "now \(Text.visible(state?.strength ?? "not said")); empty leaves it"),
        .text("taken at", hint: "now \(Text.visible(schedule)); empty leaves it"),
        .text("from", hint: "today, 1 Nov or 2026-11-01"),
        .text("remark", hint: "", prefix: "note "),
      ])
  }

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
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] { form.type(key) }

  /// Draws the fields.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? { form.draw(on: &canvas) }

  private func save(_ record: PatientRecord) -> [Effect] {
    let what = MedicineChange.What(rawValue: form["it was"]) ?? .changed
    let made = MedicineMaking.change(
      what, of: course, strength: form["strength"], schedule: form["taken at"], on: form["from"],
      record: record)
    switch made {
    case .failure(let problem): return [.say("Not saved: \(problem.reason).", .danger)]
    case .success(let change):
      let note = form["remark"].isEmpty ? nil : form["remark"]
      let entry = Entry(id: record.newID, at: record.now, content: change, note: note)
      return [
        .add([entry], saying: "Saved: \(course.name) \(what.rawValue). u undoes it."), .pop,
      ]
    }
  }
}
