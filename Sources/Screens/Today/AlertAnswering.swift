import Alerts
import Model

/// The answer to an alert, as effects.
enum AlertAnswering {
  /// It was seen.
  static func seen(_ alert: Alert, in record: PatientRecord) -> [Effect] {
    let seen = Acknowledgement(of: alert.entry, rule: alert.rule)
    return [
      .add(
        [Entry(id: record.newID, at: record.now, content: seen)],
        saying: "Seen, and not shown again. u brings it back.")
    ]
  }
}
