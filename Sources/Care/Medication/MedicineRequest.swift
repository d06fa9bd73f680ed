import Model

/// A medicine as a person typed it, in the form or behind `vitals medication add`.
package struct MedicineRequest: Sendable {
  /// What it is called.
  package var name = ""
  /// How strong it is; empty where nobody says.
  package var strength = ""
  /// Times of the day, or words such as `when needed`.
  package var schedule = ""
  /// The day since which it is taken; today where nothing is typed.
  package var start = ""
  /// The person's own words on it.
  package var note = ""

  /// A request in which nothing was typed.
  package init() {}

  /// The medicine.
  ///
  /// - Throws: `FieldProblem` where it is on the list already, and for what is not understood.
  package func medicine(in record: PatientRecord) throws(FieldProblem) -> Medicine {
    let same = record.medicines.first {
      $0.name.lowercased() == name.lowercased() && $0.isTaken(at: record.now)
    }
    if let same {
      throw FieldProblem("name", "\(same.title(at: record.now)) is on the list; change it there")
    }
    return try Medicine(
      name, strength: strength.isEmpty ? nil : strength, schedule: try DoseSchedule(typed: schedule),
      start: try TimeWords.day(start, .past, key: "start", in: record.time) ?? record.now.day)
  }
}

/// A change of a medicine as a person typed it.
package struct MedicineChangeRequest: Sendable {
  /// What happened.
  package var what = MedicineChange.What.changed
  /// The strength from then on; empty leaves it.
  package var strength = ""
  /// Times of the day from then on, or words; empty leaves them.
  package var schedule = ""
  /// The first day; today where nothing is typed.
  package var day = ""
  /// The person's own words on it.
  package var note = ""

  /// A request in which nothing was typed.
  package init() {}

  /// The change.
  ///
  /// - Throws: `FieldProblem` where it is so already, and for what is not understood.
  package func change(of course: MedicineCourse, in record: PatientRecord) throws(FieldProblem)
    -> MedicineChange
  {
    let isTaken = course.isTaken(at: record.now)
    if what == .stopped, !isTaken { throw FieldProblem("change", "\(course.name) is stopped already") }
    if what == .started, isTaken { throw FieldProblem("change", "\(course.name) is taken already") }
    let change = try MedicineChange(
      of: course.id, what, on: try TimeWords.day(day, .either, key: "day", in: record.time) ?? record.now.day,
      strength: strength.isEmpty ? nil : strength,
      schedule: schedule.isEmpty ? nil : try DoseSchedule(typed: schedule))
    if let first = course.steps.first, change.day < first.day {
      throw FieldProblem("day", "\(course.name) was started on \(first.day), after \(change.day)")
    }
    return change
  }
}
