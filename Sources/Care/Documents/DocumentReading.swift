import Exchange
import Journal
import Model

/// A kept document as it is read: its lines, or in their place why there are none.
package struct DocumentReading: Sendable {
  /// What stands in it, or remarks of the program.
  package let text: DocumentText
  /// The file with its bytes; nil where they are missing or damaged, and then nothing of them is shown.
  package let path: String?

  /// Reads the bytes that are kept, and makes lines of them.
  ///
  /// - Throws: `JournalError` where the system does not let them be read.
  package init(_ document: Document, in store: JournalStore, _ machine: DocumentMachine) throws(JournalError)
  {
    switch try store.bytes(of: document) {
    case .whole(let bytes, let path):
      self.path = path
      text = Self.text(bytes, document, path, machine)
    case .damaged(let file):
      path = nil
      text = Self.remarks(
        "The file of this document is damaged: \(file).",
        "Its bytes are not those that were added, so nothing of it is shown. The entry is safe. Another device or a "
          + "backup may have it whole; adding the same file again repairs it.")
    case .missing(let file):
      path = nil
      text = Self.remarks(
        "The file of this document is missing: \(file).",
        "The entry is safe. Another device or a backup may have it; adding the same file again brings it back."
      )
    }
  }

  private static func text(
    _ bytes: [UInt8], _ document: Document, _ path: String, _ machine: DocumentMachine
  ) -> DocumentText {
    let type = DocumentType(mediaType: document.mediaType)
    if type == .pdf { return pdf(path, machine) }
    return DocumentReader.read(bytes, as: type)
      ?? remarks(
        "This file is not text (\(document.mediaType)).", "It is kept as it is; another program may show it.")
  }

  private static func pdf(_ path: String, _ machine: DocumentMachine) -> DocumentText {
    switch machine.textOfPDF(path) {
    case .text(let bytes):
      let text = DocumentReader.read(textOfPDF: bytes)
      let isEmpty = text.lines.allSatisfy { $0.text.allSatisfy(\.isWhitespace) }
      return isEmpty
        ? remarks(
          "There is no text in this PDF page, perhaps only a picture.", "Another program may show it.") : text
    case .notInstalled:
      return remarks(
        "Vitals reads the text of a PDF page with pdftotext, which is not installed here.",
        "It is in the package poppler-utils (Debian, Ubuntu, Fedora) or poppler (Arch, Homebrew). The document is kept "
          + "all the same, and another program may show it.")
    case .failed(let reason):
      return remarks(
        "pdftotext could not read the text of this PDF page: \(reason).",
        "The document is kept as it is; another program may show it.")
    }
  }

  private static func remarks(_ lines: String...) -> DocumentText {
    DocumentText(lines: lines.map { .init($0, .remark) })
  }
}
