import Model

/// What readings are held against is set.
public enum TargetActs {
  /// Saves other targets, as a revision of those that are there.
  public static func set(_ targets: Targets, _ said: Said, in record: PatientRecord) -> Act {
    guard var entry = record.targetsEntry else {
      return Act(.write([Entry(id: record.newID, at: record.now, content: targets)]), said)
    }
    entry.content = targets
    return Act(.write([], replacing: [entry]), said)
  }
}
