import ArgumentParser
import Care
import Model
import Report

extension VisitCommand {
  /// `vitals visit ask`.
  struct Ask: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(
      commandName: "ask", abstract: "Note a question for the next visit, as it comes to mind.")
    @OptionGroup var options: Options
    @Option(help: "The visit for which it is meant (default: the next one).") var visit: String?
    @Argument(help: "The question.", transform: asTyped) var text: [String]

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      let meant = try visit.map { visit in try record.named { try $0.visit(visit) } }
      return try program.perform(record) {
        try QuestionActs.ask(text.joined(separator: " "), at: meant?.id, in: $0)
      }
    }
  }

  /// `vitals visit questions`.
  struct Questions: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "questions", abstract: "Show the questions that were not asked yet.")
    @OptionGroup var options: Options
    @Flag(help: "Those that were asked too, with their answers.") var all = false

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      let book = record.visits
      for kept in all ? book.questions : book.open {
        try json ? Output.json(.question(kept)) : Output.line(VisitText.question(kept, withID: true))
      }
      if (all ? book.questions : book.open).isEmpty, !json {
        try Output.line("There are no questions. To note one: vitals visit ask TEXT.")
      }
      return program.closing(record)
    }
  }

  /// `vitals visit answer`.
  struct Answer: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(
      commandName: "answer", abstract: "Mark a question as asked, and note the answer.")
    @OptionGroup var options: Options
    @Option(help: "The visit at which it was asked (default: the latest one).") var visit: String?
    @Argument(help: "The question, by its id or part of it.") var question: String
    @Argument(help: "The answer; may be left out.", transform: asTyped) var text: [String] = []

    func run(in program: Program) throws -> Int32 {
      let record = try program.record(.standing)
      let kept = try record.named { try $0.question(question) }
      let named = try visit.map { visit in try record.named { try $0.visit(visit) } }
      return try program.perform(record) {
        try QuestionActs.change(
          kept, text: kept.content.text, answer: text.joined(separator: " "), isAsked: true, at: named?.id,
          in: $0)
      }
    }
  }

  /// `vitals visit prepare`.
  struct Prepare: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "prepare", abstract: "Print the page to take to a visit: what changed since the last one.",
      discussion: """
        The days since the last visit that took place, or the last 90 if there was none, are compared with as many \
        days before. Every figure says its n, its days and its rule; a part without data says so.
        """)
    @OptionGroup var options: Options
    @OptionGroup var units: UnitOptions
    @Option(help: "Columns, 40 to 1000.") var width = 80
    @Argument(help: "The visit, by its id or part of it (default: the next one).") var id: String?

    func validate() throws {
      guard (40...1000).contains(width) else {
        throw ValidationError("--width \(width) is outside 40 to 1000.")
      }
    }

    func run(in program: Program) throws -> Int32 {
      let program = try program.showing(units)
      let standing = try program.record(.standing)
      let visit = try id.map { id in try standing.named { try $0.visit(id).id } }
      let record = try program.record(standing.preparationScope(of: visit))
      let page = record.preparation(of: visit)
      try json ? Output.json(.preparation(page)) : Output.lines(page.text(width: width))
      return program.closing(record)
    }
  }
}
