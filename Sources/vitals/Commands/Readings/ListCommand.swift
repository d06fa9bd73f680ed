import ArgumentParser
import Care
import Exchange
import Lettering
import Model

/// `vitals list`: what was logged, oldest first.
struct ListCommand: ShowingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show what was logged, oldest first.",
    discussion: """
      vitals list glucose --last 14d
      vitals list --find 'bp class:high last week'
      vitals list --unit mg/dL

      --find takes what the filter of the history takes: kinds, days such as \
      today, 9 nov or last week, class:high, #tag, 06:00-09:30, and words; -x \
      is not x.
      """)

  @OptionGroup var options: Options
  @OptionGroup var period: PeriodOptions
  @OptionGroup var units: UnitOptions
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only what this finds, such as 'bp class:high'.", valueName: "words"),
    transform: asTyped)
  var find: String?
  @Argument(
    help: "Only this kind: \(KindWord.ids.joined(separator: ", ")).", completion: .list(KindWord.ids))
  var kind: String?

  func run(in program: Program) throws -> Int32 {
    let program = try program.showing(units)
    let days = try period.days(in: program)
    let record = try program.record(PeriodOptions.scope(days))
    let kind = try kind.map { try KindWord.kind($0, among: record.kinds) }
    let ofKind = kind.map(record.readings(telling:)) ?? record.readings
    let all = days.map(ofKind.on) ?? ofKind
    let filter = HistoryFilter(find ?? "", in: record)
    let entries = filter.isEmpty ? all : all.those { filter.holds(for: $0, in: record) }
    if json {
      var lines = JSONExport(entries, inBothUnits: true)
      while let piece = lines.next() { try Output.raw(piece) }
    } else if all.isEmpty {
      try Output.line("Nothing was logged. To save a reading: vitals log 128/82 64.")
    }
    for entry in entries where !json {
      let mark = record.mark(entry).map { String($0.symbol) } ?? " "
      let time = Text.fit(
        entry.at.timeText(record.settings.clock), width: record.settings.clock.columns, align: .right)
      try Output.line("\(entry.id.short)  \(entry.at.day) \(time)  \(mark) \(text(entry, record))")
    }
    if !json, !filter.isEmpty {
      let count = all.count == 1 ? "1 entry" : "\(all.count) entries"
      try Output.line("\(entries.count) of \(count): \(filter.text(in: record))")
    }
    return program.closing(record)
  }

  private func text(_ entry: Entry, _ record: PatientRecord) -> String {
    let tags = entry.tags.map { " #\($0)" }.joined()
    let note = entry.note.map { "  note: \($0)" } ?? ""
    let title = record.kinds.title(of: entry.kind)
    let kind = title + String(repeating: " ", count: max(0, 17 - title.count))
    return "\(kind) \(record.line(entry))\(tags)\(note)"
  }
}

extension ListCommand {
  /// Makes the command without the parser; within an `init` the options would only be described anew.
  static func unparsed(kind: String?, period: PeriodOptions, json: Bool) -> ListCommand {
    var command = ListCommand()
    command.kind = kind
    command.period = period
    command.units = .unparsed()
    command.find = nil
    command.options = .unparsed(json: json)
    return command
  }
}
