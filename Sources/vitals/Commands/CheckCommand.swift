import ArgumentParser
import Journal
import Model

/// `vitals check`: everything that is not counted, or is odd, with its file and line.
struct CheckCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read the whole journal and name every line that is not counted or is odd.",
    discussion: "Exit status 65 when a line is not counted; it is never changed or removed.")

  @OptionGroup var options: Options
  @Flag(help: "Print JSON Lines.") var json = false

  func run(in session: Session) throws -> Int32 {
    let record = try session.record()
    let problems = record.ledger.problems
    for problem in problems {
      try Output.line(json ? JSONValue.problem(problem).line : problem.sentence)
    }
    guard !json else { return record.setAside == 0 ? 0 : 65 }
    let readings = record.readings.count == 1 ? "1 reading" : "\(record.readings.count) readings"
    try Output.line(
      "\(readings) counted, \(record.setAside) \(record.setAside == 1 ? "line" : "lines") set aside, \(record.ledger.conflicts.count) conflicts."
    )
    try Output.line("The journal is in \(session.home).")
    return record.setAside == 0 ? 0 : 65
  }
}
