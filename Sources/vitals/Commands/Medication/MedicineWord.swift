import Care
import Journal
import Lettering
import Model
import Report

/// A medicine or a change as a person names it on the command line, and what is saved about it.
enum MedicineWord {
  /// The record with enough readings for the doses of the last days.
  static func record(in program: Program) throws -> PatientRecord {
    try program.record(.since(program.clock().day.adding(days: -MedicinePage.days)))
  }

  /// The schedule that one or several `--at` say; several are times, each of them.
  static func schedule(_ at: [String]) throws -> String {
    let typed = at.filter { $0.contains { !$0.isWhitespace } }
    guard typed.count > 1 else { return typed.first ?? "" }
    for text in typed where try DoseSchedule(typed: text).times.isEmpty {
      throw Exit.usage(
        "--at \(text) is not a time such as 08:00, and it is given with others. Nothing was saved.")
    }
    return typed.joined(separator: ", ")
  }

  /// Saves a change.
  static func change(
    _ what: MedicineChange.What, _ medicine: String, strength: String = "", schedule: String = "", on: String,
    note: String?, in program: Program
  ) throws -> Int32 {
    let record = try program.record(.standing)
    let course = try record.named { try $0.medicine(medicine) }
    var request = MedicineChangeRequest()
    (request.what, request.strength, request.schedule) = (what, strength, schedule)
    (request.day, request.note) = (on, note ?? "")
    return try program.perform(record) { try MedicineActs.change(course, request, in: $0) }
  }
}

extension JSONValue {
  /// A medicine as it is taken now, with its changes and its doses of the last 30 days.
  static func medicine(_ course: MedicineCourse, _ record: PatientRecord) -> JSONValue {
    let state = course.state(at: record.now)
    let times = state?.schedule.times.map { JSONValue.text("\($0)") } ?? []
    let steps = course.steps.map { step in
      JSONValue.object(
        [
          Member("id", .text("\(step.id)")), Member("change", .text(step.what.rawValue)),
          Member("day", .text("\(step.day)")),
          Member("words", .text(MedicineText.change(step, clock: record.settings.clock))),
          Member("note", step.note),
        ].compactMap(\.self))
    }
    return .object(
      [
        Member("id", .text("\(course.id)")), Member("name", .text(course.name)),
        Member("strength", state?.strength), Member("taken", .flag(course.isTaken(at: record.now))),
        times.isEmpty ? Member("schedule", state?.schedule.text(.hours24)) : Member("times", .list(times)),
        Member("changes", .list(steps)),
        Member("adherence", JSONValue(MedicinePage(course, record).adherence.figures)),
      ].compactMap(\.self))
  }
}
