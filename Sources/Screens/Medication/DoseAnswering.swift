import Model

/// The answers to a dose, as effects.
enum DoseAnswering {
  /// The dose was taken, or it was not.
  static func save(
    _ course: MedicineCourse, _ dose: DoseTime, isSkipped: Bool, in record: PatientRecord
  ) -> [Effect] {
    guard let entry = entry(course, dose, isSkipped: isSkipped, in: record) else { return [] }
    let words = "\(isSkipped ? "Not taken" : "Taken"): \(course.title(at: record.now)), the dose of "
    return [.add([entry], saying: "\(words)\(record.text(dose.time)). u undoes it.")]
  }

  /// The entry that says so.
  static func entry(
    _ course: MedicineCourse, _ dose: DoseTime?, isSkipped: Bool, in record: PatientRecord
  ) -> Entry? {
    let content = try? MedicationTaken(
      course.title(at: record.now), medicine: course.id, dose: dose, isSkipped: isSkipped)
    return content.map { Entry(id: record.newID, at: record.now, content: $0) }
  }

  /// It is asked about again later.
  static func snooze(_ due: DueDose, minutes: Int, in record: PatientRecord) -> [Effect] {
    guard let until = record.now.adding(minutes: minutes),
      let answer = try? ReminderAnswer(to: due.id, occurrence: due.dose.day, .snoozed, until: until)
    else { return [] }
    let entry = Entry(id: record.newID, at: record.now, content: answer)
    return [.add([entry], saying: "\(due.title(in: record)): asks again \(record.when(until)). u undoes it.")]
  }
}
