import ArgumentParser
import Care
import Journal
import Model

/// An entry as a person names it: by its id, or by a few characters from either end.
enum EntryWord {
  /// The one entry that is meant.
  static func id(_ text: String, in session: Session, _ ledger: Ledger) throws -> ULID {
    let found = session.store.find(text, in: ledger)
    switch found.count {
    case 1: return found[0]
    case 0:
      try ledger.requireWhole()
      throw Exit.usage("No entry has the id \(text). vitals list shows the ids. Nothing was changed.")
    default:
      let ids = found.prefix(5).map(\.description).joined(separator: ", ")
      throw Exit.usage(
        "\(text) could be \(found.count) entries: \(ids). Write more of it. Nothing was changed.")
    }
  }

  /// The entry that is meant, where it still counts.
  static func entry(_ text: String, in session: Session, _ record: PatientRecord) throws -> Entry {
    let id = try id(text, in: session, record.ledger)
    guard let entry = record.ledger.entry(id) else {
      throw Exit.usage(
        "\(text) was deleted. vitals versions \(text) shows what it said; vitals undo may bring it back.")
    }
    return entry
  }
}

/// `vitals edit`: corrects an entry; what it said before is kept.
struct EditCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Correct an entry; what it said before is kept.",
    discussion: """
      vitals edit K9VXZ1 138/82        the time, pulse, arm and note stay as they were
      vitals edit K9VXZ1 --replace 138/82     only what is said here stays
      """)

  @OptionGroup var options: Options
  @Flag(help: "Drop pulse, arm and the like where they are not said again.") var replace = false
  @Flag(help: "Save values that are unlikely without asking.") var sure = false
  @Argument(help: "The entry, by its id or some characters of it.") var id: String
  @Argument(help: "What it should say, as for log.") var text: [String]

  func run(in session: Session) throws -> Int32 {
    let record = try session.record()
    let old = try EntryWord.entry(id, in: session, record)
    let draft = try LogLine.read(text.joined(separator: " "), context: record.context, correcting: old)
    if !draft.doubts.isEmpty, !sure {
      throw Exit.usage(
        draft.doubts.joined(separator: ". ") + ". Nothing was saved. If it is right, say so with --sure.")
    }
    var entry = old
    entry.at = draft.at
    entry.content = replace ? draft.measurement : try draft.measurement.keeping(old.content)
    entry.note = draft.note
    entry.tags = draft.tags
    if entry == old {
      try Output.line("Nothing is different; nothing was saved.")
      return 0
    }
    _ = try session.store.replace(entry, now: session.stamp())
    try Output.line("Corrected \(old.id.short)")
    try Output.line("  was  \(Said.line(old, record))")
    try Output.line("  is   \(Said.line(entry, record))")
    return 0
  }
}

extension Content {
  /// This content, with fields that it does not say taken from an older one of the same kind.
  func keeping(_ old: any Content) throws(FieldProblem) -> any Content {
    guard old.kind == kind else { return self }
    var said = Set(fields.map(\.key))
    // The cuff is in one place: what is said of the arm takes the wrist's place.
    let cuff: Set<String> = ["arm", "wrist"]
    if !said.isDisjoint(with: cuff) { said.formUnion(cuff) }
    var reader = FieldReader(fields + old.fields.filter { !said.contains($0.key) })
    return try kind.decode(&reader)
  }
}

/// `vitals delete`: marks entries as entered in error.
struct DeleteCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Mark entries as entered in error; undo brings them back.")

  @OptionGroup var options: Options
  @Argument(help: "The entries, by their ids or some characters of them.") var ids: [String]

  func run(in session: Session) throws -> Int32 {
    let record = try session.record()
    let entries = try ids.map { try EntryWord.entry($0, in: session, record) }
    _ = try session.store.delete(entries.map(\.id), now: session.stamp())
    for entry in entries { try Output.line("Deleted \(entry.id.short)  \(Said.line(entry, record))") }
    try Output.line("vitals undo brings \(entries.count == 1 ? "it" : "them") back.")
    return 0
  }
}

/// `vitals undo`: undoes the last thing that was saved on this device.
struct UndoCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Undo the last thing that was saved on this device; again goes further back.")

  @OptionGroup var options: Options

  func run(in session: Session) throws -> Int32 {
    let now = session.clock()
    guard let undone = try session.store.undo(now: session.stamp()) else {
      try Output.line("There is nothing to undo.")
      return 0
    }
    try Output.line(UndoText.sentence(undone, now: now, session.clockFormat))
    return 0
  }
}

/// `vitals versions`: everything an entry ever said.
struct VersionsCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "versions", abstract: "Show everything an entry ever said, oldest first.")

  @OptionGroup var options: Options
  @Argument(help: "The entry, by its id or some characters of it.") var id: String

  func run(in session: Session) throws -> Int32 {
    let record = try session.record()
    let id = try EntryWord.id(id, in: session, record.ledger)
    try Output.line("\(id)")
    for line in VersionText.lines(record.ledger, id) { try Output.line(line) }
    return session.closing(record)
  }
}
