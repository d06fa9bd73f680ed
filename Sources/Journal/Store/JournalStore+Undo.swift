import Model

/// What an undo has brought back, for a sentence.
package struct Undone: Sendable {
  /// What was undone.
  package enum Action: Sendable {
    /// Entries had been added, and are deleted now.
    case added
    /// Entries had been changed, and say again what they said before.
    case edited
    /// Entries had been deleted, and are there again.
    case deleted
    /// Lines that were set aside had been accepted, and are set aside again.
    case accepted
    /// Lines had been seen, and are listed again.
    case seen
    /// It had been decided between several states of entries, and that is open again.
    case resolved
  }

  /// What was undone.
  package let action: Action
  /// What was there before the undo and what is there now; nil for what is deleted.
  package let changes: [(before: Entry?, after: Entry?)]
}

extension JournalStore {
  /// Undoes the last action of this writer that was not undone yet; again, and it goes further back.
  ///
  /// An import, or a deletion of several entries, is one action. Nothing is removed: the undo is a revision too.
  /// What another device has made of an entry since then stays, as a conflict to decide.
  /// - Throws: `JournalError.cannotUndo` where the earlier contents cannot be read.
  package func undo(now: Moment) throws(JournalError) -> Undone? {
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
      var pending: [PendingRevision] = []
      for revision in last.revisions {
        pending += try self.pending(undoing: revision, in: ledger, writer: writer, now: now)
      }
      _ = try write(asOneAction(pending, now: now), under: lock, now: now)
      let states = Dictionary(pending.map { ($0.details.id, $0) }) { _, counted in counted }
      return Undone(
        action: last.action(in: ledger),
        changes: last.revisions.map { revision in
          let change = states[revision.id]
          return (
            revision.enteredInError ? nil : revision.entry,
            change?.details.enteredInError == true ? nil : change?.entry
          )
        })
    }
  }

  /// The lines that undo one: one, or several where it had decided between several states.
  private func pending(
    undoing revision: Revision, in ledger: Ledger, writer: String, now: Moment
  ) throws(JournalError) -> [PendingRevision] {
    let before = revision.before(in: ledger)
    // What was accepted out of nothing that could be read is undone to nothing.
    let isFirst = revision.replaces.isEmpty || (before.isEmpty && !revision.accepts.isEmpty)
    var states = isFirst ? [revision] : Heads.joined(before)
    if states.isEmpty, let last = before.last { states = [last] }
    guard !states.isEmpty else {
      throw .cannotUndo(
        path: "\(folder.home)/\(revision.file)",
        reason: "the version before \(revision.origin) cannot be read"
      )
    }
    // Only this writer's own state is taken back; what another one wrote meanwhile stands beside it.
    let own = ledger.heads(of: revision.id).filter { $0.origin.writer == writer }
    return states.map { state in
      var change = PendingRevision(after: state, in: ledger, now: now)
      change.details.enteredInError = isFirst || state.enteredInError
      change.details.undoes = revision.origin
      change.details.replaces = own.isEmpty ? [revision.origin] : own.map(\.origin)
      return change
    }
  }
}

/// The last thing a writer did that was not undone.
private struct LastAction {
  let revisions: [Revision]

  /// What it was, by its first line.
  func action(in ledger: Ledger) -> Undone.Action {
    guard let first = revisions.first else { return .added }
    let before = first.before(in: ledger)
    if Heads.joined(before).count > 1 { return .resolved }
    // The lines that were seen stand behind those that were accepted with them.
    if !first.accepts.isEmpty {
      if first.isNoteOfSeen { return .seen }
      if !before.contains(where: { first.accepts.contains($0.fingerprint) }) { return .accepted }
    }
    if first.replaces.isEmpty { return .added }
    return first.enteredInError ? .deleted : .edited
  }

  /// Finds it; nil where there is none.
  init?(of writer: String, in ledger: Ledger) {
    let own = ledger.shared.filter { $0.origin.writer == writer && $0.origin.seq > 0 }
    let undone = Set(own.compactMap(\.undoes))
    var open = own.filter { $0.undoes == nil && !undone.contains($0.origin) && !$0.isErasure }
    open += Self.fast(of: writer, in: ledger).filter { !undone.contains($0.origin) }
    guard let last = open.max(by: { $0.origin.seq < $1.origin.seq }) else { return nil }
    let group = Self.group(last)
    let together = group.map { group in open.filter { Self.group($0) == group } } ?? [last]
    revisions = together.sorted { $0.origin.seq < $1.origin.seq }
  }

  /// What the lines of one action share; nil for an action of one line.
  private static func group(_ revision: Revision) -> ULID? {
    revision.action ?? (revision.replaces.isEmpty ? revision.entry?.batch : nil)
  }

  /// The fast lines of the writer that may be it or belong to it.
  ///
  /// Of a lifetime of lines only the last, and those that came with it, are made into revisions.
  private static func fast(of writer: String, in ledger: Ledger) -> [Revision] {
    let fast = ledger.fast
    var last: (place: Int, seq: UInt32)?
    let own = ledger.fastPlaces { _ in true }.filter { fast.writer($0) == writer }
    for place in own where fast[place].seq > last?.seq ?? 0 { last = (place, fast[place].seq) }
    guard let last else { return [] }
    guard let group = fast.extra(last.place).flatMap({ $0.action ?? $0.batch }) else {
      return [fast.revision(last.place)]
    }
    return own.filter { fast.extra($0).flatMap { $0.action ?? $0.batch } == group }.map {
      fast.revision($0)
    }
  }
}

extension Revision {
  /// The revisions whose place it took.
  fileprivate func before(in ledger: Ledger) -> [Revision] {
    ledger.revisions(of: id).filter { replaces.contains($0.origin) }
  }
}

extension Heads {
  /// The states that a revision decided between, the counted one last; only that one where they agreed.
  fileprivate static func joined(_ before: [Revision]) -> [Revision] {
    guard let counted = counted(of: before) else { return [] }
    guard before.count > 1, disagree(before) else { return [counted] }
    var states: [Revision] = []
    for state in before where state.refusal == nil && !state.says(theSameAs: counted) {
      if !states.contains(where: { $0.says(theSameAs: state) }) { states.append(state) }
    }
    return states + [counted]
  }
}
