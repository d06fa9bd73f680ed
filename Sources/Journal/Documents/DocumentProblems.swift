import Model

/// Holds the files of documents against their checksums and against the entries that need them.
struct DocumentProblems {
  private let files: DocumentFiles
  private let ledger: Ledger
  private let needed: [String: [ULID]]

  init(_ files: DocumentFiles, _ ledger: Ledger) {
    self.files = files
    self.ledger = ledger
    needed = ledger.needed
  }

  /// Everything that is missing, damaged, or lies there without an entry.
  func problems() throws(SystemError) -> [JournalProblem] {
    var problems: [JournalProblem] = []
    var whole: Set<String> = []
    var damaged: [DocumentFiles.File] = []
    for prefix in try JournalFolder.names(in: files.root, files.system) where !prefix.hasPrefix(".") {
      guard try files.system.lstat("\(files.root)/\(prefix)").sort == .folder else {
        problems.append(stray("\(DocumentFiles.folderName)/\(prefix)"))
        continue
      }
      for name in try JournalFolder.names(in: "\(files.root)/\(prefix)", files.system) {
        guard let digest = DocumentFiles.digest(inName: name), digest.hasPrefix(prefix) else {
          if let leftover = leftover(prefix, name) { problems.append(leftover) }
          continue
        }
        let file = DocumentFiles.File(digest: digest, name: name)
        if try files.wholeBytes(file) == nil { damaged.append(file) } else { whole.insert(digest) }
        if needed[digest] == nil { problems.append(stray(file.shown)) }
      }
    }
    problems += damaged.filter { needed[$0.digest] != nil }.map {
      damage($0, isBesideWhole: whole.contains($0.digest))
    }
    let there = whole.union(damaged.map(\.digest))
    return problems + needed.keys.filter { !there.contains($0) }.sorted().flatMap(missing)
  }

  private func missing(_ digest: String) -> [JournalProblem] {
    (needed[digest] ?? []).map { id in
      JournalProblem(
        severity([id]), .documentMissing, "\(DocumentFiles.folderName)/\(digest.prefix(2))/\(digest)", id: id,
        found: "the file of \(title(id)) is missing",
        advice:
          "The entry is used. Another device or a backup may have the file. To bring it back, add it again."
      )
    }
  }

  private func damage(_ file: DocumentFiles.File, isBesideWhole: Bool) -> JournalProblem {
    let ids = needed[file.digest] ?? []
    let title = ids.first.map(title) ?? "a document"
    return JournalProblem(
      isBesideWhole ? .note : severity(ids), .documentDamaged, file.shown, id: ids.first,
      found: isBesideWhole
        ? "a damaged copy of \(title)"
        : "the file of \(title) is damaged: its bytes are not those that were added",
      expected: "the SHA-256 that is its name",
      advice: isBesideWhole
        ? "A whole copy is beside it, and Vitals shows that one."
        : "It is not shown. Another device or a backup may have it whole. To repair it, add it again.")
  }

  private func stray(_ place: String) -> JournalProblem {
    JournalProblem(
      .note, .documentUnneeded, place, found: "a file that no entry of the journal names",
      advice:
        "It is kept as it is. An interrupted add or erase can leave one, and so can a sync tool that brings files "
        + "before lines. If you are sure that you do not want it, remove it by hand.")
  }

  /// What a killed program left beside a document; hidden files of others are passed over.
  private func leftover(_ prefix: String, _ name: String) -> JournalProblem? {
    let isOurs = name.hasPrefix(".") && DocumentFiles.digest(inName: String(name.dropFirst())) != nil
    return isOurs || !name.hasPrefix(".") ? stray("\(DocumentFiles.folderName)/\(prefix)/\(name)") : nil
  }

  /// Deleted entries alone are no reason for an alarm.
  private func severity(_ ids: [ULID]) -> JournalProblem.Severity {
    ids.contains { ledger.entry($0) != nil } ? .setAside : .note
  }

  private func title(_ id: ULID) -> String {
    let document = ledger.revisions(of: id).last?.entry?.content as? Document
    return "\(id.short) \"\(JournalProblem.plain(document?.title ?? ""))\""
  }
}
