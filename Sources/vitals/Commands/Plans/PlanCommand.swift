import ArgumentParser
import Care
import Journal
import Model
import Report
import Statistics

/// `vitals plan`: measuring plans, how far they are, and what came of them.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Start a measuring plan, see how far it is, and its result.",
    subcommands: [
      Start.self, Status.self, Result.self, Seen.self, Later.self, Skip.self, Stop.self, List.self,
      Protocols.self,
    ],
    defaultSubcommand: Status.self)

  /// `vitals plan start`.
  struct Start: JournalCommand, TakesFreeWords {
    static let configuration = CommandConfiguration(
      commandName: "start", abstract: "Start a measuring plan.",
      discussion: """
        vitals plan start esh-2023 --title "before the visit"
        vitals plan start glucose-profile --on tomorrow
        vitals plan start custom --days 5 --morning 06:00-09:00 --evening no

        To see what you can follow: vitals plan protocols.
        """)

    @OptionGroup var options: Options
    @Option(help: "The first day: today, tomorrow, thu, 1 Dec or 2026-12-01.") var on = ""
    @Option(help: "What to call it (default: the name of the protocol).", transform: asTyped) var title = ""
    @Option(help: "How many days (default: as the protocol says).") var days = ""
    @Option(help: "Suggest the next one this long after the first day, such as 4w or 3m.") var every = ""
    @Option(help: "Of custom: the kind that is measured.") var kind = ""
    @Option(help: "Of custom: how many readings each time.") var readings = ""
    @Option(help: "Of custom: when the morning is measured, such as 06:00-09:00, or no.") var morning = ""
    @Option(help: "Of custom: when the evening is measured, such as 18:00-21:00, or no.") var evening = ""
    @Option(help: "Of custom: how many readings a result needs (default: all).") var needed = ""
    @Flag(help: "Start it beside another plan that has not ended.") var also = false
    @Argument(help: "The protocol, or custom.", transform: asTyped) var name: String

    func run(in program: Program) throws -> Int32 {
      var request = PlanRequest()
      (request.rule, request.title, request.first, request.days) = (name, title, on, days)
      (request.every, request.kind, request.readings) = (every, kind, readings)
      (request.morning, request.evening, request.least) = (morning, evening, needed)
      let record = try PlanWord.record(in: program)
      _ = try program.perform(record, isConfirmed: also) { try PlanActs.start(request, in: $0) }
      if json { return 0 }
      let plan = try request.plan(in: record.time, kinds: record.kinds)
      for advice in MeasuringAdvice.of(plan.measure) {
        try Output.line("  \(advice.words) [\(advice.citation.text)]")
      }
      return 0
    }
  }

  /// `vitals plan status`.
  struct Status: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "status",
      abstract: "Show how far a plan is: today's sessions, what was missed, what is needed.")

    @OptionGroup var options: Options
    @OptionGroup var units: UnitOptions
    @Argument(help: "The plan, by its id or part of it (default: those that go on).")
    var id: String?

    func run(in program: Program) throws -> Int32 {
      let record = try PlanWord.record(in: program.showing(units))
      let plans = try id.map { id in [try record.named { try $0.plan(id) }] } ?? PlanWord.current(record)
      for progress in plans {
        if json {
          try Output.json(.plan(progress, record))
        } else {
          try say(progress, record)
        }
      }
      if plans.isEmpty, !json {
        try Output.line("There is no plan. To start one: vitals plan start PROTOCOL.")
      }
      return program.closing(record)
    }

    private func say(_ progress: PlanProgress, _ record: PatientRecord) throws {
      let text = PlanText(progress, now: record.now, clock: record.settings.clock)
      try Output.line("\(progress.id.short)  \(progress.plan.title): \(text.status)")
      for session in progress.tasks { try Output.line("  today, \(text.task(session))") }
      let lines = [text.missed, text.outlook, text.outside, text.next].compactMap(\.self)
      for line in lines { try Output.line("  \(line)") }
      if progress.status == .over || progress.status == .stopped {
        try Output.line(
          "  \(PlanResult(progress, targets: record.targets, now: record.now, kinds: record.kinds).headline)")
      }
    }
  }

  /// `vitals plan result`.
  struct Result: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "result",
      abstract: "Show the result of a plan: the average by its rule, and what was left out and why.")

    @OptionGroup var options: Options
    @OptionGroup var units: UnitOptions
    @Argument(help: "The plan, by its id or part of it (default: the latest).") var id: String?

    func run(in program: Program) throws -> Int32 {
      let record = try PlanWord.record(in: program.showing(units))
      let progress = try record.named { try $0.plan(id) }
      if json {
        try Output.json(.plan(progress, record))
      } else {
        try Output.line("\(progress.id.short)  \(progress.plan.title)")
        for line in record.lines(about: progress) { try Output.line(line) }
      }
      return program.closing(record)
    }
  }

  /// `vitals plan stop`.
  struct Stop: JournalCommand {
    static let configuration = CommandConfiguration(
      commandName: "stop", abstract: "Stop a plan; what was measured stays.")

    @OptionGroup var options: Options
    @Argument(help: "The plan, by its id or part of it (default: the one that goes on).")
    var id: String?

    func run(in program: Program) throws -> Int32 {
      let record = try PlanWord.record(in: program)
      let progress = try record.named { try $0.unfinishedPlan(id) }
      return try program.perform(record) { try PlanActs.stop(progress, in: $0) }
    }
  }

  /// `vitals plan list`.
  struct List: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Show all plans, the latest first.")

    @OptionGroup var options: Options

    func run(in program: Program) throws -> Int32 {
      let record = try PlanWord.record(in: program)
      for progress in record.plans {
        let text = PlanText(progress, now: record.now, clock: record.settings.clock)
        try json
          ? Output.json(.plan(progress, record))
          : Output.line(
            "\(progress.id.short)  \(progress.plan.first)  \(progress.plan.title): \(text.status)"
          )
      }
      if record.plans.isEmpty, !json {
        try Output.line("There is no plan. To start one: vitals plan start PROTOCOL.")
      }
      return program.closing(record)
    }
  }

  /// `vitals plan protocols`.
  struct Protocols: ShowingCommand {
    static let configuration = CommandConfiguration(
      commandName: "protocols", abstract: "Show what a plan can follow, with sources.")

    @OptionGroup var options: Options

    func run(in program: Program) throws -> Int32 {
      for found in PlanProtocol.all {
        if json {
          try Output.json(.protocol(found))
        } else {
          try Output.line("\(found.id)  \(found.title), \(found.usualDays) days: \(found.words)")
          try Output.line("  \(found.citations.map(\.text).joined(separator: "; "))")
        }
      }
      if !json {
        try Output.line(
          "custom  A plan of your own: --kind, --days, --readings, --morning, --evening, --needed")
      }
      return 0
    }
  }
}

/// A plan as a person names it on the command line.
enum PlanWord {
  /// The record with the readings of all plans.
  static func record(in program: Program) throws -> PatientRecord {
    let standing = try program.record(.standing)
    let first = standing.plans.map(\.plan.first).min()
    return try first.map { try program.record(.since($0.adding(days: -1))) } ?? standing
  }

  /// Those that go on or are to come, else the latest.
  static func current(_ record: PatientRecord) -> [PlanProgress] {
    let open = record.plans.filter { $0.status == .running || $0.status == .planned }
    return open.isEmpty ? Array(record.plans.prefix(1)) : open
  }
}

extension JSONValue {
  fileprivate static func `protocol`(_ found: PlanProtocol) -> JSONValue {
    .object([
      Member("id", .text(found.id)), Member("title", .text(found.title)),
      Member("days", .whole(found.usualDays)), Member("words", .text(found.words)),
      Member("sources", .list(found.citations.map { .text($0.text) })),
    ])
  }

  /// A plan with its days and what came of it.
  static func plan(_ progress: PlanProgress, _ record: PatientRecord) -> JSONValue {
    var members = [Member("id", .text("\(progress.id)"))]
    if case .object(let fields) = JSONValue(progress.plan.fields) { members += fields }
    members += [
      Member("standing", .text(progress.status.rawValue)),
      Member("sessions", .list(progress.sessions.map(session))),
      Member("outside", .whole(progress.outside)), Member("reachable", .whole(progress.reachable)),
    ]
    members += [
      progress.dayNumber.map { Member("day", .whole($0)) }, Member("proposed", progress.next.map { "\($0)" }),
    ].compactMap(\.self)
    let result = PlanResult(progress, targets: record.targets, now: record.now, kinds: record.kinds)
    return .object(members + [Member("result", JSONValue(result.figures))])
  }

  private static func session(_ session: PlannedSession) -> JSONValue {
    .object([
      Member("day", .text("\(session.day)")), Member("occasion", .text(session.occasion.name)),
      Member("window", .text("\(session.window)")), Member("n", .whole(session.count)),
      Member("needed", .whole(session.occasion.readings)),
      Member("standing", .text(sitting.status.rawValue)),
    ])
  }
}
