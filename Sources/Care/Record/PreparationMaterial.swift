import Model
import Report
import Statistics

/// What plans, medicines and documents bring to the preparation page.
struct PreparationMaterial {
  let record: PatientRecord
  let days: ClosedRange<Day>

  /// The plans of these days: where they stand, and what they came to.
  var plans: [SummaryLine] {
    record.plans.filter { $0.plan.span.overlaps(days.lowerBound..<days.upperBound.adding(days: 1)) }
      .reversed()
      .map { progress in
        let text = PlanText(progress, now: record.now, clock: record.settings.clock)
        let result = PlanResult(progress, targets: record.targets, now: record.now, kinds: record.kinds)
        return SummaryLine(
          "from \(progress.plan.first)", "\(progress.plan.title): \(text.status); \(result.headline)")
      }
  }

  /// What is taken now with the doses of these days, and what changed in them.
  var medication: [SummaryLine] {
    let list = record.medication
    let clock = record.settings.clock
    let taken = list.courses.filter { $0.isTaken(at: record.now) }.flatMap { course in
      [
        SummaryLine(
          course.title(at: record.now), MedicineText.schedule(course, now: record.now, clock: clock))
      ]
        + doses(of: course, list)
    }
    let changes = list.courses.flatMap { course in
      course.steps.filter { days.contains($0.day) }.map { (course, $0) }
    }
    .sorted { $0.1.wallMinutes < $1.1.wallMinutes }
    return taken
      + (list.courses.isEmpty || !changes.isEmpty ? [] : [SummaryLine("changes", "none in these days")])
      + changes.map { course, step in
        let note = step.note.map { " (\($0))" } ?? ""
        return SummaryLine("\(step.day)", MedicineText.event(course, step, clock: clock) + note)
      }
  }

  /// The documents of these days, or of which nobody said the day and that were added on one of them.
  var documents: [SummaryLine] {
    record.standing.compactMap { Stored<Document>($0) }
      .map { (day: $0.content.date ?? $0.entry.at.day, document: $0.content) }
      .filter { days.contains($0.day) }.sorted { $0.day < $1.day }
      .map { SummaryLine("\($0.day)", "\($0.document.title) (\($0.document.category.rawValue))") }
  }

  private func doses(of course: MedicineCourse, _ list: MedicationList) -> [SummaryLine] {
    let adherence = Adherence(list.log(course, on: days))
    return adherence.due + adherence.extra == 0 ? [] : [SummaryLine("", adherence.text)]
  }
}
