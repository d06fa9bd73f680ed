import Model
import Report

/// What a person does about the list of medicines.
package enum MedicineActs {
  /// Adds a medicine to the list.
  ///
  /// - Throws: `FieldProblem` where it is on the list already, and for what is not understood.
  package static func add(_ request: MedicineRequest, in record: PatientRecord) throws(FieldProblem) -> Act {
    let medicine = try request.medicine(in: record)
    let entry = Entry(id: record.newID, at: record.now, content: medicine, note: note(request.note))
    return Act(.write([entry]), Said("Added", words(medicine, record), id: entry.id))
  }

  /// Saves what changed about a medicine.
  ///
  /// - Throws: `FieldProblem` where it is so already, and for what is not understood.
  package static func change(
    _ course: MedicineCourse, _ request: MedicineChangeRequest, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let change = try request.change(of: course, in: record)
    let entry = Entry(id: record.newID, at: record.now, content: change, note: note(request.note))
    let after = MedicineCourse(
      record.ledger.entry(course.id) ?? entry,
      changes: record.standing.filter { $0.content is MedicineChange } + [entry])
    let step = after?.steps.first { $0.id == entry.id }
    let what =
      step.map { MedicineText.event(course, $0, clock: record.settings.clock) }
      ?? "\(course.name) \(request.what.rawValue)"
    return Act(
      .write([entry]), Said("Saved", "\(what), from \(change.day.words(from: record.now.day))", id: entry.id))
  }

  /// Takes a medicine off the list, as entered in error; asked before.
  package static func remove(_ course: MedicineCourse, in record: PatientRecord) -> Act {
    let title = course.title(at: record.now)
    return Act(
      .delete([course.id]), Said("Deleted", title, back: .bringsBack),
      confirmation: Confirmation(
        "Delete this medicine, as entered in error?",
        [title, "If you no longer take it, note that it was stopped instead."]))
  }

  /// A medicine in words: `ramipril 5 mg, 08:00, since today`.
  package static func words(_ medicine: Medicine, _ record: PatientRecord) -> String {
    let schedule = medicine.schedule.text(record.settings.clock)
    let title = [medicine.name, medicine.strength].compactMap(\.self).joined(separator: " ")
    let asks =
      schedule.isEmpty
      ? "no times, so Vitals does not ask about doses"
      : medicine.schedule.times.isEmpty ? "\(schedule), so Vitals does not ask about doses" : schedule
    return "\(title), \(asks), since \(medicine.start.words(from: record.now.day))"
  }

  private static func note(_ text: String) -> String? { text.isEmpty ? nil : text }
}
