extension DocumentMachine {
  /// How a page leaves the program: into a file, onto the clipboard, or through another program as PDF.
  package struct Outlet: Sendable {
    /// What stands at a path.
    package enum Standing: Sendable, Equatable {
      /// Nothing.
      case nothing
      /// A plain file, which would be replaced.
      case file
    }

    /// Looks at what stands at a path; a failure where no file can be written there, or none may be.
    package let look: @Sendable (String) throws(Failure) -> Standing
    /// Writes a file as a whole or not at all, in the place of one that stands there.
    package let write: @Sendable ([UInt8], String) throws(Failure) -> Void
    /// Makes a PDF of a page of HTML.
    package let pdf: @Sendable (String) throws(Failure) -> [UInt8]
    /// Hands a text to the clipboard of the person's terminal.
    package let copy: @Sendable (String) throws(Failure) -> Void

    /// Makes the value.
    package init(
      look: @escaping @Sendable (String) throws(Failure) -> Standing,
      write: @escaping @Sendable ([UInt8], String) throws(Failure) -> Void,
      pdf: @escaping @Sendable (String) throws(Failure) -> [UInt8],
      copy: @escaping @Sendable (String) throws(Failure) -> Void
    ) {
      (self.look, self.write, self.pdf, self.copy) = (look, write, pdf, copy)
    }

    /// A machine on which nothing can be written.
    package static let none = Outlet(
      look: { path throws(Failure) in throw Failure("\(path) cannot be written here.") },
      write: { _, path throws(Failure) in throw Failure("\(path) cannot be written here.") },
      pdf: { _ throws(Failure) in throw Failure("No program is there to make a PDF.") },
      copy: { _ throws(Failure) in throw Failure("There is no terminal to copy to.") })
  }
}
