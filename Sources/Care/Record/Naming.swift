import Journal
import Model

/// What a person means who names something: by its id, by a few characters from either end of it, or by its name.
package struct Naming {
  let record: PatientRecord

  /// Finds things in a record.
  package init(_ record: PatientRecord) { self.record = record }

  /// The one entry that is meant, deleted ones too.
  ///
  /// - Parameter list: The command that shows the ids of what is meant.
  /// - Throws: `FieldProblem` where none or several are.
  package func id(_ text: String, listedBy list: String = "vitals list") throws(FieldProblem) -> ULID {
    let found = record.ledger.ids(meantBy: text)
    switch found.count {
    case 1: return found[0]
    case 0: throw FieldProblem("id", "No entry has the id \(text). To see the ids: \(list)")
    default:
      let ids = found.prefix(5).map(\.description).joined(separator: ", ")
      throw FieldProblem("id", "\(text) could be \(found.count) entries: \(ids). Write more of it")
    }
  }

  /// The entry that is meant, where it still counts.
  ///
  /// - Throws: `FieldProblem` where none or several are, or it was deleted.
  package func entry(_ text: String, listedBy list: String = "vitals list") throws(FieldProblem) -> Entry {
    guard let entry = record.ledger.entry(try id(text, listedBy: list)) else {
      throw FieldProblem(
        "id",
        "\(text) was deleted. To see what it said: vitals versions \(text). To bring it back: vitals undo")
    }
    return entry
  }

  /// The reminder that is meant.
  ///
  /// - Throws: `FieldProblem` where none or several are.
  package func reminder(_ text: String) throws(FieldProblem) -> DueReminder {
    let id = try id(text, listedBy: "vitals remind list")
    guard let due = record.reminders.first(where: { $0.id == id }) else {
      throw FieldProblem("id", "\(text) is not a reminder. To see them: vitals remind list")
    }
    return due
  }

  /// The document that is meant.
  ///
  /// - Throws: `FieldProblem` where none or several are.
  package func document(_ text: String) throws(FieldProblem) -> (entry: Entry, document: Document) {
    let entry = try entry(text, listedBy: "vitals document list")
    guard let document = entry.content as? Document else {
      throw FieldProblem("id", "\(text) is not a document. To see them: vitals document list")
    }
    return (entry, document)
  }

  /// The kind of the person's own that its name, its code or one of its words means.
  ///
  /// - Throws: `FieldProblem` where none is meant.
  package func ownKind(_ text: String) throws(FieldProblem) -> OwnKind {
    if let own = record.kinds.meant(by: text)?.own { return own }
    throw FieldProblem(
      "kind", "\(text) is not a kind of yours; \(record.kinds.own.map(\.name).thereAre)")
  }

  /// The version of an entry that waits for a decision: its number, its `writer:number`, or `deleted`.
  ///
  /// - Throws: `FieldProblem` where it is none of them, or cannot be read.
  package func version(_ word: String, of conflict: Conflict) throws(FieldProblem) -> Revision {
    let heads = conflict.heads
    if word == "deleted" {
      if let deleted = heads.first(where: \.enteredInError) { return deleted }
      if let only = heads.first, heads.count == 1 { return only }
      throw FieldProblem(
        "keep", "None of the versions is a deletion. To delete it: vitals delete \(conflict.id.short)")
    }
    let named =
      Int(word).map { number in (1...heads.count).contains(number) ? [heads[number - 1]] : [] }
      ?? heads.filter { $0.origin.description == word }
    guard let head = named.first, named.count == 1 else {
      throw FieldProblem(
        "keep",
        "\(word) is not one of the versions: 1 to \(heads.count), a name such as \(heads[0].origin), or deleted"
      )
    }
    guard head.entry != nil || head.refusal == nil else {
      throw FieldProblem("keep", "This version cannot be read. Write what is right with --text")
    }
    return head
  }
}
