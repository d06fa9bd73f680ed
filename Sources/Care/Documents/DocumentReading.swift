import Exchange
import Journal
import Model

/// A kept document as it is read: its lines, or in their place why there are none.
package struct DocumentReading: Sendable {
  /// What stands in it, or remarks of the program.
  package let text: DocumentText
  /// The file with its bytes; nil where they are missing or damaged, and then nothing of them is shown.
  package let path: String?

  /// Whether there is no text because another program is missing, or could not take it out.
  package var lacksProgram = false

  /// Why there is no text, in lines of which the first says what to do; none where there is.
  package var obstacle: [String] {
    text.lines.allSatisfy { $0.style == .remark } ? text.lines.map(\.text) : []
  }

  /// Reads the bytes that are kept, and makes lines of them.
  ///
  /// - Throws: `JournalError` where the system does not let them be read.
  package init(
    _ document: Document, in store: JournalStore, _ machine: DocumentMachine, order: DateOrder = .ask
  ) throws(JournalError) {
    switch try store.bytes(of: document) {
    case .whole(let bytes, let path):
      self.path = path
      guard DocumentType(mediaType: document.mediaType) == .pdf else {
        text = Self.text(bytes, document, order)
        return
      }
      (text, lacksProgram) = Self.pdf(machine.textOfPDF(path), order)
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

  private static func text(_ bytes: [UInt8], _ document: Document, _ order: DateOrder) -> DocumentText {
    DocumentReader.read(bytes, as: DocumentType(mediaType: document.mediaType), order: order)
      ?? remarks(
        "This file is not text (\(document.mediaType)).", "It is kept as it is; another program may show it.")
  }

  /// The text that another program took out of a page, or why there is none; and whether that is for want of the program.
  private static func pdf(
    _ taken: DocumentMachine.PDFText, _ order: DateOrder
  ) -> (text: DocumentText, lacksProgram: Bool) {
    switch taken {
    case .text(let bytes):
      let text = DocumentReader.read(textOfPDF: bytes, order: order)
      let isEmpty = text.lines.allSatisfy { $0.text.allSatisfy(\.isWhitespace) }
      let none = remarks(
        "There is no text in this PDF page, perhaps only a picture.", "Another program may show it.")
      return (isEmpty ? none : text, false)
    case .notInstalled:
      let missing = remarks(
        "To read this PDF page here, install pdftotext: it is in the package poppler-utils (Debian, Ubuntu, Fedora) or "
          + "poppler (Arch, Homebrew).",
        "pdftotext takes the text out of a PDF page. The document is kept all the same, and another program may show it."
      )
      return (missing, true)
    case .failed(let reason):
      let failed = remarks(
        "pdftotext could not read the text of this PDF page: \(reason).",
        "The document is kept as it is; another program may show it.")
      return (failed, true)
    }
  }

  private static func remarks(_ lines: String...) -> DocumentText {
    DocumentText(lines: lines.map { .init($0, .remark) })
  }
}
