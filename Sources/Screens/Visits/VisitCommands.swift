import Care
import Model

/// What can be done to a visit, wherever it is chosen.
enum VisitCommands {
  static func effects(of command: Command.ID, on kept: Stored<Visit>, in record: PatientRecord) -> [Effect] {
    switch command {
    case .add: [.push(VisitForm(in: record))]
    case .edit: [.push(VisitForm(kept, in: record))]
    case .done: done(kept, in: record)
    case .skip: Effect.doing { () throws(FieldProblem) in try VisitActs.missed(kept, in: record) }
    case .cancel: [.act(VisitActs.cancel(kept, in: record))]
    case .ask: [.push(QuestionForm(for: kept.content.status.isAwaited ? kept.id : nil))]
    case .link: [kept.content.link.map(Effect.link) ?? .say("It has no link. Press e to add one.", .muted)]
    case .prepare: [.push(PreparationScreen(of: kept.id, in: record))]
    case .remove: [.act(VisitActs.remove(kept.id, VisitText.line(kept.content, in: record)))]
    default: []
    }
  }

  private static func done(_ kept: Stored<Visit>, in record: PatientRecord) -> [Effect] {
    guard kept.content.start.day <= record.now.day else {
      return [.say("It is in the future, \(VisitText.distance(kept.content, in: record)).", .warning)]
    }
    return [.push(OutcomeForm(kept))]
  }
}
