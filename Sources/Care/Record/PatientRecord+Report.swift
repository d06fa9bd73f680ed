import Journal
import Model
import Report
import Statistics

extension PatientRecord {
  /// The days of a report where none are named: since the last visit, else the last 90.
  package var reportPeriod: Period { VisitPreparation.period(last: lastVisit?.content, now: now) }

  /// How much of the journal a report needs: readings before its days are compared with, and changes of medicines look
  /// four weeks to each side.
  package static func reportScope(of period: Period) -> Scope {
    .since(
      min(period.before.days.lowerBound, period.days.lowerBound.adding(days: -ChangeEffect.usualDays)))
  }

  /// The page for the doctor.
  ///
  /// - Parameter name: The name or the initials that the person wants on it.
  package func report(_ request: ClinicReport.Request, name: String? = nil) -> ClinicReport {
    var material = ReportMaterial()
    material.name = name
    let list = medication
    let clock = settings.clock
    material.last = lastVisit?.content
    material.asked = lastVisit.map { visits.asked(at: $0.id).map(\.content) } ?? []
    let book = visits
    material.questions =
      book.next.map { book.open(for: $0.id).map(\.content.text) } ?? book.open.map(\.content.text)
    material.taken = list.courses.filter { $0.isTaken(at: now) }.map { course in
      let adherence = Adherence(list.log(course, on: request.period.days))
      let doses = adherence.due + adherence.extra == 0 ? nil : adherence.text
      return ReportMaterial.Taken(
        title: course.title(at: now),
        text: [MedicineText.schedule(course, now: now, clock: clock), doses].compactMap(\.self)
          .joined(separator: "; "))
    }
    material.changes = list.courses.flatMap { course in
      course.steps.filter { request.period.days.contains($0.day) }.map { step in
        ReportMaterial.Change(
          day: step.day, text: MedicineText.event(course, step, clock: clock), note: step.note,
          effect: ChangeEffect(
            of: step, in: course, others: list.courses.filter { $0.id != course.id }, readings: readings,
            now: now, windows: DayWindows(settings), clock: clock))
      }
    }.sorted { $0.day < $1.day }
    if setAside > 0 { material.notCounted = ["\(setAsideText)."] }
    return ClinicReport(
      request, material, entries: readings, targets: targets, earlier: earlierTargets, now: now,
      windows: DayWindows(settings),
      clock: clock, kinds: kinds)
  }

  private var lastVisit: Stored<Visit>? { visits.last(before: now) }
}
