import ArgumentParser
import Care
import Lettering
import Model
import Statistics

extension PlanCommand {
  /// `vitals plan seen`.
  struct Seen: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "seen", abstract: "Mark the result of a plan as read, so that it is not shown again.")

    @OptionGroup var options: Options
    @Argument(help: "The plan, by its id or part of it (default: the latest).") var id: String?

    func run(in session: Session) throws -> Int32 {
      let record = try PlanWord.record(in: session)
      let progress = try record.named { try $0.plan(id) }
      return try session.perform(record) { try PlanActs.seen(progress, in: $0) }
    }
  }

  /// `vitals plan later`.
  struct Later: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "later", abstract: "Suggest the next plan again in a week.")

    @OptionGroup var options: Options
    @Argument(help: "The plan, by its id or part of it (default: the latest).") var id: String?

    func run(in session: Session) throws -> Int32 { try PlanWord.propose(id, isSkipped: false, in: session) }
  }

  /// `vitals plan skip`.
  struct Skip: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "skip", abstract: "Skip the next plan this time; it is suggested one interval later.")

    @OptionGroup var options: Options
    @Argument(help: "The plan, by its id or part of it (default: the latest).") var id: String?

    func run(in session: Session) throws -> Int32 { try PlanWord.propose(id, isSkipped: true, in: session) }
  }
}

extension PlanWord {
  /// Saves that the next plan is proposed later.
  static func propose(_ id: String?, isSkipped: Bool, in session: Session) throws -> Int32 {
    let record = try record(in: session)
    let progress = try record.named { try $0.plan(id) }
    return try session.perform(record) { try PlanActs.propose(progress, isSkipped: isSkipped, in: $0) }
  }
}
