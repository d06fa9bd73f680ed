import Model

// The answers to a dose: as entries with what is said of them, for the screens and for the command line.
extension PatientRecord {
  /// That a dose was taken or not; without one, that the medicine was taken beside its times.
  public func answer(
    _ course: MedicineCourse, dose: DoseTime?, isSkipped: Bool
  ) -> (entry: Entry, words: String)? {
    let title = course.title(at: now)
    let content = try? MedicationTaken(title, medicine: course.id, dose: dose, isSkipped: isSkipped)
    let which = dose.map { ", the dose of \(text($0.time))" } ?? ""
    return content.map {
      (
        Entry(id: newID, at: now, content: $0),
        "\(isSkipped ? "Not taken" : "Taken"): \(title)\(which)."
      )
    }
  }
}

extension DueDose {
  /// That it is asked about again later.
  public func snoozed(minutes: Int, in record: PatientRecord) -> (entry: Entry, words: String)? {
    guard let until = record.now.adding(minutes: minutes),
      let answer = try? ReminderAnswer(
        to: id, occurrence: Occurrence(dose.day, dose.time), .snoozed, until: until)
    else { return nil }
    return (
      Entry(id: record.newID, at: record.now, content: answer),
      "\(title(in: record)): asks again \(record.when(until))."
    )
  }

  /// An answer as an effect.
  static func effects(_ made: (entry: Entry, words: String)?) -> [Effect] {
    made.map { [.add([$0.entry], saying: "\($0.words) u undoes it.")] } ?? []
  }
}
