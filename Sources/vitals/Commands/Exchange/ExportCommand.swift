import ArgumentParser
import Care
import Exchange
import Journal
import Model
import Statistics

/// `vitals export`: the readings, or reminders and visits, in a form that other programs read.
struct ExportCommand: JournalCommand {
  /// A form by its name: one of readings, or the calendar.
  struct Format: ExpressibleByArgument, Equatable {
    static let calendar = Format(id: "ics")
    static let table = Format(id: "csv")
    static let lines = Format(id: "json")
    let id: String

    private init(id: String) { self.id = id }

    init?(argument: String) {
      guard Self.allValueStrings.contains(argument) else { return nil }
      id = argument
    }

    static var allValueStrings: [String] { ExportFormat.all.map(\.id) + [calendar.id] }
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Write the readings as CSV, JSON Lines, FHIR or Open mHealth, or reminders and visits as iCalendar.",
    discussion: """
      \(ExportFormat.all.map { "  \($0.id.padded(to: 12)) \($0.title)" }.joined(separator: "\n"))
        \("ics".padded(to: 12)) reminders and visits, with alarms, for a calendar

      Numbers are written as they were entered. With --unit mg/dL the CSV has all of them in that unit; the other \
      forms are always as entered.

      A file of FHIR claims no profile unless it is asked for; --profile may be given more than once:

      \(FHIRProfile.allCases.map { "  \($0.rawValue.padded(to: 20)) \($0.title)" }.joined(separator: "\n"))

      What you keep and the file does not have is named on standard error.

      A file that is there already is replaced only if you say so, or with --force. A link, a pipe or a device \
      stays what it is and is written through.
      """)

  @OptionGroup var options: Options
  @OptionGroup var period: PeriodOptions
  @OptionGroup var units: UnitOptions
  @Option(help: ArgumentHelp("The form of the file (default: csv, or json with --json).", valueName: "form"))
  var format: Format?
  @Option(help: "A profile that a file of FHIR keeps and claims.") var profile: [FHIRProfile] = []
  @Option(
    name: .customLong("protocol"),
    help: ArgumentHelp("The rule of the average with home-blood-pressure (default: aha).", valueName: "id"))
  var rule: String?
  @Option(help: "The name of the patient in a file of FHIR (default: none).") var name: String?
  @Option(name: [.short, .customLong("output")], help: "The file (default: standard output).")
  var output: String?
  @Flag(help: "Replace a file that is there already.") var force = false

  func run(in program: Program) throws -> Int32 {
    let format = format ?? (json ? .lines : .table)
    guard units.units.isEmpty || format == .table else {
      throw Exit.usage("--unit goes with --format csv only.")
    }
    guard let form = ExportFormat.named(format.id) else { return try exportCalendar(program) }
    let request = try request(form, program)
    let destination = try destination(program)
    let program = try program.showing(units)
    let record = try program.record(request.scope)
    var (material, remarks) = record.material(for: request, isFHIR: form.isFHIR)
    material.units = try units.asked()
    var stream = form.stream(material)
    try destination.write { stream.next() }
    let count = material.readings.count
    if json, !destination.isOutput {
      try Output.json(.written(to: destination.path, [.init("readings", .whole(count))]))
    } else if !destination.isOutput {
      let readings = count == 1 ? "1 reading" : "\(count) readings"
      try Output.line("\(readings) written to \(destination.path).")
    }
    try Output.flush()
    if let left = stream.leftOut.sentence { remarks.append(left) }
    for remark in remarks { Output.complain(remark) }
    return program.closing(record)
  }
}

extension ExportCommand {
  private func request(_ form: ExportFormat, _ program: Program) throws -> ExportRequest {
    guard form.isFHIR || profile.isEmpty && rule == nil && name == nil else {
      throw Exit.usage("--profile, --protocol and --name go with --format fhir and fhir-ndjson only.")
    }
    var request = ExportRequest()
    request.days = try period.days(in: program)
    (request.profiles, request.name) = (Set(profile), name)
    if let rule {
      guard request.profiles.contains(.homeBloodPressure) else {
        throw Exit.usage("--protocol goes with --profile home-blood-pressure only.")
      }
      guard let found = AveragingRule.protocols.first(where: { $0.id == rule }) else {
        let known = AveragingRule.protocols.map(\.id).joined(separator: ", ")
        throw Exit.usage("--protocol \(rule) is not known; known are \(known).")
      }
      request.rule = found
    }
    return request
  }

  private func exportCalendar(_ program: Program) throws -> Int32 {
    guard !period.isNamed else {
      throw Exit.usage(
        "--format ics writes all reminders and visits; --last, --from and --to do not go with it.")
    }
    guard profile.isEmpty, rule == nil, name == nil else {
      throw Exit.usage("--profile, --protocol and --name go with --format fhir and fhir-ndjson only.")
    }
    let destination = try destination(program)
    let record = try program.dueRecord()
    let calendar = CalendarExport(record)
    try destination.write(calendar.text)
    if !destination.isOutput {
      if json {
        let (reminders, visits) = calendar.counts
        let counts = [JSONValue.Member("reminders", .whole(reminders)), .init("visits", .whole(visits))]
        try Output.json(.written(to: destination.path, counts))
      } else {
        try Output.line("\(calendar.words) written to \(destination.path).")
      }
      remember(program, record.now)
    }
    if let left = calendar.leftOut.sentence { Output.complain(left) }
    return program.closing(record)
  }

  /// Looked at and asked about before anything is worked out.
  private func destination(_ program: Program) throws -> Destination {
    let destination = try Destination(output)
    try destination.require(isSure: force, outside: program.store.ownFolders)
    return destination
  }

  /// That it is not remembered is no reason to say that it was not written.
  private func remember(_ program: Program, _ now: Moment) {
    _ = try? program.reached.reach { _ in
      [ReachedStore.Reached(at: now, way: CalendarExport.way, item: "export")]
    }
  }
}

extension FHIRProfile: ExpressibleByArgument {}

extension String {
  /// The text with spaces behind it, for a list of names and what they mean.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
