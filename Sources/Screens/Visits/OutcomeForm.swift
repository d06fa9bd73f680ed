import Care
import Model
import Report
import Terminal

/// The form for what was agreed at a visit: words, targets for this person, the next interval, a remark.
struct OutcomeForm: Form {
  var form: FormPage
  var about: UnsavedForm.Key { .init(.outcome, of: kept.id) }
  private let kept: Stored<Visit>

  /// Opens the form of a visit.
  init(_ kept: Stored<Visit>) {
    self.kept = kept
    form = FormPage(
      "WHAT WAS AGREED",
      [
        .text("agreed", hint: "", prefix: "note "),
        .text("systolic", hint: "below this, in mmHg; empty leaves it", keys: .whole),
        .text("diastolic", hint: "below this, in mmHg", keys: .whole),
        .text("glucose", hint: "within, such as 3.9-10.0 mmol/L"),
        .text("next visit", hint: "3m, 6w, or a day such as 2027-03-03"),
        .text("note", hint: "", prefix: "note "),
      ])
    form.fields[0].fill(kept.content.agreed ?? "")
    form.fields[4].fill(kept.content.next?.code ?? "")
  }

  /// Which targets will hold.
  func below(in record: PatientRecord, width: Int) -> [Remark] {
    do throws(FieldProblem) {
      let targets = try outcome.changes(of: kept, in: record).targets
      let lines = VisitTargets(targets ?? record.targets).own.map { "\($0.label): \($0.text)" }
      let head = targets == nil ? "targets, unchanged:" : "targets from then on:"
      let shown = lines.isEmpty ? ["no limits of your own are set"] : [head] + lines
      return shown.map { Remark($0, targets == nil ? .muted : .good) }
    } catch {
      return [Remark(error.reason, .muted)]
    }
  }

  /// Saves what was agreed.
  func act(in record: PatientRecord) throws(FieldProblem) -> Act {
    try VisitActs.done(kept, outcome, in: record)
  }

  private var outcome: OutcomeRequest {
    var outcome = OutcomeRequest()
    outcome.agreed = form["agreed"]
    for label in ["systolic", "diastolic", "glucose"] where !form[label].allSatisfy(\.isWhitespace) {
      outcome.targets.append("\(label) \(form[label])")
    }
    outcome.next = form["next visit"]
    outcome.note = form["note"]
    return outcome
  }
}
