import Model

extension JournalStore {
  /// Undoes the last action of this writer, or does the one again that was undone last.
  ///
  /// Again, and it goes further: back to the first action, or forth until something new was done.
  /// An import, or a deletion of several entries, is one action. Nothing is removed: an undo is a revision too, and so
  /// is a redo. What another device has made of an entry since then stays, as a conflict to decide.
  /// - Parameter isWanted: Whether to go on, once it is known what would be done.
  /// - Returns: What was done; nil where there was nothing, or it was not wanted.
  /// - Throws: `JournalError.cannotUndo` where the contents that are to come back cannot be read.
  package func undo(
    _ direction: UndoDirection = .undo, now: Moment, if isWanted: (Undone) -> Bool = { _ in true }
  ) throws(JournalError) -> Undone? {
    guard try isThere() else { return nil }
    return try locked { lock throws(JournalError) in
      let kept: String?
      do throws(SystemError) {
        kept = try WriterName(folder: folder, system: system).kept()
      } catch {
        throw JournalError(reading: error)
      }
      guard let writer = kept else { return nil }
      let ledger = try loadAll()
      let lines = OwnActions(of: writer, in: ledger).next(direction)
      guard !lines.isEmpty else { return nil }
      var pending: [PendingRevision] = []
      var redone: [ULID: [PendingRevision]] = [:]
      for line in lines {
        switch direction {
        case .undo: pending += try self.pending(undoing: line, in: ledger, now: now)
        case .redo:
          guard redone[line.id]?.contains(where: { $0.takesBack(line, ledger) }) != true else { continue }
          let change = try self.pending(redoing: line, in: ledger, now: now)
          redone[line.id, default: []].append(change)
          pending.append(change)
        }
      }
      var undone = Undone(action: .init(of: lines, in: ledger), changes: Self.changes(lines, pending))
      undone.lines = lines.map(\.origin)
      undone.written = lines.compactMap(\.written).max { $0.instantMilliseconds < $1.instantMilliseconds }
      guard isWanted(undone) else { return nil }
      try requireWritable(ledger, lines.map(\.id))
      undone.wrote = try write(asOneAction(pending, now: now), under: lock, now: now).map(\.origin)
      return undone
    }
  }

  /// What each line said, and what is said of its entry then.
  private static func changes(
    _ lines: [Revision], _ pending: [PendingRevision]
  ) -> [(before: Entry?, after: Entry?)] {
    let states = Dictionary(pending.map { ($0.details.id, $0) }) { _, counted in counted }
    var seen: Set<ULID> = []
    return lines.filter { seen.insert($0.id).inserted }.map { line in
      let change = states[line.id]
      return (
        line.enteredInError ? nil : line.entry, change?.details.enteredInError == true ? nil : change?.entry
      )
    }
  }

  /// The lines that undo one: one, or several where it had decided between several states.
  private func pending(
    undoing line: Revision, in ledger: Ledger, now: Moment
  ) throws(JournalError) -> [PendingRevision] {
    if line.undoes != nil {
      // What a redo took the place of is what the undo before it has said.
      let undo = try found(line.undoes, in: ledger, at: line)
      return ledger.revisions(of: line.id).filter { $0.undoes == undo.undoes }.map {
        pending($0, takingBack: line, in: ledger, now: now)
      }
    }
    let before = line.before(in: ledger)
    // What was accepted out of nothing that could be read is undone to nothing.
    let isFirst = line.replaces.isEmpty || (before.isEmpty && !line.accepts.isEmpty)
    var states = isFirst ? [line] : Heads.joined(before)
    if states.isEmpty, let last = before.last { states = [last] }
    guard !states.isEmpty else { throw unreadable(line.origin, line) }
    return states.map { state in
      var change = pending(state, takingBack: line, in: ledger, now: now)
      if isFirst { change.details.enteredInError = true }
      return change
    }
  }

  /// The line that does again what an undo took back: it says the same, and settles the same lines.
  private func pending(
    redoing undo: Revision, in ledger: Ledger, now: Moment
  ) throws(JournalError) -> PendingRevision {
    let line = try found(undo.undoes, in: ledger, at: undo)
    var change = pending(line, takingBack: undo, in: ledger, now: now)
    change.details.accepts = (line.accepts + change.details.accepts).eachOnce
    change.details.numbers = line.numbers
    if !line.accepts.isEmpty {
      change.details.replaces = (change.details.replaces + line.replaces).eachOnce
    }
    return change
  }

  /// A line that says what a state says, in the place of what this writer said last.
  private func pending(
    _ state: Revision, takingBack line: Revision, in ledger: Ledger, now: Moment
  ) -> PendingRevision {
    // Only this writer's own state is taken back; what another one wrote meanwhile stands beside it.
    let own = ledger.heads(of: line.id).filter { $0.origin.writer == line.origin.writer }
    var change = PendingRevision(after: state, in: ledger, now: now)
    change.details.enteredInError = state.enteredInError
    change.details.undoes = line.origin
    change.details.replaces = own.isEmpty ? [line.origin] : own.map(\.origin)
    return change
  }

  private func found(
    _ name: RevisionID?, in ledger: Ledger, at line: Revision
  ) throws(JournalError) -> Revision {
    guard let found = ledger.revisions(of: line.id).first(where: { $0.origin == name }) else {
      throw unreadable(name ?? line.origin, line)
    }
    return found
  }

  private func unreadable(_ name: RevisionID, _ line: Revision) -> JournalError {
    .cannotUndo(
      path: "\(folder.home)/\(line.file)",
      reason: "what is to come back cannot be read (the version \(name) or the one before it)")
  }
}

extension PendingRevision {
  /// Whether it does again what another line of the same undo has taken back too.
  fileprivate func takesBack(_ undo: Revision, _ ledger: Ledger) -> Bool {
    guard details.id == undo.id else { return false }
    return ledger.revisions(of: undo.id).contains { $0.origin == details.undoes && $0.undoes == undo.undoes }
  }
}

extension Revision {
  /// The revisions whose place it took.
  func before(in ledger: Ledger) -> [Revision] {
    ledger.revisions(of: id).filter { replaces.contains($0.origin) }
  }

  /// The line that did at first what this one does again or takes back.
  func root(in ledger: Ledger) -> Revision {
    var line = self
    let all = ledger.revisions(of: id)
    // Each line of the chain was written before the one that names it.
    while let name = line.undoes, let earlier = all.first(where: { $0.origin == name }),
      earlier.origin.seq < line.origin.seq
    {
      line = earlier
    }
    return line
  }
}

extension Heads {
  /// The states that a revision decided between, the counted one last; only that one where they agreed.
  static func joined(_ before: [Revision]) -> [Revision] {
    guard let counted = counted(of: before) else { return [] }
    guard before.count > 1, disagree(before) else { return [counted] }
    var states: [Revision] = []
    for state in before where state.refusal == nil && !state.says(theSameAs: counted) {
      if !states.contains(where: { $0.says(theSameAs: state) }) { states.append(state) }
    }
    return states + [counted]
  }
}
