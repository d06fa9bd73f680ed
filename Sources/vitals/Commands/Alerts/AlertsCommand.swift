import Alerts
import ArgumentParser
import Care
import Journal
import Model

/// `vitals alerts`: values that crossed a limit.
struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts", abstract: "Show readings that crossed a limit, how soon to act, and why.",
    subcommands: [
      List.self, Explain.self, Seen.self, Acknowledge.self, Resolve.self, Rules.self, Try.self, Use.self,
    ],
    defaultSubcommand: List.self)

  /// `vitals alerts list`.
  struct List: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "The alerts of the last 14 days and those that still ask for a call, or of the days named.",
      discussion: """
        Each says how soon it asks for something: now, today, within days, at
        the next visit, or nothing. With --quiet nothing is printed, and the exit
        status is 10 when an alert that was not answered asks for something.
        """)

    @OptionGroup var options: Options
    @OptionGroup var period: PeriodOptions
    @OptionGroup var units: UnitOptions
    @Flag(help: "Only those that were not answered.") var new = false
    @Option(
      help: ArgumentHelp(
        "Only those that ask for something so soon or sooner (default: all).", valueName: "level"))
    var urgency: Urgency?
    @Flag(help: "Print nothing; exit with 10 when there is one that asks for something.") var quiet = false

    func run(in program: Program) throws -> Int32 {
      guard !(quiet && json) else { throw Exit.usage("--quiet and --json do not go together.") }
      let program = try program.showing(units)
      let today = program.clock().day
      let usual = today.adding(days: -PatientRecord.askingDays)...today
      let days = try period.days(in: program, otherwise: usual)
      let record = try program.record(AlertsCommand.scope(days))
      let first = record.readings.first?.at.day ?? today
      let asked = days ?? min(first, today)...today
      // Without days it is those of Today, and the answered ones of the same days.
      let alerts = record.alerts(on: asked).filter {
        $0.urgency >= (urgency ?? .note) && !(new && $0.seen) && (period.isNamed || record.isShown($0))
      }
      if quiet { return alerts.contains { $0.urgency > .note && !$0.seen } ? 10 : 0 }
      for alert in alerts {
        try json
          ? Output.json(.alert(alert)) : Output.line("\(alert.entry.short)  \(AlertText.line(alert, record))")
      }
      if !json {
        if alerts.isEmpty {
          for line in NoAlertText.lines(
            on: period.isNamed
              ? asked : max(asked.lowerBound, today.adding(days: -PatientRecord.alertDays))...today,
            in: record)
          { try Output.line(line) }
        } else {
          try Output.line("To see why, and what to do: vitals alerts explain ID.")
        }
      }
      for problem in record.ownRuleProblems {
        Output.complain("vitals: own rules are not used: \(problem.sentence)")
      }
      return record.ownRuleProblems.isEmpty ? program.closing(record) : 65
    }
  }

  /// `vitals alerts explain`.
  struct Explain: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain", abstract: "Show why an entry raised an alert, and what to do.")

    @OptionGroup var options: Options
    @OptionGroup var units: UnitOptions
    @Argument(help: "The entry, by its id or part of it; or an alert as RULE:ID.") var id: String

    func run(in program: Program) throws -> Int32 {
      let program = try program.showing(units)
      let record = try program.record()
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
      return program.closing(record)
    }
  }
}

extension AlertsCommand {
  /// How much of the journal the alerts of some days need: the weeks before them too.
  static func scope(_ days: ClosedRange<Day>?) -> Scope {
    days.map { .since($0.lowerBound.adding(days: -AlertEngine.lookBack)) } ?? .everything
  }
}

extension Urgency: ExpressibleByArgument {
  /// Reads a name as in JSON.
  package init?(argument: String) {
    guard let found = Urgency.allCases.first(where: { $0.name == argument }) else { return nil }
    self = found
  }

  /// The names as in JSON, and not the order behind them.
  package static var allValueStrings: [String] { allCases.map(\.name) }
  /// The names say it.
  package static var allValueDescriptions: [String: String] { [:] }
}
