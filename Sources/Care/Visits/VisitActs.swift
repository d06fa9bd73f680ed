import Model
import Report

/// What a person does about a visit or a question for one.
package enum VisitActs {
  /// Adds a visit as it was typed.
  ///
  /// - Throws: `FieldProblem` with the field that is not understood.
  package static func add(_ request: VisitRequest, in record: PatientRecord) throws(FieldProblem) -> Act {
    let visit = try request.visit(from: nil, in: record.time)
    let entry = Entry(id: record.newID, at: record.now, content: visit)
    return Act(.write([entry]), Said("Added", VisitText.line(visit, in: record), id: entry.id))
  }

  /// Changes a visit; nothing where what was typed says the same.
  ///
  /// - Throws: `FieldProblem` with the field that is not understood.
  package static func change(
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
  /// - Parameter isReminding: Whether being reminded of it was asked for already, and so is part of the act.
  /// - Throws: `FieldProblem` for a visit that is still to come, and for what is not understood.
  package static func done(
    _ kept: Stored<Visit>, _ request: OutcomeRequest = OutcomeRequest(), isReminding: Bool = false,
    in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let changes = try request.changes(of: kept, in: record)
    let next = arranging(after: changes.visit, in: record)
    var below = changes.targets.map { VisitTargets($0).own.map { "\($0.label): \($0.text)" } } ?? []
    if let next { below.append(isReminding ? "reminder: \(next.words)" : next.hint) }
    let reminders = isReminding ? [next?.entry].compactMap(\.self) : []
    return Act(
      .write(changes.new + reminders, replacing: changes.changed),
      Said(
        "Done", VisitText.title(changes.visit), inFull: VisitText.line(changes.visit, in: record),
        more: changes.targets == nil ? [] : ["The targets apply from now on."], below: below),
      next: isReminding ? nil : next.map { Opening.proposal($0.act) })
  }

  /// Being reminded to arrange the next visit.
  private struct Arranging {
    let entry: Entry
    let words: String
    /// How it is asked for where it is not proposed.
    let hint: String

    var act: Act {
      Act(
        .write([entry]), Said("Added", words, id: entry.id),
        confirmation: Confirmation("Remind you to arrange the next visit?", [words], flag: "--remind"))
    }
  }

  /// What reminds the person to arrange the next visit; nil where none was agreed, or one is planned.
  private static func arranging(after visit: Visit, in record: PatientRecord) -> Arranging? {
    guard let reminder = OutcomeRequest.reminder(for: visit, in: record) else { return nil }
    let hint =
      "To be reminded of the next one: vitals remind add \"\(reminder.title)\" --on \(reminder.first)"
    return Arranging(
      entry: Entry(id: record.newID.next, at: record.now, content: reminder),
      words: reminder.words(from: record.now, in: record.zone, record.settings.clock), hint: hint)
  }

  /// A remark, put behind those that a visit has.
  ///
  /// - Throws: `FieldProblem` where it is empty.
  package static func note(_ kept: Stored<Visit>, _ text: String) throws(FieldProblem) -> Act {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw FieldProblem("note", "the note is empty")
    }
    var entry = kept.entry
    entry.note = entry.note.map { "\($0); \(text)" } ?? text
    return Act(.write([], replacing: [entry]), Said("Noted."))
  }

  /// It did not take place, and nobody had called it off.
  ///
  /// - Throws: `FieldProblem` for a visit that is still to come.
  package static func missed(_ kept: Stored<Visit>, in record: PatientRecord) throws(FieldProblem) -> Act {
    guard kept.content.start.day <= record.now.day else {
      throw FieldProblem("status", "the visit is in the future, on \(kept.content.start.day)")
    }
    return set(.missed, kept, in: record)
  }

  /// It was called off; asked before it is saved.
  package static func cancel(_ kept: Stored<Visit>, in record: PatientRecord) -> Act {
    var act = set(.cancelled, kept, in: record)
    guard !act.changesNothing else { return act }
    let line = VisitText.line(kept.content, in: record)
    act.confirmation = Confirmation(
      "Cancel this visit?",
      [line, "It stays in the list. Tell the practice yourself that you are not coming."])
    return act
  }

  /// A visit or a question is taken off the list; asked before.
  package static func remove(_ id: ULID, _ line: String) -> Act {
    Act(
      .delete([id]), Said("Deleted", line, back: .bringsBack),
      confirmation: Confirmation("Delete it?", [line]))
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
