import Model

/// What can be said of a visit with one key, as effects.
enum VisitAnswering {
  /// It took place; what was agreed can be written down later.
  static func done(_ kept: Stored<Visit>, in record: PatientRecord) -> [Effect] {
    do throws(FieldProblem) {
      let changes = try VisitOutcome().changes(of: kept, in: record)
      return [.replace(changes.changed, saying: "\(VisitText.title(kept.content)): done. u undoes it.")]
    } catch {
      return [.say("Not saved: \(error.reason).", .warning)]
    }
  }

  /// It did not take place, and nobody had called it off.
  static func missed(_ kept: Stored<Visit>, in record: PatientRecord) -> [Effect] {
    set(.missed, kept, "missed")
  }

  /// It was called off; asked before it is saved.
  static func cancel(_ kept: Stored<Visit>, in record: PatientRecord) -> [Effect] {
    let line = VisitText.line(kept.content, in: record)
    return [
      .push(
        QuestionScreen(
          "Cancel this visit?",
          lines: [
            line, "Here it stays in the list; the practice has to hear it from you. u brings it back.",
          ],
          yes: set(.cancelled, kept, "cancelled")))
    ]
  }

  /// A visit or a question is taken out of the list; asked before.
  static func remove(_ id: ULID, _ line: String) -> [Effect] {
    [
      .push(
        QuestionScreen(
          "Remove it?", lines: [line, "u brings it back."],
          yes: [.delete([id], saying: "Removed. u brings it back.")]))
    ]
  }

  private static func set(_ status: Visit.Status, _ kept: Stored<Visit>, _ word: String) -> [Effect] {
    var visit = kept.content
    guard visit.status != status else { return [.say("It is \(word) already.", .muted)] }
    visit.status = status
    return [.replace([kept.saying(visit)], saying: "\(VisitText.title(visit)): \(word). u undoes it.")]
  }
}
