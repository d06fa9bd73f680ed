import Journal
import Model

/// What the screens need of the machine for documents and other files: the program brings it, a test its own.
package struct DocumentMachine: Sendable {
  /// What another program took out of a PDF page.
  package enum PDFText: Sendable, Equatable {
    /// Its text in UTF-8.
    case text([UInt8])
    /// There is no such program here.
    case notInstalled
    /// It failed, and why.
    case failed(String)
  }

  /// Takes the text out of the PDF file at a path.
  package let textOfPDF: @Sendable (String) -> PDFText
  /// Opens a file or a link in another program; says what it ran, or what went wrong.
  package let open: @Sendable (String) -> Result<String, Failure>
  /// The absolute path that a person's words mean.
  package let absolute: @Sendable (String) -> String
  /// How a page leaves the program.
  package let outlet: Outlet
  /// The zone with a name such as `Europe/Paris`; nil where the machine does not know it.
  package let namedZone: @Sendable (String) -> Zone?

  /// Why something could not be done.
  package struct Failure: Error, Sendable, Equatable {
    /// A sentence for the person.
    package let reason: String

    /// Makes a failure.
    package init(_ reason: String) { self.reason = reason }
  }

  /// Makes the value.
  package init(
    textOfPDF: @escaping @Sendable (String) -> PDFText,
    open: @escaping @Sendable (String) -> Result<String, Failure>,
    absolute: @escaping @Sendable (String) -> String,
    namedZone: @escaping @Sendable (String) -> Zone? = { _ in nil }, outlet: Outlet = .none
  ) {
    (self.textOfPDF, self.open, self.absolute, self.outlet) = (textOfPDF, open, absolute, outlet)
    self.namedZone = namedZone
  }

  /// A machine with no other programs.
  package static let none = DocumentMachine(
    textOfPDF: { _ in .notInstalled }, open: { _ in .failure(Failure("No program is there to open it.")) },
    absolute: { $0 })
}
