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
      try ids.reduce(0) { try max($0, AlertAnswers.save(.seen, to: $1, note: nil, in: session)) }
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
      try AlertAnswers.save(.acknowledged, to: id, note: note.joined(separator: " "), in: session)
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
      try AlertAnswers.save(.resolved, to: id, note: note.joined(separator: " "), in: session)
    }
  }
}

/// Answers to alerts, each a record of the journal.
enum AlertAnswers {
  /// Saves an answer to every alert that is meant and was not answered so already.
  static func save(
    _ answer: Acknowledgement.Answer, to id: String, note: String?, in session: Session
  ) throws -> Int32 {
    let record = try session.record()
    let (entry, alerts) = try AlertWord.alerts(id, in: session, record)
    guard !alerts.isEmpty else {
      throw Exit.usage("\(Said.line(entry, record)) raised no alert. Nothing was saved.")
    }
    let open = alerts.filter { alert in
      note?.isEmpty == false || !alert.answers.contains { $0.answer == answer }
    }
    guard !open.isEmpty else {
      try Output.line("That was said already; nothing was saved.")
      return session.closing(record)
    }
    for alert in open {
      _ = try session.keeper.carryOut(AlertActs.answer(alert, answer, note: note, in: record), in: record)
      try Output.line(
        "\(answer.rawValue.prefix(1).uppercased())\(answer.rawValue.dropFirst()): \(alert.headline)")
    }
    return session.closing(record)
  }
}
