import ArgumentParser
import Care
import Journal
import Model

/// `vitals resolve`: decides between the states of an entry that was changed in two places at once.
struct ResolveCommand: JournalCommand, TakesFreeWords {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Decide between the versions of an entry that two devices changed.",
    discussion: """
      vitals resolve                    the entries that wait for a decision
      vitals resolve K9VXZ1             the versions of one; asks which is right
      vitals resolve K9VXZ1 --keep 2    or --keep laptop-c01d:412, or deleted
      vitals resolve K9VXZ1 --text "128/82 64"     none of them: this is right
      """)

  @OptionGroup var options: Options
  @Option(
    help: ArgumentHelp(
      "The version that is right: its number, its device:number, or deleted.", valueName: "state"))
  var keep: String?
  @Option(help: "What is right instead, as for log.", transform: asTyped) var text: String?
  @Flag(help: "Save values that are unusual without asking.") var sure = false
  @Argument(help: "The entry, by its id or part of it.") var id: String?

  func validate() throws {
    if keep != nil, text != nil { throw ValidationError("--keep and --text are two answers. Choose one.") }
    if id == nil, keep != nil || text != nil { throw ValidationError("Which entry? vitals resolve ID.") }
  }

  func run(in program: Program) throws -> Int32 {
    let record = try program.record()
    guard let id else { return try listAll(record) }
    let entry = try record.named { try $0.id(id) }
    guard let conflict = record.ledger.undecided(entry) else {
      throw Exit.usage(
        "There is nothing to decide about \(entry.short): it has one version. To change it: vitals edit. "
          + "Nothing was changed.")
    }
    if let text {
      let parsed = try LogLine.read(text, context: record.context, correcting: conflict.saying)
      return try program.perform(record, isConfirmed: sure) {
        try SettlingActs.decide(conflict, as: parsed, in: $0)
      }
    }
    if let keep { return try decide(keep, of: conflict, record, in: program) }
    try show(conflict, record)
    guard Question.canBeAsked, !json else {
      throw Exit.usage("Nothing was changed. Choose which one is right: --keep 1, --keep deleted or --text.")
    }
    try Output.flush()
    let answer = Question.answer(
      "Which one is right? 1-\(conflict.heads.count), or Enter to leave it as it is")
    guard !answer.isEmpty else {
      try Output.line("Nothing was changed.")
      return 0
    }
    return try decide(answer, of: conflict, record, in: program)
  }

  private func listAll(_ record: PatientRecord) throws -> Int32 {
    for conflict in record.ledger.conflicts { try show(conflict, record) }
    if record.ledger.conflicts.isEmpty, !json { try Output.line("Nothing needs your decision.") }
    return 0
  }

  private func show(_ conflict: Conflict, _ record: PatientRecord) throws {
    if json { return try Output.json(.conflict(conflict)) }
    try Output.line("Entry \(conflict.id.short) has \(conflict.heads.count) versions:")
    for line in HeadText.lines(conflict, record) { try Output.line("  \(line)") }
    if conflict.heads.count > 1 { try Output.line("  \(conflict.why)") }
  }

  private func decide(
    _ word: String, of conflict: Conflict, _ record: PatientRecord, in program: Program
  ) throws -> Int32 {
    let head = try record.named { try $0.version(word, of: conflict) }
    return try program.perform(record) { SettlingActs.decide(conflict, for: head, in: $0) }
  }
}
