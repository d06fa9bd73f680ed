import Exchange
import Journal
import Model

/// What a person does about documents.
public enum DocumentActs {
  /// Keeps a file with what was said of it.
  ///
  /// - Throws: `FieldProblem` where it cannot be.
  public static func keep(
    _ bytes: [UInt8], path: String, _ request: DocumentRequest, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    let (document, text) = try request.document(bytes, path: path)
    let entry = Entry(id: record.newID, at: record.now, content: document)
    let isAgain = record.documents.contains { $0.document.sha256 == document.sha256 }
    let more = DocumentWords.added(
      values: text?.values.count ?? 0, others: isAgain ? 1 : 0, isRepaired: false)
    return Act(.keep(entry, document: bytes), Said("Kept", document.title, id: entry.id, more: more))
  }

  /// Corrects title, category and day; nothing where they are the same.
  public static func correct(
    _ entry: Entry, title: String, category: Document.Category?, date: Day?
  ) throws(FieldProblem) -> Act {
    guard var document = entry.content as? Document else { return .noChange }
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw FieldProblem("title", "a title is needed, so that it is found again")
    }
    (document.title, document.category, document.date) = (title, category ?? document.category, date)
    guard document != entry.content as? Document else { return .noChange }
    var changed = entry
    changed.content = document
    return Act(.write([], replacing: [changed]), Said("Corrected", document.title))
  }

  /// Takes a document off the list; asked before.
  public static func remove(_ entry: Entry, _ document: Document) -> Act {
    Act(
      .delete([entry.id]), Said("Removed", document.title, back: .bringsBack),
      confirmation: Confirmation(
        "Remove this document?",
        [
          document.title,
          "The file stays in the data folder until the entry is erased: vitals erase \(entry.id.short).",
        ]))
  }

  /// Saves values that were read from a document, with it as their source.
  ///
  /// - Parameter ids: One for each value.
  public static func take(_ values: [ConfirmedValue], from document: ULID, ids: [ULID]) -> Act {
    let count = values.count == 1 ? "1 value" : "\(values.count) values"
    return Act(
      .write(zip(values, ids).map { $0.entry(id: $1, document: document) }), Said("\(count) saved."))
  }
}
