import ArgumentParser
import Care
import Lettering
import Model
import Statistics

extension PlanCommand {
  /// `vitals plan seen`.
  struct Seen: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "seen", abstract: "Mark the result of a plan as read, so that it is not shown again.")

    @OptionGroup var options: Options
    @Argument(help: "The plan, by its id or part of it (default: the latest).") var id: String?

    func run(in program: Program) throws -> Int32 {
      let record = try PlanWord.record(in: program)
      let progress = try record.named { try $0.plan(id) }
      return try program.perform(record) { try PlanActs.seen(progress, in: $0) }
    }
  }

  /// `vitals plan later`.
  struct Later: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "later", abstract: "Suggest the next plan again in a week.")

    @OptionGroup var options: Options
    @Argument(help: "The plan, by its id or part of it (default: the latest).") var id: String?

    func run(in program: Program) throws -> Int32 { try PlanWord.propose(id, isSkipped: false, in: program) }
  }

  /// `vitals plan skip`.
  struct Skip: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "skip", abstract: "Skip the next plan this time; it is suggested one interval later.")

    @OptionGroup var options: Options
    @Argument(help: "The plan, by its id or part of it (default: the latest).") var id: String?

    func run(in program: Program) throws -> Int32 { try PlanWord.propose(id, isSkipped: true, in: program) }
  }
}

extension PlanWord {
  /// Saves that the next plan is proposed later.
  static func propose(_ id: String?, isSkipped: Bool, in program: Program) throws -> Int32 {
    let record = try record(in: program)
    let progress = try record.named { try $0.plan(id) }
    return try program.perform(record) { try PlanActs.propose(progress, isSkipped: isSkipped, in: $0) }
  }
}
