import ArgumentParser
import Exchange
import Model

/// `vitals export`: the readings in a form that other programs read.
struct ExportCommand: SessionCommand {
  /// The forms.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the readings as CSV or JSON Lines.")

  @OptionGroup var options: Options
  @OptionGroup var period: PeriodOptions
  @Option(help: "csv or json.") var format: Format = .csv
  @Option(name: [.short, .customLong("output")], help: "The file; standard output where left out.")
  var output: String?

  func run(in session: Session) throws -> Int32 {
    let days = try period.days(now: session.clock())
    let record = try session.record(PeriodOptions.scope(days))
    let entries = days.map(record.readings.on) ?? record.readings
    let text =
      switch format {
      case .csv: CSVExport.text(entries: entries)
      case .json: JSONExport.lines(entries: entries)
      }
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
