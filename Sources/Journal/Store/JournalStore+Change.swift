import Model

extension JournalStore {
  /// Writes an edit: a new revision of the entry with the same id, in the place of all that are current.
  ///
  /// Members that this version does not know are carried along byte for byte. An edit of a deleted entry brings it
  /// back, and an edit of one with a conflict ends the conflict.
  /// - Throws: `JournalError`; nothing is saved where there is no entry with this id.
  package func replace(_ entry: Entry, now: Moment) throws(JournalError) -> Revision {
    guard let revision = try replace([entry], now: now).first else { throw .noSuchEntry(entry.id) }
    return revision
  }

  /// Writes edits of several entries, and new entries that belong to them, as one action for `undo`.
  ///
  /// - Throws: `JournalError`; nothing is saved where there is no entry with one of the ids.
  package func replace(
    _ entries: [Entry], adding new: [Entry] = [], now: Moment
  ) throws(JournalError) -> [Revision] {
    guard let first = entries.first else { return try add(new, now: now) }
    guard try isThere() else { throw .noSuchEntry(first.id) }
    return try locked { lock throws(JournalError) in
      let wanted = Dictionary(entries.map { ($0.id, $0) }) { $1 }
      let ids = wanted.keys.sorted()
      let ledger = try loadAll(about: ids)
      var pending: [PendingRevision] = []
      for (id, entry) in wanted.sorted(by: { $0.key < $1.key }) {
        let heads = ledger.heads(of: id)
        guard !ledger.hasErased(id), let chosen = Heads.counted(of: heads) ?? heads.first else {
          throw .noSuchEntry(id)
        }
        var change = PendingRevision(after: chosen, in: ledger, now: now)
        change.take(entry, besides: heads)
        pending.append(change)
      }
      try requireWritable(ledger, ids)
      return try write(
        asOneAction(pending + new.map(PendingRevision.init(of:)), now: now), under: lock, now: now)
    }
  }

  /// Writes deletions, as one action for `undo`; what was deleted already is passed over.
  ///
  /// - Throws: `JournalError`; nothing is saved where one of the ids is not there.
  package func delete(_ ids: [ULID], now: Moment) throws(JournalError) -> [Revision] {
    guard let first = ids.first else { return [] }
    guard try isThere() else { throw .noSuchEntry(first) }
    return try locked { lock throws(JournalError) in
      let ledger = try loadAll(about: ids)
      var pending: [PendingRevision] = []
      for id in Set(ids).sorted() {
        let heads = ledger.heads(of: id)
        guard let chosen = Heads.counted(of: heads) ?? heads.first, !chosen.isErasure else {
          throw .noSuchEntry(id)
        }
        if heads.allSatisfy(\.enteredInError) { continue }
        var change = PendingRevision(after: chosen, in: ledger, now: now)
        change.details.enteredInError = true
        pending.append(change)
      }
      guard !pending.isEmpty else { return [] }
      try requireWritable(ledger, ids)
      return try write(asOneAction(pending, now: now), under: lock, now: now)
    }
  }

  /// The same with one name for all of them, so that one undo takes them all back.
  func asOneAction(_ pending: [PendingRevision], now: Moment) -> [PendingRevision] {
    guard pending.count > 1 else { return pending }
    let action = newID(now: now)
    return pending.map { change in
      var change = change
      change.details.action = action
      return change
    }
  }

  /// Refuses to replace lines in files of a newer version that says so.
  func requireWritable(_ ledger: Ledger, _ ids: [ULID]) throws(JournalError) {
    guard !ledger.newer.isEmpty else { return }
    for revision in ids.flatMap({ ledger.revisions(of: $0) }) {
      if let oldest = ledger.newer[revision.file] {
        throw .newerFormat(path: "\(folder.home)/\(revision.file)", oldest: oldest)
      }
    }
  }
}

extension Ledger {
  /// The entries that a person means by an id, or by the first or last four or more characters of it.
  ///
  /// In any case of letters, deleted entries too. One id is an answer; none or several are to be asked about.
  package func ids(meantBy text: String) -> [ULID] {
    if let id = ULID(text) { return revisions(of: id).isEmpty ? [] : [id] }
    guard let piece = IDPiece(text) else { return [] }
    return ids(where: piece.isPart)
  }

  /// Whether every file could be read to its end.
  package var isWhole: Bool { unreadable == nil }

  /// Whether a file could not be read because the system does not permit it.
  package var isForbidden: Bool { unreadable?.isAboutPermission ?? false }

  /// Refuses to take for missing what only could not be read.
  ///
  /// - Throws: `JournalError` that names the first file which could not be read.
  package func requireWhole() throws(JournalError) {
    if let unreadable { throw JournalError(reading: unreadable) }
  }
}

extension PendingRevision {
  /// The first revision of a new entry.
  init(of entry: Entry) {
    self.init(
      details: Revision.Details(id: entry.id, kindID: entry.kind.id), entry: entry,
      stems: [FileStem(of: entry)])
  }

  /// A revision that says what another said and takes the place of all current ones.
  init(after chosen: Revision, in ledger: Ledger, now: Moment) {
    let revisions = ledger.revisions(of: chosen.id)
    var details = Revision.Details(id: chosen.id, kindID: chosen.kindID)
    let heads = Heads.of(revisions)
    details.rev = (revisions.map(\.rev).max() ?? 0) + 1
    details.replaces = heads.map(\.origin).eachOnce
    details.written = now
    details.unknown = chosen.unknown
    // A line by hand, or one with an impossible value, needs no more attention once it was replaced.
    details.accepts = heads.filter { $0.checksum == .absent || $0.refusal != nil }.map(\.fingerprint).eachOnce
    self.init(details: details, entry: chosen.entry, stems: Self.stems(revisions + [chosen]))
  }

  /// Takes other contents, and what other heads know beside them.
  mutating func take(_ entry: Entry, besides heads: [Revision]) {
    // Impossible values are not carried along: they would come back as members of the new contents.
    if self.entry == nil, Kind.named(details.kindID) != nil { details.unknown = [] }
    self.entry = entry
    details.kindID = entry.kind.id
    let own = Set(entry.content.fields.map(\.key)).union(RecordHead.keys).union(RecordHead.entryKeys)
    for member in heads.filter({ $0.refusal == nil }).flatMap(\.unknown)
    where !details.unknown.contains(where: { $0.key == member.key }) {
      details.unknown.append(member)
    }
    details.unknown.removeAll { own.contains($0.key) }
    let stem = FileStem(of: entry)
    if !stems.contains(stem) { stems.append(stem) }
  }

  /// The files in which any revision lies: each of them tells the whole of what came after.
  private static func stems(_ revisions: [Revision]) -> [FileStem] {
    let all = revisions.map { revision in
      revision.entry.map(FileStem.init(of:)) ?? FileStem(path: revision.file)
    }
    return Set(all).sorted(by: FileStem.isWrittenBefore)
  }
}

extension FileStem {
  /// What a file that lies in a folder holds; what people named themselves goes to what has no month.
  init(path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let stem = FileStem(name: name) ?? .standing
    self = stem == .other ? .standing : stem
  }
}
