import Care
import Model

extension Session {
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
    guard !act.changesNothing else {
      try Output.line(act.said.sentence)
      return 0
    }
    if let question = act.confirmation, let flag = question.flag, !isConfirmed {
      throw Exit.usage(
        "\(question.title): \(question.lines.joined(separator: " ")) "
          + "Add \(flag) if that is what you mean. Nothing was saved.")
    }
    let done = try keeper.carryOut(act, in: record)
    for line in done.said.lines { try Output.line(line) }
    return 0
  }
}
