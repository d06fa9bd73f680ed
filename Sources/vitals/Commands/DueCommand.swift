import ArgumentParser
import Model
import Screens

/// `vitals due`: what launch would ask.
struct DueCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Show what is due; what launch would ask.",
    discussion:
      "With --quiet nothing is printed and the exit status is 10 when something is due, 0 when nothing is.")

  @OptionGroup var options: Options
  @Flag(help: "Print nothing; exit with 10 when something is due.") var quiet = false
  @Flag(help: "Print JSON Lines.") var json = false

  func run(in session: Session) throws -> Int32 {
    let record = try session.record(.standing)
    if quiet { return record.due.isEmpty ? 0 : 10 }
    for due in record.due {
      if json {
        try Output.line(JSONValue.due(due).line)
      } else {
        try Output.line("\(due.id.short)  \(DueText.line(due, in: record))")
      }
    }
    if record.due.isEmpty, !json { try Output.line("Nothing is due.") }
    if !record.due.isEmpty, !json { try Output.line("vitals remind done|snooze|skip ID answers.") }
    return session.closing(record)
  }
}

extension DueCommand {
  /// Makes the command without the parser; within an `init` the options would only be described anew.
  static func unparsed(quiet: Bool, json: Bool) -> DueCommand {
    var command = DueCommand()
    command.quiet = quiet
    command.json = json
    return command
  }
}
