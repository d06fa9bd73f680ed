import Alerts
import ArgumentParser
import Care
import Model

extension AlertsCommand {
  /// `vitals alerts seen`.
  struct Seen: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "seen", abstract: "Mark alerts as seen, so that they are not shown again.")

    @OptionGroup var options: Options
    @Argument(help: "The alerts, each by its entry or as RULE:ID.") var ids: [String]

    func run(in program: Program) throws -> Int32 {
      try AlertsCommand.answer(.seen, to: ids, in: program)
    }
  }

  /// `vitals alerts acknowledge`.
  struct Acknowledge: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(
      commandName: "acknowledge",
      abstract: "Add a note to an alert: it was seen, and what you or the doctor said.")

    @OptionGroup var options: Options
    @Argument(help: "The alert, by its entry or as RULE:ID.") var id: String
    @Argument(help: "The note, such as what the doctor said.", transform: asTyped) var note: [String] = []

    func run(in program: Program) throws -> Int32 {
      try AlertsCommand.answer(.acknowledged, to: [id], note: note.joined(separator: " "), in: program)
    }
  }

  /// `vitals alerts resolve`.
  struct Resolve: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(
      commandName: "resolve", abstract: "Mark an alert as over.")

    @OptionGroup var options: Options
    @Argument(help: "The alert, by its entry or as RULE:ID.") var id: String
    @Argument(help: "A note.", transform: asTyped) var note: [String] = []

    func run(in program: Program) throws -> Int32 {
      try AlertsCommand.answer(.resolved, to: [id], note: note.joined(separator: " "), in: program)
    }
  }

  /// Saves an answer to every alert that is meant, all of them as one act.
  private static func answer(
    _ answer: Acknowledgement.Answer, to ids: [String], note: String? = nil, in program: Program
  ) throws -> Int32 {
    let record = try program.record()
    let alerts = try record.named { try $0.alerts(ids) }
    _ = try program.perform(record) { AlertActs.answer(alerts, answer, note: note, in: $0) }
    return program.closing(record)
  }
}
