import Model
import Report
import Terminal

/// The form in which a medicine is put on the list.
public struct MedicineForm: Screen {
  private var form = FormPage(
    "ADD A MEDICINE",
    [
      .text("name", hint: "as you call it", prefix: "took "),
      .text("strength", hint: "such as 5 mg; may stay empty"),
      .text("taken at", hint: "08:00, 20:00, or words such as when needed"),
      .text("since", hint: "today, 1 Nov or 2026-11-01"),
      .text("remark", hint: "", prefix: "note "),
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
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] { form.type(key) }

  /// Draws the fields, and below them what they make.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    guard !form["name"].isEmpty else { return form.draw(on: &canvas) }
    switch medicine(record) {
    case .failure(let problem): return form.draw(on: &canvas, below: [(problem.reason, .warning)])
    case .success(let medicine):
      let words = MedicineAddition.words(medicine, record)
      return form.draw(on: &canvas, below: [(words, .good)])
    }
  }

  private func medicine(_ record: PatientRecord) -> Result<Medicine, FieldProblem> {
    MedicineMaking.medicine(
      name: form["name"], strength: form["strength"], schedule: form["taken at"], start: form["since"],
      record: record)
  }

  private func save(_ record: PatientRecord) -> [Effect] {
    switch medicine(record) {
    case .failure(let problem): return [.say("Not saved: \(problem.reason).", .danger)]
    case .success(let medicine):
      let note = form["remark"].isEmpty ? nil : form["remark"]
      let entry = Entry(id: record.newID, at: record.now, content: medicine, note: note)
      return [
        .add([entry], saying: "Added: \(MedicineAddition.words(medicine, record)). u undoes it."), .pop,
      ]
    }
  }
}

/// A medicine that was just added, in words.
public enum MedicineAddition {
  /// Name, strength, schedule, and since when: `ramipril 5 mg, 08:00, since today`.
  public static func words(_ medicine: Medicine, _ record: PatientRecord) -> String {
    let schedule = medicine.schedule.text(record.settings.clock)
    let title = [medicine.name, medicine.strength].compactMap(\.self).joined(separator: " ")
    let asks =
      schedule.isEmpty
      ? "no times, so no dose is asked about"
      : medicine.schedule.times.isEmpty ? "\(schedule), so no dose is asked about" : schedule
    return "\(title), \(asks), since \(medicine.start.words(from: record.now.day))"
  }
}
