import Model

/// The next dose of a medicine, which is not due yet and may have been taken early.
package struct ComingDose: DueItem {
  /// The medicine.
  package let course: MedicineCourse
  /// When it comes.
  package let dose: DoseTime
  /// The same as a moment.
  package let since: Moment

  /// The doses that people may speak of: of each medicine that is taken at times the one that is due, else the next.
  package static func all(_ record: PatientRecord) -> [any DueItem] {
    let due = record.medication.due
    return record.medicines.compactMap { course in
      due.first { $0.id == course.id } ?? ComingDose(course, record)
    }
  }

  private init?(_ course: MedicineCourse, _ record: PatientRecord) {
    guard let next = record.medication.nextDose(of: course) else { return nil }
    (self.course, dose) = (course, next)
    since = record.zone.nearestMoment(day: next.day, time: next.time)
  }

  /// The medicine.
  package var id: ULID { course.id }
  /// A medicine.
  package var source: BriefSource { .medication }
  /// Its day and time, so that it is not taken for the one that is due.
  package var part: String { "next \(dose)" }
  /// It is not due yet.
  package var urgency: BriefUrgency { .soon }

  /// Name and strength.
  package func title(in record: PatientRecord) -> String { course.title(at: record.now) }

  /// Name, strength and time.
  package func line(in record: PatientRecord) -> String {
    "\(title(in: record)): the next dose is \(DoseText.dose(dose, record))"
  }

  /// It was taken early, or will not be.
  package var answers: [AnswerOffer] {
    [AnswerOffer(.done, "taken"), AnswerOffer(.open, "when"), AnswerOffer(.skip, "not taken")]
  }

  /// Saves the answer; that it was taken early is asked about where no time is typed.
  package func respond(
    _ answer: Answer, _ words: String, in record: PatientRecord
  ) throws(FieldProblem) -> Response? {
    switch answer {
    case .open: .open(.dose(course.id))
    case .done where words.isEmpty: .act(try DoseActs.takeNext(course, in: record))
    case .done: .act(try DoseActs.taken(course, at: words, in: record))
    case .skip: .act(try DoseActs.answer(course, dose: dose, isSkipped: true, in: record))
    case .later, .seen, .over: nil
    }
  }

  /// The dose as it stands.
  package var json: JSONValue {
    .object([
      .init("id", .text("\(id)")), .init("medicine", .text(course.name)), .init("dose", .text("\(dose)")),
    ])
  }
}
