import ArgumentParser
import Care
import Exchange
import Journal
import Model

/// `vitals log`: saves readings in words.
struct LogCommand: JournalCommand, TakesFreeWords {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Save a reading in words; without words or with -, one a line from standard input.",
    discussion: """
      vitals log 128/82 64 left arm sitting
      vitals log 5.6 mmol/L fasting
      vitals log yesterday 7:40 142/91 note after the stairs
      vitals log w 81.4 kg '#travel'

      vitals log 136/83/65, 132/82/70

      Of a list all lines are saved or none; --dry-run shows what each is \
      understood to say, and --understood saves those that are understood. \
      A line that begins with # and a space is a comment.
      """)

  @OptionGroup var options: Options
  @Flag(help: "Save values that are unusual without asking.") var sure = false
  @Flag(help: "Show what each line is understood to say, and save nothing.") var dryRun = false
  @Flag(help: "Save the lines that are understood although others are not.") var understood = false
  @Argument(help: "The reading.", transform: asTyped) var text: [String] = []

  func run(in program: Program) throws -> Int32 {
    let record = try Self.record(of: program)
    let isList = text.isEmpty || text == ["-"]
    let line = text.joined(separator: " ")
    // Of an empty line it is said that nothing was typed.
    if !isList, line.allSatisfy(\.isWhitespace) { _ = try LogLine.read(line, context: record.context) }
    let readings =
      try isList
      ? ReadingList(Self.standardInput(), context: record.context)
      : ReadingList(line: line, context: record.context)
    guard !readings.lines.isEmpty else {
      throw Exit.usage("There is nothing but comments in standard input. Nothing was saved.")
    }
    if dryRun { return try show(readings, in: record) }
    let refused = readings.refused.compactMap(\.problem)
    guard isList else {
      if let problem = refused.first { throw problem }
      return try save(readings, program, record)
    }
    let named = readings.refused.compactMap { line in line.problem.map { "line \(line.number): \($0)" } }
    guard !refused.isEmpty else { return try save(readings, program, record) }
    guard understood, !readings.understood.isEmpty else {
      throw Exit(status: 64, lines: Self.complaint(named), then: "Nothing was saved.\(Self.hint(readings))")
    }
    _ = try save(readings, program, record)
    throw Exit(status: 64, lines: Self.complaint(named), then: "The others were saved.")
  }
}

extension LogCommand {
  private func save(_ readings: ReadingList, _ program: Program, _ given: PatientRecord) throws -> Int32 {
    var record = given
    let needed = ReadingActs.scope(for: readings.understood, at: record.now)
    if let first = needed.firstDay, first < record.now.day.adding(days: -Self.days) {
      record = try Self.record(of: program, needed)
    }
    let act = ReadingActs.log(readings.understood, in: record)
    guard json else { return try program.perform(record, isConfirmed: sure) { _ in act } }
    let done = try program.carryOut(act, in: record, isConfirmed: sure)
    try Output.raw(JSONExport.lines(entries: done.entries))
    return 0
  }

  /// Every line with what it says, or why it is refused.
  private func show(_ readings: ReadingList, in record: PatientRecord) throws -> Int32 {
    for line in readings.lines {
      try Output.line(
        "line \(line.number): \(line.problem == nil ? "" : "not understood: ")\(line.summary(in: record))")
      for doubt in line.parsed?.doubts ?? [] { try Output.line("  Please check: \(doubt).") }
      if let problem = line.problem, !problem.expected.isEmpty { try Output.line("  \(problem.expectation)") }
    }
    try Output.line("\(readings.summary). Nothing was saved.")
    return readings.refused.isEmpty ? 0 : 64
  }

  /// How many days are read for what a line is read by; rules about what is rare, or of long ago, need more.
  private static let days = 100

  /// What a line is read by; where it cannot be read, nothing is saved.
  private static func record(of program: Program, _ scope: Scope? = nil) throws -> PatientRecord {
    do throws(JournalError) {
      return try program.record(scope ?? .since(program.clock().day.adding(days: -days)))
    } catch {
      let message = error.message.hasPrefix("NOT saved") ? error.message : "NOT saved: \(error.message)"
      throw Exit(status: error.exitStatus, message: message)
    }
  }

  private static func complaint(_ problems: [String]) -> [String] {
    problems.enumerated().map { "\($0.offset == 0 ? "" : "vitals: ")\($0.element)" }
  }

  private static func hint(_ readings: ReadingList) -> String {
    let count = readings.understood.count
    guard count > 0 else { return "" }
    return
      " To save the \(count == 1 ? "line that is" : "\(count) lines that are") understood, add --understood."
  }

  private static func standardInput() throws -> String {
    if Surroundings.isTerminal(0) {
      throw Exit.usage("Not saved. Add the reading, such as vitals log 128/82 64.")
    }
    let bytes = try Files.read("-")
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Exit(status: 65, message: "Standard input is not UTF-8 text. Nothing was saved.")
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw Exit.usage("There is no reading in standard input. Nothing was saved.")
    }
    return text
  }
}
