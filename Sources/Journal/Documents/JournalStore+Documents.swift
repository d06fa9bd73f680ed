import Model

extension JournalStore {
  /// Copies a document into the journal's folder and then saves its entry.
  ///
  /// The bytes, and the names that lead to them, are on the disk before the line is written: no entry ever names bytes
  /// that are not there. Where the line cannot be written, bytes that nothing else needs are taken away again.
  /// - Throws: `JournalError`; `refused` where the entry is no document, or not the one of these bytes.
  package func add(_ entry: Entry, document bytes: [UInt8], now: Moment) throws(JournalError) -> DocumentAdded
  {
    guard let document = entry.content as? Document, document.bytes == bytes.count,
      document.sha256 == SHA256.text(bytes)
    else { throw .refused(reason: "the entry does not describe these bytes") }
    guard bytes.count <= Self.largestDocument else { throw Self.tooLarge(bytes.count) }
    return try locked { lock throws(JournalError) in
      let others = try loadAll().entries(needing: document.sha256)
      let files = DocumentFiles(folder: folder, system: system)
      try renewAttributes()
      let kept = try files.keep(
        bytes, digest: document.sha256, ending: Self.ending(of: document.fileName))
      let change = PendingRevision(
        details: Revision.Details(id: entry.id, kindID: entry.kind.id), entry: entry,
        stems: [FileStem(of: entry)])
      do throws(JournalError) {
        let revisions = try write([change], under: lock, now: now)
        guard let revision = revisions.first else { throw .noSuchEntry(entry.id) }
        return DocumentAdded(revision: revision, others: others, isRepaired: kept == .repaired)
      } catch {
        if kept == .written, others.isEmpty, !error.hasSavedSomething { try? files.remove(document.sha256) }
        throw error
      }
    }
  }

  /// Reads a file of the person's that is to become a document; the file is only read.
  ///
  /// - Throws: `JournalError`; `refused` for links, folders, pipes and devices, where it is too large, and where it
  ///   changes while it is read.
  package func readSource(_ path: String) throws(JournalError) -> [UInt8] {
    let source: (status: FileStatus, bytes: [UInt8]?)
    do throws(SystemError) {
      source = try readOnce(path)
    } catch {
      if error.code == SystemError.isLink {
        throw .refused(reason: "\(path) is a symbolic link; name the file that it leads to")
      }
      throw JournalError(reading: error)
    }
    guard source.status.sort == .file else {
      throw .refused(reason: "\(path) is a \(source.status.sort.rawValue), not a plain file")
    }
    guard source.status.size <= Self.largestDocument else { throw Self.tooLarge(source.status.size) }
    guard let bytes = source.bytes else {
      throw .refused(reason: "another program is writing \(path)")
    }
    return bytes
  }

  /// Reads a plain file; no bytes where it is none, is too large, or changed meanwhile.
  private func readOnce(_ path: String) throws(SystemError) -> (FileStatus, [UInt8]?) {
    let file = try system.open(path, for: .reading)
    defer { try? system.close(file) }
    let status = try system.fstat(file)
    guard status.sort == .file, status.size <= Self.largestDocument else { return (status, nil) }
    let bytes = try FilePiece(system: system).read(file, 0..<status.size + 1)
    let isUnchanged = try system.fstat(file) == status && bytes.count == status.size
    return (status, isUnchanged ? bytes : nil)
  }

  /// Tells git of documents where an older version has told it of the journal's lines only.
  private func renewAttributes() throws(JournalError) {
    do throws(SystemError) {
      let file = WholeFile(system: system)
      guard
        try file.read(folder.attributes, atMost: 4096)?.bytes == Array(JournalWriter.attributesOfLines.utf8)
      else { return }
      try file.replace(folder.attributes, with: Array(JournalWriter.attributes.utf8))
    } catch {
      throw JournalError(writing: error)
    }
  }

  private static func tooLarge(_ size: Int) -> JournalError {
    .refused(reason: "the file has \(size) bytes; a document can have at most \(largestDocument) (64 MiB)")
  }
}

extension JournalError {
  /// Whether something of what was to be saved is on the disk all the same.
  fileprivate var hasSavedSomething: Bool {
    switch self {
    case .rescued, .partlySaved: true
    default: false
    }
  }
}

extension Ledger {
  /// The entries that need the bytes with a digest: in their current state or an earlier one, deleted or not.
  func entries(needing digest: String) -> [ULID] { needed[digest] ?? [] }

  /// The entries that need each document, by its digest.
  var needed: [String: [ULID]] {
    var needed: [String: [ULID]] = [:]
    for revision in shared {
      guard let document = revision.entry?.content as? Document,
        needed[document.sha256]?.contains(revision.id) != true
      else { continue }
      needed[document.sha256, default: []].append(revision.id)
    }
    return needed
  }
}
