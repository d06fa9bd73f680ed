import Journal
import Model
import Report
import Statistics

extension PatientRecord {
  /// The visits and the questions for them, worked out when they are asked for.
  package var visits: VisitBook { VisitBook(standing, now: now) }

  /// The preparation page of a visit, of the next one where none is named.
  package func preparation(of id: ULID? = nil) -> VisitPreparation {
    let book = visits
    let kept = book.visit(id) ?? book.next
    var material = VisitPreparation.Material()
    material.visit = kept?.content
    material.last = Self.last(before: kept, book)?.content
    material.questions =
      kept.map { book.open(for: $0.id) }?.map(\.content.text) ?? book.open.map(\.content.text)
    let days = VisitPreparation.period(last: material.last, now: now).days
    material.alerts = alerts(on: days)
    let others = PreparationMaterial(record: self, days: days)
    (material.plans, material.medication, material.documents) = (
      others.plans, others.medication, others.documents
    )
    material.reminders = reminders.filter(\.isDue).map {
      SummaryLine($0.reminder.title, DueText.since($0, in: self))
    }
    return VisitPreparation(
      material, entries: readings, targets: targets, earlier: earlierTargets, now: now,
      windows: DayWindows(settings), clock: settings.clock, kinds: kinds)
  }

  /// How much of the journal the preparation page of a visit needs.
  package func preparationScope(of id: ULID? = nil) -> Scope {
    let book = visits
    let last = Self.last(before: book.visit(id) ?? book.next, book)?.content
    let period = VisitPreparation.period(last: last, now: now)
    // Alerts look back over weeks before the first day on which they are told.
    return .since(min(period.before.days.lowerBound, period.days.lowerBound.adding(days: -Self.alertReach)))
  }

  private static let alertReach = 100

  private static func last(before kept: Stored<Visit>?, _ book: VisitBook) -> Stored<Visit>? {
    book.last(before: min(kept?.content.start ?? book.now, book.now))
  }
}
