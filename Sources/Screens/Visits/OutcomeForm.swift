import Model
import Report
import Terminal

/// The form for what was agreed at a visit: words, targets for this person, the next interval, a remark.
public struct OutcomeForm: Screen {
  private var form: FormPage
  private let kept: Stored<Visit>

  /// Opens the form of a visit.
  init(_ kept: Stored<Visit>) {
    self.kept = kept
    form = FormPage(
      "WHAT WAS AGREED",
      [
        .text("agreed", hint: "", prefix: "note "),
        .text("systolic", hint: "below this, in mmHg; empty leaves it as it is", keys: .whole),
        .text("diastolic", hint: "below this, in mmHg", keys: .whole),
        .text("glucose", hint: "within, such as 3.9-10.0 mmol/L"),
        .text("next visit", hint: "3m, 6w, or a day such as 2027-03-03"),
        .text("note", hint: "", prefix: "note "),
      ])
    form.fields[0].fill(kept.content.agreed ?? "")
    form.fields[4].fill(kept.content.next?.code ?? "")
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

  /// Draws the fields, and below them which targets will hold.
  public func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    do throws(FieldProblem) {
      let targets = try outcome.changes(of: kept, in: record).targets
      let lines = VisitTargets(targets ?? record.targets).own.map { "\($0.label): \($0.text)" }
      let head = targets == nil ? "targets, unchanged:" : "targets from then on:"
      let shown = lines.isEmpty ? ["no limits of your own are set"] : [head] + lines
      return form.draw(on: &canvas, below: shown.map { ($0, targets == nil ? .muted : .good) })
    } catch {
      return form.draw(on: &canvas, below: [(error.reason, .muted)])
    }
  }

  private var outcome: VisitOutcome {
    var outcome = VisitOutcome()
    outcome.agreed = form["agreed"]
    for label in ["systolic", "diastolic", "glucose"] where !form[label].allSatisfy(\.isWhitespace) {
      outcome.targets.append("\(label) \(form[label])")
    }
    outcome.next = form["next visit"]
    outcome.note = form["note"]
    return outcome
  }

  private func save(_ record: PatientRecord) -> [Effect] {
    do throws(FieldProblem) {
      let changes = try outcome.changes(of: kept, in: record)
      let said = changes.targets == nil ? "" : " The targets hold from now on."
      return [
        .replace(
          changes.changed, adding: changes.new,
          saying: "Done: \(VisitText.title(changes.visit)).\(said) u undoes it."),
        .pop,
      ] + Self.proposal(after: changes.visit, in: record)
    } catch {
      return [.say("Not saved: \(error.reason).", .danger)]
    }
  }

  /// Asks whether the person wants to be reminded of the next visit.
  private static func proposal(after visit: Visit, in record: PatientRecord) -> [Effect] {
    guard let reminder = VisitOutcome.reminder(for: visit, in: record) else { return [] }
    let entry = Entry(id: record.newID.next, at: record.now, content: reminder)
    let words = reminder.words(from: record.now, in: record.zone, record.settings.clock)
    return [
      .push(
        QuestionScreen(
          "Remind you to arrange the next visit?", lines: [words],
          yes: [.add([entry], saying: "Added: \(words). u undoes it.")]))
    ]
  }
}
