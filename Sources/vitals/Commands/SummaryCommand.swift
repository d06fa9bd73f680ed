import ArgumentParser
import Model
import Report
import Statistics

/// `vitals summary`: every figure with its n, the days covered and the rule.
struct SummaryCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "Show every figure with its n, the days covered and the rule.",
    discussion: "Without days the last 30 are summed up; --last 10y takes everything of ten years.")

  @OptionGroup var options: Options
  @OptionGroup var period: PeriodOptions
  @Option(help: "Columns, 40 to 1000.") var width = SummaryCommand.usualWidth
  @Flag(help: "Print one JSON object, figures under their published keys.") var json = false
  @Argument(help: "Only this kind.") var kind: String?

  private static let usualWidth = 80

  func validate() throws {
    guard (40...1000).contains(width) else {
      throw ValidationError("--width \(width) is outside 40 to 1000.")
    }
  }

  func run(in session: Session) throws -> Int32 {
    let now = session.clock()
    let kinds = try kind.map { [try KindWord.kind($0)] }
    let days = try period.days(now: now)
    let span = days.map(Period.init) ?? .last(days: 30, now: now)
    let record = try session.record(PeriodOptions.scope(span.days))
    let page = SummaryPage(
      entries: record.readings, targets: record.targets, period: span, now: now, kinds: kinds,
      windows: DayWindows(record.settings))
    if json {
      try Output.line(JSONValue(page.figures).line)
    } else {
      try Output.line(span.title)
      try Output.line()
      try Output.line(page.text(width: width))
    }
    return session.closing(record)
  }
}

extension SummaryCommand {
  /// Makes the command without the parser; within an `init` the options would only be described anew.
  static func unparsed(kind: String?, period: PeriodOptions, json: Bool) -> SummaryCommand {
    var command = SummaryCommand()
    command.kind = kind
    command.period = period
    command.json = json
    command.width = usualWidth
    return command
  }
}

extension JSONValue {
  /// Figures as an object.
  init(_ figures: [Figure]) {
    self = .object(
      figures.map { figure in
        switch figure.value {
        case .int(let count): Member(figure.key, .whole(count))
        case .number(let number): Member(figure.key, .number(number))
        case .text(let text): Member(figure.key, .text(text))
        case .flag(let flag): Member(figure.key, .flag(flag))
        case .group(let figures): Member(figure.key, JSONValue(figures))
        }
      })
  }
}
