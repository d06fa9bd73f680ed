import ArgumentParser
import Care
import Model
import Report

/// `vitals report`: the page for the doctor, as text, as a page of HTML, or as PDF.
struct ReportCommand: ShowingCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make the page for the doctor: trends and averages, each with what it was made of.",
    discussion: """
      vitals report
      vitals report --name "M. S." --without notes,medication
      vitals report --format html -o report.html

      Without days it takes those since your last visit, or if there was none the last 90. The text form has at most 25 \
      lines of 78 columns.

      What you can leave out: \(ReportPart.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @OptionGroup var options: Options
  @OptionGroup var period: PeriodOptions
  @Option(help: ArgumentHelp("text, html or pdf.", valueName: "form")) var format: ReportFormat = .text
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write it to this file.", valueName: "file"), completion: .file())
  var output: String?
  @Option(help: ArgumentHelp("The name or the initials on the page; none without.", valueName: "text"))
  var name: String?
  @Option(help: ArgumentHelp("Leave out these parts, with commas between.", valueName: "parts"))
  var without: String?
  @Option(
    name: .customLong("protocol"),
    help: ArgumentHelp("Average blood pressure by this protocol.", valueName: "id"))
  var rule: String?
  @Flag(help: "Use only ASCII characters in the text form.") var ascii = false

  @Flag(help: "Replace a file that is there already.") var force = false
  @Flag(help: "Copy the text form to the clipboard of your terminal, also over ssh.") var copy = false

  func validate() throws {
    guard !copy || format == .text else { throw ValidationError("--copy is for --format text.") }
    guard !json || format == .text else { throw ValidationError("--json is a form of its own.") }
    guard format != .pdf || output != nil else {
      throw ValidationError("--format pdf needs a file: -o report.pdf.")
    }
  }

  func run(in program: Program) throws -> Int32 {
    var choices = try choices()
    let destination = try Destination(output)
    try destination.require(isSure: force, outside: program.store.ownFolders)
    if let days = try period.days(in: program) { choices.days = .named(days) }
    let span = try choices.period(in: program.record(.standing))
    let record = try program.record(PatientRecord.reportScope(of: span))
    try hand(over: choices.report(of: span, in: record), isASCII: choices.isASCII, destination)
    return program.closing(record)
  }
}

extension ReportCommand {
  private func choices() throws -> ReportChoices {
    var choices = ReportChoices()
    do throws(FieldProblem) {
      choices.without = try ReportChoices.parts(without ?? "")
      choices.rule = try rule.map { (word) throws(FieldProblem) in try ReportChoices.rule(word) }
    } catch {
      throw Exit.usage("--\(error.key) \(error.reason).")
    }
    choices.name = name
    choices.isASCII = ascii || !Surroundings.isUTF8
    return choices
  }

  private func hand(over report: ClinicReport, isASCII: Bool, _ destination: Destination) throws {
    if copy {
      try Clipboard.copy(report.text(isASCII: isASCII), instead: "Without --copy the page is printed.")
    }
    if json, destination.isOutput { return try Output.json(.report(report)) }
    if format == .text, destination.isOutput { return try Output.lines(report.text(isASCII: isASCII)) }
    try destination.write(report.bytes(as: format, isASCII: isASCII, pdf: PDFPrinter.pdf))
    guard !destination.isOutput else { return }
    if json { return try Output.json(.report(report)) }
    try Output.line(ReportText.written(report, to: destination.path))
  }
}

extension ReportFormat: ExpressibleByArgument {}

extension JSONValue {
  /// A report: its lines, part by part, and where its limits come from.
  fileprivate static func report(_ report: ClinicReport) -> JSONValue {
    let blocks = report.blocks.map { block in
      JSONValue.object([
        Member("part", .text(block.part.rawValue)), Member("title", .text(block.title)),
        Member(
          "lines",
          .list(
            block.lines.map {
              .object([Member("label", .text($0.label)), Member("text", .text($0.text))])
            })),
      ])
    }
    return .object(
      [
        Member("title", .text(report.title)), Member("from", .text("\(report.period.days.lowerBound)")),
        Member("to", .text("\(report.period.days.upperBound)")), Member("digest", .text(report.digest)),
      ]
        + [report.name.map { Member("name", .text($0)) }].compactMap(\.self)
        + [
          Member(
            "without", .list(ReportPart.allCases.filter(report.without.contains).map { .text($0.rawValue) })),
          Member("parts", .list(blocks)),
          Member("sources", .list(report.sources.map { .text($0.text) })),
        ])
  }
}
