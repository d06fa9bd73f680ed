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
      """)

  @OptionGroup var options: Options
  @OptionGroup var period: PeriodOptions
  @OptionGroup var units: UnitOptions
  @Option(help: "csv or json; ics for reminders and visits.") var format: Format = .csv
  @Option(name: [.short, .customLong("output")], help: "The file (default: standard output).")
  var output: String?

  func run(in session: Session) throws -> Int32 {
    guard units.units.isEmpty || format == .csv else {
      throw Exit.usage("--unit goes with --format csv only.")
    }
    if format == .ics { return try exportCalendar(session) }
    let session = try session.showing(units)
    let days = try period.days(in: session)
    let record = try session.record(PeriodOptions.scope(days))
    let entries = days.map(record.readings.on) ?? record.readings
    let asked = try units.asked()
    let text =
      format == .csv
      ? CSVExport.text(entries: entries.map { $0.converted(to: asked) }) : JSONExport.lines(entries: entries)
    guard let output, output != "-" else {
      try Output.raw(text)
      return session.closing(record)
    }
    try Files.write(text, to: output)
    let count = entries.count == 1 ? "1 reading" : "\(entries.count) readings"
    try Output.line("\(count) written to \(output). Reminders, targets and deleted entries are not in it.")
    return session.closing(record)
  }
}

extension ExportCommand {
  private func exportCalendar(_ session: Session) throws -> Int32 {
    guard period.last == nil, period.from == nil, period.to == nil else {
      throw Exit.usage(
        "--format ics writes all reminders and visits; --last, --from and --to do not go with it.")
    }
    let record = try session.dueRecord()
    let calendar = CalendarExport(record)
    if let output, output != "-" {
      try Files.write(calendar.text, to: output)
      try Output.line("\(calendar.words) written to \(output).")
      remember(session, record.now)
    } else {
      try Output.raw(calendar.text)
    }
    return session.closing(record)
  }

  /// That it is not remembered is no reason to say that it was not written.
  private func remember(_ session: Session, _ now: Moment) {
    _ = try? session.reached.reach { _ in
      [ReachedStore.Reached(at: now, way: CalendarExport.way, item: "export")]
    }
  }
}
