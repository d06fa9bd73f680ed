import Alerts
import Model

/// The answers to an alert, as effects.
public enum AlertAnswering {
  /// What was said of it is kept, and it is not shown again.
  static func answer(
    _ alert: Alert, _ answer: Acknowledgement.Answer, note: String? = nil, in record: PatientRecord
  ) -> [Effect] {
    let words =
      switch answer {
      case .seen: "Seen, and not shown again. u brings it back."
      case .acknowledged: "Taken note of, and not shown again. u brings it back."
      case .resolved: "Marked as over, and not shown again. u brings it back."
      }
    return [.add([entry(alert, answer, note: note, id: record.newID, in: record)], saying: words)]
  }

  /// The record of an answer; a blank note is none.
  public static func entry(
    _ alert: Alert, _ answer: Acknowledgement.Answer, note: String?, id: ULID, in record: PatientRecord
  ) -> Entry {
    let isBlank = note?.allSatisfy(\.isWhitespace) != false
    return Entry(
      id: id, at: record.now, content: Acknowledgement(of: alert.entry, rule: alert.rule, answer),
      note: isBlank ? nil : note)
  }
}
