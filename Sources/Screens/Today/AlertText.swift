import Alerts
import Model

/// An alert in full, for the screen and for `vitals alerts`: value, limit, source, and what people are told to do.
public enum AlertText {
  /// The lines; long ones are wrapped by whoever shows them.
  public static func lines(_ alert: Alert, _ record: PatientRecord) -> [String] {
    var lines = ["\(alert.headline), \(record.when(alert.at))", ""]
    lines += ["What people are told to do:"] + alert.whatToDo.map { "  \($0)" }
    lines += ["", "Why this is shown:"] + alert.explanation.map { "  \($0)" }
    lines += ["  Limit: \(alert.limit)", "", Wording.notADevice]
    return lines
  }
}
