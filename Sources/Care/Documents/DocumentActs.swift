import Exchange
import Journal
import Model

/// What a person does about documents.
package enum DocumentActs {
  /// Keeps a file with what was said of it.
  ///
  /// - Throws: `FieldProblem` where it cannot be.
  package static func keep(
    _ bytes: [UInt8], path: String, _ request: DocumentRequest, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let (document, text) = try request.document(bytes, path: path, order: record.settings.dateOrder)
    let entry = Entry(id: record.newID, at: record.now, content: document)
    let isAgain = record.documents.contains { $0.document.sha256 == document.sha256 }
    let more = DocumentWords.added(
      values: text?.values.count ?? 0, others: isAgain ? 1 : 0)
    let mayHoldValues = text?.values.isEmpty == false || document.mediaType == DocumentType.pdf.rawValue
    return Act(
      .keep(entry, document: bytes),
      Said(
        "Saved", document.title, inFull: DocumentWords.line(document), id: entry.id, more: more,
        below: mayHoldValues
          ? ["To see them: vitals document values \(entry.id.short)."] : []))
  }

  /// Corrects what is said of a document; nothing where it is the same.
  ///
  /// - Throws: `FieldProblem` where the title is empty.
  package static func correct(_ entry: Entry, to document: Document) throws(FieldProblem) -> Act {
    guard document.title.contains(where: { !$0.isWhitespace }) else {
      throw FieldProblem("title", "a title is needed, so that it is found again")
    }
    guard !document.says(theSameAs: entry.content) else { return .noChange }
    var changed = entry
    changed.content = document
    return Act(
      .write([], replacing: [changed]),
      Said("Corrected", document.title, inFull: DocumentWords.line(document), id: entry.id))
  }

  /// Takes a document off the list; asked before.
  package static func remove(_ entry: Entry, _ document: Document) -> Act {
    let stays = "The file stays in the data folder until the entry is erased"
    return Act(
      .delete([entry.id]),
      Said(
        "Deleted", document.title, below: ["\(stays): vitals erase \(entry.id.short)."], back: .bringsBack),
      confirmation: Confirmation("Delete this document?", [document.title, "\(stays)."]))
  }

  /// Saves values that were read from a document, with it as their source.
  ///
  /// - Parameter ids: One for each value.
  package static func take(
    _ values: [ConfirmedValue], from document: ULID, ids: [ULID], in record: PatientRecord
  ) -> Act {
    let entries = zip(values, ids).map { $0.entry(id: $1, document: document) }
    guard !entries.isEmpty else { return .nothing("There is nothing to save.") }
    return Act(.write(entries), ReadingActs.saved(entries, in: record))
  }
}
