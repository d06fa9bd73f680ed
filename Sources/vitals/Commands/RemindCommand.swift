import ArgumentParser
import Model
import Screens

/// `vitals remind`: reminders and the answers to them.
struct RemindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind", abstract: "Add reminders and answer them.",
    subcommands: [Add.self, List.self, Done.self, Snooze.self, Skip.self, Remove.self],
    defaultSubcommand: List.self)

  /// `vitals remind add`.
  struct Add: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a reminder.",
      discussion: """
        vitals remind add HbA1c --every 3m
        vitals remind add "Measure blood pressure" --every daily --at 08:00 --measure blood-pressure
        vitals remind add "Cardiologist" --on 2026-12-03 --at 10:30
        """)

    @OptionGroup var options: Options
    @Option(help: "once, daily, weekly, monthly, yearly, or 10d, 2w, 3m, 1y.") var every: String?
    @Option(help: "The first day: today, tomorrow or 2026-12-01; one interval from now where left out.")
    var on = ""
    @Option(help: "The time of day from which it is due, such as 08:00; the whole day where left out.")
    var at = ""
    @Option(help: "The kind of reading that it asks for, such as blood-pressure.") var measure = ""
    @Argument(help: "What it is about.") var title: String

    func run(in session: Session) throws -> Int32 {
      let now = session.clock()
      let kind = try measure.isEmpty ? "" : KindWord.kind(measure).id
      let reminder = try ReminderPlan.reminder(
        title: title, every: every ?? "once", on: on, time: at, measure: kind, now: now
      ).get()
      let entry = Entry(id: session.newID(), at: now, content: reminder)
      _ = try session.store.add([entry], now: session.stamp())
      try Output.line("Added \(entry.id.short)  \(reminder.words(from: now, session.clockFormat))")
      return 0
    }
  }

  /// `vitals remind list`.
  struct List: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Show all reminders.")

    @OptionGroup var options: Options
    @Flag(help: "Print JSON Lines.") var json = false

    func run(in session: Session) throws -> Int32 {
      let record = try session.record(.standing)
      for due in record.reminders {
        if json {
          try Output.line(due.json.line)
          continue
        }
        let next = due.next.map { ", next \($0.words(from: record.now.day))" } ?? ""
        let standing =
          switch due.standing {
          case .due: DueText.since(due, in: record)
          case .snoozed(let until): "asks again \(record.when(until))"
          case .waiting: "not due"
          }
        try Output.line(
          "\(due.id.short)  \(due.reminder.title), \(due.reminder.recurrence.text): \(standing)\(next)")
      }
      if record.reminders.isEmpty, !json {
        try Output.line("There are no reminders. vitals remind add adds one.")
      }
      return session.closing(record)
    }
  }

  /// `vitals remind done`.
  struct Done: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "done", abstract: "It was done.")
    @OptionGroup var options: Options
    @Argument(help: "The reminder, by its id or some characters of it.") var id: String

    func run(in session: Session) throws -> Int32 {
      try ReminderReply.save(id, .done, until: { _, _ in nil }, in: session)
    }
  }

  /// `vitals remind snooze`.
  struct Snooze: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "snooze", abstract: "Ask again later: in minutes or hours, or at a time.")
    @OptionGroup var options: Options
    @Option(name: .customLong("for"), help: "How long, such as 15m, 1h or 2d.") var span = "1h"
    @Argument(help: "The reminder, by its id or some characters of it.") var id: String

    func run(in session: Session) throws -> Int32 {
      let count = Int(span.dropLast()) ?? 0
      let minutes: [Character: Int] = ["m": 1, "h": 60, "d": 1440]
      guard let unit = span.last.flatMap({ minutes[$0] }), (1...9999).contains(count) else {
        throw Exit.usage("--for \(span) is not a time such as 15m, 1h or 2d. Nothing was saved.")
      }
      return try ReminderReply.save(
        id, .snoozed, until: { now, _ in now.adding(minutes: count * unit) }, in: session)
    }
  }

  /// `vitals remind skip`.
  struct Skip: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "skip", abstract: "Not this time.")
    @OptionGroup var options: Options
    @Argument(help: "The reminder, by its id or some characters of it.") var id: String

    func run(in session: Session) throws -> Int32 {
      try ReminderReply.save(id, .skipped, until: { _, _ in nil }, in: session)
    }
  }

  /// `vitals remind remove`.
  struct Remove: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Remove a reminder.")
    @OptionGroup var options: Options
    @Argument(help: "The reminder, by its id or some characters of it.") var id: String

    func run(in session: Session) throws -> Int32 {
      let record = try session.record(.standing)
      let due = try ReminderReply.find(id, in: session, record)
      _ = try session.store.delete([due.id], now: session.stamp())
      try Output.line("Removed \(due.reminder.title). vitals undo brings it back.")
      return 0
    }
  }
}

/// The answer to a reminder from the command line.
private enum ReminderReply {
  static func find(_ text: String, in session: Session, _ record: PatientRecord) throws -> DueReminder {
    let id = try EntryWord.id(text, in: session, record.ledger)
    guard let due = record.reminders.first(where: { $0.id == id }) else {
      throw Exit.usage("\(text) is not a reminder. vitals remind list shows them. Nothing was saved.")
    }
    return due
  }

  static func save(
    _ text: String, _ answer: ReminderAnswer.Answer, until: (Moment, Zone) -> Moment?, in session: Session
  ) throws -> Int32 {
    let record = try session.record(.standing)
    let due = try find(text, in: session, record)
    guard let occurrence = due.occurrence, due.standing != .waiting else {
      try Output.line("\(due.reminder.title) is not due; nothing was saved.")
      return 0
    }
    let content = try ReminderAnswer(
      to: due.id, occurrence: occurrence, answer, until: until(record.now, record.zone))
    _ = try session.store.add(
      [Entry(id: record.newID, at: record.now, content: content)], now: session.stamp())
    let next = due.next.map { " Next \($0.words(from: record.now.day))." } ?? ""
    switch answer {
    case .done: try Output.line("Done: \(due.reminder.title).\(next)")
    case .skipped: try Output.line("Skipped this time: \(due.reminder.title).\(next)")
    case .snoozed:
      try Output.line(
        "\(due.reminder.title): asks again \(content.until.map(record.when) ?? "later").")
    }
    return 0
  }
}
