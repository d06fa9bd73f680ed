import ArgumentParser
import Care
import Model

/// `vitals remind`: reminders and the answers to them.
struct RemindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind", abstract: "Add reminders and answer them.",
    subcommands: [
      RemindList.self, RemindAdd.self, RemindEdit.self, RemindDone.self, RemindSnooze.self, RemindSkip.self,
      RemindPause.self, RemindResume.self, RemindRemove.self, RemindTemplates.self, RemindInstallCommand.self,
      RemindUninstallCommand.self, RemindDoctorCommand.self,
    ],
    defaultSubcommand: RemindList.self)
}

/// `vitals remind list`.
struct RemindList: ShowingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show all reminders, or all about one.")

  @OptionGroup var options: Options
  @Argument(help: "The reminder, by its id or part of it.") var id: String?

  func run(in program: Program) throws -> Int32 {
    let record = try program.dueRecord()
    if let id {
      let due = try record.named { try $0.reminder(id) }
      let lines = json ? [due.json.line] : [due.reminder.title] + ReminderPage.lines(due, in: record)
      for line in lines { try Output.line(line) }
      return program.closing(record)
    }
    for due in record.reminders {
      try json ? Output.json(due.json) : Output.line("\(due.id.short)  \(ReminderPage.line(due, in: record))")
    }
    if record.reminders.isEmpty, !json {
      try Output.line(
        "There are no reminders. To add one: vitals remind add. For suggestions: vitals remind templates.")
    }
    return program.closing(record)
  }
}

/// `vitals remind remove`.
struct RemindRemove: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Delete a reminder. To bring it back: vitals undo.")

  @OptionGroup var options: Options
  @Argument(help: "The reminder, by its id or part of it.") var id: String

  func run(in program: Program) throws -> Int32 {
    try ReminderWord.perform(id, in: program) { due, _ in ReminderActs.remove(due) }
  }
}

/// A reminder as a person names it.
enum ReminderWord {
  /// Finds a reminder, does what is asked, and says so.
  static func perform(
    _ text: String, in program: Program, _ act: (DueReminder, PatientRecord) throws -> Act
  ) throws -> Int32 {
    let record = try program.dueRecord()
    let due = try record.named { try $0.reminder(text) }
    return try program.perform(record) { try act(due, $0) }
  }
}
