import Journal

/// What the screens need of the machine for documents: the program brings it, a test its own.
public struct DocumentMachine: Sendable {
  /// What another program took out of a PDF page.
  public enum PDFText: Sendable, Equatable {
    /// Its text in UTF-8.
    case text([UInt8])
    /// There is no such program here.
    case notInstalled
    /// It failed, and why.
    case failed(String)
  }

  /// Takes the text out of the PDF file at a path.
  public let textOfPDF: @Sendable (String) -> PDFText
  /// Opens a file in another program; says what it ran, or what went wrong.
  public let open: @Sendable (String) -> Result<String, Failure>
  /// The absolute path that a person's words mean.
  public let absolute: @Sendable (String) -> String

  /// Why something could not be done.
  public struct Failure: Error, Sendable, Equatable {
    /// A sentence for the person.
    public let reason: String

    /// Makes a failure.
    public init(_ reason: String) { self.reason = reason }
  }

  /// Makes the value.
  public init(
    textOfPDF: @escaping @Sendable (String) -> PDFText,
    open: @escaping @Sendable (String) -> Result<String, Failure>,
    absolute: @escaping @Sendable (String) -> String
  ) {
    (self.textOfPDF, self.open, self.absolute) = (textOfPDF, open, absolute)
  }

  /// A machine with no other programs.
  public static let none = DocumentMachine(
    textOfPDF: { _ in .notInstalled }, open: { _ in .failure(Failure("No program is there to open it.")) },
    absolute: { $0 })
}
