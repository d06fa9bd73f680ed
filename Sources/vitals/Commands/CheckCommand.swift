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
  @Option(
    help: ArgumentHelp("Write lines back that a file lost and this device remembers.", valueName: "file"))
  var bringBack: String?
  @Option(help: ArgumentHelp("No longer remember lines that a file lost.", valueName: "file")) var letGo:
    String?

  func run(in session: Session) throws -> Int32 {
    if let bringBack { return try RememberedLines.bringBack(bringBack, session) }
    if let letGo { return try RememberedLines.letGo(letGo, session) }
    let record = try session.thoroughRecord()
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
    if let why = session.store.remember() {
      try Output.line("This device can not remember what was read, should it get lost: \(why).")
    }
    return record.setAside == 0 ? 0 : 65
  }
}
