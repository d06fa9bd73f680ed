import Model

/// The answers to a dose.
package enum DoseActs {
  /// That a dose was taken or not; without one, that the medicine was taken at another time.
  ///
  /// - Throws: `FieldProblem` where the medicine's name is not one that can be logged.
  package static func answer(
    _ course: MedicineCourse, dose: DoseTime?, isSkipped: Bool, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let title = course.title(at: record.now)
    let content = try MedicationTaken(title, medicine: course.id, dose: dose, isSkipped: isSkipped)
    let which = dose.map { ", the dose of \(record.text($0.time))" } ?? ""
    return Act(
      .write([Entry(id: record.newID, at: record.now, content: content)]),
      Said(isSkipped ? "Not taken" : "Taken", "\(title)\(which)"))
  }

  /// That a dose is asked about again later.
  ///
  /// - Throws: `FieldProblem` where that time is not one.
  package static func snooze(
    _ dose: DueDose, minutes: Int, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    guard let until = record.now.adding(minutes: minutes) else {
      throw FieldProblem("until", "there is no such time")
    }
    let answer = try ReminderAnswer(
      to: dose.id, occurrence: Occurrence(dose.dose.day, dose.dose.time), .snoozed, until: until)
    return Act(
      .write([Entry(id: record.newID, at: record.now, content: answer)]),
      Said("\(dose.title(in: record)): asks again \(record.when(until))."))
  }
}
