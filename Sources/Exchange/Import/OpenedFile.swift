/// A file as an import finds it: what it is made of, and what was decided to get at it.
package struct OpenedFile: Sendable {
  /// What it is made of.
  package let source: ImportSource
  /// What was decided, in words.
  private(set) var decisions: [String] = []

  /// Looks at the first bytes; an archive of one file or database is that.
  ///
  /// - Throws: `ImportProblem` where it is damaged, is of a kind that is not read, or holds nothing.
  package init(_ file: ByteSource) throws(ImportProblem) {
    let head = try file.start(XMLFile.head)
    guard ZipArchive.begins(head) else {
      self = try OpenedFile(head: head, stream: ByteStream(file)) { () throws(ImportProblem) in file }
      return
    }
    let archive = try ZipArchive(file)
    try OtherFile.refuse(archive)
    if archive.files.contains(where: \.isEncrypted) { throw ZipArchive.encrypted }
    guard let only = Self.only(in: archive) else {
      source = .archive(archive)
      return
    }
    self = try OpenedFile(only, of: archive)
    // Its name may be that of a person.
    let what = archive.files.count == 1 ? "file" : "database"
    decisions.insert("the one \(what) in the archive was read", at: 0)
  }

  /// The file for which an archive was made: the only one, or the only database; nil where there are several.
  private static func only(in archive: ZipArchive) -> ZipEntry? {
    if archive.files.count == 1 { return archive.files.first }
    let databases = archive.files.filter { file in
      [".db", ".sqlite", ".sqlite3"].contains { file.name.lowercased().hasSuffix($0) }
    }
    return databases.count == 1 ? databases.first : nil
  }

  /// Looks at a file in an archive.
  ///
  /// - Throws: `ImportProblem` where it is damaged, is of a kind that is not read, or holds nothing.
  init(_ entry: ZipEntry, of archive: ZipArchive) throws(ImportProblem) {
    let stream = try archive.stream(entry)
    let head = try stream.start(XMLFile.head)
    guard !ZipArchive.begins(head) else {
      throw ImportProblem(
        .format, "this is an archive in an archive", expected: "unpack the outer one and import what is in it"
      )
    }
    self = try OpenedFile(head: head, stream: stream) { () throws(ImportProblem) in
      guard !DatabaseFile.begins(head) else { return try MemoryFile.unpacked(entry, of: archive) }
      return ByteSource(bytes: try archive.bytes(entry))
    }
  }

  private init(
    head: [UInt8], stream: ByteStream, whole: () throws(ImportProblem) -> ByteSource
  ) throws(ImportProblem) {
    try OtherFile.refuse(head)
    if DatabaseFile.begins(head) {
      source = .database(try DatabaseFile(whole()))
    } else if XMLFile.begins(head) {
      source = .xml(XMLFile(stream, head: head))
    } else if WideText.begins(head) {
      source = try ImportSource(bytes: WideText(whole().all()).bytes)
      decisions = ["the text is in UTF-16"]
    } else {
      (source, decisions) = try Self.text(whole().all())
    }
  }

  /// Text in UTF-8, or a table in Windows-1252: JSON is never that.
  private static func text(_ bytes: [UInt8]) throws(ImportProblem) -> (ImportSource, [String]) {
    do throws(ImportProblem) { return (try ImportSource(bytes: bytes), []) } catch {
      guard error.cause == .notText, !JSONFile.begins(bytes), let western = WesternText(bytes) else {
        throw error
      }
      return (
        .table(try CSVTable(bytes: western.bytes)),
        ["the text is not in UTF-8 and is read as Windows-1252: look whether names and remarks are right"]
      )
    }
  }

  private init(_ source: ImportSource, _ decisions: [String]) {
    (self.source, self.decisions) = (source, decisions)
  }

  /// The same with its first rows only, where it is a table.
  package var beginning: OpenedFile { OpenedFile(source.beginning, decisions) }
}
