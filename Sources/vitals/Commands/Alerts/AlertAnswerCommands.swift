import Alerts
import ArgumentParser
import Care
import Model

extension AlertsCommand {
  /// `vitals alerts seen`.
  struct Seen: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "seen", abstract: "Note that an alert was seen, so that it is not shown again.")

    @OptionGroup var options: Options
    @Argument(help: "The alerts, each by its entry or as RULE:ID.") var ids: [String]

    func run(in session: Session) throws -> Int32 {
      try AlertsCommand.answer(.seen, to: ids, in: session)
    }
  }

  /// `vitals alerts acknowledge`.
  struct Acknowledge: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "acknowledge", abstract: "Take note of an alert, with a remark in your own words.")

    @OptionGroup var options: Options
    @Argument(help: "The alert, by its entry or as RULE:ID.") var id: String
    @Argument(help: "The remark, such as what the doctor said.") var note: [String] = []

    func run(in session: Session) throws -> Int32 {
      try AlertsCommand.answer(.acknowledged, to: [id], note: note.joined(separator: " "), in: session)
    }
  }

  /// `vitals alerts resolve`.
  struct Resolve: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "resolve", abstract: "Note that what an alert speaks of is over.")

    @OptionGroup var options: Options
    @Argument(help: "The alert, by its entry or as RULE:ID.") var id: String
    @Argument(help: "A remark.") var note: [String] = []

    func run(in session: Session) throws -> Int32 {
      try AlertsCommand.answer(.resolved, to: [id], note: note.joined(separator: " "), in: session)
    }
  }

  /// Saves an answer to every alert that is meant, all of them as one act.
  private static func answer(
    _ answer: Acknowledgement.Answer, to ids: [String], note: String? = nil, in session: Session
  ) throws -> Int32 {
    let record = try session.record()
    let alerts = try record.named { try $0.alerts(ids) }
    _ = try session.perform(record) { AlertActs.answer(alerts, answer, note: note, in: $0) }
    return session.closing(record)
  }
}
