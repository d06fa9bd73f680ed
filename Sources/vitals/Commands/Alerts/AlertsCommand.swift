import Alerts
import ArgumentParser
import Care
import Journal
import Model

/// `vitals alerts`: values that crossed a threshold.
struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts", abstract: "Show readings that crossed a limit, and why.",
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
      let record = try session.record(AlertsCommand.scope(days))
      let first = record.readings.first?.at.day ?? today
      let alerts = record.alerts(on: days ?? min(first, today)...today)
      for alert in alerts {
        try json
          ? Output.json(.alert(alert)) : Output.line("\(alert.entry.short)  \(AlertText.line(alert, record))")
      }
      if alerts.isEmpty, !json { try Output.line("No reading crossed a limit on these days.") }
      if !alerts.isEmpty, !json {
        try Output.line("To see why, and what to do: vitals alerts explain ID.")
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
      commandName: "explain", abstract: "Show why an entry raised an alert, and what to do.")

    @OptionGroup var options: Options
    @Flag(help: "Print JSON Lines.") var json = false
    @Argument(help: "The entry, by its id or part of it; or an alert as RULE:ID.") var id: String

    func run(in session: Session) throws -> Int32 {
      let record = try session.record()
      let (entry, alerts) = try record.named { try $0.alerts(id) }
      if alerts.isEmpty, !json {
        try Output.line("\(EntryText.line(entry, record)): no limit was crossed.")
      }
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

extension AlertsCommand {
  /// How much of the journal the alerts of some days need: the weeks before them too.
  static func scope(_ days: ClosedRange<Day>?) -> Scope {
    days.map { .since($0.lowerBound.adding(days: -100)) } ?? .everything
  }
}
