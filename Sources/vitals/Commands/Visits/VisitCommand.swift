import ArgumentParser
import Care
import Model

/// `vitals visit`: visits to the doctor, the questions for them, and what was agreed.
struct VisitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visit", abstract: "Keep visits to the doctor, questions for them, and what was agreed.",
    subcommands: [
      List.self, Add.self, Show.self, Edit.self, Cancel.self, Missed.self, Done.self, NoteText.self, Ask.self,
      Questions.self, Answer.self, Prepare.self,
    ],
    defaultSubcommand: List.self)

  /// `vitals visit list`.
  struct List: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Show all visits, the next ones first.")
    @OptionGroup var options: Options

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      let book = record.visits
      for kept in book.unsettled + book.upcoming + book.past {
        try json
          ? Output.json(.visit(kept, in: record))
          : Output.line("\(kept.id.short)  \(VisitText.line(kept.content, in: record))")
      }
      if book.visits.isEmpty, !json {
        try Output.line("There are no visits. To add one: vitals visit add \"3 Dec 10:30\".")
      }
      return program.closing(record)
    }
  }

  /// `vitals visit show`.
  struct Show: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show all about a visit: the next one, unless another is named.")
    @OptionGroup var options: Options
    @Argument(help: "The visit, by its id or part of it.") var id: String?

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      let kept = try record.named { try $0.visit(id) }
      if json {
        try Output.json(.visit(kept, in: record))
      } else {
        try Output.line("\(kept.id.short)  \(VisitText.title(kept.content))")
        for line in VisitText.details(kept, in: record, withIDs: true) { try Output.line(line) }
      }
      return program.closing(record)
    }
  }

  /// `vitals visit cancel`.
  struct Cancel: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "cancel", abstract: "Cancel a visit; it stays in the list.")
    @OptionGroup var options: Options
    @Argument(help: "The visit, by its id or part of it.") var id: String

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      let kept = try record.named { try $0.visit(id) }
      return try program.perform(record) { VisitActs.cancel(kept, in: $0) }
    }
  }

  /// `vitals visit missed`.
  struct Missed: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "missed",
      abstract: "Mark a visit as missed: it did not take place, though nobody cancelled it.")
    @OptionGroup var options: Options
    @Argument(help: "The visit, by its id or part of it.") var id: String

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      let kept = try record.named { try $0.visit(id) }
      return try program.perform(record) { try VisitActs.missed(kept, in: $0) }
    }
  }

  /// `vitals visit note`.
  struct NoteText: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(
      commandName: "note", abstract: "Add a note to those that a visit has.")
    @OptionGroup var options: Options
    @Argument(help: "The visit, by its id or part of it.") var id: String
    @Argument(help: "The note.", transform: asTyped) var text: [String]

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      let kept = try record.named { try $0.visit(id) }
      return try program.perform(record) { _ in
        try VisitActs.note(kept, text.joined(separator: " "))
      }
    }
  }
}
