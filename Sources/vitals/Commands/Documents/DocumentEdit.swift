import ArgumentParser
import Care
import Model

/// `vitals document edit`.
struct DocumentEdit: JournalCommand, TakesFreeWords {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Correct the title, the kind or the day of a document.")

  @OptionGroup var options: Options
  @Option(help: "What it is called.", transform: asTyped) var title: String?
  @Option(help: "Its day: 2026-11-12, 12 Nov or yesterday; none for no day.") var date: String?
  @Option(help: "laboratory, letter, imaging, discharge, prescription or other.") var kind: String?
  @Option(help: "The visit that it belongs to, by its id; none for no visit.") var visit: String?
  @Argument(help: "The document, by its id or part of it.") var id: String

  func run(in program: Program) throws -> Int32 {
    let record = try program.record()
    let (entry, kept) = try record.named { try $0.document(id) }
    var document = kept
    if let title { document.title = title }
    if let date {
      document.date = try date == "none" ? nil : TimeWords.day(date, .past, key: "date", in: record.time)
    }
    if let kind { document.category = try DocumentRequest.category(kind) }
    if let visit { document.visit = try visit == "none" ? nil : record.named { try $0.entry(visit).id } }
    return try program.perform(record) { _ in try DocumentActs.correct(entry, to: document) }
  }
}

/// `vitals document remove`.
struct DocumentRemove: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Delete a document; its file stays until you erase the entry.")

  @OptionGroup var options: Options
  @Argument(help: "The document, by its id or part of it.") var id: String

  func run(in program: Program) throws -> Int32 {
    let record = try program.record(.standing)
    let (entry, document) = try record.named { try $0.document(id) }
    return try program.perform(record) { _ in DocumentActs.remove(entry, document) }
  }
}
