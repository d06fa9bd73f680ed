import Alerts
import Model

/// Something on Today that can be answered: something due, or an alert.
package enum TodayItem: Sendable {
  case due(any DueItem)
  case alert(Alert)

  /// The severe alerts, then what is due, then the other alerts, then what is due soon.
  package static func all(_ record: PatientRecord) -> [TodayItem] {
    let alerts = record.alerts
    let items = Brief.items(record)
    return alerts.filter { $0.severity == .severe }.map(TodayItem.alert)
      + items.filter(\.isDue).map(TodayItem.due)
      + alerts.filter { $0.severity != .severe }.map(TodayItem.alert)
      + items.filter { !$0.isDue }.map(TodayItem.due)
  }

  /// What answers it, with a word for each, the most useful first.
  package var answers: [AnswerOffer] {
    switch self {
    case .due(let item): item.answers
    case .alert: [AnswerOffer(.open, "why"), AnswerOffer(.seen, "seen"), AnswerOffer(.over, "over")]
    }
  }

  /// What an answer does, with the words that came with it; nil where it is none for this item.
  ///
  /// - Throws: `FieldProblem` where the words are not understood, or it cannot be answered so now.
  package func respond(
    _ answer: Answer, _ words: String = "", in record: PatientRecord
  ) throws(FieldProblem) -> Response? {
    switch self {
    case .due(let item): try item.respond(answer, words, in: record)
    case .alert(let alert): Self.respond(alert, answer, words, record)
    }
  }

  private static func respond(
    _ alert: Alert, _ answer: Answer, _ words: String, _ record: PatientRecord
  ) -> Response? {
    switch answer {
    case .open: .open(.alert(alert))
    case .seen where words.isEmpty: .act(AlertActs.answer(alert, .seen, in: record))
    case .seen: .act(AlertActs.answer(alert, .acknowledged, note: words, in: record))
    case .over: .act(AlertActs.answer(alert, .resolved, in: record))
    case .done, .later, .skip: nil
    }
  }
}
