import Care

extension DocumentMachine.Outlet {
  /// How pages leave this machine: by the same ways, and the same rules, as behind `-o` and `--copy`.
  ///
  /// - Parameter folders: Those in which only this program writes.
  init(writingOutside folders: [String]) {
    typealias Failure = DocumentMachine.Failure
    self.init(
      look: { path throws(Failure) in
        try Self.saying { try Self.destination(path, outside: folders) }.isThere ? .file : .nothing
      },
      write: { bytes, path throws(Failure) in
        try Self.saying { try Self.destination(path, outside: folders).write(bytes) }
      },
      pdf: { page throws(Failure) in try Self.saying { try PDFPrinter.pdf(of: page) } },
      copy: { text throws(Failure) in
        try Self.saying { try Clipboard.copy(text, instead: "Press Enter to save a file.") }
      })
  }

  /// A place for a file.
  ///
  /// The screens stand on the terminal, and a pipe would be waited for: neither is written.
  private static func destination(_ path: String, outside folders: [String]) throws -> Destination {
    let destination = try Destination(path)
    guard destination.isPlainFile else {
      throw Exit(
        status: 73, message: "\(path) is not a plain file. Name another one. Nothing was written.")
    }
    try destination.refuse(inside: folders)
    return destination
  }

  /// Does something, and says what was wrong as the commands say it.
  private static func saying<Done>(_ work: () throws -> Done) throws(DocumentMachine.Failure) -> Done {
    do { return try work() } catch {
      throw DocumentMachine.Failure(Exit(error)?.lines.joined(separator: " ") ?? "\(error)")
    }
  }
}
