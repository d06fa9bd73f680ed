import Model

/// What is said of documents, on the screen and in `vitals document`.
package enum DocumentWords {
  /// A size for people: `812 bytes`, `12 KB`, `3.4 MB`.
  package static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: "\(bytes) bytes"
    case ..<1_000_000: "\((bytes + 500) / 1000) KB"
    default: "\((bytes + 50_000) / 100_000 / 10).\((bytes + 50_000) / 100_000 % 10) MB"
    }
  }

  /// The day that a document is of; a dash where nobody said.
  package static func date(_ document: Document) -> String { document.date.map { "\($0)" } ?? "-" }

  /// A document in one line: title, kind, day and size.
  package static func line(_ document: Document) -> String {
    "\(document.title), \(facts(document))"
  }

  /// Kind, day and size.
  package static func facts(_ document: Document) -> String {
    [document.category.rawValue, document.date.map { "of \($0)" }, size(document.bytes)].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// What is said where the bytes that were kept before had been damaged.
  static let repaired = "Its file was missing bytes or damaged, and is whole again."

  /// What is said when one was added: what was found in it, and what else needs the same bytes.
  static func added(values: Int, others: Int) -> [String] {
    var lines: [String] = []
    if others > 0 { lines.append("The same file was added before; its bytes are kept once.") }
    if values > 0 {
      lines.append(
        "\(values == 1 ? "There is 1 laboratory value" : "There are \(values) laboratory values") in it.")
    }
    return lines
  }
}

extension PatientRecord {
  /// The documents that were kept, the latest day first; one without a day counts from when it was added.
  package var documents: [(entry: Entry, document: Document)] {
    standing.compactMap { entry in (entry.content as? Document).map { (entry, $0) } }.sorted { left, right in
      let (first, second) = (
        left.document.date ?? left.entry.at.day, right.document.date ?? right.entry.at.day
      )
      return (first, left.entry.id) > (second, right.entry.id)
    }
  }
}
