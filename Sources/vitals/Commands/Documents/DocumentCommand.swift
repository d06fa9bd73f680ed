import ArgumentParser
import Care
import Journal
import Model

/// `vitals document`: medical reports that are kept beside the journal.
struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Keep medical reports, read them, and take laboratory values from them.",
    discussion: """
      vitals document add report.pdf --date 2026-11-12 --kind laboratory
      vitals document list
      vitals document show K9VXZ1
      vitals document values K9VXZ1 --take 1,3 --at 7:40

      A document is copied into the journal's folder under its SHA-256; backups hold it too. Exit status 65 when its
      file is damaged or missing: nothing of it is shown then.
      """,
    subcommands: [
      DocumentAdd.self, DocumentList.self, DocumentShow.self, DocumentValues.self, DocumentEdit.self,
      DocumentRemove.self, DocumentOpen.self, DocumentExport.self,
    ], defaultSubcommand: DocumentList.self)
}

/// A document as a person names it on the command line.
enum DocumentWord {
  /// The document that is meant, where it still counts.
  static func find(
    _ text: String, in session: Session, _ record: PatientRecord
  ) throws -> (entry: Entry, document: Document) {
    let entry = try EntryWord.entry(text, in: session, record)
    guard let document = entry.content as? Document else {
      throw Exit.usage("\(text) is not a document. vitals document list shows them. Nothing was changed.")
    }
    return (entry, document)
  }

  /// The category that a word names.
  static func category(_ word: String) throws -> Document.Category {
    guard let category = Document.Category(rawValue: word.lowercased()) else {
      let known = Document.Category.allCases.map(\.rawValue).joined(separator: ", ")
      throw Exit.usage("\(word) is not a kind of document; known are \(known). Nothing was changed.")
    }
    return category
  }

  /// Why a document cannot be shown, as the end of a command.
  static func unreadable(_ reading: DocumentReading) -> Exit {
    Exit(status: 65, message: reading.text.lines.map(\.text).joined(separator: " "))
  }
}

extension DocumentReading {
  /// Reads a document with this machine's programs.
  init(_ document: Document, in session: Session) throws(JournalError) {
    try self.init(document, in: session.store, .here)
  }
}
