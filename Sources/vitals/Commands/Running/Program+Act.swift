import Care
import Model

extension Program {
  /// Works out an act from a record, does it, and prints what was done.
  ///
  /// What has to be confirmed is asked at a terminal; a script says it with the flag that the act names.
  /// - Parameter isConfirmed: Whether that flag was there.
  /// - Throws: `FieldProblem` for what is not understood, `NotDone` where it could not be saved, `Exit` where it was not
  ///   confirmed.
  func perform(
    _ record: PatientRecord, isConfirmed: Bool = false, _ act: (PatientRecord) throws -> Act
  ) throws -> Int32 {
    let act = try act(record)
    let done = try carryOut(act, in: record, isConfirmed: isConfirmed)
    try say(act, done.said, done.entries)
    return 0
  }

  /// Says what an act has done, for people or for programs.
  func say(_ act: Act, _ said: Said, _ entries: [Entry] = []) throws {
    if printsJSON { return try Output.json(.act(act, said, entries)) }
    for line in said.lines { try Output.line(line) }
  }

  /// Does an act and prints nothing.
  ///
  /// - Throws: `NotDone` where it could not be saved, `Exit` where it was not confirmed.
  func carryOut(_ act: Act, in record: PatientRecord, isConfirmed: Bool = false) throws -> Done {
    if !act.changesNothing, let question = act.confirmation, let flag = question.flag {
      try Question.require(question.title, question.lines, isSure: isConfirmed, flag: flag)
    }
    let done = try keeper.carryOut(act, in: record)
    guard let question = done.question else { return done }
    return try carryOut(question, in: record, isConfirmed: isConfirmed)
  }
}

extension PatientRecord {
  /// Finds what a person names.
  ///
  /// - Throws: `FieldProblem` where nothing or too much is found; `JournalError` where a part of the journal could not be
  ///   read, so that it may well be there.
  func named<Found>(_ find: (Naming) throws -> Found) throws -> Found {
    do {
      return try find(Naming(self))
    } catch let problem as FieldProblem {
      try ledger.requireWhole()
      throw problem
    }
  }
}
