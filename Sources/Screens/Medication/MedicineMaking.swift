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
        start: try day("start", start, record.now.day))
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
      let change = try MedicineChange(
        of: course.id, what, on: try self.day("day", day, record.now.day),
        strength: strength.isEmpty ? nil : strength, schedule: schedule.isEmpty ? nil : DoseSchedule(schedule)
      )
      if let first = course.steps.first, change.day < first.day {
        throw FieldProblem("day", "\(course.name) was started on \(first.day), after \(change.day)")
      }
      return change
    }
  }

  private static func day(_ key: String, _ text: String, _ today: Day) throws(FieldProblem) -> Day {
    switch text.lowercased() {
    case "", "today": return today
    case "yesterday": return today.adding(days: -1)
    case "tomorrow": return today.adding(days: 1)
    default:
      guard let day = Day(text) else {
        throw FieldProblem(key, "\"\(text)\" is not a day such as 2026-12-01")
      }
      return day
    }
  }
}
