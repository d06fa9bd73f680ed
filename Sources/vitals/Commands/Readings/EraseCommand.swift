import ArgumentParser
import Care
import Journal
import Model

/// `vitals erase`: removes every line about an entry for good.
struct EraseCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Remove an entry and all its versions from the files, for good.",
    discussion: """
      Unlike vitals delete, which keeps everything and can be undone, this rewrites the files without the entry. What
      stays is its id and the numbers of its lines, so that they are not taken for lost, and so that a copy from another
      device is not counted. Cut short, it is finished by running it again; vitals check says so.
      """)

  @OptionGroup var options: Options
  @Flag(help: "Erase without asking.") var yes = false
  @Argument(help: "The entry, by its id or some characters of it.") var id: String

  func run(in session: Session) throws -> Int32 {
    let record = try session.record()
    // A whole id is enough where no line of the entry can be read.
    let entry = try ULID(id) ?? record.named { try $0.id(id) }
    let planned = try session.store.erasure(of: entry)
    for line in ErasureText.plan(planned, record) { try Output.line(line) }
    try confirm(entry)
    let done = try session.carryOut(EntryActs.erase(entry), in: record)
    for line in done.erasure.map(ErasureText.done) ?? [] { try Output.line(line) }
    return 0
  }

  private func confirm(_ entry: ULID) throws {
    if yes { return }
    try Output.flush()
    guard Question.canBeAsked else {
      throw Exit.usage("Nothing was erased. If it is to go for good, say --yes.")
    }
    let answer = Question.answer("This cannot be undone. Type \(entry.short) to erase it")
    guard answer.uppercased() == entry.short else { throw Exit.usage("Nothing was erased.") }
  }
}
