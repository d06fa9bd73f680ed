import Model
import Report
import Statistics

/// All that is known of one medicine, in lines: doses, adherence, changes, and readings before and after the last one.
package struct MedicinePage {
  private let course: MedicineCourse
  private let record: PatientRecord

  /// How many days the page counts doses for.
  package static let days = 30

  /// Looks at a medicine.
  package init(_ course: MedicineCourse, _ record: PatientRecord) {
    self.course = course
    self.record = record
  }

  /// The doses of the last days, counted.
  package var adherence: Adherence {
    let today = record.now.day
    return Adherence(record.medication.log(course, on: today.adding(days: 1 - Self.days)...today))
  }

  /// What changed, the latest first: `12 Nov  5 mg to 10 mg  (Dr Weber)`.
  package var changes: [String] {
    course.steps.reversed().map { step in
      let note = step.note.map { "  (\($0))" } ?? ""
      let words = MedicineText.change(step, clock: record.settings.clock)
      return "\(step.day.words(from: record.now.day))  \(words)\(note)"
    }
  }

  /// The doses of yesterday and today with what was said of each: `today 08:00      taken at 09:04, 64 minutes late`.
  package var doses: [String] {
    let today = record.now.day
    return record.medication.log(course, on: today.adding(days: -1)...today).doses.reversed().map { dose in
      let day = dose.time.day.words(from: today)
      return "\(day) \(record.text(dose.time.time))  \(DoseText.answer(dose, record))"
    }
  }

  /// The readings before and after a change.
  package func effect(_ step: MedicineCourse.Step, days: Int = ChangeEffect.usualDays) -> ChangeEffect {
    ChangeEffect(
      of: step, in: course, others: record.medicines.filter { $0.id != course.id }, readings: record.readings,
      days: days, now: record.now, windows: DayWindows(record.settings), clock: record.settings.clock)
  }

  /// The whole page.
  package func lines(width: Int = 76) -> [String] {
    let effects = course.steps.filter { $0.day <= record.now.day }.suffix(1).flatMap { step in
      let effect = effect(step)
      return ["", "Before and after: \(effect.heading)"] + TextBlock.lines(effect.lines, width: width)
    }
    let head = [
      MedicineText.schedule(course, now: record.now, clock: record.settings.clock),
      "Last \(Self.days) days, from when it came on the list: \(adherence.text).",
    ]
    let doses = doses.isEmpty ? [] : ["", "Doses of yesterday and today"] + doses.map { "  \($0)" }
    return head + doses + ["", "What changed"] + changes.map { "  \($0)" } + effects
  }
}
