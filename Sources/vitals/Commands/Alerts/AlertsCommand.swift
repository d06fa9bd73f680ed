import Alerts
import ArgumentParser
import Care
import Journal
import Model

/// `vitals alerts`: values that crossed a threshold.
struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts", abstract: "Show values that crossed a threshold, and why.",
    subcommands: [
      List.self, Explain.self, Seen.self, Acknowledge.self, Resolve.self, Rules.self, Try.self, Use.self,
    ],
    defaultSubcommand: List.self)

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
      let days = try period.days(in: session, otherwise: usual)
      let record = try session.record(AlertWord.scope(days))
      let first = record.readings.first?.at.day ?? today
      let alerts = record.alerts(on: days ?? min(first, today)...today)
      for alert in alerts {
        try json
          ? Output.json(.alert(alert)) : Output.line("\(alert.entry.short)  \(AlertText.line(alert, record))")
      }
      if alerts.isEmpty, !json { try Output.line("No value crossed a threshold in these days.") }
      if !alerts.isEmpty, !json {
        try Output.line("vitals alerts explain ID says why and what to do.")
      }
      for problem in record.ownRuleProblems {
        Output.complain("vitals: own rules are not used: \(problem.sentence)")
      }
      return record.ownRuleProblems.isEmpty ? session.closing(record) : 65
    }
  }

  /// `vitals alerts explain`.
  struct Explain: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain", abstract: "Say why an entry raised an alert, and what to do.")

    @OptionGroup var options: Options
    @Flag(help: "Print JSON Lines.") var json = false
    @Argument(help: "The entry, by its id or some characters of it; or an alert as RULE:ID.") var id: String

    func run(in session: Session) throws -> Int32 {
      let record = try session.record()
      let (entry, alerts) = try AlertWord.alerts(id, in: session, record)
      if alerts.isEmpty, !json { try Output.line("\(Said.line(entry, record)): no threshold was crossed.") }
      for (index, alert) in alerts.enumerated() {
        if json {
          try Output.json(.alert(alert))
        } else {
          if index > 0 { try Output.line() }
          for line in AlertText.lines(alert, record) { try Output.line(line) }
        }
      }
      return session.closing(record)
    }
  }
}

/// An alert as a person names it: by an entry that it is about, or as `RULE:ID` where an entry raised several.
enum AlertWord {
  /// The entry that is meant, and its alerts.
  static func alerts(_ text: String, in session: Session, _ record: PatientRecord) throws -> (Entry, [Alert])
  {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let entry = try EntryWord.entry(parts.last ?? text, in: session, record)
    // A standing alert can name a reading of the weeks before.
    let first = entry.at.day.adding(days: -1)
    let days = min(first, record.now.day)...max(first, min(record.now.day, first.adding(days: 15)))
    let alerts = record.alerts(on: days).filter { $0.entry == entry.id || $0.entries.contains(entry.id) }
    return (entry, parts.count == 2 ? alerts.filter { $0.rule == parts[0] } : alerts)
  }

  /// How much of the journal the alerts of some days need: the weeks before them too.
  static func scope(_ days: ClosedRange<Day>?) -> Scope {
    days.map { .since($0.lowerBound.adding(days: -100)) } ?? .everything
  }
}
