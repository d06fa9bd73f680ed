import Model

/// What erasing an entry has removed, or would remove.
package struct Erasure: Sendable {
  /// The entry.
  package let id: ULID
  /// The files that hold lines of it, and how many.
  package let files: [(file: String, lines: Int)]
  /// The documents whose bytes go with it, or stay because another entry needs them; their digests.
  package let documents: (removed: [String], kept: [String])
  /// Where more copies may lie that this program does not reach.
  package let copies: [RemainingCopy]

  /// How many lines there are in all.
  package var lines: Int { files.reduce(0) { $0 + $1.lines } }
}

extension JournalStore {
  /// What erasing an entry would remove; nothing is changed.
  ///
  /// - Throws: `JournalError.noSuchEntry` where there is no line of it and never was one.
  package func erasure(of id: ULID) throws(JournalError) -> Erasure {
    let held = try holding(id)
    if held.isEmpty {
      guard try loadAll(about: [id]).hasErased(id) else { throw .noSuchEntry(id) }
    }
    return Erasure(
      id: id, files: held.map { ($0.file.shown, $0.lines.count) }, documents: try documents(of: held, id),
      copies: try copies())
  }

  /// Removes every line about an entry from every file of this home, for good.
  ///
  /// First a line is saved that says so, with the id and the numbers of the lines and nothing of what they said; from
  /// then on the entry is not counted, whatever is left of it or comes back. Then the bytes of a document that no other
  /// entry needs are removed, as long as the lines still tell which, and each file is replaced as a whole. Cut short at
  /// any moment, it is finished by doing it again.
  /// - Throws: `JournalError`; `partlyErased` where a file could not be replaced.
  package func erase(_ id: ULID, now: Moment) throws(JournalError) -> Erasure {
    guard try isThere() else { throw .noSuchEntry(id) }
    return try locked { lock throws(JournalError) in
      let ledger = try loadAll(about: [id])
      let held = try holding(id)
      guard !held.isEmpty || ledger.hasErased(id) else { throw .noSuchEntry(id) }
      for (file, _) in held {
        if let oldest = ledger.newer[file.shown] { throw .newerFormat(path: file.path, oldest: oldest) }
      }
      if let tombstone = PendingRevision(erasing: held.map(\.lines), id, in: ledger, now: now) {
        try save(tombstone, under: lock, now: now)
      }
      let documents = try documents(of: held, id)
      try remove(documents: documents.removed)
      for (file, _) in held { try rewrite(file, without: id) }
      try removeLeftovers()
      try forgetErased(id)
      return Erasure(
        id: id, files: held.map { ($0.file.shown, $0.lines.count) }, documents: documents,
        copies: try copies())
    }
  }

  /// The digests of the documents that lines about an entry name: those that nothing else needs, and the others.
  private func documents(
    of held: [(file: JournalFolder.File, lines: ErasableLines)], _ id: ULID
  ) throws(JournalError) -> (removed: [String], kept: [String]) {
    let named = held.reduce(into: Set<String>()) { $0.formUnion($1.lines.documents) }.sorted()
    guard !named.isEmpty else { return ([], []) }
    let needed = try loadAll().needed
    let isNeeded = { (digest: String) in needed[digest]?.contains { $0 != id } ?? false }
    return (named.filter { !isNeeded($0) }, named.filter(isNeeded))
  }

  private func remove(documents digests: [String]) throws(JournalError) {
    let files = DocumentFiles(folder: folder, system: system)
    do throws(SystemError) {
      for digest in digests { try files.remove(digest) }
    } catch {
      throw .partlyErased(path: error.path, reason: error.reason)
    }
  }

  /// Saves the line that says that the entry is erased.
  ///
  /// - Throws: `JournalError.partlyErased` where the disk took it only elsewhere: then no file is rewritten on it.
  private func save(_ tombstone: PendingRevision, under lock: WriterLock, now: Moment) throws(JournalError) {
    do throws(JournalError) {
      _ = try write([tombstone], under: lock, now: now)
    } catch .rescued(let path, let reason, _) {
      throw .partlyErased(path: path, reason: reason)
    }
  }

  /// The files that hold lines of an entry.
  private func holding(
    _ id: ULID
  ) throws(JournalError) -> [(file: JournalFolder.File, lines: ErasableLines)] {
    var held: [(file: JournalFolder.File, lines: ErasableLines)] = []
    for file in try everyFile() {
      do throws(SystemError) {
        guard let (bytes, _) = try WholeFile(system: system).read(file.path) else { continue }
        let lines = ErasableLines(bytes, without: id, in: file)
        if lines.count > 0 { held.append((file, lines)) }
      } catch {
        throw JournalError(reading: error)
      }
    }
    return held
  }

  private func forgetErased(_ id: ULID) throws(JournalError) {
    do throws(JournalError) {
      try forget([id])
    } catch {
      throw .partlyErased(path: folder.remembered, reason: error.message)
    }
  }

  private func rewrite(_ file: JournalFolder.File, without id: ULID) throws(JournalError) {
    do throws(SystemError) {
      // A sync tool may put another file in place at any moment; three times in a row is no coincidence.
      for _ in 0..<3 {
        guard let (bytes, status) = try WholeFile(system: system).read(file.path) else { return }
        let lines = ErasableLines(bytes, without: id, in: file)
        if lines.count == 0 { return }
        if try WholeFile(system: system).replace(file.path, with: lines.kept, ifStill: status) { return }
      }
    } catch {
      throw .partlyErased(path: file.path, reason: error.reason)
    }
    throw .partlyErased(path: file.path, reason: "another program keeps replacing the file")
  }

  /// Removes what killed processes left beside the files while they replaced them: it can hold the entry too.
  private func removeLeftovers() throws(JournalError) {
    do throws(SystemError) {
      for writer in try folder.writers(system) {
        for name in try JournalFolder.names(in: folder.folder(of: writer), system)
        where name.hasPrefix(".") && name.hasSuffix(".jsonl.tmp") && !name.hasPrefix(".syncthing") {
          try system.unlink("\(folder.folder(of: writer))/\(name)")
        }
      }
    } catch {
      throw .partlyErased(path: error.path, reason: error.reason)
    }
  }
}

extension PendingRevision {
  /// The line that is left of an erased entry; nil where one says all of it already.
  fileprivate init?(erasing held: [ErasableLines], _ id: ULID, in ledger: Ledger, now: Moment) {
    let revisions = ledger.revisions(of: id)
    let names = Set(held.flatMap(\.names))
    let known = revisions.filter { $0.isErasure && $0.checksum == .verified }
    let missing = names.filter { name in
      name.seq > 0
        && !known.contains { $0.numbers.contains { $0.writer == name.writer && $0.range.contains(name.seq) } }
    }
    if !known.isEmpty, missing.isEmpty { return nil }
    var details = Revision.Details(id: id, kindID: Revision.erasedKind)
    details.replaces = names.union(revisions.map(\.origin)).sorted {
      ($0.writer, $0.seq) < ($1.writer, $1.seq)
    }
    details.rev = details.replaces.isEmpty ? 1 : (revisions.map(\.rev).max() ?? 1) + 1
    details.written = now
    details.numbers = LineNumbers.naming(names)
    let count = held.reduce(0) { $0 + $1.count }
    details.unknown = [RawMember(key: "lines", bytes: Array("\"lines\":\(count)".utf8))]
    self.init(details: details, entry: nil, stems: [.standing])
  }
}
