import Model

/// A dose that is due: taken, not taken, or later.
package struct DueDose: DueItem {
  /// The medicine.
  package let course: MedicineCourse
  /// When it was due.
  package let dose: DoseTime
  /// Since when it is due.
  package let since: Moment
  /// How many doses of the day before and of today went by before it without an answer.
  package let missed: Int
  private let now: Moment

  /// After so many minutes a dose is told as overdue (D).
  static let minutesUntilOverdue = 120

  /// The dose that is due of a medicine; nil where there is none, or it was put off until later.
  ///
  /// Putting it off is kept as the answer `snoozed` to the medicine, as it is for a reminder.
  package init?(_ course: MedicineCourse, log: DoseLog, _ answers: [Entry], _ record: PatientRecord) {
    let (now, zone) = (record.now, record.zone)
    guard course.isTaken(at: now), let last = log.latest(by: now), last.isOpen else { return nil }
    since = zone.nearestMoment(day: last.time.day, time: last.time.time)
    let asked = Occurrence(last.time.day, last.time.time)
    let isPutOff = answers.contains { entry in
      (entry.content as? ReminderAnswer).map { answer in
        answer.reminder == course.id && answer.occurrence == asked && answer.until.map { $0 > now } ?? false
      } ?? false
    }
    guard !isPutOff else { return nil }
    (self.course, dose, self.now) = (course, last.time, now)
    missed = log.doses.count { $0.isOpen && $0.time < last.time }
  }

  /// The medicine.
  package var id: ULID { course.id }
  /// A medicine.
  package var source: BriefSource { .medication }
  /// Its time of day.
  package var part: String { "\(dose.time)" }
  /// Overdue after two hours.
  package var urgency: BriefUrgency { now.minutes(since: since) > Self.minutesUntilOverdue ? .overdue : .now }

  /// Name and strength.
  package func title(in record: PatientRecord) -> String { course.title(at: record.now) }

  /// Name, strength and time, and what went by before it.
  package func line(in record: PatientRecord) -> String {
    let day = dose.day == record.now.day ? "" : " of \(dose.day.words(from: record.now.day))"
    let before = missed == 0 ? "" : ", \(missed) before it not answered"
    return "\(title(in: record)): the dose of \(record.text(dose.time))\(day) is due\(before)"
  }

  /// It was taken, now or at another time, or not, or it is asked about again in an hour.
  package var answers: [AnswerOffer] {
    [
      AnswerOffer(.done, "taken"), AnswerOffer(.open, "when"), AnswerOffer(.skip, "not taken"),
      AnswerOffer(.later, "snooze"),
    ]
  }

  /// Saves the answer; with words, when it was taken: `8:10`, `yesterday 20:10`.
  package func respond(
    _ answer: Answer, _ words: String, in record: PatientRecord
  ) throws(FieldProblem) -> Response? {
    switch answer {
    case .open: .open(.dose(course.id))
    case .done where words.isEmpty:
      .act(try DoseActs.answer(course, dose: dose, isSkipped: false, in: record))
    case .done: .act(try DoseActs.taken(course, at: words, in: record))
    case .skip: .act(try DoseActs.answer(course, dose: dose, isSkipped: true, in: record))
    case .later: .act(try DoseActs.snooze(self, minutes: 60, in: record))
    case .seen, .over: nil
    }
  }

  /// The dose as it stands.
  package var json: JSONValue {
    .object(
      [
        .init("id", .text("\(id)")), .init("medicine", .text(course.name)),
        JSONValue.Member("strength", course.state(at: now)?.strength), .init("dose", .text("\(dose)")),
        .init("since", .text("\(since)")), .init("missed", .whole(missed)),
      ].compactMap(\.self))
  }
}
