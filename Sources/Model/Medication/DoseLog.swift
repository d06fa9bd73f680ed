/// The doses of one medicine over some days, with the answers to them.
///
/// An answer that names its dose belongs to it. Any other belongs to the dose whose time it falls into: from half way
/// back to the dose before, at most three hours early, until the next one's time begins (D). A second one there, and
/// whatever was taken of a medicine without times, is no scheduled dose.
package struct DoseLog: Sendable {
  /// The doses in order of time.
  package let doses: [Dose]
  /// What was taken beside them.
  package let extra: [Reading<MedicationTaken>]

  /// The latest dose that has come by a moment, answered or not; nil where there is none.
  package func latest(by moment: Moment) -> Dose? {
    doses.last { $0.time.wallMinutes <= moment.wallMinutes }
  }

  /// How early a dose can be taken and still be it, in minutes (D).
  static let mostEarly = 180

  /// Works the doses out.
  ///
  /// - Parameters:
  ///   - course: The medicine.
  ///   - days: The days whose doses are asked for.
  ///   - answers: What was taken or left out, in order of time: of this medicine alone, from the day before the days on.
  ///   - now: The patient's clock; a later dose is not due yet and left out unless it was answered. Doses of before
  ///     the medicine was listed are left out: nobody was asked about them.
  package init(
    _ course: MedicineCourse, on days: ClosedRange<Day>, answers: [Reading<MedicationTaken>], now: Moment
  ) {
    let wide = days.lowerBound.adding(days: -1)...days.upperBound.adding(days: 1)
    let times = Self.times(course, wide)
    var given: [DoseTime: Dose.Answer] = [:]
    var extra: [Reading<MedicationTaken>] = []
    // What names its dose comes first, so that nothing else takes its place.
    for answer in answers.filter({ $0.value.dose != nil }) + answers.filter({ $0.value.dose == nil }) {
      let dose = answer.value.dose ?? Self.dose(at: answer.at, times)
      guard let dose, given[dose] == nil || answer.value.dose != nil else {
        if days.contains(answer.at.day), !answer.value.isSkipped { extra.append(answer) }
        continue
      }
      given[dose] = answer.value.isSkipped ? .skipped(answer.id) : .taken(answer.id, at: answer.at)
    }
    let clock = now.wallMinutes
    let named = given.keys.filter { !times.contains($0) }
    doses = (times + named).sorted().filter { days.contains($0.day) }
      .map { Dose(time: $0, answer: given[$0] ?? .none) }
      .filter { $0.time.wallMinutes >= course.listed && (!$0.isOpen || $0.time.wallMinutes <= clock) }
    self.extra = extra
  }

  /// The dose of a medicine into whose time a moment falls, answered or not; nil where it falls into none.
  package static func dose(of course: MedicineCourse, takenAt moment: Moment) -> DoseTime? {
    let days = moment.day.adding(days: -1)...moment.day.adding(days: 1)
    return dose(at: moment, times(course, days))
  }

  /// The doses that a medicine's times give, whenever it is taken; in order.
  package static func times(_ course: MedicineCourse, _ days: ClosedRange<Day>) -> [DoseTime] {
    let schedules = Set(course.steps.map(\.after.schedule.times).joined()).sorted()
    return days.flatMap { day in
      schedules.map { DoseTime(day: day, time: $0) }.filter(course.has)
    }
  }

  /// The dose into whose time a moment falls; nil where it falls into none.
  ///
  /// A day alone is the dose of a day that has no other.
  private static func dose(at moment: Moment, _ times: [DoseTime]) -> DoseTime? {
    guard moment.hasTime else {
      let ofDay = times.filter { $0.day == moment.day }
      return ofDay.count == 1 ? ofDay[0] : nil
    }
    let clock = moment.wallMinutes
    return times.indices.last { index in
      let own = times[index].wallMinutes
      let before = index > 0 ? (own - times[index - 1].wallMinutes) / 2 : mostEarly
      return clock >= own - min(mostEarly, before)
    }.flatMap { clock - times[$0].wallMinutes < 1440 ? times[$0] : nil }
  }
}
