import ArgumentParser
import Care
import Model
import Report
import Statistics

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
  /// The forms.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, html, pdf
  }

  @Option(help: ArgumentHelp("text, html or pdf.", valueName: "form")) var format: Form = .text
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

  func run(in session: Session) throws -> Int32 {
    let left = try parts()
    let destination = try Destination(output)
    try destination.require(isSure: force, outside: session.store.ownFolders)
    let rule = try averaging()
    let days = try period.days(in: session)
    let span = try days.map(Period.init) ?? session.record(.standing).reportPeriod
    let record = try session.record(PatientRecord.reportScope(of: span))
    let report = record.report(
      ClinicReport.Request(period: Self.begun(span, record), rule: rule, without: left), name: name)
    try hand(over: report, destination)
    return session.closing(record)
  }
}

extension ReportCommand {
  private func hand(over report: ClinicReport, _ destination: Destination) throws {
    if copy { try Clipboard.copy(report.text(isASCII: ascii)) }
    if json, destination.isOutput { return try Output.json(.report(report)) }
    switch format {
    case .text where destination.isOutput: try Output.lines(text(report))
    case .text: try destination.write(text(report) + "\n")
    case .html: try destination.write(report.html)
    case .pdf: try destination.write(PDFPrinter.pdf(of: report.html))
    }
    guard !destination.isOutput else { return }
    if json { return try Output.json(.report(report)) }
    let left = report.withoutText.map { " \($0)" } ?? ""
    try Output.line(
      "\(report.title): written to \(destination.path), digest \(report.digest). It says: "
        + "\(report.blocks.map { $0.title.lowercased() }.joined(separator: ", ")).\(left)")
  }

  private func text(_ report: ClinicReport) -> String { report.text(isASCII: ascii || !Surroundings.isUTF8) }

  /// An open beginning starts at the first reading.
  private static func begun(_ period: Period, _ record: PatientRecord) -> Period {
    guard period.days.lowerBound < Day(number: -60_000) else { return period }
    let first = record.readings.lazy.map(\.at.day).min() ?? period.days.upperBound
    return Period(min(first, period.days.upperBound)...period.days.upperBound)
  }

  private func parts() throws -> Set<ReportPart> {
    let words = (without ?? "").split(separator: ",").map { $0.filter { !$0.isWhitespace }.lowercased() }
    return try Set(
      words.map { word in
        guard let part = ReportPart(rawValue: word) else {
          let known = ReportPart.allCases.map(\.rawValue).joined(separator: ", ")
          throw Exit.usage("--without \(word) is not known; known are \(known).")
        }
        return part
      })
  }

  private func averaging() throws -> AveragingRule? {
    guard let rule else { return nil }
    guard let found = AveragingRule.protocols.first(where: { $0.id == rule }) else {
      let known = AveragingRule.protocols.map(\.id).joined(separator: ", ")
      throw Exit.usage("--protocol \(rule) is not known; known are \(known).")
    }
    return found
  }
}

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
