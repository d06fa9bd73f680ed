import Care
import Lettering
import Model
import Statistics
import Terminal

/// The form in which a measuring plan is started.
struct PlanForm: Form {
  var form: FormPage
  var about: UnsavedForm.Key { .init(.plan) }

  /// Opens the form for a week by ESH, or for a protocol.
  init(rule: String = AveragingRule.esh2023.id, kinds: Kinds) {
    form = FormPage(
      "START A MEASURING PLAN",
      [
        .choice("protocol", PlanProtocol.all.map(\.id) + [PlanProtocol.customID], selected: rule),
        .text("title", hint: "before the visit; may stay empty"),
        .text("first day", hint: "today, thu, 1 Dec or 2026-12-01"),
        .text("days", hint: "empty: as the protocol says", keys: .whole),
        .text("again", hint: "3m: the next one is suggested then"),
        .choice("kind", [FormField.notSaid] + PlanRequest.kinds(kinds).map(\.id)),
        .text("readings", hint: "custom: in each session; empty for 2", keys: .whole),
        .text("morning", hint: "custom: 06:00-09:00, or no"),
        .text("evening", hint: "custom: 18:00-21:00, or no"),
      ])
  }

  /// Opens the form for a plan like an earlier one.
  init(again plan: Plan, kinds: Kinds) {
    self.init(rule: plan.rule, kinds: kinds)
    let values = [
      "title": plan.title, "again": plan.every?.code ?? "",
      "days": "\(plan.days)",
    ]
    for place in form.fields.indices { values[form.fields[place].label].map { form.fields[place].fill($0) } }
    guard plan.rule == PlanProtocol.customID else { return }
    let sessions = Dictionary(plan.occasions.map { ($0.name, $0) }) { first, _ in first }
    let own = [
      "kind": plan.measure, "readings": plan.occasions.first.map { "\($0.readings)" } ?? "",
      "morning": sessions["morning"].map { $0.window?.description ?? "" } ?? "no",
      "evening": sessions["evening"].map { $0.window?.description ?? "" } ?? "no",
    ]
    for place in form.fields.indices { own[form.fields[place].label].map { form.fields[place].fill($0) } }
  }

  /// The protocol, and what the fields would make or what is missing.
  func below(in record: PatientRecord, width: Int) -> [Remark] {
    let rule = PlanProtocol.named(form["protocol"])
    let about = rule.map { "\($0.title): \($0.words)." } ?? "A plan of your own: choose what and when below."
    let lines = Text.wrap(about, width: width).map { Remark($0, .muted) }
    do throws(FieldProblem) {
      return lines + [Remark(try request.plan(in: record.time).words(from: record.now), .good)]
    } catch {
      return lines + [Remark(error.reason, .warning)]
    }
  }

  /// Starts the plan.
  func act(in record: PatientRecord) throws(FieldProblem) -> Act { try PlanActs.start(request, in: record) }

  private var request: PlanRequest {
    var request = PlanRequest()
    (request.rule, request.title, request.first) = (form["protocol"], form["title"], form["first day"])
    (request.days, request.every, request.kind) = (form["days"], form["again"], form["kind"])
    (request.readings, request.morning) = (form["readings"], form["morning"])
    request.evening = form["evening"]
    return request
  }
}
