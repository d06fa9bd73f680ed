import Model

/// The answers to a dose.
package enum DoseActs {
  /// That a dose was taken, now or at another time, or not; without a dose, that the medicine was taken beside its times.
  ///
  /// When it was taken is the time of the entry; when it was due stands in it.
  /// - Throws: `FieldProblem` where the medicine has no such dose, or the time is still to come.
  package static func answer(
    _ course: MedicineCourse, dose: DoseTime?, at moment: Moment? = nil, isSkipped: Bool,
    in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let moment = moment ?? record.now
    guard moment <= record.now else {
      throw FieldProblem("at", "\(record.when(moment)) is in the future")
    }
    if let dose, !course.has(dose) { throw noDose(course, dose, record) }
    let content = try MedicationTaken(
      course.title(at: record.now), medicine: course.id, dose: dose, isSkipped: isSkipped)
    let words = words(course, dose, isSkipped ? nil : moment, record)
    return Act(
      .write([Entry(id: record.newID, at: moment, content: content)]),
      Said(isSkipped ? "Not taken" : "Taken", words))
  }

  /// That a medicine was taken at a time as people type it: the open dose into whose time that falls, else one beside them.
  ///
  /// - Throws: `FieldProblem` where the time is not one, or still to come.
  package static func taken(
    _ course: MedicineCourse, at text: String, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let moment = try time(text, in: record) ?? record.now
    let dose = record.medication.dose(of: course, takenAt: moment)
    return try answer(course, dose: dose, at: moment, isSkipped: false, in: record)
  }

  /// The time at which something was taken, as people type it: `8:10`, `yesterday 20:10`, `-1h`; nil for an empty text.
  ///
  /// - Throws: `FieldProblem` where it is none.
  package static func time(_ text: String, in record: PatientRecord) throws(FieldProblem) -> Moment? {
    try TimeWords.moment(text, .past, on: record.now.day, key: "at", in: record.time)
  }

  /// That every dose that is due was taken now, as one action.
  package static func takeAll(in record: PatientRecord) throws(FieldProblem) -> Act {
    let due = record.medication.due
    guard let first = due.first else { return .nothing("No dose is due.") }
    guard due.count > 1 else {
      return try answer(first.course, dose: first.dose, isSkipped: false, in: record)
    }
    var (entries, id, said): ([Entry], ULID, [Said]) = ([], record.newID, [])
    for item in due {
      let title = item.title(in: record)
      entries.append(
        Entry(
          id: id, at: record.now, content: try MedicationTaken(title, medicine: item.id, dose: item.dose)))
      said.append(Said("Taken", words(item.course, item.dose, record.now, record)))
      id = id.next
    }
    var all = Said("\(due.count) doses taken", due.map { $0.title(in: record) }.joined(separator: ", "))
    all.each = said
    return Act(.write(entries), all)
  }

  /// That the next dose was taken before it is due; asked before it is done, as one key too many would say so too.
  package static func takeNext(
    _ course: MedicineCourse, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let title = course.title(at: record.now)
    guard let next = record.medication.nextDose(of: course) else {
      return .nothing("\(title) has no dose that is due, and none to come by tomorrow.")
    }
    var act = try answer(course, dose: next, isSkipped: false, in: record)
    act.confirmation = Confirmation(
      "Taken early?",
      [title, "No dose is due; the next one is \(DoseText.dose(next, record)). Did you take it already?"])
    return act
  }

  /// That a dose is asked about again later.
  ///
  /// - Throws: `FieldProblem` where that time is not one.
  package static func snooze(
    _ dose: DueDose, minutes: Int, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    guard let until = record.now.adding(minutes: minutes) else {
      throw FieldProblem("until", "there is no such time")
    }
    let answer = try ReminderAnswer(
      to: dose.id, occurrence: Occurrence(dose.dose.day, dose.dose.time), .snoozed, until: until)
    return Act(
      .write([Entry(id: record.newID, at: record.now, content: answer)]),
      Said("\(dose.title(in: record)): asks again \(record.when(until))."))
  }

  /// `ramipril 5 mg, the dose of 08:00, at 09:30`; nil for the time where it was not taken.
  private static func words(
    _ course: MedicineCourse, _ dose: DoseTime?, _ taken: Moment?, _ record: PatientRecord
  ) -> String {
    let which = dose.map { "the dose of \(DoseText.dose($0, record))" }
    let isOnTime = dose.map { taken?.wallMinutes == $0.wallMinutes } ?? (taken == record.now)
    let at = isOnTime ? nil : taken.map { DoseText.at($0, record) }
    let isBeside = dose == nil && course.state(at: record.now)?.schedule.times.isEmpty == false
    let beside = isBeside ? "beside its doses" : nil
    return [course.title(at: record.now), which, at, beside].compactMap(\.self).joined(separator: ", ")
  }

  private static func noDose(
    _ course: MedicineCourse, _ dose: DoseTime, _ record: PatientRecord
  ) -> FieldProblem {
    let schedule = course.state(at: dose.wallMinutes)?.schedule ?? .words("")
    let its =
      schedule.times.isEmpty
      ? "it has no times of the day" : "its times are \(schedule.text(record.settings.clock))"
    return FieldProblem("dose", "\(course.name) has no dose of \(DoseText.dose(dose, record)); \(its)")
  }
}
