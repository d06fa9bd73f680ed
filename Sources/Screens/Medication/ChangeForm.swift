import Care
import Model
import Report
import Terminal

/// The form in which a medicine is changed: another strength or schedule, stopped, or started again.
struct ChangeForm: Form {
  private let course: MedicineCourse
  var form: FormPage
  var about: UnsavedForm.Key { .init(.medicineChange, of: course.id) }

  /// Opens the form for a medicine as it is taken at a moment.
  init(_ course: MedicineCourse, in record: PatientRecord) {
    self.course = course
    let state = course.state(at: record.now)
    let whats: [MedicineChange.What] = course.isTaken(at: record.now) ? [.changed, .stopped] : [.started]
    let schedule = state?.schedule.text(record.settings.clock) ?? ""
    form = FormPage(
      "CHANGE OF \(course.title(at: record.now))",
      [
        .choice("it was", whats.map(\.rawValue)),
        .text("strength", hint: "empty leaves \(state?.strength ?? "it")"),
        .text("taken at", hint: "empty leaves \(schedule.isEmpty ? "it" : schedule)"),
        .text("from", hint: "today, 1 Nov or 2026-11-01"),
        .text("note", hint: "", prefix: "note "),
      ])
  }

  /// Saves the change.
  func act(in record: PatientRecord) throws(FieldProblem) -> Act {
    var request = MedicineChangeRequest()
    request.what = MedicineChange.What(rawValue: form["it was"]) ?? .changed
    (request.strength, request.schedule) = (form["strength"], form["taken at"])
    (request.day, request.note) = (form["from"], form["note"])
    return try MedicineActs.change(course, request, in: record)
  }
}
