import Model

/// The person's medicines with what was said of their doses, as far as readings are loaded.
package struct MedicationList: Sendable {
  /// All medicines: those that are taken first, then by name.
  package let courses: [MedicineCourse]
  /// The doses that are due and not answered, one for each medicine.
  package let due: [DueDose]
  private let answers: [ULID: [Reading<MedicationTaken>]]
  private let now: Moment

  /// Works it out from a record.
  package init(_ record: PatientRecord) {
    now = record.now
    let changes = record.standing.filter { $0.content is MedicineChange }
    let now = record.now
    let courses = record.standing.compactMap { MedicineCourse($0, changes: changes) }.sorted {
      ($0.isTaken(at: now) ? 0 : 1, $0.name.lowercased(), $0.id)
        < ($1.isTaken(at: now) ? 0 : 1, $1.name.lowercased(), $1.id)
    }
    self.courses = courses
    var answers: [ULID: [Reading<MedicationTaken>]] = [:]
    if !courses.isEmpty {
      for taken in record.readings(of: MedicationTaken.kind).readings(of: MedicationTaken.self) {
        if let course = courses.meant(by: taken.value) { answers[course.id, default: []].append(taken) }
      }
    }
    self.answers = answers
    let snoozes = courses.isEmpty ? [] : record.standing.filter { $0.content is ReminderAnswer }
    due = courses.compactMap { course in
      DueDose(
        course, log: Self.log(course, answers, now.day.adding(days: -1)...now.day, now), snoozes, record)
    }
  }

  /// The doses of a medicine on some days.
  package func log(_ course: MedicineCourse, on days: ClosedRange<Day>) -> DoseLog {
    Self.log(course, answers, days, now)
  }

  /// The latest dose of a medicine of which nothing was said, put off or not; nil where there is none.
  package func openDose(of course: MedicineCourse) -> DoseTime? {
    let last = log(course, on: now.day.adding(days: -1)...now.day).latest(by: now)
    return last.flatMap { $0.isOpen ? $0.time : nil }
  }

  /// The doses of yesterday and today of which nothing was said, the latest first.
  package func openDoses(of course: MedicineCourse) -> [DoseTime] {
    log(course, on: now.day.adding(days: -1)...now.day).doses.filter(\.isOpen).map(\.time).reversed()
  }

  /// The next dose of today or tomorrow that is not due yet and was not taken early; nil where there is none.
  package func nextDose(of course: MedicineCourse) -> DoseTime? {
    let days = now.day...now.day.adding(days: 1)
    let answered = Set(log(course, on: days).doses.map(\.time))
    return DoseLog.times(course, days).first { $0.wallMinutes > now.wallMinutes && !answered.contains($0) }
  }

  /// The dose that was taken at a moment: the open one, or the next one, into whose time it falls; nil where none is.
  package func dose(of course: MedicineCourse, takenAt moment: Moment) -> DoseTime? {
    let found = DoseLog.dose(of: course, takenAt: moment)
    return (openDoses(of: course) + [nextDose(of: course)].compactMap(\.self)).first { $0 == found }
  }

  private static func log(
    _ course: MedicineCourse, _ answers: [ULID: [Reading<MedicationTaken>]], _ days: ClosedRange<Day>,
    _ now: Moment
  ) -> DoseLog {
    let wide = days.lowerBound.adding(days: -1)...days.upperBound.adding(days: 1)
    let near = (answers[course.id] ?? []).filter { reading in
      wide.contains(reading.at.day) || reading.value.dose.map { wide.contains($0.day) } ?? false
    }
    return DoseLog(course, on: days, answers: near, now: now)
  }
}

extension PatientRecord {
  /// The person's medicines.
  package var medication: MedicationList { lastMedication.value(of: now) { MedicationList(self) } }

  /// The person's medicines with their changes, those that are taken first.
  package var medicines: [MedicineCourse] { medication.courses }
}
