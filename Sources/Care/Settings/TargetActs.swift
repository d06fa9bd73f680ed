import Model

/// What readings are held against is set.
package enum TargetActs {
  /// Changes what was typed; nothing where the same was set before.
  ///
  /// - Throws: `FieldProblem` with the part that is not understood.
  package static func change(
    _ request: TargetRequest, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let targets = try request.targets(changing: record.targets, among: record.kinds)
    guard targets != record.targets || record.targetsEntry == nil else {
      var act = Act.noChange
      act.said.below = TargetText.lines(targets, record.kinds)
      return act
    }
    return set(targets, Said("Targets saved."), in: record)
  }

  /// Saves other targets, as a revision of those that are there.
  static func set(_ targets: Targets, _ said: Said, in record: PatientRecord) -> Act {
    var said = said
    said.below = TargetText.lines(targets, record.kinds)
    guard var entry = record.targetsEntry else {
      return Act(.write([Entry(id: record.newID, at: record.now, content: targets)]), said)
    }
    entry.content = targets
    return Act(.write([], replacing: [entry]), said)
  }
}
