import ArgumentParser
import Care
import Journal
import Lettering
import Model

/// `vitals document add`.
struct DocumentAdd: JournalCommand, TakesFreeWords {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Copy a report into the data folder; the file itself stays as it is.")

  @OptionGroup var options: Options
  @Option(
    help: "What to call it (default: what the report calls itself, or the name of the file).",
    transform: asTyped)
  var title =
    ""
  @Option(help: "Its day: 2026-11-12, 12 Nov or yesterday (default: the one in the report).")
  var date = ""
  @Option(help: "laboratory, letter, imaging, discharge, prescription or other.") var kind: String?
  @Option(help: "The visit that it belongs to, by its id.") var visit: String?
  @Argument(help: "The file, at most 64 MiB.") var file: String

  func run(in program: Program) throws -> Int32 {
    let record = try program.record()
    let day = try TimeWords.day(date, .past, key: "date", in: record.time)
    var adding = DocumentRequest(title: title, date: day)
    adding.category = try kind.map(DocumentRequest.category)
    adding.visit = try visit.map { visit in try record.named { try $0.entry(visit).id } }
    let path = Surroundings.absolute(file)
    let act = try DocumentActs.keep(source(path, program), path: path, adding, in: record)
    guard json else { return try program.perform(record) { _ in act } }
    let done = try program.carryOut(act, in: record)
    for entry in done.entries {
      if let document = entry.content as? Document { try Output.json(.document(entry, document)) }
    }
    return 0
  }

  private func source(_ path: String, _ program: Program) throws -> [UInt8] {
    do {
      return try program.store.readSource(path)
    } catch JournalError.cannotRead(let path, let reason) {
      throw Exit(status: 66, message: "\(path): \(reason). Nothing was saved.")
    }
  }
}

/// `vitals document list`.
struct DocumentList: ShowingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show the documents, the latest day first.")

  @OptionGroup var options: Options
  @Argument(help: "Only this kind: laboratory, letter, imaging, discharge, prescription, other.") var kind:
    String?

  func run(in program: Program) throws -> Int32 {
    let record = try program.record(.standing)
    let category = try kind.map(DocumentRequest.category)
    let documents = record.documents.filter { category == nil || $0.document.category == category }
    for (entry, document) in documents {
      guard !json else {
        try Output.json(.document(entry, document))
        continue
      }
      let day = Text.fit(DocumentWords.date(document), width: 10)
      let kind = Text.fit(document.category.rawValue, width: 12)
      let size = Text.fit(DocumentWords.size(document.bytes), width: 9, align: .right)
      try Output.line("\(entry.id.short)  \(day)  \(kind)  \(size)  \(document.title)")
    }
    if documents.isEmpty, !json {
      try Output.line("There are no documents. To add one: vitals document add FILE.")
    }
    return program.closing(record)
  }
}

extension JSONValue {
  /// A document, with the keys of the journal.
  static func document(_ entry: Entry, _ document: Document) -> JSONValue {
    let head = [Field("id", .text("\(entry.id)")), Field("at", .text("\(entry.at)"))]
    return JSONValue(head + document.fields)
  }
}
