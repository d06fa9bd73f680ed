import Alerts
import ArgumentParser
import Model
import Screens

/// `vitals alerts`: values that crossed a threshold.
struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts", abstract: "Show values that crossed a threshold, and why.",
    subcommands: [List.self, Explain.self], defaultSubcommand: List.self)

  /// `vitals alerts list`.
  struct List: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The alerts of the last 14 days, or of the days named.")

    @OptionGroup var options: Options
    @OptionGroup var period: PeriodOptions
    @Flag(help: "Print JSON Lines.") var json = false

    func run(in session: Session) throws -> Int32 {
      let today = session.clock().day
      let usual = today.adding(days: -PatientRecord.alertDays)...today
      let days = try period.days(now: session.clock(), otherwise: usual)
      let record = try session.record(PeriodOptions.scope(days))
      let readings = days.map(record.readings.on) ?? record.readings
      let alerts = AlertEngine.alerts(for: readings, targets: record.targets, now: record.now)
      for alert in alerts {
        if json {
          try Output.line(JSONValue.alert(alert).line)
        } else {
          try Output.line("\(alert.entry.short)  \(record.when(alert.at))  \(alert.headline)")
        }
      }
      if alerts.isEmpty, !json { try Output.line("No value crossed a threshold in these days.") }
      if !alerts.isEmpty, !json {
        try Output.line("vitals alerts explain ID says why and what people are told to do.")
      }
      return session.closing(record)
    }
  }

  /// `vitals alerts explain`.
  struct Explain: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain", abstract: "Say why an entry raised an alert, and what people are told to do.")

    @OptionGroup var options: Options
    @Argument(help: "The entry, by its id or some characters of it.") var id: String

    func run(in session: Session) throws -> Int32 {
      let record = try session.record()
      let entry = try EntryWord.entry(id, in: session, record)
      let alerts = AlertEngine.alerts(for: record.readings, targets: record.targets, now: record.now)
        .filter { $0.entries.contains(entry.id) }
      guard !alerts.isEmpty else {
        try Output.line("\(Said.line(entry, record)): no threshold was crossed.")
        return session.closing(record)
      }
      for alert in alerts {
        for line in AlertText.lines(alert, record) { try Output.line(line) }
      }
      return session.closing(record)
    }
  }
}
