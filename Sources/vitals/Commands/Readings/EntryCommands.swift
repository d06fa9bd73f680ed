import ArgumentParser
import Care
import Model

/// `vitals edit`: corrects an entry; what it said before is kept.
struct EditCommand: JournalCommand, TakesFreeWords {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Correct an entry; the earlier version is kept.",
    discussion: """
      vitals edit K9VXZ1 138/82               time, pulse, arm and note stay
      vitals edit K9VXZ1 --replace 138/82     only what you write here stays
      """)

  @OptionGroup var options: Options
  @Flag(help: "Leave out pulse, arm and the like unless you write them again.") var replace = false
  @Flag(help: "Save values that are unusual without asking.") var sure = false
  @Argument(help: "The entry, by its id or part of it.") var id: String
  @Argument(help: "What it should say, as for log.", transform: asTyped) var text: [String]

  func run(in program: Program) throws -> Int32 {
    let record = try program.record()
    let old = try record.named { try $0.entry(id) }
    let parsed = try LogLine.read(text.joined(separator: " "), context: record.context, correcting: old)
    return try program.perform(record, isConfirmed: sure) {
      var act =
        try replace
        ? ReadingActs.correct(old, to: parsed, in: $0) : ReadingActs.amend(old, with: parsed, in: $0)
      act.confirmation = .ofUnusual([parsed])
      return act
    }
  }
}

/// `vitals delete`: marks entries as entered in error.
struct DeleteCommand: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete entries, as entered in error. To bring them back: vitals undo.")

  @OptionGroup var options: Options
  @Argument(help: "The entries, by their ids or parts of them.") var ids: [String]

  func run(in program: Program) throws -> Int32 {
    let record = try program.record()
    let entries = try ids.map { id in try record.named { try $0.entry(id) } }
    return try program.perform(record) { EntryActs.delete(entries, in: $0) }
  }
}

/// `vitals versions`: everything an entry ever said.
struct VersionsCommand: ShowingCommand {
  static let configuration = CommandConfiguration(
    commandName: "versions", abstract: "Show everything an entry ever said, oldest first.")

  @OptionGroup var options: Options
  @Flag(help: "Also the whole id, times to the millisecond, and where each version is in the files.")
  var verbose = false
  @Argument(help: "The entry, by its id or part of it.") var id: String

  func run(in program: Program) throws -> Int32 {
    let record = try program.record()
    let entry = try record.named { try $0.id(id) }
    if json {
      for revision in record.ledger.revisions(of: entry) { try Output.json(.version(revision)) }
      return program.closing(record)
    }
    if verbose { try Output.line("\(entry)") }
    for line in VersionText.lines(entry, in: record, inFull: verbose) { try Output.line(line) }
    return program.closing(record)
  }
}
