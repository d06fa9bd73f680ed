import Model

/// What an undo has brought back, for a sentence.
public struct Undone: Sendable {
  /// What was undone.
  public enum Action: Sendable {
    /// Entries had been added, and are deleted now.
    case added
    /// Entries had been changed, and say again what they said before.
    case edited
    /// Entries had been deleted, and are there again.
    case deleted
  }

  /// What was undone.
  public let action: Action
  /// What was there before the undo and what is there now; nil for what is deleted.
  public let changes: [(before: Entry?, after: Entry?)]
}

extension JournalStore {
  /// Undoes the last action of this writer that was not undone yet; again, and it goes further back.
  ///
  /// An import, or a deletion of several entries, is one action. Nothing is removed: the undo is a revision too.
  /// What another device has made of an entry since then stays, as a conflict to decide.
  /// - Throws: `JournalError.cannotUndo` where the earlier contents can not be read.
  public func undo(now: Moment) throws(JournalError) -> Undone? {
    guard try isThere() else { return nil }
    return try locked { lock throws(JournalError) in
      let kept: String?
      do throws(SystemError) {
        kept = try WriterName(folder: folder, system: system).kept()
      } catch {
        throw JournalError(reading: error)
      }
      let ledger = try loadAll()
      guard let writer = kept, let last = LastAction(of: writer, in: ledger) else { return nil }
      try requireWritable(ledger, last.revisions.map(\.id))
      var drafts = try last.revisions.map { revision throws(JournalError) in
        try draft(undoing: revision, in: ledger, writer: writer, now: now)
      }
      if drafts.count > 1 {
        let action = newID(now: now)
        for index in drafts.indices { drafts[index].details.action = action }
      }
      _ = try write(drafts, under: lock, now: now)
      return Undone(
        action: last.action,
        changes: zip(last.revisions, drafts).map { revision, draft in
          (revision.enteredInError ? nil : revision.entry, draft.details.enteredInError ? nil : draft.entry)
        })
    }
  }

  private func draft(
    undoing revision: Revision, in ledger: Ledger, writer: String, now: Moment
  ) throws(JournalError) -> Draft {
    let isFirst = revision.replaces.isEmpty
    let before = ledger.revisions(of: revision.id).filter { revision.replaces.contains($0.origin) }
    guard let earlier = isFirst ? revision : Heads.counted(of: before) ?? before.last else {
      throw .cannotUndo(
        path: "\(folder.home)/\(revision.file)", reason: "the state before \(revision.origin) can not be read"
      )
    }
    var draft = Draft(after: earlier, in: ledger, now: now)
    draft.details.enteredInError = isFirst || earlier.enteredInError
    draft.details.undoes = revision.origin
    // Only this writer's own state is taken back; what another one wrote meanwhile stands beside it.
    let own = ledger.heads(of: revision.id).filter { $0.origin.writer == writer }
    draft.details.replaces = own.isEmpty ? [revision.origin] : own.map(\.origin)
    return draft
  }
}

/// The last thing a writer did that was not undone.
private struct LastAction {
  let revisions: [Revision]

  /// What it was, by its first line.
  var action: Undone.Action {
    guard let first = revisions.first, !first.replaces.isEmpty else { return .added }
    return first.enteredInError ? .deleted : .edited
  }

  /// Finds it; nil where there is none.
  init?(of writer: String, in ledger: Ledger) {
    let own = ledger.shared.filter { $0.origin.writer == writer && $0.origin.seq > 0 }
    let undone = Set(own.compactMap(\.undoes))
    var open = own.filter { $0.undoes == nil && !undone.contains($0.origin) }
    open += Self.plain(of: writer, in: ledger).filter { !undone.contains($0.origin) }
    guard let last = open.max(by: { $0.origin.seq < $1.origin.seq }) else { return nil }
    let group = Self.group(last)
    let together = group.map { group in open.filter { Self.group($0) == group } } ?? [last]
    revisions = together.sorted { $0.origin.seq < $1.origin.seq }
  }

  /// What the lines of one action share; nil for an action of one line.
  private static func group(_ revision: Revision) -> ULID? {
    revision.action ?? (revision.replaces.isEmpty ? revision.entry?.batch : nil)
  }

  /// The plain lines of the writer that may be it or belong to it.
  ///
  /// Of a lifetime of lines only the last, and those that came with it, are made into revisions.
  private static func plain(of writer: String, in ledger: Ledger) -> [Revision] {
    let plain = ledger.plain
    var last: (place: Int, seq: UInt32)?
    let own = ledger.plainPlaces { _ in true }.filter { plain.writer($0) == writer }
    for place in own where plain[place].seq > last?.seq ?? 0 { last = (place, plain[place].seq) }
    guard let last else { return [] }
    guard let group = plain.extra(last.place).flatMap({ $0.action ?? $0.batch }) else {
      return [plain.revision(last.place)]
    }
    return own.filter { plain.extra($0).flatMap { $0.action ?? $0.batch } == group }.map { plain.revision($0) }
  }
}
