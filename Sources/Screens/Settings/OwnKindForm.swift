import Care
import Model
import Terminal

/// The form in which an own kind is made or changed.
struct OwnKindForm: Form {
  private let changed: OwnKind?
  var form: FormPage
  var about: UnsavedForm.Key { .init(.ownKind, of: changed?.code ?? "") }

  /// Opens an empty form, or one with what a kind says.
  init(changing own: OwnKind? = nil) {
    changed = own
    form = FormPage(
      own == nil ? "MAKE A KIND" : "CHANGE A KIND",
      [
        .text("name", hint: "such as peak flow"),
        .text("unit", hint: own == nil ? "L/min; empty for a plain count" : "does not change"),
        .text("digits", hint: "after the decimal point; empty for none", keys: .whole),
        .text("from", hint: "the least that can be; empty for 0"),
        .text("to", hint: "the greatest that can be"),
        .text("low", hint: "an alert below it; may stay empty"),
        .text("high", hint: "an alert above it; may stay empty"),
        .text("words", hint: "short words for the line, such as pf"),
      ])
    if let own { fill(OwnKindRequest(own)) }
  }

  /// What the fields would make, or what cannot be.
  func below(in record: PatientRecord, width: Int) -> [Remark] {
    guard !form["name"].isEmpty else { return [] }
    do throws(FieldProblem) {
      let own = try request.kind(changing: changed, among: record.kinds)
      return [Remark(OwnKindText.words(own), .good), Remark(OwnKindText.example(own), .muted)]
    } catch {
      return [Remark(error.reason, .warning)]
    }
  }

  /// Makes the kind, or changes it.
  func act(in record: PatientRecord) throws(FieldProblem) -> Act {
    guard let changed else { return try OwnKindActs.add(request, in: record) }
    return try OwnKindActs.change(changed, to: request, in: record)
  }
}

extension OwnKindForm {
  private var request: OwnKindRequest {
    var request = OwnKindRequest()
    (request.name, request.unit, request.digits) = (form["name"], form["unit"], form["digits"])
    (request.least, request.greatest) = (form["from"], form["to"])
    (request.low, request.high, request.words) = (form["low"], form["high"], form["words"])
    return request
  }

  private mutating func fill(_ request: OwnKindRequest) {
    let values = [
      request.name, request.unit, request.digits, request.least, request.greatest, request.low, request.high,
      request.words,
    ]
    for (index, value) in values.enumerated() { form.fields[index].fill(value) }
  }
}
