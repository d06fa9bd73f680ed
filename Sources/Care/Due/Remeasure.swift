import Alerts
import Model

/// A reading that is waited for after a severe or low one: until it was taken, or the alert was answered.
package struct Remeasure: Sendable {
  /// The reading after which it is to be taken.
  let after: ULID
  /// When it counts at the earliest.
  let from: Moment

  /// For how many minutes after a reading the next one is asked for [D].
  static let longest = 30

  /// The one that an alert waits for; nil where none is, or it is long ago.
  package init?(_ alert: Alert, in record: PatientRecord) {
    guard alert.awaitsReading, alert.state == .new, let last = alert.entries.last,
      let entry = record.readings(around: record.now).entry(last),
      (0...Self.longest).contains(record.now.minutes(since: entry.at)),
      let flow = Flow.after(entry, in: record), !flow.isOver
    else { return nil }
    (after, from) = (last, flow.measureFrom)
  }

  /// Whether one of the alerts of Today waits for a reading that would not count yet.
  package static func isWaiting(_ record: PatientRecord) -> Bool {
    record.alerts.contains { Remeasure($0, in: record)?.isWaiting(record) == true }
  }

  private func isWaiting(_ record: PatientRecord) -> Bool {
    from.instantMilliseconds > record.stamp.instantMilliseconds
  }

  /// `Measure again in 13 minutes`, within the last `in 40 seconds`, and when it is time `Measure again now`.
  func text(in record: PatientRecord) -> String {
    guard isWaiting(record) else { return "Measure again now" }
    let seconds = Int((from.instantMilliseconds - record.stamp.instantMilliseconds + 999) / 1000)
    let (number, unit) = seconds >= 60 ? ((seconds + 59) / 60, "minute") : (seconds, "second")
    return "Measure again in \(number) \(unit)\(number == 1 ? "" : "s")"
  }
}
