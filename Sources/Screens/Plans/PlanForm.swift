import Model
import Statistics
import Terminal

/// The form in which a measuring plan is started.
public struct PlanForm: Screen {
  private var form: FormPage

  /// Opens the form for a week by ESH, or for a protocol.
  public init(rule: String = AveragingRule.esh2023.id) {
    form = FormPage(
      "START A MEASURING PLAN",
      [
        .choice("protocol", PlanProtocol.all.map(\.id) + [PlanProtocol.customID], selected: rule),
        .text("title", hint: "before the visit; may stay empty"),
        .text("first day", hint: "today, thu, 1 Dec or 2026-12-01"),
        .text("days", hint: "as the protocol says where empty", keys: .whole),
        .text("again", hint: "3m: the next one is proposed then"),
        .choice("kind", [FormField.notSaid] + PlanMaking.kinds.map(\.id)),
        .text("readings", hint: "custom: in each sitting; 2 where empty", keys: .whole),
        .text("morning", hint: "custom: 06:00-09:00, or no"),
        .text("evening", hint: "custom: 18:00-21:00, or no"),
      ])
  }

  /// Opens the form for a plan like an earlier one.
  init(again plan: Plan) {
    self.init(rule: plan.rule)
    let values = [
      "title": plan.title, "again": plan.every?.code ?? "",
      "days": "\(plan.days)",
    ]
    for place in form.fields.indices { values[form.fields[place].label].map { form.fields[place].fill($0) } }
    guard plan.rule == PlanProtocol.customID else { return }
    let sittings = Dictionary(plan.occasions.map { ($0.name, $0) }) { first, _ in first }
    let own = [
      "kind": plan.measure, "readings": plan.occasions.first.map { "\($0.readings)" } ?? "",
      "morning": sittings["morning"].map { $0.window?.description ?? "" } ?? "no",
      "evening": sittings["evening"].map { $0.window?.description ?? "" } ?? "no",
    ]
    for place in form.fields.indices { own[form.fields[place].label].map { form.fields[place].fill($0) } }
  }

  /// A form.
  public var place: Place { .form }
  /// What can be done here.
  public var footer: [Command.ID] { FormPage.footer }

  /// Saves, moves between the fields, or goes back.
  public mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .save: return save(record)
    case .leave: return [.pop]
    default: form.perform(command)
    }
    return []
  }

  /// Types into the field that has the focus.
  public mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] { form.type(key) }

  /// Draws the fields, and below them what they make or what is wrong.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let rule = PlanProtocol.named(form["protocol"])
    let about = rule.map { "\($0.title): \($0.words)." } ?? "A plan of your own: say what and when below."
    let room = max(1, canvas.size.width - 4)
    var lines: [(text: String, tone: Tone)] = Text.wrap(about, width: room).map { ($0, .muted) }
    switch plan(record) {
    case .success(let plan): lines.append((plan.words(from: record.now), .good))
    case .failure(let problem): lines.append((problem.reason, .warning))
    }
    return form.draw(on: &canvas, below: lines)
  }

  private func plan(_ record: PatientRecord) -> Result<Plan, FieldProblem> {
    var making = PlanMaking()
    (making.rule, making.title, making.first) = (form["protocol"], form["title"], form["first day"])
    (making.days, making.every, making.kind) = (form["days"], form["again"], form["kind"])
    (making.readings, making.morning) = (form["readings"], form["morning"])
    making.evening = form["evening"]
    return making.plan(in: record.time)
  }

  private func save(_ record: PatientRecord) -> [Effect] {
    switch plan(record) {
    case .failure(let problem): return [.say("Not saved: \(problem.reason).", .danger)]
    case .success(let plan):
      let entry = Entry(id: record.newID, at: record.now, content: plan)
      let add: [Effect] = [
        .add([entry], saying: "Started: \(plan.words(from: record.now)). u undoes it."), .pop,
      ]
      guard let other = record.unfinishedPlans(of: plan.measure).first else { return add }
      let question = QuestionScreen(
        "A plan is there already",
        lines: [
          "\(Text.visible(other.plan.words(from: record.now))).",
          "The same readings would count for both. Start a second one beside it?",
        ], yes: add)
      return [.push(question)]
    }
  }
}
