import Exchange
import Journal
import Model

/// Makes the entry of a document from a file and what the person said of it, on the screen and in `vitals document`.
package struct DocumentRequest: Sendable {
  /// What it is called; empty takes what the report calls itself, or the name of the file.
  package var title: String
  /// What kind of report it is; nil takes laboratory where values were found in it, else other.
  package var category: Document.Category?
  /// The day it is of; nil takes the one that the report says, if it says one.
  package var date: Day?
  /// The visit that it belongs to.
  package var visit: ULID?

  /// Takes what the person said.
  package init(title: String = "", category: Document.Category? = nil, date: Day? = nil, visit: ULID? = nil) {
    (self.title, self.category, self.date, self.visit) = (title, category, date, visit)
  }

  /// The document of some bytes, and what was read in them.
  ///
  /// - Throws: `FieldProblem` where it cannot be.
  package func document(
    _ bytes: [UInt8], path: String, order: DateOrder = .ask
  ) throws(FieldProblem) -> (
    document: Document, text: DocumentText?
  ) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let type = DocumentType(bytes, fileName: name)
    let text = DocumentReader.read(bytes, as: type, order: order)
    let stem = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? String(name[..<$0]) : nil } ?? name
    let hasValues = text.map { !$0.values.isEmpty } ?? false
    let isTitled = title.contains { !$0.isWhitespace }
    let document = try Document(
      sha256: JournalStore.digest(of: bytes), fileName: name, mediaType: type.rawValue, bytes: bytes.count,
      title: isTitled ? title : text?.title ?? stem, category: category ?? (hasValues ? .laboratory : .other),
      date: date ?? text?.day, visit: visit)
    return (document, text)
  }

  /// The category that a word names.
  ///
  /// - Throws: `FieldProblem` where it names none.
  package static func category(_ word: String) throws(FieldProblem) -> Document.Category {
    guard let category = Document.Category(rawValue: word.lowercased()) else {
      let known = Document.Category.allCases.map(\.rawValue).joined(separator: ", ")
      throw FieldProblem("kind", "\(word) is not a kind of document; known are \(known)")
    }
    return category
  }
}
