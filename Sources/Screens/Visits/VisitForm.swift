import Care
import Model
import Terminal

/// The form in which a visit is added or edited.
struct VisitForm: Form {
  var form: FormPage
  var about: UnsavedForm.Key { .init(.visit, of: kept?.id) }
  private let kept: Stored<Visit>?

  /// Opens the form, filled with a visit where one is edited.
  init(_ kept: Stored<Visit>? = nil, in record: PatientRecord) {
    self.kept = kept
    form = FormPage(
      kept == nil ? "ADD A VISIT" : "EDIT A VISIT",
      [
        .text("when", hint: "3 Dec 10:30 or 2026-12-03 10:30"),
        .text("with", hint: "", prefix: "note "), .text("place", hint: "", prefix: "note "),
        .text("link", hint: "", prefix: "note "), .text("about", hint: "", prefix: "note "),
        .text("minutes", hint: "how long it lasts, if you know", keys: .whole),
        .choice("status", Visit.Status.allCases.map(\.rawValue), selected: kept?.content.status.rawValue),
      ])
    guard let visit = kept?.content else { return }
    let texts: [String: String?] = [
      "when": VisitRequest.time(of: visit, in: record), "with": visit.clinician, "place": visit.place,
      "link": visit.link, "about": visit.reason, "minutes": visit.minutes.map(String.init),
    ]
    for index in form.fields.indices {
      if let text = texts[form.fields[index].label] ?? nil { form.fields[index].fill(text) }
    }
  }

  /// What the fields would make, or what is missing.
  func below(in record: PatientRecord, width: Int) -> [Remark] {
    guard !form["when"].isEmpty else { return [] }
    do throws(FieldProblem) {
      let visit = try request.visit(from: kept?.content, in: record.time)
      return [Remark(VisitText.line(visit, in: record), .good)]
    } catch {
      return [Remark(error.reason, .muted)]
    }
  }

  /// Adds the visit, or changes it.
  func act(in record: PatientRecord) throws(FieldProblem) -> Act {
    guard let kept else { return try VisitActs.add(request, in: record) }
    return try VisitActs.change(kept, to: request, in: record)
  }

  private var request: VisitRequest {
    var request = VisitRequest()
    request.when = form["when"]
    request.clinician = form["with"]
    request.place = form["place"]
    request.link = form["link"]
    request.reason = form["about"]
    request.minutes = form["minutes"]
    request.status = form["status"]
    return request
  }
}
