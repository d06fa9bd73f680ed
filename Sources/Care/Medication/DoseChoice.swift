import Model

/// A dose of a medicine that may have been taken, and a time at which that may have been.
package struct DoseChoice: Sendable, Equatable {
  /// The dose.
  package let dose: DoseTime
  /// When it was taken.
  package let at: Moment
  /// What is not usual about it: `now`, `on time`, `now, 3 hours early`.
  package let words: String

  /// The most doses that were not answered of which one is chosen; an earlier one is named in a shell.
  private static let most = 3

  /// The choices for a medicine: of each dose that was not answered, the latest first, that it was taken now or on time;
  /// then the next one, taken early.
  package static func all(of course: MedicineCourse, in record: PatientRecord) -> [DoseChoice] {
    let open = record.medication.openDoses(of: course).prefix(most).flatMap { dose -> [DoseChoice] in
      let due = record.zone.nearestMoment(day: dose.day, time: dose.time)
      return [now(dose, record)]
        + (due < record.now ? [DoseChoice(dose: dose, at: due, words: "on time")] : [])
    }
    return open + [record.medication.nextDose(of: course)].compactMap(\.self).map { now($0, record) }
  }

  private static func now(_ dose: DoseTime, _ record: PatientRecord) -> DoseChoice {
    let distance = DoseText.distance(of: record.now, from: dose).map { ", \($0)" } ?? ""
    return DoseChoice(dose: dose, at: record.now, words: "now\(distance)")
  }
}
