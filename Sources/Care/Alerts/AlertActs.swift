import Alerts
import Model

/// The answers to an alert; what was answered is not shown again.
public enum AlertActs {
  /// Saves an answer; a blank note is none.
  public static func answer(
    _ alert: Alert, _ answer: Acknowledgement.Answer, note: String? = nil, in record: PatientRecord
  ) -> Act {
    let isBlank = note?.allSatisfy(\.isWhitespace) != false
    let entry = Entry(
      id: record.newID, at: record.now, content: Acknowledgement(of: alert.entry, rule: alert.rule, answer),
      note: isBlank ? nil : note)
    let words =
      switch answer {
      case .seen: "Marked as seen. You will not see it again."
      case .acknowledged: "Note saved. You will not see this alert again."
      case .resolved: "Marked as over. You will not see it again."
      }
    return Act(.write([entry]), Said(words))
  }
}
