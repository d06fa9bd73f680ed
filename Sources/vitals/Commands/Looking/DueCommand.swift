import ArgumentParser
import Care
import Model

/// `vitals due`: what launch would ask.
struct DueCommand: ShowingCommand {
  /// How it is said.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case plain, tmux, json
  }

  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Show what is due, as Today does.",
    discussion: """
      With --quiet nothing is printed and the exit status is 10 when something
      is due, 0 when nothing is. --format prints one line, for a prompt (plain),
      for the status line of tmux or for a program (json). vitals remind install
      sets these up.
      """)

  @OptionGroup var options: Options
  @OptionGroup var units: UnitOptions
  @Flag(help: "Print nothing; exit with 10 when something is due.") var quiet = false
  @Option(help: "One line: plain, tmux or json; nothing is printed if nothing is due.") var format: Format?
  @Flag(help: "At most five lines, none if nothing is due; for .profile. Never fails.") var login = false
  @Flag(help: "Show on the desktop what is due and was not shown before.") var notify = false

  func run(in program: Program) throws -> Int32 {
    guard [quiet, json, format != nil, login, notify].count(where: { $0 }) <= 1 else {
      throw Exit.usage("--quiet, --json, --format, --login and --notify do not go together.")
    }
    let program = try program.showing(units)
    if let format { return try DueLine(format).print(in: program) }
    if login { return try DueLine.greet(in: program) }
    let record = try program.briefRecord()
    let items = Brief.withAlerts(record)
    if notify { return try Self.notify(items, record, program) }
    if quiet { return items.contains(where: \.isDue) ? 10 : 0 }
    for item in items {
      try json ? Output.json(item.json) : Output.line("\(item.id.short)  \(item.line(in: record))")
    }
    if !json {
      if items.isEmpty { try Output.line("Nothing is due.") }
      for source in BriefSource.allCases where items.contains(where: { $0.source == source }) {
        try Output.line(source.shellAnswer)
      }
      if let news = program.keeper.takeInboxNews(undo: "vitals undo") { try Output.line(news) }
    }
    return program.closing(record)
  }

  private static func notify(
    _ items: [any DueItem], _ record: PatientRecord, _ program: Program
  ) throws -> Int32 {
    SessionBus.join()
    switch try Notifier(tools: SystemTools(), reached: program.reached).show(items, in: record) {
    case .shown(let count):
      if count > 0 { try Output.line(count == 1 ? "1 notification." : "\(count) items notified.") }
      return program.closing(record)
    case .busy: return 75
    case .missing:
      Output.complain(
        "vitals: There is no \(Notifier.program) here, so nothing was shown. Run vitals to see what is due; "
          + "on Debian it is in libnotify-bin.")
      return 69
    case .refused(let words):
      Output.complain("vitals: The desktop refused the notification: \(words). Vitals tries again.")
      return 69
    }
  }
}

extension DueCommand {
  /// Makes the command without the parser; within an `init` the options would only be described anew.
  static func unparsed(quiet: Bool, json: Bool, format: Format?, login: Bool) -> DueCommand {
    var command = DueCommand()
    command.units = .unparsed()
    command.quiet = quiet
    command.options = .unparsed(json: json)
    command.format = format
    command.login = login
    command.notify = false
    return command
  }
}
