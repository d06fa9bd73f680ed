import ArgumentParser
import Care
import Journal
import Model

/// `vitals check`: everything that is not counted, undecided or odd, with its file and line and what settles it.
struct CheckCommand: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read the whole journal, show every line that is not used or is odd, and settle it.",
    discussion: """
      vitals check                  what there is, and the command that settles it
      vitals check --accept journal/laptop-c01d/2026-11.jsonl:17
                                 shows what the line says and what is used now, asks, and accepts it
      vitals check --accept journal/laptop-c01d/2026-11.jsonl
                                 the same for every readable line of the file
      vitals check --seen journal/laptop-c01d/2026-11.jsonl:18
                                 does not list a line again that cannot be read

      No line is ever changed or removed; vitals undo undoes an acceptance. Exit status 65 when a line is not
      used. Entries that wait for a decision (vitals resolve) are used and do not change the status.
      """)

  @OptionGroup var options: Options
  @Flag(help: "List what was settled before, too.") var all = false
  @Option(
    help: ArgumentHelp("Use what a line says, or all readable lines of a file.", valueName: "place"))
  var accept: String?
  @Option(
    help: ArgumentHelp("Do not list a line, a file's lines or missing numbers again.", valueName: "place"))
  var seen: String?
  @Option(
    help: ArgumentHelp("Write lines back that a file lost and this device remembers.", valueName: "file"))
  var bringBack: String?
  @Option(help: ArgumentHelp("No longer remember lines that a file lost.", valueName: "file"))
  var letGo: String?
  @Flag(help: "Accept without asking.") var yes = false

  func validate() throws {
    if [accept, seen, bringBack, letGo].compactMap(\.self).count > 1 {
      throw ValidationError("--accept, --seen, --bring-back and --let-go are different things; do one first.")
    }
  }

  func run(in program: Program) throws -> Int32 {
    if let bringBack { return try RememberedLines.bringBack(bringBack, program) }
    if let letGo { return try RememberedLines.letGo(letGo, program) }
    let record = try program.thoroughRecord()
    if let accept { return try SettlingRun(program, record).accept(accept, isSure: yes) }
    if let seen { return try SettlingRun(program, record).see(seen) }
    let findings = record.ledger.allProblems
    if json {
      for problem in findings {
        try Output.json(.problem(problem, home: options.home))
      }
    } else {
      try list(findings, record, in: program)
      if let why = program.store.remember() {
        try Output.line("This device cannot keep its own copy of what was read: \(why).")
      }
    }
    return record.setAside == 0 ? 0 : 65
  }

  private func list(_ findings: [JournalProblem], _ record: PatientRecord, in program: Program) throws {
    for problem in findings where all || problem.severity != .settled {
      for line in FindingText.lines(problem, record, home: options.home) { try Output.line(line) }
    }
    let readings = record.readings.count == 1 ? "1 reading" : "\(record.readings.count) readings"
    let documents = findings.count { $0.severity == .setAside && $0.isAboutDocument }
    let setAside = record.setAside - documents
    let lines = setAside == 1 ? "1 line" : "\(setAside) lines"
    let conflicts = record.ledger.conflicts.count
    try Output.line(
      "\(readings) used, \(lines) not used, \(conflicts) \(conflicts == 1 ? "conflict" : "conflicts").")
    if documents > 0 {
      try Output.line(
        "\(documents == 1 ? "1 document is" : "\(documents) documents are") missing or damaged.")
    }
    let settled = findings.count { $0.severity == .settled }
    if settled > 0, !all {
      try Output.line(
        "\(settled) settled before. To see \(settled == 1 ? "it" : "them"): vitals check --all.")
    }
    try Output.line("The journal is in \(program.home).")
  }
}
