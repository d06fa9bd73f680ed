import Model

/// Changes of a reminder: each is a revision of its entry, so that undo takes it back.
public enum ReminderChange {
  /// Saves what a reminder says now; nothing where it says the same.
  public static func reply(
    _ due: DueReminder, to reminder: Reminder, saying words: String, in record: PatientRecord
  ) -> ReminderReply {
    guard var entry = record.ledger.entry(due.id), reminder != due.reminder else {
      return .nothing("Nothing is different; nothing was saved.")
    }
    entry.content = reminder
    return .changed(entry, saying: words)
  }

  /// Pauses it from a day on, empty for today, through another, empty for until it is resumed.
  public static func pause(
    _ due: DueReminder, from: String, through: String, in record: PatientRecord
  ) -> ReminderReply {
    let today = record.now.day
    do throws(FieldProblem) {
      let from = try TimeWords.day(from, .future, key: "pauses", in: record.time) ?? today
      let through = try TimeWords.day(through, .future, key: "pauses", in: record.time)
      var reminder = due.reminder
      let pauses = reminder.pauses + [try Pause(from: from, through: through)]
      reminder.pauses = pauses.sorted { $0.from < $1.from }
      let end = through.map { "through \($0.words(from: today))" } ?? "until it is resumed"
      let words = "\(reminder.title) is paused from \(from.words(from: today)) \(end)."
      return reply(due, to: reminder, saying: words, in: record)
    } catch {
      return .refused(error.reason)
    }
  }

  /// Resumes it: a pause that holds ends yesterday, one that began today or is still to come is taken out.
  public static func resume(_ due: DueReminder, in record: PatientRecord) -> ReminderReply {
    let yesterday = record.now.day.adding(days: -1)
    var reminder = due.reminder
    reminder.pauses = reminder.pauses.compactMap { pause in
      if let through = pause.through, through <= yesterday { return pause }
      return pause.from <= yesterday ? try? Pause(from: pause.from, through: yesterday) : nil
    }
    guard reminder != due.reminder else { return .nothing("\(reminder.title) is not paused.") }
    return reply(due, to: reminder, saying: "\(reminder.title) is resumed.", in: record)
  }
}
