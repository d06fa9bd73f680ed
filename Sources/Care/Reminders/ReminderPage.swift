import Alerts
import Model

/// All that is known about a reminder, as lines.
package enum ReminderPage {
  /// How many of the times to come are named.
  private static let coming = 5

  /// One line for a list: what it is, how often it comes, how it stands, and when next.
  package static func line(_ due: DueReminder, in record: PatientRecord) -> String {
    let status = due.status == .waiting ? "not due" : DueText.since(due, in: record)
    let next = due.next == nil || due.isSoon ? "" : ", next \(DueText.next(due, in: record))"
    return "\(due.reminder.title), \(due.reminder.rhythm(record.settings.clock)): \(status)\(next)"
  }

  /// How it stands, how often it comes, when next, when it was done, and where its interval comes from.
  package static func lines(_ due: DueReminder, in record: PatientRecord) -> [String] {
    let reminder = due.reminder
    let today = record.now.day
    var lines = [
      status(due, in: record), reminder.rhythm(record.settings.clock),
      "first day \(reminder.first)" + (reminder.until.map { ", last day \($0)" } ?? ""),
    ]
    if let asked = reminder.answeredBy.flatMap(record.kinds.asked(_:)) {
      lines.append("answered by a reading: \(asked.title)")
    }
    if let done = due.lastDone { lines.append("last done \(done.words(from: today))") }
    lines += reminder.pauses.map {
      "pause \($0.from) to \($0.through.map { "\($0)" } ?? "when it is resumed")"
    }
    lines += next(due, record)
    if let template = reminder.template.flatMap(CheckupTemplate.named) {
      lines += ["", "Interval: \(template.words)"] + template.citations.map { "Source: \($0.text)" }
    }
    return lines
  }

  /// How it stands, or when it comes next.
  package static func status(_ due: DueReminder, in record: PatientRecord) -> String {
    guard due.status == .waiting else { return DueText.since(due, in: record) }
    return due.next == nil ? "answered, does not come again" : "next \(DueText.next(due, in: record))"
  }

  private static func next(_ due: DueReminder, _ record: PatientRecord) -> [String] {
    let times = due.reminder.occurrences(after: due, count: coming)
    guard !times.isEmpty else { return [] }
    return ["", "comes"]
      + times.map {
        "  \($0.day.weekdayText) \($0.day)" + ($0.time.map { " \(record.text($0))" } ?? "")
          + DueText.skipped($0, record)
      }
  }
}
