import Model

/// How a due reminder is said, on the screens and by `vitals due`.
public enum DueText {
  /// Since when it is due and what was missed: `since 9 Nov, 12 days, 2 missed before`.
  public static func since(_ due: DueReminder, in record: PatientRecord) -> String {
    guard case .due(let moment) = due.standing else { return "" }
    let days = record.now.day.number - moment.day.number
    let clock = due.reminder.time.map { " \(record.text($0))" } ?? ""
    let when =
      switch days {
      case 0: clock.isEmpty ? "due today" : "due since\(clock)"
      case 1: "due since yesterday\(clock)"
      default: "due since \(moment.day.shortText), \(days) days"
      }
    return due.missed == 0 ? when : "\(when), \(due.missed) missed before"
  }

  /// One line with the title and since when.
  public static func line(_ due: DueReminder, in record: PatientRecord) -> String {
    "\(due.reminder.title): \(since(due, in: record)) (\(due.reminder.recurrence.text))"
  }
}
