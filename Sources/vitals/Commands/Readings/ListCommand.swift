import ArgumentParser
import Care
import Exchange
import Lettering
import Model

/// `vitals list`: what was logged, oldest first.
struct ListCommand: ShowingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show what was logged, oldest first.")

  @OptionGroup var options: Options
  @OptionGroup var period: PeriodOptions
  @Flag(help: "Print JSON Lines with the keys of the journal.") var json = false
  @Argument(
    help: "Only this kind: \(KindWord.ids.joined(separator: ", ")).", completion: .list(KindWord.ids))
  var kind: String?

  func run(in session: Session) throws -> Int32 {
    let days = try period.days(in: session)
    let record = try session.record(PeriodOptions.scope(days))
    let kind = try kind.map { try KindWord.kind($0, among: record.kinds) }
    let ofKind = kind.map(record.readings(of:)) ?? record.readings
    let entries = days.map(ofKind.on) ?? ofKind
    if json {
      var lines = JSONExport(entries)
      while let piece = lines.next() { try Output.raw(piece) }
    } else if entries.isEmpty {
      try Output.line("Nothing was logged. To save a reading: vitals log 128/82 64.")
    }
    for entry in entries where !json {
      let mark = record.mark(entry).map { String($0.symbol) } ?? " "
      let time = Text.fit(record.text(entry.at.time), width: record.settings.clock.columns, align: .right)
      try Output.line("\(entry.id.short)  \(entry.at.day) \(time)  \(mark) \(text(entry, record))")
    }
    return session.closing(record)
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
    command.json = json
    return command
  }
}
