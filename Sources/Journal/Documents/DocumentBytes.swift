import Model

/// What the journal's folder has of a document.
package enum DocumentBytes: Sendable, Equatable {
  /// The bytes, which are what their checksum says, and the file they lie in.
  case whole([UInt8], path: String)
  /// A file whose bytes are not those of the document, relative to the home folder.
  case damaged(file: String)
  /// No file; where one belongs, relative to the home folder.
  case missing(file: String)
}

/// What came of adding a document.
package struct DocumentAdded: Sendable {
  /// The entry's line.
  package let revision: Revision
  /// The entries that need the same bytes; they are kept once.
  package let others: [ULID]
  /// Whether the bytes were there before, but damaged, and are whole again.
  package let isRepaired: Bool
}

extension JournalStore {
  /// The largest document that is kept, in bytes: 64 MiB.
  package static let largestDocument = 64 << 20

  /// The SHA-256 of some bytes, 64 hexadecimal digits in lower case.
  package static func digest(of bytes: [UInt8]) -> String { SHA256.text(bytes) }

  /// Whether a text is a SHA-256 as this program writes it.
  static func isDigest(_ text: String) -> Bool { Document.isChecksum(text) }

  /// The bytes of a document, never those of a file that its checksum does not fit.
  ///
  /// - Throws: `JournalError.cannotRead` where the system does not let them be read.
  package func bytes(of document: Document) throws(JournalError) -> DocumentBytes {
    let files = DocumentFiles(folder: folder, system: system)
    do throws(SystemError) {
      let found = try files.files(of: document.sha256)
      for file in found {
        if let bytes = try files.wholeBytes(file) { return .whole(bytes, path: files.path(file)) }
      }
      if let damaged = found.first { return .damaged(file: damaged.shown) }
      let name = document.sha256 + Self.ending(of: document.fileName)
      return .missing(file: DocumentFiles.File(digest: document.sha256, name: name).shown)
    } catch {
      throw JournalError(reading: error)
    }
  }

  /// The ending of a file name that is kept with the digest, so that other programs know the file: `.pdf`.
  static func ending(of fileName: String) -> String {
    guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    let ending = fileName[dot...].dropFirst().lowercased()
    let isPlain = ending.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    return isPlain && (1...8).contains(ending.utf8.count) ? ".\(ending)" : ""
  }
}
