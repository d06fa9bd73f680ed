import Care
import Model

extension Opening {
  /// What opens it on the screens.
  func effects(in record: PatientRecord) -> [Effect] {
    switch self {
    case .session: [.perform(.session)]
    case .logLine(let text): [.push(LogScreen(beginning: text))]
    // The first lies on top, so that it is answered first.
    case .flows(let flows): flows.reversed().map { .push(FlowScreen($0, in: record)) }
    case .alert(let alert): [.push(AlertScreen(alert, in: record))]
    case .snooze(let due): [.push(SnoozeScreen(due))]
    case .dose(let id):
      record.medicines.first { $0.id == id }.map { [.push(DoseScreen($0))] } ?? []
    case .planResult(let id):
      record.plans.first { $0.id == id }.map { [.push(PlanPage.result($0, record))] } ?? []
    case .planAgain(let id):
      record.plans.first { $0.id == id }.map { [.push(PlanForm(again: $0.plan, kinds: record.kinds))] } ?? []
    case .visit(let id): [.push(VisitScreen(id))]
    case .outcome(let id): record.visits.visit(id).map { [.push(OutcomeForm($0))] } ?? []
    case .proposal(let act): [.act(act)]
    }
  }
}

extension Answer {
  /// The answer that a command of the screens gives; nil where it is about something else.
  init?(_ command: Command.ID) {
    switch command {
    case .answer, .when: self = .open
    case .done: self = .done
    case .snooze: self = .later
    case .skip: self = .skip
    case .seen: self = .seen
    case .resolved: self = .over
    default: return nil
    }
  }

  /// The command that gives it on the screens.
  var command: Command.ID {
    switch self {
    case .open: .answer
    case .done: .done
    case .later: .snooze
    case .skip: .skip
    case .seen: .seen
    case .over: .resolved
    }
  }
}
