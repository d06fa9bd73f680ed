import Model

/// Makes a medicine or a change of one from what a person typed, in a form or behind `vitals medication`.
public enum MedicineMaking {
  /// A medicine for the list, or what is wrong.
  public static func medicine(
    name: String, strength: String, schedule: String, start: String, record: PatientRecord
  ) -> Result<Medicine, FieldProblem> {
    Result { () throws(FieldProblem) in
      let same = record.medicines.first {
        $0.name.lowercased() == name.lowercased() && $0.isTaken(at: record.now)
      }
      if let same {
        throw FieldProblem("name", "\(same.title(at: record.now)) is on the list; change it there")
      }
      return try Medicine(
        name, strength: strength.isEmpty ? nil : strength, schedule: DoseSchedule(schedule),
        start: try TimeWords.day(start, .past, key: "start", in: record.time) ?? record.now.day)
    }
  }

  /// A change of a medicine, or what is wrong.
  public static func change(
    _ what: MedicineChange.What, of course: MedicineCourse, strength: String, schedule: String,
    on day: String,
    record: PatientRecord
  ) -> Result<MedicineChange, FieldProblem> {
    Result { () throws(FieldProblem) in
      let isTaken = course.isTaken(at: record.now)
      if what == .stopped, !isTaken { throw FieldProblem("change", "\(course.name) is stopped already") }
      if what == .started, isTaken { throw FieldProblem("change", "\(course.name) is taken already") }
      let day = try TimeWords.day(day, .either, key: "day", in: record.time) ?? record.now.day
      let change = try MedicineChange(
        of: course.id, what, on: day,
        strength: strength.isEmpty ? nil : strength, schedule: schedule.isEmpty ? nil : DoseSchedule(schedule)
      )
      if let first = course.steps.first, change.day < first.day {
        throw FieldProblem("day", "\(course.name) was started on \(first.day), after \(change.day)")
      }
      return change
    }
  }
}
