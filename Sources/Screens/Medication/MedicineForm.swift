import Care
import Model
import Report
import Terminal

/// The form in which a medicine is put on the list.
struct MedicineForm: Form {
  var about: UnsavedForm.Key { .init(.medicine) }
  var form = FormPage(
    "ADD A MEDICINE",
    [
      .text("name", hint: "as you call it", prefix: "took "),
      .text("strength", hint: "such as 5 mg; may stay empty"),
      .text("taken at", hint: "08:00, 20:00, or words: when needed"),
      .text("since", hint: "today, 1 Nov or 2026-11-01"),
      .text("note", hint: "", prefix: "note "),
    ])

  /// Opens an empty form.
  init() {}

  /// What the fields would make, or what is missing.
  func below(in record: PatientRecord, width: Int) -> [Remark] {
    guard !form["name"].isEmpty else { return [] }
    do throws(FieldProblem) {
      return [Remark(MedicineActs.words(try request.medicine(in: record), record), .good)]
    } catch {
      return [Remark(error.reason, .warning)]
    }
  }

  /// Adds the medicine.
  func act(in record: PatientRecord) throws(FieldProblem) -> Act {
    try MedicineActs.add(request, in: record)
  }

  private var request: MedicineRequest {
    var request = MedicineRequest()
    (request.name, request.strength, request.schedule) = (form["name"], form["strength"], form["taken at"])
    (request.start, request.note) = (form["since"], form["note"])
    return request
  }
}
