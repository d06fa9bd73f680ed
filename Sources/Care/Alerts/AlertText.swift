import Alerts
import Model

/// An alert in full, for the screen and for `vitals alerts`: what to do, the readings, the rule, the arithmetic, the source.
package enum AlertText {
  /// The lines; long ones are wrapped by whoever shows them.
  package static func lines(_ alert: Alert, _ record: PatientRecord) -> [String] {
    var lines = [line(alert, record)]
    lines += [alert.course].compactMap(\.self) + [""]
    lines += ["What to do:"] + alert.whatToDo.map { "  \($0)" }
    lines +=
      ["", "Why this is shown:"] + alert.explanation.filter { $0 != alert.course }.map { "  \($0)" } + [
        "  Limit: \(alert.limit)"
      ]
    let readings = readings(alert, record)
    if !readings.isEmpty { lines += ["", "The readings:"] + readings.map { "  \($0)" } }
    if !alert.answers.isEmpty {
      lines += ["", "Your answers:"] + alert.answers.map { "  \(answer($0, record))" }
    }
    return lines + ["", Wording.notADevice]
  }

  /// One line: how soon to act where that is asked for, what it says, when, and how far its life has gone.
  ///
  /// The value comes before the time, so that on a narrow line no number is lost. While a second reading is waited for,
  /// the line says when it is to be taken.
  package static func line(_ alert: Alert, _ record: PatientRecord) -> String {
    let asks = alert.urgency > .note && alert.state == .new
    let wait = Remeasure(alert, in: record).map { ". \($0.text(in: record))" }
    let tail = wait ?? (alert.tense == .present ? ", \(when(alert, record))" : "")
    let state = alert.state == .new ? "" : " (\(alert.state.words))"
    return "\(asks ? "\(alert.lead). " : "")\(alert.headline)\(tail)\(state)"
  }

  private static func when(_ alert: Alert, _ record: PatientRecord) -> String {
    let day = record.when(alert.at)
    return alert.isOngoing ? "since \(day)\(alert.isOlder ? " or earlier" : "")" : day
  }

  /// The readings that it is about; of many the newest, and how many more there are.
  private static func readings(_ alert: Alert, _ record: PatientRecord) -> [String] {
    let most = 30
    let all = record.readings.those(Set(alert.entries))
    let shown = all.suffix(most).map { "\(record.when($0.at))  \(record.line($0))" }
    return all.count > most ? ["\(all.count - most) earlier ones, and"] + shown : shown
  }

  private static func answer(_ answer: Alert.Answer, _ record: PatientRecord) -> String {
    let note = answer.note.map { ": \($0)" } ?? ""
    return "\(record.when(answer.at))  \(answer.answer.rawValue)\(note)"
  }
}
