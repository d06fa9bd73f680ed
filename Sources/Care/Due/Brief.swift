import Alerts
import Journal
import Model

/// What launch tells the person: everything that is overdue, due now or due soon, from all that can be due.
package enum Brief {
  /// How much of the journal has to be loaded: sessions and doses are answered by readings.
  package static func scope(at now: Moment) -> Scope { .since(now.day.adding(days: -2)) }

  /// How much has to be loaded where alerts are told too: they look back over weeks, and laboratory values come once a year.
  package static func scope(withAlertsAt now: Moment) -> Scope {
    .since(now.day.adding(days: -(PatientRecord.askingDays + AlertEngine.lookBack)))
  }

  /// The alerts that ask for something, and then the items; for what tells the person without showing Today.
  package static func withAlerts(_ record: PatientRecord) -> [any DueItem] {
    DueAlert.all(record) + items(record)
  }

  /// The items, the most pressing first.
  package static func items(_ record: PatientRecord) -> [any DueItem] {
    record.lastBrief.value(of: record.now) {
      sources.flatMap { $0(record) }
        .sorted { ($0.urgency, $0.since, $0.id) < ($1.urgency, $1.since, $1.id) }
    }
  }

  /// What can be due.
  private static let sources: [@Sendable (PatientRecord) -> [any DueItem]] = [
    { $0.reminders.filter { $0.isDue || $0.isSoon } },
    { PlanTask.all($0) },
    { $0.medication.due },
    DueVisit.all,
  ]
}
