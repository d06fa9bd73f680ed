import Model

/// When a dose was due and when it was taken, in words.
package enum DoseText {
  /// When it is or was due: `08:00`, `20:00 yesterday`.
  package static func dose(_ dose: DoseTime, _ record: PatientRecord) -> String {
    let day = dose.day == record.now.day ? "" : " \(dose.day.words(from: record.now.day))"
    return "\(record.text(dose.time))\(day)"
  }

  /// When it was taken: `at 09:30`, `yesterday at 20:10`; of a day alone `today`, `on Thu 19 Nov`.
  package static func at(_ moment: Moment, _ record: PatientRecord) -> String {
    guard moment.hasTime else {
      let words = moment.day.words(from: record.now.day)
      return abs(record.now.day.number - moment.day.number) <= 1 ? words : "on \(words)"
    }
    let day = moment.day == record.now.day ? "" : "\(moment.day.words(from: record.now.day)) "
    return "\(day)at \(record.text(moment.time))"
  }

  /// How far from its time a dose was taken: `64 minutes late`, `3 hours early`; nil for less than half an hour.
  package static func distance(of moment: Moment, from dose: DoseTime) -> String? {
    let minutes = moment.wallMinutes - dose.wallMinutes
    guard moment.hasTime, abs(minutes) >= least else { return nil }
    let length =
      abs(minutes) < 120 ? "\(abs(minutes)) minutes" : "\((abs(minutes) + 30) / 60) hours"
    return "\(length) \(minutes < 0 ? "early" : "late")"
  }

  /// What was said of a dose: `taken at 09:04, 64 minutes late`, `not taken`, `not answered`.
  package static func answer(_ dose: Dose, _ record: PatientRecord) -> String {
    switch dose.answer {
    case .none: "not answered"
    case .skipped: "not taken"
    case .taken(_, let moment):
      (["taken \(at(moment, record))"] + [distance(of: moment, from: dose.time)].compactMap(\.self))
        .joined(separator: ", ")
    }
  }

  /// From how many minutes on it is said that a dose was late or early (D).
  private static let least = 30
}
