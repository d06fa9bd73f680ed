import Alerts
import Model

// What is done to a reminder itself: each change is a revision of its entry, so that undo takes it back.
extension ReminderActs {
  /// Adds a reminder as it was typed.
  ///
  /// - Throws: `FieldProblem` with the field that is not understood.
  package static func add(_ request: ReminderRequest, in record: PatientRecord) throws(FieldProblem) -> Act {
    let reminder = try request.reminder(in: record.time, kinds: record.kinds)
    let entry = Entry(id: record.newID, at: record.now, content: reminder)
    // What the title says is taken as asked for only by what it is called, so it is said.
    let asked = reminder.measure == nil ? reminder.answeredBy.flatMap(record.kinds.asked(_:)) : nil
    let more = asked.map { ["It is answered when you log the value: \($0.title)."] } ?? []
    return Act(.write([entry]), Said("Added", words(reminder, record), id: entry.id, more: more))
  }

  /// Adds checkups that were chosen from the suggested ones, counted from when each was last done.
  ///
  /// - Parameter lastDone: The day as it was typed, by the checkup's id; empty where it is not known.
  /// - Throws: `FieldProblem` where one is there already, or a day is not one, or is still to come.
  package static func add(
    _ templates: [CheckupTemplate], lastDone: [String: String], every: Recurrence? = nil,
    in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    var entries: [Entry] = []
    var said = Said("Added", templates.map(\.title).joined(separator: ", "))
    var id = record.newID
    for template in templates {
      if record.reminders.contains(where: { $0.reminder.template == template.id }) {
        throw FieldProblem(template.id, "\(template.id) is there already. To see it: vitals remind list")
      }
      let day = try TimeWords.pastDay(lastDone[template.id] ?? "", key: template.id, in: record.time)
      let reminder = try template.reminder(lastDone: day, every: every, today: record.now.day)
      entries.append(Entry(id: id, at: record.now, content: reminder))
      said.each.append(Said("Added", words(reminder, record), id: id))
      id = id.next
    }
    return Act(.write(entries), said)
  }

  /// Saves what a reminder says now; nothing where it says the same.
  ///
  /// - Throws: `FieldProblem` with the field that is not understood.
  package static func change(
    _ due: DueReminder, to request: ReminderRequest, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let reminder = try request.reminder(changing: due.reminder, in: record.time, kinds: record.kinds)
    return change(due, to: reminder, Said("Changed", words(reminder, record)), in: record)
  }

  /// Pauses it from a day on, empty for today, through another, empty for until it is resumed.
  ///
  /// - Throws: `FieldProblem` where a day is not one, or the last comes before the first.
  package static func pause(
    _ due: DueReminder, from: String, through: String, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let today = record.now.day
    let from = try TimeWords.day(from, .future, key: "pauses", in: record.time) ?? today
    let through = try TimeWords.day(through, .future, key: "pauses", in: record.time)
    var reminder = due.reminder
    let pauses = reminder.pauses + [try Pause(from: from, through: through)]
    reminder.pauses = pauses.sorted { $0.from < $1.from }
    let end = through.map { "through \($0.words(from: today))" } ?? "until it is resumed"
    let words = "\(reminder.title) is paused from \(from.words(from: today)) \(end)."
    return change(due, to: reminder, Said(words), in: record)
  }

  /// Resumes it: a pause that holds ends yesterday, one that began today or is still to come is taken out.
  package static func resume(_ due: DueReminder, in record: PatientRecord) -> Act {
    let yesterday = record.now.day.adding(days: -1)
    var reminder = due.reminder
    reminder.pauses = reminder.pauses.compactMap { pause in
      if let through = pause.through, through <= yesterday { return pause }
      return pause.from <= yesterday ? try? Pause(from: pause.from, through: yesterday) : nil
    }
    guard reminder != due.reminder else { return .nothing("\(reminder.title) is not paused.") }
    return change(due, to: reminder, Said("\(reminder.title) is resumed."), in: record)
  }

  /// Takes it off the list; asked before it is done.
  package static func remove(_ due: DueReminder) -> Act {
    let title = due.reminder.title
    return Act(
      .delete([due.id]), Said("Deleted", title, back: .bringsBack),
      confirmation: Confirmation("Delete this reminder?", [title]))
  }

  private static func change(
    _ due: DueReminder, to reminder: Reminder, _ said: Said, in record: PatientRecord
  ) -> Act {
    guard var entry = record.ledger.entry(due.id), reminder != due.reminder else { return .noChange }
    entry.content = reminder
    return Act(.write([], replacing: [entry]), said)
  }

  private static func words(_ reminder: Reminder, _ record: PatientRecord) -> String {
    reminder.words(from: record.now, in: record.zone, record.settings.clock)
  }
}
