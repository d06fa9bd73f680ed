import ArgumentParser
import Care
import Journal
import Model

/// `vitals erase`: removes every line about an entry for good.
struct EraseCommand: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase an entry and all its versions from the files, for good.",
    discussion: """
      Unlike vitals delete, which keeps everything and can be undone, this rewrites the files without the entry. What
      stays is its id and the numbers of its lines, so that they do not count as lost, and so that a copy from another
      device is not used. If it is cut short, run it again to finish; vitals check tells you.
      """)

  @OptionGroup var options: Options
  @Flag(help: "Erase without asking.") var yes = false
  @Argument(help: "The entry, by its id or part of it.") var id: String

  func run(in program: Program) throws -> Int32 {
    let record = try program.record()
    // A whole id is enough where no line of the entry can be read.
    let entry = try ULID(id) ?? record.named { try $0.id(id) }
    let planned = try program.store.erasure(of: entry)
    if !json { for line in ErasureText.plan(planned, record) { try Output.line(line) } }
    try confirm(entry)
    let act = EntryActs.erase(entry)
    let done = try program.carryOut(act, in: record)
    if json {
      try program.say(act, done.said)
      return 0
    }
    for line in done.erasure.map({ ErasureText.done($0, isNamed: true) }) ?? [] { try Output.line(line) }
    return 0
  }

  private func confirm(_ entry: ULID) throws {
    if yes { return }
    try Output.flush()
    guard Question.canBeAsked else {
      throw Exit.usage("Nothing was erased. To erase it for good, add --yes.")
    }
    let answer = Question.answer("This cannot be undone. Type \(entry.short) to erase it")
    guard answer.uppercased() == entry.short else { throw Exit.usage("Nothing was erased.") }
  }
}
