import Alerts
import Model

/// Something on Today that can be answered: something due, or an alert.
package enum TodayItem: Sendable {
  case due(any DueItem)
  case alert(Alert)

  /// The alerts that ask for something today, then what is due, then the other alerts, then what is due soon.
  package static func all(_ record: PatientRecord) -> [TodayItem] {
    let alerts = record.alerts.mostUrgentFirst
    let items = Brief.items(record)
    return alerts.filter { $0.urgency >= .today }.map(TodayItem.alert)
      + items.filter(\.isDue).map(TodayItem.due)
      + alerts.filter { $0.urgency < .today }.map(TodayItem.alert)
      + items.filter { !$0.isDue }.map(TodayItem.due)
  }

  /// Whether it is a dose of a medicine.
  package var isDose: Bool { if case .due(let item) = self { item.source == .medication } else { false } }

  /// What answers it, with a word for each, the most useful first.
  package var answers: [AnswerOffer] {
    switch self {
    case .due(let item): item.answers
    case .alert(let alert): DueAlert(alert).answers
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
    case .alert(let alert): DueAlert(alert).respond(answer, words, in: record)
    }
  }
}
