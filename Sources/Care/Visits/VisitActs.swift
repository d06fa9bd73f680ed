import Model

/// What a person does about a visit or a question for one.
public enum VisitActs {
  /// Adds a visit as it was typed.
  ///
  /// - Throws: `FieldProblem` with the field that is not understood.
  public static func add(_ request: VisitRequest, in record: PatientRecord) throws(FieldProblem) -> Act {
    let visit = try request.visit(from: nil, in: record.time)
    let entry = Entry(id: record.newID, at: record.now, content: visit)
    return Act(.write([entry]), Said("Added", VisitText.line(visit, in: record), id: entry.id))
  }

  /// Changes a visit; nothing where what was typed says the same.
  ///
  /// - Throws: `FieldProblem` with the field that is not understood.
  public static func change(
    _ kept: Stored<Visit>, to request: VisitRequest, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let visit = try request.visit(from: kept.content, in: record.time)
    guard visit != kept.content else { return .noChange }
    let was = "It was: \(VisitText.line(kept.content, in: record))."
    return Act(
      .write([], replacing: [kept.saying(visit)]),
      Said("Changed", VisitText.line(visit, in: record), id: kept.id, more: [was]))
  }

  /// It took place, and what was agreed there; then being reminded of the next one is proposed.
  ///
  /// - Throws: `FieldProblem` for a visit that is still to come, and for what is not understood.
  public static func done(
    _ kept: Stored<Visit>, _ request: OutcomeRequest = OutcomeRequest(), in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let changes = try request.changes(of: kept, in: record)
    let targets = changes.targets == nil ? [] : ["The targets hold from now on."]
    return Act(
      .write(changes.new, replacing: changes.changed),
      Said("Done", VisitText.title(changes.visit), more: targets),
      next: arranging(after: changes.visit, in: record).map(Opening.proposal))
  }

  /// The act that reminds the person to arrange the next visit; nil where none was agreed, or one is planned.
  public static func arranging(after visit: Visit, in record: PatientRecord) -> Act? {
    guard let reminder = OutcomeRequest.reminder(for: visit, in: record) else { return nil }
    let entry = Entry(id: record.newID.next, at: record.now, content: reminder)
    let words = reminder.words(from: record.now, in: record.zone, record.settings.clock)
    return Act(
      .write([entry]), Said("Added", words, id: entry.id),
      confirmation: Confirmation("Remind you to arrange the next visit?", [words], flag: "--remind"))
  }

  /// It did not take place, and nobody had called it off.
  public static func missed(_ kept: Stored<Visit>, in record: PatientRecord) -> Act {
    set(.missed, kept, in: record)
  }

  /// It was called off; asked before it is saved.
  public static func cancel(_ kept: Stored<Visit>, in record: PatientRecord) -> Act {
    var act = set(.cancelled, kept, in: record)
    guard !act.changesNothing else { return act }
    let line = VisitText.line(kept.content, in: record)
    act.confirmation = Confirmation(
      "Cancel this visit?",
      [line, "It stays in the list. Tell the practice yourself that you are not coming."])
    return act
  }

  /// A visit or a question is taken off the list; asked before.
  public static func remove(_ id: ULID, _ line: String) -> Act {
    Act(
      .delete([id]), Said("Removed", line, back: .bringsBack),
      confirmation: Confirmation("Remove it?", [line]))
  }

  private static func set(_ status: Visit.Status, _ kept: Stored<Visit>, in record: PatientRecord) -> Act {
    var visit = kept.content
    guard visit.status != status else {
      return .nothing("This visit is \(status.rawValue) already; nothing was saved.")
    }
    visit.status = status
    return Act(
      .write([], replacing: [kept.saying(visit)]), Said("\(VisitText.title(visit)): \(status.rawValue)."))
  }
}
