import ArgumentParser
import Care
import Exchange
import Journal
import Model

/// `vitals log`: saves readings in words.
struct LogCommand: SessionCommand, TakesFreeWords {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Save a reading in words; without words, one a line from standard input.",
    discussion: """
      vitals log 128/82 64 left arm sitting
      vitals log 5.6 mmol/L fasting
      vitals log yesterday 7:40 142/91 note after the stairs
      vitals log w 81.4 kg '#travel'
      """)

  @OptionGroup var options: Options
  @Flag(help: "Save values that are unusual without asking.") var sure = false
  @Argument(help: "The reading.", transform: asTyped) var text: [String] = []

  func run(in session: Session) throws -> Int32 {
    let record = try Self.record(of: session)
    let lines = try text.isEmpty ? Self.standardInput() : [(number: 0, text: text.joined(separator: " "))]
    let parsed = try Self.read(lines, record)
    let act = ReadingActs.log(parsed, in: record)
    guard json else { return try session.perform(record, isConfirmed: sure) { _ in act } }
    let done = try session.carryOut(act, in: record, isConfirmed: sure)
    try Output.raw(JSONExport.lines(entries: done.entries))
    return 0
  }

  /// What a line is read by; where it cannot be read, nothing is saved.
  private static func record(of session: Session) throws -> PatientRecord {
    do throws(JournalError) {
      return try session.record(.since(session.clock().day.adding(days: -100)))
    } catch {
      let message = error.message.hasPrefix("NOT saved") ? error.message : "NOT saved: \(error.message)"
      throw Exit(status: error.exitStatus, message: message)
    }
  }

  /// Reads every line before anything is saved, so that a bad one saves nothing and hides none of the others.
  private static func read(_ lines: [(number: Int, text: String)], _ record: PatientRecord) throws
    -> [ParsedLine]
  {
    var parsed: [ParsedLine] = []
    var problems: [String] = []
    var context = record.context
    for line in lines {
      do throws(LogProblem) {
        let reading = try LogLine.read(line.text, context: context)
        context.learn(reading.measurement)
        parsed.append(reading)
      } catch {
        problems.append(line.number == 0 ? "Not saved. \(error)" : "line \(line.number): \(error)")
      }
    }
    guard problems.isEmpty else {
      if lines.count == 1, lines[0].number == 0 { throw Exit.usage(problems[0]) }
      let named = problems.enumerated().map { "\($0.offset == 0 ? "" : "vitals: ")\($0.element)" }
      throw Exit(status: 64, lines: named, then: "Nothing was saved.")
    }
    return parsed
  }

  private static func standardInput() throws -> [(number: Int, text: String)] {
    if Surroundings.isTerminal(0) {
      throw Exit.usage("Not saved. Add the reading, such as vitals log 128/82 64.")
    }
    let bytes = try Files.read("-")
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Exit(status: 65, message: "Standard input is not UTF-8 text. Nothing was saved.")
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let written = lines.enumerated().filter { !$0.element.allSatisfy(\.isWhitespace) }
    guard !written.isEmpty else {
      throw Exit.usage("There is no reading in standard input. Nothing was saved.")
    }
    return written.map { ($0.offset + 1, String($0.element)) }
  }
}
