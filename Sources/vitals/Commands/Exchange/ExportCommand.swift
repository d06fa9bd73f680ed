import ArgumentParser
import Exchange
import Journal
import Model

/// `vitals export`: the readings, or reminders and visits, in a form that other programs read.
struct ExportCommand: SessionCommand {
  /// The forms.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json, ics
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the readings as CSV or JSON Lines, or reminders and visits as iCalendar.",
    discussion: """
      --format ics writes all reminders and visits, with alarms, for the calendar of a phone or computer.

      Numbers are written as they were entered. With --unit mg/dL the CSV has all of them in that unit; JSON is \
      always as entered.

      A file that is there already is replaced only if you say so, or with --force. A link, a pipe or a device \
      stays what it is and is written through.
      """)

  @OptionGroup var options: Options
  @OptionGroup var period: PeriodOptions
  @OptionGroup var units: UnitOptions
  @Option(help: "csv or json; ics for reminders and visits (default: csv, or json with --json).")
  var format: Format?
  @Option(name: [.short, .customLong("output")], help: "The file (default: standard output).")
  var output: String?
  @Flag(help: "Replace a file that is there already.") var force = false

  func run(in session: Session) throws -> Int32 {
    let format = format ?? (json ? .json : .csv)
    guard units.units.isEmpty || format == .csv else {
      throw Exit.usage("--unit goes with --format csv only.")
    }
    if format == .ics { return try exportCalendar(session) }
    let destination = try destination(session)
    let session = try session.showing(units)
    let days = try period.days(in: session)
    let record = try session.record(PeriodOptions.scope(days))
    let entries = days.map(record.readings.on) ?? record.readings
    let asked = try units.asked()
    let text =
      format == .csv
      ? CSVExport.text(entries: entries.map { $0.converted(to: asked) }) : JSONExport.lines(entries: entries)
    try destination.write(text)
    if json, !destination.isOutput {
      try Output.json(.written(to: destination.path, [.init("readings", .whole(entries.count))]))
    } else if !destination.isOutput {
      let count = entries.count == 1 ? "1 reading" : "\(entries.count) readings"
      try Output.line(
        "\(count) written to \(destination.path). Reminders, targets and deleted entries are not in it.")
    }
    return session.closing(record)
  }
}

extension ExportCommand {
  private func exportCalendar(_ session: Session) throws -> Int32 {
    guard period.last == nil, period.from == nil, period.to == nil else {
      throw Exit.usage(
        "--format ics writes all reminders and visits; --last, --from and --to do not go with it.")
    }
    let destination = try destination(session)
    let record = try session.dueRecord()
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
      remember(session, record.now)
    }
    return session.closing(record)
  }

  /// Looked at and asked about before anything is worked out.
  private func destination(_ session: Session) throws -> Destination {
    let destination = try Destination(output)
    try destination.require(isSure: force, outside: session.store.ownFolders)
    return destination
  }

  /// That it is not remembered is no reason to say that it was not written.
  private func remember(_ session: Session, _ now: Moment) {
    _ = try? session.reached.reach { _ in
      [ReachedStore.Reached(at: now, way: CalendarExport.way, item: "export")]
    }
  }
}
