import ArgumentParser
import Care
import Model
import Report
import Statistics

/// `vitals summary`: every figure with its n, the days covered and the rule.
struct SummaryCommand: ShowingCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "Show every figure with its n, the days covered and the rule.",
    discussion: """
      Without days it takes the last 30, or if there is nothing in them the 30 up to the latest reading; --last \
      10y takes ten years.

      A protocol is a published way to average blood pressure: \
      \(AveragingRule.protocols.map(\.id).joined(separator: ", ")). It takes the days up to the last reading.
      """)

  @OptionGroup var options: Options
  @OptionGroup var period: PeriodOptions
  @OptionGroup var units: UnitOptions
  @Option(help: "Columns, 40 to 1000.") var width = SummaryCommand.usualWidth
  @Option(
    name: .customLong("protocol"),
    help: ArgumentHelp("Average blood pressure by a protocol, or by all of them.", valueName: "id|all"))
  var rule: String?
  @Flag(help: "Compare with as many days just before.") var compare = false
  @Argument(help: "Only this kind.", completion: .list(KindWord.ids)) var kind: String?

  private static let usualWidth = 80

  func validate() throws {
    guard (40...1000).contains(width) else {
      throw ValidationError("--width \(width) is outside 40 to 1000.")
    }
    guard !compare || period.to == nil || period.from != nil else {
      throw ValidationError("--compare beside --to needs --from.")
    }
  }

  func run(in program: Program) throws -> Int32 {
    let program = try program.showing(units)
    let now = program.clock()
    let protocols = try protocols()
    let kinds = try kinds(program)
    let days = try period.days(in: program)
    var span = days.map(Period.init) ?? .last(days: Self.usualDays, now: now)
    var record = try program.record(
      // Whether a series began before the first day shows in the days before it.
      .since(
        min(
          compare ? span.before.days.lowerBound : span.days.lowerBound,
          span.days.lowerBound.adding(days: -AveragingRule.mostDroppedDays))))
    // Other days may be shown only because these could not be read; then that is still said.
    let usual = record
    if days == nil, !Self.hasReadings(record, kinds, span.days) {
      record = PatientRecord(
        ledger: try program.store.load(.everything), now: now, zone: record.zone, newID: program.newID(),
        settings: record.settings)
      span = Self.latest(record, kinds, now: now) ?? span
    }
    let page = SummaryPage(
      entries: record.readings, targets: record.targets, earlier: record.earlierTargets, period: span,
      now: now, kinds: kinds, windows: DayWindows(record.settings), clock: record.settings.clock,
      protocols: protocols, comparesBefore: compare, known: record.kinds)
    if json {
      try Output.json(JSONValue(page.figures))
    } else {
      try Output.line(span.title)
      try Output.line()
      try Output.lines(page.text(width: width))
    }
    return program.closing(record.warning == nil ? usual : record)
  }
}

extension SummaryCommand {
  private static let usualDays = 30

  private func protocols() throws -> [AveragingRule] {
    guard let rule else { return [] }
    if rule == "all" { return AveragingRule.protocols }
    guard let found = AveragingRule.protocols.first(where: { $0.id == rule }) else {
      let known = AveragingRule.protocols.map(\.id).joined(separator: ", ")
      throw Exit.usage("--protocol \(rule) is not known; known are all, \(known).")
    }
    return [found]
  }

  private func kinds(_ program: Program) throws -> [Kind]? {
    let asked = try kind.map { try KindWord.kind($0, in: program) }
    guard rule != nil else { return asked.map { [$0] } }
    guard asked == nil || asked == BloodPressure.kind else {
      throw Exit.usage("--protocol is for blood pressure only.")
    }
    return [BloodPressure.kind]
  }

  private static func hasReadings(_ record: PatientRecord, _ kinds: [Kind]?, _ days: ClosedRange<Day>) -> Bool
  {
    let measured = record.readings.measurements(on: days)
    guard let kinds else { return !measured.isEmpty }
    let present = measured.kinds
    return kinds.contains { present.contains($0.id) || !record.readings(telling: $0).on(days).isEmpty }
  }

  /// As many days as usual, up to the latest reading that there is.
  private static func latest(_ record: PatientRecord, _ kinds: [Kind]?, now: Moment) -> Period? {
    let last = record.readings.lazy
      .filter { entry in
        entry.measurement != nil && entry.at <= now
          && kinds.map { $0.contains { entry.kind == $0 || entry.tells($0) } } ?? true
      }
      .map(\.at.day).max()
    return last.map { Period($0.adding(days: 1 - usualDays)...$0) }
  }

  /// Makes the command without the parser; within an `init` the options would only be described anew.
  static func unparsed(kind: String?, period: PeriodOptions, json: Bool) -> SummaryCommand {
    var command = SummaryCommand()
    command.kind = kind
    command.period = period
    command.units = .unparsed()
    command.options = .unparsed(json: json)
    command.rule = nil
    command.compare = false
    command.width = usualWidth
    return command
  }
}

extension JSONValue {
  /// Figures as an object.
  init(_ figures: [Figure]) {
    self = .object(figures.map { Member($0.key, JSONValue($0.value)) })
  }

  private init(_ value: Figure.Value) {
    switch value {
    case .int(let count): self = .whole(count)
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .flag(let flag): self = .flag(flag)
    case .group(let figures): self.init(figures)
    case .list(let values): self = .list(values.map { JSONValue($0) })
    }
  }
}
