import Alerts
import ArgumentParser
import Care
import Model

/// `vitals remind templates`: checkups that bodies recommend, each with its source.
struct RemindTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "Show suggested checkups with their sources, and add some.",
    subcommands: [Show.self, Add.self], defaultSubcommand: Show.self)

  /// `vitals remind templates show`.
  struct Show: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show checkups, their intervals and sources; nothing is added.")

    @OptionGroup var options: Options
    @Option(name: .customLong("for"), help: "For what you have: diabetes,hypertension,monitor,meter.")
    var conditions: String?

    func run(in program: Program) throws -> Int32 {
      for template in CheckupTemplate.proposed(for: try TemplateWord.conditions(conditions)) {
        if json { try Output.json(.template(template)) }
        for line in json ? [] : TemplateWord.lines(template) { try Output.line(line) }
      }
      if !json {
        try Output.line("To add some: vitals remind templates add ID. Nothing is added unless you ask.")
      }
      return 0
    }
  }

  /// `vitals remind templates add`.
  struct Add: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add checkups as reminders.",
      discussion:
        "Each comes one interval after it was last done; if you do not give that day, from today on.")

    @OptionGroup var options: Options
    @Option(help: "The day on which they were last done: 14 May, 2026-05-14 or yesterday.") var lastDone = ""
    @Option(help: "Another interval, such as 3m.") var every: String?
    @Argument(help: "The checkups, by their ids.") var ids: [String]

    func run(in program: Program) throws -> Int32 {
      let templates = try ids.map(TemplateWord.template)
      let other = every.flatMap { Recurrence($0) }
      if let every, other == nil {
        throw Exit.usage("\(every) is not an interval such as 3m. Nothing was saved.")
      }
      let days = Dictionary(templates.map { ($0.id, lastDone) }) { first, _ in first }
      return try program.perform(program.record(.standing)) {
        try ReminderActs.add(templates, lastDone: days, every: other, in: $0)
      }
    }
  }
}

/// Checkups as the command line names and shows them.
private enum TemplateWord {
  static func template(_ id: String) throws -> CheckupTemplate {
    guard let template = CheckupTemplate.named(id.lowercased()) else {
      throw Exit.usage("\(id) is not a checkup; \(CheckupTemplate.all.map(\.id).thereAre).")
    }
    return template
  }

  static func conditions(_ text: String?) throws -> Set<CheckupTemplate.Condition> {
    guard let text else { return Set(CheckupTemplate.Condition.allCases) }
    return Set(
      try text.split(separator: ",").map { word in
        guard let condition = CheckupTemplate.Condition(rawValue: word.lowercased()) else {
          let all = CheckupTemplate.Condition.allCases.map(\.rawValue).joined(separator: ", ")
          throw Exit.usage("\(word) is not one of \(all).")
        }
        return condition
      })
  }

  static func lines(_ template: CheckupTemplate) -> [String] {
    ["\(template.id): \(template.title), \(template.every.text)", "  \(template.words)"]
      + template.citations.map { "  Source: \($0.text)" }
  }
}

extension JSONValue {
  /// A checkup that can be taken over.
  fileprivate static func template(_ template: CheckupTemplate) -> JSONValue {
    .object([
      Member("id", .text(template.id)), Member("title", .text(template.title)),
      Member("every", .text(template.every.code)), Member("words", .text(template.words)),
      Member("for", .list(template.isFor.map(\.rawValue).sorted().map(JSONValue.text))),
      Member("sources", .list(template.citations.map { .text($0.text) })),
    ])
  }
}
