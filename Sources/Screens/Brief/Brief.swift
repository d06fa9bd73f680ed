import Model

/// What launch tells the person: everything that is overdue, due now or due soon, from all that can be due.
public enum Brief {
  /// The items, the most pressing first.
  public static func items(_ record: PatientRecord) -> [any BriefItem] {
    sources.flatMap { $0(record) }
      .sorted { ($0.urgency, $0.since, $0.id) < ($1.urgency, $1.since, $1.id) }
  }

  /// What can be due.
  private static let sources: [@Sendable (PatientRecord) -> [any BriefItem]] = [
    { $0.reminders.filter(\.isDue) }
  ]
}
