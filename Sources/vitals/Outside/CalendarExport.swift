import Care
import Exchange
import Journal
import Model

/// Reminders and visits as an iCalendar file.
struct CalendarExport {
  /// The file.
  let text: String
  /// How many reminders and visits are in it.
  let counts: (reminders: Int, visits: Int)
  /// What is not in it.
  let leftOut: LeftOut

  /// The name under which it is remembered that one was written.
  static let way = "calendar"

  init(_ record: PatientRecord) {
    let reminders = record.reminders.sorted { $0.id < $1.id }.map { due in
      CalendarItem.reminder(due, written: record.written(due.id), zone: record.zone)
    }.filter { !$0.isEmpty }
    let visits = record.standing.sorted { $0.id < $1.id }.compactMap { entry -> CalendarItem? in
      guard let visit = entry.content as? Visit else { return nil }
      return CalendarItem(visit: visit, id: entry.id, note: entry.note, written: record.written(entry.id))
    }
    text = CalendarWriter.text(reminders.flatMap(\.self) + visits, zone: record.zone)
    counts = (reminders.count, visits.count)
    var leftOut = LeftOut()
    leftOut.addAll("readings")
    for entry in record.standing where !Self.kinds.contains(entry.kind) { leftOut.add(entry.kind.title) }
    self.leftOut = leftOut
  }

  /// What a calendar has: reminders with the answers to them, and visits.
  private static let kinds: Set<Kind> = [Reminder.kind, ReminderAnswer.kind, Visit.kind]

  /// What is in it, for people.
  var words: String {
    let reminders = counts.reminders == 1 ? "1 reminder" : "\(counts.reminders) reminders"
    return "\(reminders) and \(counts.visits == 1 ? "1 visit" : "\(counts.visits) visits")"
  }
}
