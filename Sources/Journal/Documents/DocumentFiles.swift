/// The bytes of documents: `documents/ab/ab12….pdf` in the home folder, named by their SHA-256.
///
/// A document is looked for by the start of the name, so that a conflict copy of a sync tool, or one that was
/// restored beside another, is found too. Whatever is read is held against its name first.
struct DocumentFiles {
  let folder: JournalFolder
  let system: any FileSystem

  /// The folder of all documents, relative to the home folder.
  static let folderName = "documents"
  var root: String { "\(folder.home)/\(Self.folderName)" }

  /// A file of a document.
  struct File {
    /// The digest that its name says.
    let digest: String
    let name: String
    /// Its place, relative to the home folder.
    var shown: String { "\(DocumentFiles.folderName)/\(digest.prefix(2))/\(name)" }
  }

  /// What keeping bytes came to.
  enum Kept: Equatable {
    /// They were written.
    case written
    /// They were there already, whole.
    case there
    /// A damaged file was in their place and is whole again.
    case repaired
  }

  /// The folder in which a document lies.
  func place(of digest: String) -> String { "\(root)/\(digest.prefix(2))" }

  /// The absolute path of a file.
  func path(_ file: File) -> String { "\(folder.home)/\(file.shown)" }

  /// The files of a document, in the order of their names.
  func files(of digest: String) throws(SystemError) -> [File] {
    try JournalFolder.names(in: place(of: digest), system).filter { Self.digest(inName: $0) == digest }
      .map { File(digest: digest, name: $0) }
  }

  /// The digest that a file name begins with; nil for other files.
  static func digest(inName name: String) -> String? {
    let start = String(name.prefix { $0 != "." })
    return JournalStore.isDigest(start) ? start : nil
  }

  /// The bytes of a file where they are what its name says; nil where they are not, or where it is no plain file.
  func wholeBytes(_ file: File) throws(SystemError) -> [UInt8]? {
    let status = try system.lstat(path(file))
    guard status.sort == .file, status.size <= JournalStore.largestDocument,
      let bytes = try WholeFile(system: system).read(path(file))?.bytes, SHA256.text(bytes) == file.digest
    else { return nil }
    return bytes
  }

  /// Brings bytes to the disk under their digest; they, and every name that leads to them, are there on return.
  ///
  /// The writer's lock is held. A program that is killed meanwhile leaves at most a file that no entry names.
  func keep(_ bytes: [UInt8], digest: String, ending: String) throws(JournalError) -> Kept {
    try Folders(system: system).make(place(of: digest))
    do throws(SystemError) {
      let there = try files(of: digest)
      for file in there where try wholeBytes(file) != nil {
        // Whoever put it there may have been killed before it was on the disk.
        try sync(path(file))
        try syncFolders(of: digest)
        return .there
      }
      let name = there.first?.name ?? "\(digest)\(ending)"
      try WholeFile(system: system).replace("\(place(of: digest))/\(name)", with: bytes)
      try syncFolders(of: digest)
      return there.isEmpty ? .written : .repaired
    } catch {
      throw JournalError(writing: error)
    }
  }

  /// Removes all files of a document, and what a killed program left of them.
  func remove(_ digest: String) throws(SystemError) {
    let names = try JournalFolder.names(in: place(of: digest), system).filter { name in
      Self.digest(inName: name) == digest || name.hasPrefix(".\(digest)")
    }
    guard !names.isEmpty else { return }
    for name in names { try system.unlink("\(place(of: digest))/\(name)") }
    try Folders(system: system).sync(place(of: digest))
  }

  private func sync(_ path: String) throws(SystemError) {
    let file = try system.open(path, for: .reading)
    defer { try? system.close(file) }
    try system.fdatasync(file)
  }

  private func syncFolders(of digest: String) throws(SystemError) {
    for path in [place(of: digest), root, folder.home] { try Folders(system: system).sync(path) }
  }
}
