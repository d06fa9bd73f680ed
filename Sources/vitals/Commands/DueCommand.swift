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
    let items = Brief.items(record)
    if quiet { return items.contains(where: \.isDue) ? 10 : 0 }
    for item in items {
      try Output.line(json ? item.json.line : "\(item.id.short)  \(item.line(in: record))")
    }
    if !json {
      if items.isEmpty { try Output.line("Nothing is due.") }
      for source in BriefSource.allCases where items.contains(where: { $0.source == source }) {
        try Output.line(source.shellAnswer)
      }
    }
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
