import Alerts
import Lettering
import Model

/// An alert that asks the person to call somebody, or to act: it is told wherever is told what is due.
package struct DueAlert: DueItem {
  /// The alert.
  package let alert: Alert

  /// Makes the item of an alert.
  package init(_ alert: Alert) { self.alert = alert }

  /// The alerts that ask for something within days or sooner and were not answered, the most urgent first.
  package static func all(_ record: PatientRecord) -> [any DueItem] {
    record.alerts.filter { $0.urgency >= .days }.mostUrgentFirst.map(DueAlert.init)
  }

  /// The entry that raised it.
  package var id: ULID { alert.entry }
  /// An alert.
  package var source: BriefSource { .alert }
  /// It comes before everything that is only due.
  package var urgency: BriefUrgency { .alert }
  /// When the first of its readings was taken.
  package var since: Moment { alert.at }
  /// The rule: an entry can raise several.
  package var part: String { alert.rule }

  /// How soon to act, and the value: `Call today. Severe blood pressure: 192/124 mmHg`.
  package func title(in record: PatientRecord) -> String { "\(alert.lead). \(alert.headline)" }

  /// The same where there is little room, the value whole: `Call today: severe pressure 192/124`.
  package func brief(in record: PatientRecord, width: Int) -> String {
    let title = title(in: record)
    guard let brief = alert.brief, Text.columns(title) > width else { return title }
    return "\(alert.lead): \(brief)"
  }

  /// The same with when it was.
  package func line(in record: PatientRecord) -> String { AlertText.line(alert, record) }

  /// It can be read in full, seen, or over.
  package var answers: [AnswerOffer] {
    [AnswerOffer(.open, "why"), AnswerOffer(.seen, "seen"), AnswerOffer(.over, "over")]
  }

  /// Shows it in full, or saves the answer; with words, as a note.
  package func respond(_ answer: Answer, _ words: String, in record: PatientRecord) -> Response? {
    switch answer {
    case .open: .open(.alert(alert))
    // What is done with is seen, whichever of the two words is used for it.
    case .seen where words.isEmpty, .done where words.isEmpty:
      .act(AlertActs.answer(alert, .seen, in: record))
    case .seen, .done: .act(AlertActs.answer(alert, .acknowledged, note: words, in: record))
    case .over: .act(AlertActs.answer(alert, .resolved, in: record))
    case .later, .skip: nil
    }
  }

  /// The alert, and how soon to act.
  package var json: JSONValue {
    .object([
      .init("id", .text("\(id)")), .init("kind", .text("alert")), .init("rule", .text(alert.rule)),
      .init("headline", .text(alert.headline)), .init("severity", .text(alert.severity.name)),
      .init("urgency", .text(alert.urgency.name)), .init("standing", .text(urgency.rawValue)),
      .init("since", .text("\(since)")), .init("what-to-do", .list(alert.whatToDo.map(JSONValue.text))),
    ])
  }
}

extension [Alert] {
  /// The most urgent first, of equal ones the most severe and then the newest.
  package var mostUrgentFirst: [Alert] {
    sorted { ($1.urgency, $1.severity, $1.at) < ($0.urgency, $0.severity, $0.at) }
  }
}
