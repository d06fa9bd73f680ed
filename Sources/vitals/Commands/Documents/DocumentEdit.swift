import ArgumentParser
import Care
import Lettering
import Model

/// `vitals document edit`.
struct DocumentEdit: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Correct the title, the kind or the day of a document.")

  @OptionGroup var options: Options
  @Option(help: "What it is called.") var title: String?
  @Option(help: "The day it is of: 2026-11-12, 12 Nov or yesterday; none takes it away.") var date: String?
  @Option(help: "laboratory, letter, imaging, discharge, prescription or other.") var kind: String?
  @Option(help: "The visit that it belongs to, by its id; none takes it away.") var visit: String?
  @Argument(help: "The document, by its id or some characters of it.") var id: String

  func run(in session: Session) throws -> Int32 {
    let record = try session.record()
    var (entry, document) = try DocumentWord.find(id, in: session, record)
    if let title {
      guard title.contains(where: { !$0.isWhitespace }) else {
        throw Exit.usage("The title is empty. Nothing was saved.")
      }
      document.title = title
    }
    if let date {
      document.date = try date == "none" ? nil : TimeWords.day(date, .past, key: "date", in: record.time)
    }
    if let kind { document.category = try DocumentWord.category(kind) }
    if let visit {
      document.visit = try visit == "none" ? nil : EntryWord.entry(visit, in: session, record).id
    }
    guard !document.says(theSameAs: entry.content) else {
      try Output.line("Nothing is different; nothing was saved.")
      return 0
    }
    entry.content = document
    _ = try session.store.replace(entry, now: session.stamp())
    try Output.line("Corrected \(entry.id.short)  \(DocumentWords.line(document))")
    return 0
  }
}

/// `vitals document remove`.
struct DocumentRemove: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take a document out of the list; its file stays until the entry is erased.")

  @OptionGroup var options: Options
  @Argument(help: "The document, by its id or some characters of it.") var id: String

  func run(in session: Session) throws -> Int32 {
    let record = try session.record(.standing)
    let (entry, document) = try DocumentWord.find(id, in: session, record)
    _ = try session.store.delete([entry.id], now: session.stamp())
    try Output.line("Removed \(Text.visible(document.title)). vitals undo brings it back.")
    try Output.line(
      "Its file stays in the journal's folder; vitals erase \(entry.id.short) removes that for good.")
    return 0
  }
}
