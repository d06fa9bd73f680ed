import ArgumentParser
import Care
import Model

/// `vitals remind done`.
struct RemindDone: JournalCommand {
  static let configuration = CommandConfiguration(commandName: "done", abstract: "Mark a reminder as done.")

  @OptionGroup var options: Options
  @Option(help: "The day on which it was done: yesterday, thu or 2026-11-15 (default: today).") var on =
    ""
  @Flag(help: "Mark it as done though it is not due yet; for checkups.") var early = false
  @Argument(help: "The reminder, by its id or part of it.") var id: String

  func run(in program: Program) throws -> Int32 {
    try ReminderWord.perform(id, in: program) { due, record in
      let act = try ReminderActs.done(due, on: on, isEarly: early, in: record)
      guard act.changesNothing, due.canBeDoneEarly, due.next != nil, !early else { return act }
      return .nothing("\(act.said.sentence) If you did it already, add --early.")
    }
  }
}

/// `vitals remind snooze`.
struct RemindSnooze: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze", abstract: "Snooze a reminder: ask again in a while, or at a time.",
    discussion: """
      vitals remind snooze K9VXZ1 --for 15m          or 1h, or 2d
      vitals remind snooze K9VXZ1 --until tomorrow   or thu, or "1 Dec 08:00"

      Without either it asks again in an hour, or tomorrow if it has no time of day.
      """)

  @OptionGroup var options: Options
  @Option(name: .customLong("for"), help: "How long, such as 15m, 1h or 2d.") var span: String?
  @Option(help: "Until when: tomorrow, 18:30, thu, 2026-12-01, or \"2026-12-01 08:00\".") var until: String?
  @Argument(help: "The reminder, by its id or part of it.") var id: String

  func run(in program: Program) throws -> Int32 {
    guard span == nil || until == nil else {
      throw Exit.usage("Nothing was saved. Choose one: --for or --until.")
    }
    if let span, !TimeWords.isDistance(span) {
      throw Exit.usage("--for \(span) is not a time such as 15m, 1h or 2d. Nothing was saved.")
    }
    return try ReminderWord.perform(id, in: program) { due, record in
      try ReminderActs.snooze(due, span ?? until ?? due.usualSnooze, in: record)
    }
  }
}

/// `vitals remind skip`.
struct RemindSkip: JournalCommand {
  static let configuration = CommandConfiguration(commandName: "skip", abstract: "Not this time.")

  @OptionGroup var options: Options
  @Argument(help: "The reminder, by its id or part of it.") var id: String

  func run(in program: Program) throws -> Int32 {
    try ReminderWord.perform(id, in: program) { ReminderActs.skip($0, in: $1) }
  }
}

/// `vitals remind pause`.
struct RemindPause: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Pause a reminder for some days, or until you resume it.")

  @OptionGroup var options: Options
  @Option(help: "The first day without it (default: today).") var from = ""
  @Option(help: "The last day without it (default: until you resume it).") var until = ""
  @Argument(help: "The reminder, by its id or part of it.") var id: String

  func run(in program: Program) throws -> Int32 {
    try ReminderWord.perform(id, in: program) {
      try ReminderActs.pause($0, from: from, through: until, in: $1)
    }
  }
}

/// `vitals remind resume`.
struct RemindResume: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Resume a reminder that was paused.")

  @OptionGroup var options: Options
  @Argument(help: "The reminder, by its id or part of it.") var id: String

  func run(in program: Program) throws -> Int32 {
    try ReminderWord.perform(id, in: program) { ReminderActs.resume($0, in: $1) }
  }
}
