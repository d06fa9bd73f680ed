import ArgumentParser
import Care
import Journal
import Model

/// `vitals document`: medical reports that are kept beside the journal.
struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Keep medical reports, read them, and save laboratory values from them.",
    discussion: """
      vitals document add report.pdf --date 2026-11-12 --kind laboratory
      vitals document list
      vitals document show K9VXZ1
      vitals document values K9VXZ1 --take 1,3 --at 7:40

      A document is copied into the data folder under its SHA-256; backups have it too. Exit status 65 when its
      file is damaged or missing: nothing of it is shown then.
      """,
    subcommands: [
      DocumentAdd.self, DocumentList.self, DocumentShow.self, DocumentValues.self, DocumentEdit.self,
      DocumentRemove.self, DocumentOpen.self, DocumentExport.self,
    ], defaultSubcommand: DocumentList.self)
}

extension DocumentReading {
  /// Why it cannot be shown, as the end of a command.
  var unreadable: Exit { Exit(status: 65, message: text.lines.map(\.text).joined(separator: " ")) }

  /// Reads a document with this machine's programs.
  init(_ document: Document, in program: Program) throws(JournalError) {
    try self.init(document, in: program.store, .here, order: program.time.order)
  }
}
